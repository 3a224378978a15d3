import { paperFont, type PaperFont } from './paper-font.js';
import { selectors, type Selector } from './selector.js';
import { paperMedia, paperStyle, type StyleSurroundings } from './style-value.js';

/** A window of our own, with its constructors. */
export type Realm = Window & typeof globalThis;

interface BookRule {
  readonly selectors: readonly (Selector & { readonly mark: string })[];
  readonly text: string;
}

/**
 * The style sheets of a document, detached from its shape: each selector is looked up once, in the document as it was
 * written, and what it finds is marked with a class. So `p:first-child` still means the same paragraph when pages
 * have been cut out, and no rule reaches anything that is not the document's.
 */
export class StyleBook {
  readonly fonts: PaperFont[] = [];
  readonly #rules: BookRule[] = [];
  readonly #scratch: CSSStyleDeclaration;
  readonly #around: StyleSurroundings;

  constructor(
    sheets: readonly { readonly text: string; readonly media: string }[],
    private readonly realm: Realm,
    private readonly onLeftOut: (style: string) => void,
  ) {
    const base = realm.document.baseURI;
    const read = sheets.flatMap(({ text, media }) => (media === '' || this.#holds(media) ? [this.#parsed(text)] : []));
    for (const sheet of read) this.#collectFonts(sheet.cssRules, base);
    // Several faces of a family (bold, a range of characters) share the name of the first.
    const families = new Map<string, string>();
    this.fonts = this.fonts.map((font) => {
      const name = families.get(font.family.toLowerCase()) ?? font.name;
      families.set(font.family.toLowerCase(), name);
      return { ...font, name };
    });
    this.#around = { base, families, onLeftOut };
    this.#scratch = realm.document.createElement('span').style;
    for (const sheet of read) this.#collect(sheet.cssRules);
  }

  /** Which marks the elements of a document get. */
  marks(document: Document): ReadonlyMap<Element, readonly string[]> {
    const found = new Map<Element, string[]>();
    for (const { subject, mark } of this.#rules.flatMap((rule) => rule.selectors)) {
      for (const element of matching(document, subject)) {
        const marks = found.get(element);
        if (marks === undefined) found.set(element, [mark]);
        else marks.push(mark);
      }
    }
    return found;
  }

  /** An element's own declarations, cleaned. */
  ownStyle(text: string): string {
    return paperStyle(this.#scratch, text, this.#around);
  }

  /** The sheet to go with the marks. */
  get cssText(): string {
    return this.#rules.map(({ selectors: list, text }) => `${list.map(markSelector).join(',')}{${text}}`).join('\n');
  }

  #parsed(text: string): CSSStyleSheet {
    const sheet = new this.realm.CSSStyleSheet();
    const imports = /@import\b[^;]*;?/gi;
    const own = text.replace(imports, '');
    if (own !== text) this.onLeftOut('@import');
    sheet.replaceSync(own);
    return sheet;
  }

  #holds(media: string): boolean {
    return this.realm.matchMedia(paperMedia(media)).matches;
  }

  #collectFonts(rules: CSSRuleList, base: string): void {
    for (const rule of this.#effective(rules)) {
      if (!(rule instanceof this.realm.CSSFontFaceRule)) continue;
      const font = paperFont(rule.style, base);
      if (font === undefined) this.onLeftOut(`@font-face ${rule.style.getPropertyValue('font-family')}`);
      else this.fonts.push(font);
    }
  }

  #collect(rules: CSSRuleList): void {
    for (const rule of this.#effective(rules)) {
      if (rule instanceof this.realm.CSSStyleRule) this.#add(rule);
      else if (rule instanceof this.realm.CSSPageRule) this.onLeftOut('@page');
    }
  }

  /** The rules that hold on paper, taken out of `@media`, `@supports` and what else groups them. */
  *#effective(rules: CSSRuleList): Generator<CSSRule> {
    const { realm } = this;
    for (const rule of rules) {
      if (rule instanceof realm.CSSMediaRule) {
        if (this.#holds(rule.media.mediaText)) yield* this.#effective(rule.cssRules);
      } else if (rule instanceof realm.CSSSupportsRule) {
        if (realm.CSS.supports(rule.conditionText)) yield* this.#effective(rule.cssRules);
      } else if (rule instanceof realm.CSSGroupingRule && !(rule instanceof realm.CSSPageRule)) yield* this.#effective(rule.cssRules);
      else yield rule;
    }
  }

  #add(rule: CSSStyleRule): void {
    const text = paperStyle(this.#scratch, rule.style.cssText, this.#around);
    if (text === '') return;
    const count = this.#rules.length;
    this.#rules.push({ selectors: selectors(rule.selectorText).map((selector, index) => ({ ...selector, mark: `zw-r${String(count)}-${String(index)}` })), text });
  }
}

/** As strong among the document's rules as it was, and stronger than any of the paper's own. */
function markSelector({ mark, pseudoElement, specificity: [ids, classes, types] }: BookRule['selectors'][number]): string {
  return `.${mark}.${mark}${':not(#zw-none)'.repeat(ids)}${':not(.zw-none)'.repeat(classes)}${':not(zw-none)'.repeat(types)}${pseudoElement}`;
}

function matching(document: Document, subject: string): Iterable<Element> {
  try {
    return document.querySelectorAll(subject);
  } catch {
    // A selector that a style sheet takes and a query does not: it has no meaning on paper.
    return [];
  }
}
