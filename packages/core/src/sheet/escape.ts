/**
 * Texts inside .xlsx: what XML cannot hold is written `_x0001_` (ECMA-376, 22.9.2.19), and a text that looks like
 * such an escape gets its own first character escaped.
 */
export function escapeCellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The text that was written: the inverse of `escapeCellText`. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text or attribute value of XML. Halves of surrogate pairs, which UTF-8 cannot hold, become U+FFFD. */
export function escapeXml(text: string): string {
  const escaped = /[&<>"\t\n]/.test(text) ? text.replace(/[&<>"\t\n]/g, (char) => XML_ESCAPES[char] ?? char) : text;
  return escaped.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (pair) => (pair.length === 2 ? pair : '\ufffd'));
}

const XML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};
