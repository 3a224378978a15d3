import { normaliseText } from './normalise.js';

const NUMBERING = /^(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|\d{1,2}\s*[)）.．、](?!\d)|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-•·●])\s*/;
// Numbering in the middle of a line: 1.申请表 2.身份证.
const INNER_NUMBERING = /([\s；;，,、。])(?=(?:[（(]\d{1,2}[)）]|\d{1,2}[.．、](?!\d)))|(?=[①-⑳])/g;
// （一）申请表（二）户口簿: numbering in brackets that starts the cell goes on without any other separator.
const BRACKETED = /[（(]一[)）]/;
const BRACKETED_DIGIT = /[（(]1[)）]/;
const OPENING = '（(【[《“「';
const CLOSING = '）)】]》”」';

/** The items of a cell that lists several: 1.申请表；2.身份证（正、反面） gives 申请表 and 身份证（正、反面）. */
export function splitList(text: string): readonly string[] {
  const lines = unbracketed(text.trim()).replace(/\r\n?/g, '\n').replace(INNER_NUMBERING, '$1\n').split('\n').map((line) => line.trim());
  const numbered = lines.filter((line) => NUMBERING.test(line)).length > 1;
  return lines
    .flatMap((line) => splitOutsideBrackets(line.replace(NUMBERING, ''), numbered ? '；;' : '；;、，,'))
    .map((item) => normaliseText(item).replace(/[；;，,、。]+$/, ''))
    .filter((item) => item !== '');
}

function unbracketed(text: string): string {
  if (text.search(BRACKETED) === 0) return text.replace(/(?=[（(][一二三四五六七八九十]{1,3}[)）])/g, '\n');
  if (text.search(BRACKETED_DIGIT) === 0) return text.replace(/(?=[（(]\d{1,2}[)）])/g, '\n');
  return text;
}

function splitOutsideBrackets(text: string, separators: string): string[] {
  const items = [''];
  let depth = 0;
  for (const char of text) {
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.includes(char)) items.push('');
    else items.push((items.pop() ?? '') + char);
  }
  return items;
}
