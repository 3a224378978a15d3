import { expect, it } from 'vitest';

import { siftFiles } from './sift-files.js';

const pdf = { name: '营业执照.pdf', type: 'application/pdf' };
const png = { name: '平面图.png', type: 'image/png' };
const exe = { name: 'setup.exe', type: '' };

it.each([
  ['none', [], {}, [], []],
  ['one that is wanted', [pdf], { accept: '.pdf' }, [pdf], []],
  ['one that is not', [exe], { accept: '.pdf' }, [], [['type', [exe]]]],
  ['several, in order', [png, exe, pdf], { accept: '.pdf,image/*', multiple: true }, [png, pdf], [['type', [exe]]]],
  ['several where one is wanted', [pdf, png], {}, [], [['many', [pdf, png]]]],
  ['one that is wanted among others', [exe, pdf], { accept: '.pdf' }, [pdf], [['type', [exe]]]],
  ['too many, and others', [pdf, exe, png], { accept: '.pdf,.png' }, [], [['type', [exe]], ['many', [pdf, png]]]],
] as const)('%s', (_, files, wish, accepted, refused) => {
  const sifted = siftFiles(files, wish);
  expect(sifted.accepted).toEqual(accepted);
  expect(sifted.refused.map(({ reason, files: others }) => [reason, others])).toEqual(refused);
});
