import type { Edit } from '../edit/edit.js';
import type { Finding, Fix } from '../finding/finding.js';
import type { ParamsOf, RuleEntries } from '../finding/rule.js';
import type { Refusal } from '../edit/refusal.js';

/** The languages a person may read. Chinese is the default; a language that we lack falls back to it. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** A rule's words: the short name in the finding list and in rules.md (缺口), and its sentence. */
export interface RuleText<Params> {
  readonly title: string;
  readonly message: (params: Params) => string;
}

/** Words for every rule of a table: a rule without its words does not compile. */
export type RuleTexts<Entries extends RuleEntries> = {
  readonly [Name in keyof Entries]: RuleText<ParamsOf<Entries[Name]>>;
};

/** Words for every edit of a book: what the undo menu and a fix button say. */
export type EditTexts<Edits> = {
  readonly [Name in keyof Edits]: Edits[Name] extends Edit<infer _Document, infer Args> ? (args: Args) => string : never;
};

/** Words for every reason an edit may give for not being done. */
export type RefusalTexts<Reasons> = {
  readonly [Reason in keyof Reasons]: (params: Reasons[Reason]) => string;
};

/** The words of one package in one language, as the frame reads them. */
export interface Messages {
  readonly rules: Readonly<Record<string, RuleText<never>>>;
  readonly edits: Readonly<Record<string, (args: never) => string>>;
  readonly refusals: Readonly<Record<string, (params: never) => string>>;
}

export type MessageBook = Readonly<Record<Lang, Messages>>;

/** The language to use for a wish such as `en-GB` or `zh`; anything else is read as Chinese. */
export function pickLanguage(wish: string | undefined): Lang {
  return /^en(?![a-z])/i.test(wish ?? '') ? 'en' : 'zh-CN';
}

/** One book out of several packages' books; names carry their package's prefix, so they never meet. */
export function joinMessages(...books: readonly MessageBook[]): MessageBook {
  const joined = (lang: Lang): Messages => ({
    rules: Object.assign({}, ...books.map((book) => book[lang].rules)) as Messages['rules'], // Object.assign of many is untyped
    edits: Object.assign({}, ...books.map((book) => book[lang].edits)) as Messages['edits'],
    refusals: Object.assign({}, ...books.map((book) => book[lang].refusals)) as Messages['refusals'],
  });
  return { 'zh-CN': joined('zh-CN'), en: joined('en') };
}

/** A rule's short name, or the rule's own word where the book does not know it. */
export function ruleTitle(book: MessageBook, lang: Lang, rule: string): string {
  return ownText(book[lang].rules, rule)?.title ?? rule;
}

/** A finding as a sentence. A finding of an unknown rule, or with parameters of an older version, still shows. */
export function findingText(book: MessageBook, lang: Lang, finding: Finding): string {
  const text = ownText(book[lang].rules, finding.rule);
  return say(text?.message, finding.params) ?? `${finding.rule} ${inJson(finding.params)}`.trimEnd();
}

/** What the button of a fix says. */
export function fixText(book: MessageBook, lang: Lang, fix: Fix): string {
  return say(ownText(book[lang].edits, fix.edit), fix.args) ?? fix.edit;
}

/** What an edit has done, for the undo menu. */
export function editText(book: MessageBook, lang: Lang, edit: string, args: unknown): string {
  return say(ownText(book[lang].edits, edit), args) ?? edit;
}

/** Why an edit cannot be done. */
export function refusalText(book: MessageBook, lang: Lang, refusal: Refusal): string {
  return say(ownText(book[lang].refusals, refusal.reason), refusal.params) ?? refusal.reason;
}

function ownText<Text>(table: Readonly<Record<string, Text>>, key: string): Text | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

/** Parameters that come from a host may be no JSON: a cycle, a bigint. */
function inJson(params: unknown): string {
  try {
    // `undefined` and a function have no JSON, which the type of `stringify` keeps to itself.
    const json: unknown = JSON.stringify(params);
    return typeof json === 'string' ? json : '';
  } catch {
    return '';
  }
}

function say(text: ((params: never) => string) | undefined, params: unknown): string | undefined {
  if (text === undefined) return undefined;
  try {
    // The table ties each key to its parameters at compile time; data from a stored finding may be older.
    return text(params as never);
  } catch {
    return undefined;
  }
}
