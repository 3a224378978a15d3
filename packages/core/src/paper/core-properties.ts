import type { Paper } from './paper.js';

/** The part `docProps/core.xml`: ours, since the library stamps the clock into its own. */
export function coreProperties({ title, author, date }: Paper): string {
  const stamp = date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) ? undefined : `${date}T00:00:00Z`;
  const time = (name: string) => (stamp === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>${time('created')}${time('modified')}<dc:language>zh-CN</dc:language></cp:coreProperties>`
  );
}

function escaped(text = ''): string {
  return printable(text).replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'));
}

/** The text without what XML cannot hold: control characters and halves of surrogate pairs. */
export function printable(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (pair) => (pair.length === 2 ? pair : '\ufffd'));
}
