const LONGEST = 31;

/** A name that Excel accepts, and that no other sheet of the workbook has (it compares without case). */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  // Excel keeps History for itself.
  const base = plain === '' || plain.toLowerCase() === 'history' ? `${plain}表`.replace(/^表$/, 'Sheet') : plain;
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '' : `(${String(count)})`;
    const name = cutTo(base, LONGEST - ending.length).replace(/[' ]+$/, '') + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The text's first `units` UTF-16 units, never half a character. */
export function cutTo(text: string, units: number): string {
  if (text.length <= units) return text;
  const last = text.charCodeAt(units - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units);
}
