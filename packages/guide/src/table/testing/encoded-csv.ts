/** The text as Excel and WPS write CSV where Windows speaks Chinese: GB 18030, which holds GBK. */
export function inGb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => gb18030Of(character)));
}

/** The text as Excel writes "CSV UTF-8": with its mark. */
export function inMarkedUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** The text as Excel writes "Unicode text": UTF-16, little end first, with its mark. */
export function inUtf16(text: string): Uint8Array {
  return Uint8Array.from(`\ufeff${text}`.split('').flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]));
}

const pairs = new Map<string, readonly number[]>();

/** No platform encodes GB 18030, every one decodes it: two bytes are looked up, four beyond the basic plane are counted (GB 18030-2022, 4.4). */
function gb18030Of(character: string): readonly number[] {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return [point];
  if (point >= 0x1_0000) {
    const at = point - 0x1_0000 + 189_000;
    return [0x81 + Math.floor(at / 12_600), 0x30 + (Math.floor(at / 1_260) % 10), 0x81 + (Math.floor(at / 10) % 126), 0x30 + (at % 10)];
  }
  if (pairs.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail]);
    }
  }
  const bytes = pairs.get(character);
  if (bytes === undefined) throw new RangeError(`${character} takes four bytes in the basic plane: not needed here`);
  return bytes;
}
