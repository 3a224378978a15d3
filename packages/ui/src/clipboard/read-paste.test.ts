import { expect, it } from 'vitest';

import { readPaste } from './read-paste.js';

const png = { name: 'image.png', type: 'image/png' };
const pdf = { name: '营业执照.pdf', type: 'application/pdf' };

function pasted(data: Readonly<Record<string, string>>, files: readonly unknown[] = []) {
  // Node has no clipboard; these two are all that is read.
  return readPaste({ clipboardData: { getData: (type: string) => data[type] ?? '', files } as unknown as DataTransfer });
}

it.each([
  ['text', pasted({ 'text/plain': '一\r\n二\r三\n四' }), { text: '一\n二\n三\n四', files: [] }],
  ['a screenshot', pasted({}, [png]), { text: '', files: [png] }],
  ['a picture of a page', pasted({ 'text/html': '<img src="a.png">' }, [png]), { text: '', html: '<img src="a.png">', files: [png] }],
  ['cells of Excel, with its picture of them', pasted({ 'text/plain': 'a\tb\r\n', 'text/html': '<!--StartFragment--><td>a<!--EndFragment-->' }, [png]), { text: 'a\tb\n', html: '<td>a', files: [] }],
  ['files with their names, as macOS gives them', pasted({ 'text/plain': '照片.png' }, [png, pdf]), { text: '照片.png', files: [png, pdf] }],
  ['a document beside HTML', pasted({ 'text/plain': 'a', 'text/html': 'a' }, [png, pdf]), { text: 'a', html: 'a', files: [pdf] }],
])('%s', (_, result, expected) => {
  expect(result).toEqual(expected);
});

it('an event without content', () => {
  expect(readPaste({ clipboardData: null })).toEqual({ text: '', files: [] });
});
