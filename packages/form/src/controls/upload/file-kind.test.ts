import { describe, expect, it } from 'vitest';
import { contentProblem, extensionOf, kindNames, sizeText } from './file-kind.js';

const bytes = (...values: readonly (number | string)[]): Uint8Array => Uint8Array.from(values.flatMap((value) => (typeof value === 'number' ? [value] : [...value].map((letter) => letter.charCodeAt(0)))));
const pdf = bytes('%PDF-1.7\n');
const png = bytes(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a);
const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0);
const zip = bytes('PK', 3, 4);

describe('what a file is', () => {
  it.each([
    ['营业执照.pdf', pdf, undefined],
    ['营业执照.PDF', bytes('some line\r\n%PDF-1.4'), undefined],
    ['照片.jpg', jpeg, undefined],
    ['名单.xlsx', zip, undefined],
    ['版式.ofd', zip, undefined],
    ['说明.txt', bytes('任'), undefined],
    ['没有后缀', png, undefined],
    ['照片.jpg', png, { said: 'JPEG', is: 'PNG' }],
    ['合同.pdf', zip, { said: 'PDF', is: 'Word' }],
    ['合同.pdf', bytes('hello'), { said: 'PDF', is: undefined }],
    ['坏.png', bytes(), { said: 'PNG', is: undefined }],
    ['名单.xlsx', bytes(0xd0, 0xcf, 0x11, 0xe0), { said: 'Excel', is: 'Word 97' }],
  ])('%s', (name, head, problem) => {
    expect(contentProblem(name, head)).toEqual(problem);
  });

  it.each([
    ['.pdf,.jpg,.jpeg, image/png', ['PDF', 'JPEG', 'PNG']],
    ['image/*', ['PNG', 'JPEG', 'GIF', 'WebP', 'BMP', 'TIFF', 'HEIC']],
    ['.dwg', ['DWG']],
    ['', []],
  ])('%s in words', (accept, names) => {
    expect(kindNames(accept)).toEqual(names);
  });

  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1025, '2 KB'],
    [1024 * 1024, '1 MB'],
    [10 * 1024 * 1024 + 1, '10.1 MB'],
  ])('%i bytes are %s', (size, text) => {
    expect(sizeText(size)).toBe(text);
  });

  it.each([['a.b.PDF', 'pdf'], ['a', ''], ['.gitignore', 'gitignore']])('%s ends in %s', (name, extension) => expect(extensionOf(name)).toBe(extension));
});
