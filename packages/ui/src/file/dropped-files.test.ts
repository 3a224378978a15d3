import { describe, expect, it } from 'vitest';

import { carriesFiles, droppedFiles } from './dropped-files.js';

describe('a drag', () => {
  it.each([
    ['from the desktop', ['Files'], true],
    ['from a file manager that adds addresses', ['text/uri-list', 'Files'], true],
    ['of a picture in a page', ['text/uri-list', 'text/html', 'Files'], false],
    ['of text', ['text/plain'], false],
    ['of nothing', [], false],
  ])('%s', (_, types, isOfFiles) => {
    expect(carriesFiles({ types })).toBe(isOfFiles);
  });
});

it('tells folders from files, and leaves out what is neither', () => {
  const item = (name: string, isDirectory: boolean | undefined) => ({
    kind: 'file',
    getAsFile: () => ({ name }),
    webkitGetAsEntry: () => (isDirectory === undefined ? null : { isDirectory }),
  });
  const items = [item('材料', true), { kind: 'string' }, item('申请书.docx', false), item('照片.png', undefined), { ...item('', false), getAsFile: () => null }];
  // What a test can make of a DataTransfer holds no folders.
  const { files, folders } = droppedFiles({ items } as unknown as DataTransfer);
  expect(files.map(({ name }) => name)).toEqual(['申请书.docx', '照片.png']);
  expect(folders.map(({ name }) => name)).toEqual(['材料']);
});
