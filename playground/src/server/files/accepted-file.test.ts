import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { inspectFile } from './accepted-file.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89,
  0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54,
]);
const docx = zipSync({
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  'word/document.xml': strToU8('<w:document/>'),
});
const ofd = zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>'), 'Doc_0/Document.xml': strToU8('<ofd:Document/>') });
const cfb = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)]);
const gb18030 = Uint8Array.from([0xca, 0xb3, 0xc6, 0xb7, 0xbe, 0xad, 0xd3, 0xaa]);

describe('inspectFile', () => {
  it.each([
    ['营业执照.pdf', bytes('%PDF-1.7\n%âãÏÓ\n'), 'application/pdf'],
    ['照片.PNG', png, 'image/png'],
    ['申请书.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['电子证照.ofd', ofd, 'application/ofd'],
    ['旧表.doc', cfb, 'application/x-cfb'],
    ['旧表.wps', cfb, 'application/x-cfb'],
    ['说明.txt', gb18030, 'text/plain'],
    ['清单.csv', bytes('名称,份数\n营业执照,1\n'), 'text/plain'],
    ['事项.json', bytes('{"a":1}'), 'application/json'],
    ['流程.bpmn', bytes('<?xml version="1.0"?><definitions/>'), 'application/xml'],
  ])('takes %s for what its bytes show', async (name, content, type) => {
    expect(await inspectFile(content, name)).toEqual({ type });
  });

  it.each([
    ['照片.png', bytes('%PDF-1.7\n'), 'mismatch'],
    ['执照.pdf', png, 'mismatch'],
    ['没有扩展名', png, 'mismatch'],
    ['程序.pdf', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff]), 'kind'],
    ['图.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'kind'],
    ['图.xml', bytes('<?xml version="1.0"?><svg onload="x"/>'), 'kind'],
    ['页.txt', bytes('<!DOCTYPE html><script>alert(1)</script>'), 'kind'],
    ['包.docx', zipSync({ 'a.txt': strToU8('a') }), 'kind'],
    ['乱.txt', Uint8Array.from([0, 1, 2, 3, 255]), 'kind'],
    ['空.pdf', new Uint8Array(), 'empty'],
    ['截断.docx', docx.slice(0, docx.length - 30), 'bomb'],
  ])('refuses %s', async (name, content, fault) => {
    expect(await inspectFile(content, name)).toMatchObject({ fault });
  });

  it('refuses a package that declares to unpack to far more than it is', async () => {
    const bomb = Uint8Array.from(docx);
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 4_000_000_000, true);
    expect(await inspectFile(bomb, '炸弹.docx')).toMatchObject({ fault: 'bomb' });
  });
});
