import { describe, expect, it } from 'vitest';

import { compareDocuments, type Row } from './comparison.js';
import { linesPaper, rowsPaper } from './comparison-paper.js';
import { historyTextsIn } from './messages/history.js';
import { versionNumber } from './paths.js';

const before = {
  format: 'zhengwu/service-item',
  name: '食品经营许可',
  applicants: ['person', 'enterprise'],
  limits: { promised: { amount: 10, unit: 'workingDay' } },
  materials: [
    { id: 'mat_a', name: '申请书', requirement: '一式两份' },
    { id: 'mat_b', name: '身份证' },
    { id: 'mat_c', name: '平面图' },
  ],
};
const after = {
  ...before,
  applicants: ['person', 'soleTrader'],
  limits: { promised: { amount: 7, unit: 'workingDay' } },
  materials: [{ id: 'mat_c', name: '平面图' }, { id: 'mat_a', name: '申请书', requirement: '一式三份' }, { id: 'mat_d', name: '健康证' }],
};

function rowsOf(): Readonly<Record<string, readonly Row[]>> {
  const comparison = compareDocuments(before, after, 'zh-CN');
  if (comparison.kind !== 'rows') throw new Error('two items differ in rows');
  return Object.fromEntries(comparison.sections.map(({ label, rows }) => [label, rows]));
}

describe('two documents in words', () => {
  it('by section, each place without the section’s own name', () => {
    expect(rowsOf()['时限']).toMatchObject([{ kind: 'changed', place: '承诺时限', before: { kind: 'text', text: '10 个工作日' }, after: { kind: 'text', text: '7 个工作日' }, isProse: false }]);
  });

  it('marks what came into a list and what went', () => {
    expect(rowsOf()['基本信息']).toMatchObject([
      {
        place: '服务对象',
        before: { kind: 'members', members: [{ text: '自然人', isOwn: false }, { text: '企业法人', isOwn: true }] },
        after: { kind: 'members', members: [{ text: '自然人', isOwn: false }, { text: '个体工商户', isOwn: true }] },
      },
    ]);
  });

  it('tells of elements that moved, changed, came and went', () => {
    expect(rowsOf()['材料']).toMatchObject([
      { kind: 'moved', place: '材料“平面图”', after: { text: '移到最前' } },
      { kind: 'changed', place: '材料“申请书” › 填报须知', before: { text: '一式两份' }, after: { text: '一式三份' }, isProse: true },
      { kind: 'added', place: '材料“健康证”', before: { kind: 'nothing' }, after: { text: '材料名称：健康证' } },
      { kind: 'removed', place: '材料“身份证”', before: { text: '材料名称：身份证' }, after: { kind: 'nothing' } },
    ]);
  });

  it('says behind what a member was moved', () => {
    const comparison = compareDocuments({ materials: before.materials }, { materials: [before.materials[1], before.materials[2], before.materials[0]] }, 'zh-CN');
    expect(comparison).toMatchObject({ kind: 'rows', sections: [{ rows: [{ kind: 'moved', after: { text: '移到“平面图”之后' } }] }] });
  });

  it('has every row under a key of its own', () => {
    const keys = Object.values(rowsOf()).flatMap((rows) => rows.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    const tricky = compareDocuments({ 'a/b': 1, a: { b: 1 } }, { 'a/b': 2, a: { b: 2 } }, 'zh-CN');
    if (tricky.kind !== 'rows') throw new Error('both are objects');
    expect(new Set(tricky.sections.flatMap(({ rows }) => rows.map(({ key }) => key))).size).toBe(2);
  });

  it('that are texts differ in lines; that are equal, in nothing', () => {
    expect(compareDocuments('<a/>', '<b/>', 'zh-CN')).toEqual({ kind: 'lines', before: '<a/>', after: '<b/>' });
    expect(compareDocuments(before, JSON.parse(JSON.stringify(before)), 'zh-CN')).toEqual({ kind: 'same' });
  });
});

describe('on paper', () => {
  const props = { title: '第 1 版与第 2 版对比', subtitle: '食品 & 药品', versions: [], total: '共 1 处不同', texts: historyTextsIn('zh-CN') };

  it('nothing that was written becomes markup', () => {
    const paper = rowsPaper(props, [{ id: 'basics', label: '基本信息', rows: [{ key: 'k', kind: 'changed', place: '<b>', before: { kind: 'text', text: '<img src=x>' }, after: { kind: 'members', members: [{ text: '"&', isOwn: true }] }, isProse: true }] }], new Map());
    expect(paper).toContain('食品 &amp; 药品');
    expect(paper).toContain('改动 &lt;b&gt;');
    expect(paper).toContain('<td>&lt;img src=x&gt;</td>');
    expect(paper).toContain('<ins>&quot;&amp;</ins>');
  });

  it('what went is struck through, what came underlined', () => {
    const segments = new Map([['k', [{ kind: 'same', text: '一式' }, { kind: 'removed', text: '两' }, { kind: 'added', text: '三' }, { kind: 'same', text: '份' }] as const]]);
    const paper = rowsPaper(props, [{ id: 'm', label: '材料', rows: [{ key: 'k', kind: 'changed', place: '须知', before: { kind: 'text', text: '一式两份' }, after: { kind: 'text', text: '一式三份' }, isProse: true }] }], segments);
    expect(paper).toContain('<td>一式<del>两</del>份</td><td>一式<ins>三</ins>份</td>');
  });

  it('has only the lines that are another, with their numbers', () => {
    const paper = linesPaper(props, [{ kind: 'same', lines: ['<a>'], before: 1, after: 1 }, { kind: 'removed', lines: ['<b/>'], before: 2, after: 2 }]);
    expect(paper).toContain('<td>2</td><td class="text"><del>&lt;b/&gt;</del></td>');
    expect(paper).not.toContain('&lt;a&gt;');
  });
});

describe('a version in an address', () => {
  it.each([['3', 3], ['0', undefined], ['-1', undefined], ['1.5', undefined], ['1e3', undefined], ['', undefined], [undefined, undefined], ['99999999999', undefined]])('%s', (text, number) => {
    expect(versionNumber(text)).toBe(number);
  });
});
