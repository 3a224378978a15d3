import { hasOwn, isPlainObject } from '@zhengwu/core';

type Raw = Readonly<Record<string, unknown>>;

/** What a `$ref` leads to, or why it leads nowhere. `#/definitions/address`, `#/$defs/address`, `#`. */
export function resolveReference(root: Raw, reference: string): { readonly node: Raw } | { readonly why: 'unknown' | 'outside' } {
  if (!reference.startsWith('#')) return { why: 'outside' };
  let at: unknown = root;
  for (const step of reference.slice(1).split('/').slice(1)) {
    const key = stepOf(step);
    if (Array.isArray(at)) at = (at as readonly unknown[])[Number(key)];
    else if (isPlainObject(at) && hasOwn(at, key)) at = at[key];
    else return { why: 'unknown' };
  }
  return isPlainObject(at) ? { node: at } : { why: 'unknown' };
}

/** RFC 6901, §4 and §6: `~1` is a slash, `~0` a tilde, the rest may be percent-encoded. */
function stepOf(step: string): string {
  let text = step;
  try {
    text = decodeURIComponent(step);
  } catch {
    // Not encoded: a per cent sign of its own.
  }
  return text.replace(/~1/g, '/').replace(/~0/g, '~');
}
