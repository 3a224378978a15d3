import { expect, it } from 'vitest';

import { refusalText } from './refusal-text.js';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

it.each([
  ['type', named('setup.exe'), '.pdf,image/*', '未接收“setup.exe”，这里只收：PDF、图片。'],
  ['type', named('a.exe'), 'text/csv,.csv,application/json,application/x-own', '未接收“a.exe”，这里只收：CSV、JSON、application/x-own。'],
  ['type', named('1.exe', '2.exe', '3.exe', '4.exe'), 'image/jpeg', '未接收“1.exe”、“2.exe”、“3.exe”等 4 个，这里只收：JPG、JPEG。'],
  ['many', named('1.pdf', '2.pdf'), '.pdf', '一次只收一个文件，拖来了 2 个，都未接收。'],
  ['folder', named('申请材料'), undefined, '未接收“申请材料”：不收文件夹，请打开后拖里面的文件。'],
  ['unreadable', [], undefined, '没有读到文件。如果是从邮件或压缩包里拖出来的，请先保存到电脑上。'],
] as const)('%s: %j', (reason, files, accept, text) => {
  expect(refusalText('zh-CN', reason, files, accept)).toBe(text);
});

it('speaks English', () => {
  expect(refusalText('en', 'type', named('a.exe', 'b.exe', 'c.exe', 'd.exe'), '.pdf,video/*,audio/*,text/*')).toBe('Not taken: “a.exe”, “b.exe”, “c.exe” and 1 more. What is taken here: PDF, video, audio, text.');
});
