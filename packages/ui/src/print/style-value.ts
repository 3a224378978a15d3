import { safeValue } from './address.js';

/** What a style may depend on outside of itself. */
export interface StyleSurroundings {
  /** Addresses are relative to it. */
  readonly base: string;
  /** Font families that come with the document → the name they have here. */
  readonly families: ReadonlyMap<string, string>;
  /** Called for each declaration that is left out because of what it would load. */
  readonly onLeftOut: (style: string) => void;
}

/**
 * What has no place on paper: it would hide text behind a scroll bar, take it out of its page, or move. `zoom`
 * makes measures of old and new browsers disagree.
 */
const DROPPED =
  /^(?:overflow(?:-x|-y|-block|-inline|-clip-margin)?$|max-height|max-block-size|animation|transition|scroll|content-visibility|zoom|page$|-webkit-line-clamp|-webkit-app-region|will-change|all$)/;
const BREAKS = /^(?:page-)?break-(?:before|after|inside)$/;

/** Declarations as a paper takes them. `style` is a scratch one; it is left in any state. */
export function paperStyle(style: CSSStyleDeclaration, text: string, around: StyleSurroundings): string {
  style.cssText = text;
  for (const name of [...style]) {
    const value = style.getPropertyValue(name);
    const safe = DROPPED.test(name) ? undefined : safeValue(value, around.base);
    if (safe === undefined || (name.startsWith('--') && /\\|url\(/i.test(value))) {
      if (!DROPPED.test(name)) around.onLeftOut(`${name}: ${value}`);
      style.removeProperty(name);
    } else if (safe !== value) style.setProperty(name, safe, style.getPropertyPriority(name));
    // Pages break where we say; the document's wishes are read, but must not outdo that.
    else if (BREAKS.test(name)) style.setProperty(name, value, '');
  }
  if (style.position === 'fixed' || style.position === 'sticky') style.removeProperty('position');
  if (style.display === 'contents') style.removeProperty('display');
  if (style.fontFamily !== '' && around.families.size > 0) {
    style.setProperty('font-family', renamedFamilies(style.fontFamily, around.families), style.getPropertyPriority('font-family'));
  }
  const left = style.cssText;
  // A shorthand with var() in it shows its value only here.
  if (safeValue(left, around.base) !== undefined) return sameOnEachScreen(left);
  around.onLeftOut(left);
  return '';
}

/** A list of font families with those that the document brings under the names they have here. */
export function renamedFamilies(list: string, families: ReadonlyMap<string, string>): string {
  return list.replace(/"[^"]*"|'[^']*'|[^,\s][^,]*/g, (family) => {
    const name = familyName(family);
    const renamed = families.get(name.toLowerCase());
    return renamed === undefined ? family : `"${renamed}"`;
  });
}

/** A font family without its quotes. */
export function familyName(family: string): string {
  return family.trim().replace(/^(["'])([\s\S]*)\1$/, '$2');
}

/** Units of the window and of its root are those of the paper: a preview stands in another window than a print. */
export function sameOnEachScreen(css: string): string {
  return css.replace(/"[^"]*"|'[^']*'|url\([^)]*\)|(?<![\w-])(-?(?:\d+\.?\d*|\.\d+))(rem|vw|vh)\b/g, (whole: string, number: string | undefined, unit: string | undefined) =>
    number === undefined || unit === undefined ? whole : `calc(${number} * var(--zw-paper-${unit}))`,
  );
}

/** Whether rules for a medium hold on paper, as a query that `matchMedia` answers on a screen of the paper's size. */
export function paperMedia(media: string): string {
  return media
    .split(',')
    .map((query) => {
      const [, prefix = '', type = '', rest = ''] = /^\s*(not\s+|only\s+)?(all|print|screen|speech|tty|tv|projection|handheld|braille|embossed|aural)\b([\s\S]*)$/i.exec(query) ?? [];
      if (type === '') return query;
      const isNot = /^not/i.test(prefix);
      const isPaper = /^(?:all|print)$/i.test(type);
      if (isPaper) return `${isNot ? 'not ' : ''}all${rest}`;
      return isNot ? 'all' : 'not all';
    })
    .join(',');
}
