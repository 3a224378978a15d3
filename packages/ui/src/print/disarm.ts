const COMMENT = /<!--[\s\S]*?(?:-->|$)/y;
const STYLE = /<style\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)(?:<\/style\s*>|$)/iy;
const SCRIPT = /<script\b[\s\S]*?(?:<\/script\s*>|$)/iy;
const TAG_NAME = /<[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+|["'<=])(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/y;

/** The name under which `disarm` keeps a style attribute or sheet. */
export const KEPT_STYLE = 'data-zw-style';

/**
 * Renames what a strict content security policy complains of while HTML is only being parsed: `style` attributes
 * and event handlers, `<style>` elements (they become `<xmp data-zw-style>`, whose content is plain text too), and
 * leaves scripts out. Not what keeps a page safe, for that nothing reaches it that is not on a list: it keeps the
 * console clean.
 */
export function disarm(html: string): string {
  let out = '';
  let at = 0;
  const taken = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(html) ?? undefined;
    if (found !== undefined) at = pattern.lastIndex;
    return found;
  };
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next < 0) break;
    out += html.slice(at, next);
    at = next;
    const style = taken(COMMENT) ?? taken(SCRIPT) ?? taken(STYLE);
    if (style !== undefined) {
      if (style.length === 3) out += `<xmp ${KEPT_STYLE}${media(style[1])}>${style[2] ?? ''}</xmp>`;
      continue;
    }
    const tag = taken(TAG_NAME);
    if (tag === undefined) {
      out += '<';
      at += 1;
      continue;
    }
    out += tag[0];
    for (let attribute = taken(ATTRIBUTE); attribute !== undefined; attribute = taken(ATTRIBUTE)) out += renamed(attribute);
  }
  return out + html.slice(at);
}

function renamed([whole, name = '', value = '']: RegExpExecArray): string {
  if (/^style$/i.test(name)) return ` ${KEPT_STYLE}${value}`;
  return /^on/i.test(name) ? '' : whole;
}

function media(attributes = ''): string {
  return /\smedia\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/i.exec(attributes)?.[0] ?? '';
}
