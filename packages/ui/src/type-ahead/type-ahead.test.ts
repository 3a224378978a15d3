import { describe, expect, it } from 'vitest';

import { pinyinInitials } from './pinyin-initials.js';
import { beginsWith, TypeAhead, typeAheadRow } from './type-ahead.js';

describe('pinyinInitials', () => {
  it.each([
    ['新办', 'xb'],
    ['食品销售经营者', 'spxsjyz'],
    ['餐饮服务经营者', 'cyfwjyz'],
    ['集中用餐单位食堂', 'jzycdwst'],
    ['300平方米以上', '300pfmys'],
    ['安娥欧亚挖', 'aeoyw'],
    ['八嚓大发嘎哈讥卡拉妈那趴七然仨他夕匝', 'bcdfghjklmnpqrstxz'],
    ['A 区', 'A q'],
    ['', ''],
  ])('%s is %s', (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials);
  });
});

describe('beginsWith', () => {
  it.each([
    ['删除', 'sc', true],
    ['删除', 'SC', true],
    ['删除', '删', true],
    ['删除', 'c', false],
    ['删除', 'scx', false],
    ['新建问题', 'xjw', true],
    ['BPMN 导出', 'bpmn d', true],
    ['  删除', 's', true],
    ['', 's', false],
  ])('%s for %s: %s', (label, typed, expected) => {
    expect(beginsWith(label, typed)).toBe(expected);
  });
});

describe('typeAheadRow', () => {
  const labels = ['新办', '变更', '延续', '新设中央厨房', '注销', 'ABC 类', 'abd 类'];
  it.each([
    { typed: '新', active: 1, row: 3, because: 'from the cursor on' },
    { typed: '新', active: 3, row: 0, because: 'round' },
    { typed: '新', active: 0, row: 3, because: 'one character leaves the cursor' },
    { typed: '新设', active: 0, row: 3, because: 'several characters' },
    { typed: '新办', active: 0, row: 0, because: 'several characters may stay' },
    { typed: 'xb', active: 4, row: 0, because: 'by pinyin' },
    { typed: 'X', active: 0, row: 3, because: 'whatever the case' },
    { typed: 'abd', active: 0, row: 6, because: 'Latin labels' },
    { typed: 'xx', active: 0, row: 3, because: 'a letter again and again goes on' },
    { typed: 'x', active: -1, row: 0, because: 'from the first, where nothing has the cursor' },
    { typed: '没有', active: 0, row: undefined, because: 'nothing begins so' },
  ])('$typed from row $active leads to $row: $because', ({ typed, active, row }) => {
    expect(typeAheadRow(labels, active, typed)).toBe(row);
  });

  it('finds nothing in an empty list', () => {
    expect(typeAheadRow([], -1, 'x')).toBeUndefined();
  });
});

describe('TypeAhead', () => {
  it('joins what is typed within half a second', () => {
    const typed = new TypeAhead();
    expect(typed.isTyping(0)).toBe(false);
    expect(typed.type('x', 1000)).toBe('x');
    expect(typed.type('b', 1499)).toBe('xb');
    expect(typed.isTyping(1998)).toBe(true);
    expect(typed.isTyping(1999)).toBe(false);
    expect(typed.type('y', 2000)).toBe('y');
  });
});
