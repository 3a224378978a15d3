import { describe, expect, it } from 'vitest';

import { beginsWith, placeOfTyped, TypedText } from './type-ahead.js';

describe('beginsWith', () => {
  it.each([
    ['删除', 's', true],
    ['删除', 'sc', true],
    ['删除', 'SC', true],
    ['删除', '删', true],
    ['删除', 'c', false],
    ['删除', 'scx', false],
    ['新建问题', 'xjw', true],
    ['复制', 'f', true],
    ['粘贴', 'zt', true],
    ['撤销', 'cx', true],
    ['安全', 'a', true],
    ['作废', 'zf', true],
    ['BPMN 导出', 'bp', true],
    ['BPMN 导出', 'bpmn d', true],
    ['  删除', 's', true],
    ['', 's', false],
  ])('%s for %s: %s', (label, typed, expected) => {
    expect(beginsWith(label, typed)).toBe(expected);
  });
});

describe('placeOfTyped', () => {
  const labels = ['新建', '删除', '上移', '下移', '审核'];

  it.each([
    ['the first after none', 's', -1, 1],
    ['the next of the same letter', 's', 1, 2],
    ['one letter again and again', 'ss', 1, 2],
    ['round the end', 's', 4, 1],
    ['two letters stay where they fit', 'sy', 2, 2],
    ['two letters from elsewhere', 'sy', 0, 2],
    ['the present one alone', 'xj', 0, 0],
    ['nothing', 'q', 0, -1],
  ])('%s', (_case, typed, from, expected) => {
    expect(placeOfTyped(labels, typed, from)).toBe(expected);
  });

  it('finds nothing among nothing', () => {
    expect(placeOfTyped([], 's', -1)).toBe(-1);
  });
});

describe('TypedText', () => {
  it('joins keys without a pause and begins anew after one', () => {
    const typed = new TypedText();
    expect(typed.isGoingOn(0)).toBe(false);
    expect(typed.add('s', 0)).toBe('s');
    expect(typed.add('c', 500)).toBe('sc');
    expect(typed.isGoingOn(900)).toBe(true);
    expect(typed.isGoingOn(1300)).toBe(false);
    expect(typed.add('f', 1300)).toBe('f');
  });
});
