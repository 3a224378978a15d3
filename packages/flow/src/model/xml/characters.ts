const SPACE = 32;

/** Space, tab and line ends (XML 1.0, production 3). */
export function isSpace(code: number): boolean {
  return code === SPACE || code === 9 || code === 10 || code === 13;
}

/**
 * Whether a name may begin so (XML 1.0, production 4). All of what lies beyond ASCII is taken for letters: who wrote 审批 as a name meant a
 * name.
 */
export function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code >= 0xc0;
}

export function isNameCharacter(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 0xb7;
}

/** What no XML 1.0 text may contain, not even written as a number: control characters, halves of pairs, U+FFFE and U+FFFF. */
export function isXmlCodePoint(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What `&name;` stands for; undefined where only a DTD could say: such are never expanded. */
export function entityText(name: string): string | undefined {
  const code = /^#x[0-9a-f]{1,6}$/i.test(name) ? parseInt(name.slice(2), 16) : /^#\d{1,7}$/.test(name) ? Number(name.slice(1)) : undefined;
  if (code === undefined) return NAMED.get(name);
  return isXmlCodePoint(code) ? String.fromCodePoint(code) : undefined;
}

/** Text between tags, as it is written. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, escaped);
}

/** An attribute's value between double quotes, as it is written: line ends and tabs survive only as numbers. */
export function escapeValue(value: string): string {
  return value.replace(/[&<>"\n\r\t]/g, escaped);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  ['\t', '&#9;'],
]);

function escaped(character: string): string {
  return ESCAPES.get(character) ?? character;
}
