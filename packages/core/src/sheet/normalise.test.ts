import { describe, expect, it } from 'vitest';
import { headerKey, normaliseCode, normaliseLines, normaliseText } from './normalise.js';

describe('texts', () => {
  it.each([
    ['　食品经营\n许可\u00a0', '食品经营许可'],
    ['食品经营许可\u200b', '食品经营许可'],
    ['张  三', '张 三'],
    ['申请表 身份证', '申请表 身份证'],
    ['第 3\n页', '第 3 页'],
    ['见《目录》\r\n（第二批）', '见《目录》（第二批）'],
    ['２０个工作日', '２０个工作日'],
    [' \n\t', ''],
  ])('%j is meant as %j', (text, meant) => {
    expect(normaliseText(text)).toBe(meant);
  });

  it('keeps the lines of a cell of several lines', () => {
    expect(normaliseLines('　一楼 \r\n\n 二楼\u200b')).toBe('一楼\n二楼');
  });
});

describe('codes', () => {
  it.each([
    ['１１４４０７８３ＭＢ２Ｃ０１', '11440783MB2C01'],
    [' 440783 000000 ', '440783000000'],
    ["'0012", '0012'],
    ['ＡＢ－１２–３', 'AB-12-3'],
    ['mat_3k9x\u200b', 'mat_3k9x'],
  ])('%j is meant as %j', (text, meant) => {
    expect(normaliseCode(text)).toBe(meant);
  });
});

it.each(['*事项名称', '事项名称：', '事 项\n名 称', '【事项名称】', '“事项名称”'])('the header %s is 事项名称', (header) => {
  expect(headerKey(header)).toBe('事项名称');
});
