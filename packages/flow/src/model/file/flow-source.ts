/** What a host may give as a flow. Text as it is; bytes by their mark, by what they declare, else as UTF-8, else as GB 18030. */
export function sourceText(input: unknown): { readonly text: string } | { readonly fault: 'no-text' | 'not-utf8' } {
  if (typeof input === 'string') return { text: input };
  // Not `instanceof`: bytes may come from an iframe's realm.
  if (!ArrayBuffer.isView(input)) return { fault: 'no-text' };
  const bytes = input instanceof Uint8Array ? input : new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  for (const label of encodingsOf(bytes)) {
    const text = decoded(bytes, label);
    if (text !== undefined) return { text };
  }
  return { fault: 'not-utf8' };
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  // `<` and a zero: UTF-16 without its mark.
  if (bytes[0] === 0x3c && bytes[1] === 0) return ['utf-16le'];
  if (bytes[0] === 0 && bytes[1] === 0x3c) return ['utf-16be'];
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  return [...(declared === undefined ? [] : [declared]), 'utf-8', 'gb18030'];
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // an encoding that nobody knows, or bytes that are not in it
  }
}
