import { describe, expect, it } from 'vitest';

import { decodeText } from './decode-text.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

describe('text in the encodings of offices', () => {
  it.each([
    ['plain ASCII', utf8('a,b\r\n1,2'), 'a,b\r\n1,2', 'utf-8'],
    ['nothing', bytes(''), '', 'utf-8'],
    ['UTF-8', utf8('食品经营许可'), '食品经营许可', 'utf-8'],
    ['UTF-8 with its mark', utf8('\ufeff事项'), '事项', 'utf-8'],
    ['UTF-16 of the old Notepad', bytes('fffe8b4e7998'), '事项', 'utf-16le'],
    ['UTF-16, big end first', bytes('feff4e8b9879'), '事项', 'utf-16be'],
    ['GBK of Excel', bytes('cac2cfee'), '事项', 'gb18030'],
    ['GBK whose last character could begin one in UTF-8', bytes('61e8ae'), 'a璁', 'gb18030'],
    ['four bytes of GB 18030: 𠀀', bytes('cac295328236'), '事𠀀', 'gb18030'],
  ])('%s', (_, file, text, encoding) => {
    expect(decodeText(file)).toEqual({ text, encoding, isSound: true });
  });

  it.each([
    ['a torn character in UTF-8', Uint8Array.of(...utf8('食品经营许可'), 0xe8, 0xae), '食品经营许可\ufffd', 'utf-8'],
    ['a mark of UTF-8 before GBK', bytes('efbbbfcac2'), '\ufffd\ufffd', 'utf-8'],
    ['half a character in UTF-16', bytes('fffe8b4e00d8'), '事\ufffd', 'utf-16le'],
    ['a torn character in GBK', bytes('cac2cfeeff'), '事项\ufffd', 'gb18030'],
    ['zeros', bytes('504b0000'), 'PK\u0000\u0000', 'utf-8'],
  ])('%s: what can be read, and that it is not all', (_, file, text, encoding) => {
    expect(decodeText(file)).toEqual({ text, encoding, isSound: false });
  });
});
