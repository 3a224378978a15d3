/** What may be shown on paper: pictures and fonts that come along, or from where the page itself comes. */
const INLINE = /^data:(?:image\/(?:png|jpe?g|gif|webp|bmp|avif|svg\+xml|x-icon)|font\/|application\/(?:x-)?font)/i;

/** The address in full if a paper may load it; nothing else is ever asked for. */
export function safeAddress(address: string, base: string): string | undefined {
  const trimmed = address.trim();
  if (/^data:/i.test(trimmed)) return INLINE.test(trimmed) ? trimmed : undefined;
  try {
    const url = new URL(trimmed, base);
    if (url.protocol === 'blob:') return url.href;
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    return isWeb && url.origin === new URL(base).origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const QUOTED = String.raw`"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'`;
const ADDRESS = new RegExp(String.raw`url\(\s*(${QUOTED}|[^)]*?)\s*\)|${QUOTED}`, 'gi');

/**
 * A CSS value with its addresses in full, or nothing if one of them may not be loaded. Values come from the
 * CSSOM, which has resolved escapes; in a custom property it has not, so none is taken there.
 */
export function safeValue(value: string, base: string): string | undefined {
  const refused: string[] = [];
  const written = value.replace(ADDRESS, (whole: string, address: string | undefined) => {
    if (address === undefined) return whole;
    const inner = address.replace(/^["']|["']$/g, '').replace(/\\([\s\S])/g, '$1');
    // A mark within the same drawing.
    if (inner.startsWith('#')) return whole;
    const safe = safeAddress(inner, base);
    if (safe === undefined) refused.push(inner);
    return `url("${(safe ?? '').replace(/["\\\n]/g, encodeURIComponent)}")`;
  });
  // image("…"), image-set("…"), src("…") name an address without url().
  return refused.length === 0 && !/(?:^|[\s,(])-?(?:webkit-)?(?:image|image-set|src|cross-fade|element)\(/i.test(value) ? written : undefined;
}
