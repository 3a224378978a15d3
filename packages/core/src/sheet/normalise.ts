// Zero-width characters, soft hyphens, byte order marks and direction marks: they come with copying from web pages.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
// \s holds NBSP and U+3000, the full-width space.
const CJK = '[\\u2e80-\\u2fff\\u3001-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60]';
const BREAK_BETWEEN_CJK = new RegExp(`(${CJK})[^\\S\\n]*\\n\\s*(?=${CJK})`, 'g');

/** White space or an invisible character: a text without any is tidy as it stands, as most cells are. */
const UNTIDY = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
const SEEN = /[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;

/** Whether there is nothing in it that anyone can see. */
export function isUnseen(text: string): boolean {
  return !SEEN.test(text);
}

/**
 * A text as it was meant: invisible characters gone, ends trimmed, runs of white space one space. A line break
 * between Chinese characters goes altogether, for people break lines in a cell only to make it fit.
 * Full-width letters stay: in running text they are the author's.
 */
export function normaliseText(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(BREAK_BETWEEN_CJK, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Like `normaliseText`, for cells of several lines: each line tidied, empty ones dropped. */
export function normaliseLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(normaliseText)
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * A code as a machine expects it: full-width letters, digits and signs made plain (NFKC), dashes of all lengths
 * made `-`, white space and invisible characters gone, and the ' by which people force a text.
 * Case stays, for ids are told apart by it.
 */
export function normaliseCode(text: string): string {
  if (/^[!-&(-~][!-~]*$/.test(text)) return text; // printable ASCII, no ' in front
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^'/, '');
}

/** A header for comparison: as a code, without case, marks such as * and ：, quotes and separators. */
export function headerKey(text: string): string {
  return normaliseCode(text)
    .toLowerCase()
    .replace(/[*:;,.、。;/\\|_\-"'“”‘’()[\]【】〔〕]/g, '');
}
