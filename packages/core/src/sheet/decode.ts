interface Decoder {
  decode(bytes: Uint8Array): string;
}

// Browsers and Node alike have it; core compiles without the DOM's and Node's types.
const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (label: string, options?: { fatal?: boolean }) => Decoder;
};

const lenient = new TextDecoder('utf-8');

/** UTF-8 as text, byte order mark removed; bytes that are no UTF-8 become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

export type TextEncodingName = 'UTF-8' | 'UTF-16' | 'GBK';

/**
 * Text of unknown encoding, as Chinese offices send it: UTF-8 where the bytes are valid UTF-8, UTF-16 by its
 * mark, else GBK (read as its superset GB 18030). Undefined where the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncodingName } | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return textIn('utf-16le', 'UTF-16', bytes);
  if (first === 0xfe && second === 0xff) return textIn('utf-16be', 'UTF-16', bytes);
  return textIn('utf-8', 'UTF-8', bytes) ?? textIn('gb18030', 'GBK', bytes);
}

function textIn(label: string, encoding: TextEncodingName, bytes: Uint8Array) {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    // Control characters other than tab and line ends are a sign of a binary file.
    return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/.test(text) ? undefined : { text, encoding };
  } catch {
    return undefined; // not in this encoding: the caller tries the next one
  }
}
