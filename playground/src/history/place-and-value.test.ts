import { readFileSync } from 'node:fs';

import { merge3, type Conflict } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';

import { conflictText } from './conflict-text.js';
import { differences } from './differences.js';
import { keyWord } from './messages/index.js';
import { placeText } from './place-text.js';
import { sectionsOf } from './section.js';
import { valueLines, valueText } from './value-text.js';

const FILES = ['food-business-licence', 'public-place-hygiene', 'elderly-allowance'].flatMap((name) => [`${name}/item.json`, `${name}/context.json`, `${name}/guide.json`]);

const item = {
  format: 'zhengwu/service-item',
  name: '食品经营许可',
  type: 'licence',
  situations: [{ id: 'sit_small', name: '小型餐饮' }],
  materials: [
    { id: 'mat_yyzz', name: '营业执照', necessity: { kind: 'required' }, verifications: [{ id: 'vfy_1', dataItem: '统一社会信用代码', state: 'unconfirmed' }] },
    { id: 'mat_none', name: '' },
  ],
  bases: [{ id: 'bas_1', title: '食品安全法', article: '第三十五条' }],
  limits: { promised: { amount: 10, unit: 'workingDay' }, specialProcedures: [{ id: 'pro_1', name: '现场核查', stopsClock: false }] },
};

describe('where it is', () => {
  it.each([
    ['name', '名称', 'Name'],
    ['materials/mat_yyzz', '材料“营业执照”', 'Materials: “营业执照”'],
    ['materials/mat_yyzz/necessity', '材料“营业执照” › 必要性', 'Materials: “营业执照” › necessity'],
    ['materials/mat_yyzz/verifications/vfy_1/state', '材料“营业执照” › 核验“统一社会信用代码” › 部门确认', 'Materials: “营业执照” › verifications: “统一社会信用代码” › department’s word'],
    ['materials/mat_none/code', '材料第 2 项 › 编码', 'Materials no. 2 › code'],
    ['materials/mat_gone', '材料（已不存在）', 'Materials(gone)'],
    ['bases/bas_1/number', '依据“《食品安全法》第三十五条” › 文号', 'Legal bases: “食品安全法, 第三十五条” › document number'],
    ['version/number', '版本 › 版本号', 'Version › version number'],
    ['limits/promised', '时限 › 承诺时限', 'Limits › promised limit'],
    ['limits/specialProcedures/pro_1/stopsClock', '时限 › 特别程序“现场核查” › 是否停止计时', 'Limits › special procedures: “现场核查” › stops the clock'],
    ['unheardOf', 'unheardOf', 'UnheardOf'],
  ])('%s', (path, chinese, english) => {
    expect(placeText(path.split('/'), [item], 'zh-CN')).toBe(chinese);
    expect(placeText(path.split('/'), [item], 'en')).toBe(english);
  });

  it('of a document that is a text is the whole', () => {
    expect(placeText([], ['<a/>'], 'zh-CN')).toBe('全文');
  });

  it('takes the name from the first document that has the element', () => {
    const after = { ...item, materials: [{ id: 'mat_yyzz', name: '营业执照（正本）' }] };
    expect(placeText(['materials', 'mat_yyzz'], [after, item], 'zh-CN')).toBe('材料“营业执照（正本）”');
    expect(placeText(['materials', 'mat_none'], [after, item], 'zh-CN')).toBe('材料第 2 项');
  });

  it('has a word in both languages for every key of the real documents', () => {
    const missing = new Set<string>();
    for (const file of FILES) {
      for (const [key, parent] of keysIn(JSON.parse(readFileSync(`packages/samples/items/${file}`, 'utf8')))) {
        for (const lang of ['zh-CN', 'en'] as const) {
          // In English a word may be the key itself: only what has two words in it gives away that there is none.
          const word = keyWord(key, parent, lang);
          if (lang === 'zh-CN' ? /[A-Za-z]{2}/.test(word) : /[a-z][A-Z]/.test(word)) missing.add(`${lang} ${parent ?? ''}/${key}: ${word}`);
        }
      }
    }
    expect([...missing]).toEqual([]);
  });
});

describe('a guide', () => {
  const guide = {
    format: 'zhengwu/guide',
    variables: [{ id: 'var_kind', name: '主体', domain: { kind: 'choice', values: [{ id: 'val_firm', label: '企业' }] } }],
    nodes: [
      { id: 'q_area', kind: 'question', text: '面积是多少？', options: [{ id: 'opt_small', text: '300以下' }] },
      { id: 'out_small', kind: 'outcome', name: '小型餐饮' },
      { id: 'out_byRule', kind: 'outcome' },
    ],
  };

  it.each<[path: string, value: unknown, expected: string]>([
    ['nodes/q_area/options/opt_small/guard', { kind: 'ranges', ranges: [{ from: 50, to: 300, toOpen: true }] }, '这些范围；范围：≥ 50 < 300'],
    ['nodes/q_area/options/opt_small/guard', { kind: 'values', values: ['val_firm'] }, '这些值；值：企业'],
    ['nodes/q_area/options/opt_small/guard', { kind: 'values', values: ['yes'] }, '这些值；值：是'],
    ['nodes/q_area/options/opt_small/next', 'out_small', '小型餐饮'],
    ['nodes/q_area/options/opt_small/next', 'out_byRule', '（未命名）'],
    ['nodes/q_area/options/opt_small/next', null, '（未定）'],
    ['nodes/q_area/ask', 'value', '填写或者勾选'],
  ])('%s %j', (path, value, expected) => {
    expect(valueText(value, path.split('/'), 'zh-CN', [guide])).toBe(expected);
  });

  it('is told in parts: questions and results first, and where', () => {
    const after = { ...guide, name: '导办', nodes: guide.nodes.map((node) => (node.id === 'q_area' ? { ...node, text: '经营面积是多少？' } : node)) };
    const [names, nodes] = sectionsOf(differences(guide, after), [guide, after], 'zh-CN');
    expect([names?.label, nodes?.label]).toEqual(['基本信息', '问题与结果']);
    expect(placeText(nodes?.differences[0]?.path ?? [], [guide], 'zh-CN')).toBe('问题与结果“面积是多少？” › 问题');
  });
});

describe('what it is', () => {
  it.each([
    ['type', 'licence', '行政许可'],
    ['applicants', ['person', 'soleTrader'], '自然人、个体工商户'],
    ['materials/mat_yyzz/necessity', { kind: 'required' }, '必交'],
    ['materials/mat_yyzz/necessity', { kind: 'conditional', situationIds: ['sit_small'], when: '新办时' }, '非必交；情形：小型餐饮；提交情形：新办时'],
    ['limits/promised', { amount: 10, unit: 'workingDay' }, '10 个工作日'],
    ['limits/promised', { amount: 10, unit: 'workingDay', source: { status: 'unverified' } }, '10 个工作日（未核）'],
    ['limits/promised', null, '（未定）'],
    ['version/effectiveFrom', '2026-03-01', '2026年3月1日'],
    ['limits/specialProcedures/pro_1/stopsClock', true, '是'],
    ['materials/mat_yyzz/issuer', undefined, '（无）'],
    ['materials/mat_yyzz/issuer', '', '（空）'],
    ['materials/mat_yyzz/blank', { id: 'ast_1', hash: 'f'.repeat(64), type: 'application/pdf', bytes: 65_536, name: '空表.pdf' }, '空表.pdf（64 KB）'],
    ['materials/mat_yyzz/basisIds', ['bas_1', 'bas_gone'], '《食品安全法》第三十五条、bas_gone'],
    ['controls/ctl_1/maxBytes', 10_485_760, '10 MB'],
    ['controls/ctl_1/hours', [{ from: '08:30', to: '12:00' }], '08:30 至 12:00'],
    ['materials', item.materials, '营业执照、材料名称：（空）'],
    ['controls/ctl_1/expression', { kind: 'compare', operator: '<=', left: { kind: 'field', id: 'fld_area' }, right: { kind: 'literal', value: 90 } }, '{#fld_area} <= 90'],
    ['conditions', [], '（无）'],
    ['type', 'constructor', 'constructor'],
    ['visits', 0, '0'],
  ])('%s %j', (path, value, text) => {
    expect(valueText(value, path.split('/'), 'zh-CN', [item])).toBe(text);
  });

  it('of a whole element are its fields, without those that say nothing', () => {
    expect(valueText({ id: 'mat_x', name: '身份证', necessity: { kind: 'required' }, mistakes: [], copies: { original: 1, copy: 2 } }, ['materials', 'mat_x'], 'zh-CN', [item])).toBe(
      '材料名称：身份证；必要性：必交；份数：[原件：1；复印件：2]',
    );
  });

  it('of an expression is a sentence, with the labels of the fields where a document has them', () => {
    const expression = { kind: 'compare', operator: '<=', left: { kind: 'field', id: 'fld_area' }, right: { kind: 'literal', value: 90 } };
    const context = { fields: [{ id: 'fld_area', label: '经营面积', type: { kind: 'number' } }] };
    expect(valueText(expression, ['controls', 'ctl_1', 'expression'], 'zh-CN', [item, context])).toBe('经营面积 <= 90');
  });

  it('in lines is a line for each field of an element, and one line of anything else', () => {
    expect(valueLines({ id: 'mat_x', name: '身份证', necessity: { kind: 'required' } }, ['materials', 'mat_x'], 'zh-CN', [item])).toEqual(['材料名称：身份证', '必要性：必交']);
    expect(valueLines({ amount: 3, unit: 'month' }, ['limits', 'promised'], 'zh-CN')).toEqual(['3 个月']);
    expect(valueLines(['person'], ['applicants'], 'zh-CN', [item])).toEqual(['自然人']);
    expect(valueLines({}, ['codes'], 'zh-CN')).toEqual(['（空）']);
  });

  it('never throws and never grows beyond what can be shown', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 50_000; level += 1) deep = level % 2 === 0 ? [deep] : { deep };
    expect(valueText(deep, ['a'], 'zh-CN').length).toBeLessThan(200);
    expect(valueText('长'.repeat(10_000), ['text'], 'zh-CN')).toMatch(/……另有 6000 个字符$/);
  });

  it('has words for every value of the real items that is one of a fixed set', () => {
    const strange = new Set<string>();
    const fixed = ['type', 'kind', 'status', 'unit', 'origin', 'level', 'nature', 'handling', 'coverage', 'role', 'weight', 'onFailure', 'media', 'does', 'delivery', 'per', 'applicants', 'state'];
    for (const file of FILES.filter((name) => name.endsWith('item.json'))) {
      const document: unknown = JSON.parse(readFileSync(`packages/samples/items/${file}`, 'utf8'));
      for (const { path, after } of leaves(document, [])) {
        const key = path.filter((name) => !/^\d+$/.test(name)).pop() ?? '';
        if (!fixed.includes(key) || path.includes('expression') || path[0] === 'entries') continue;
        const text = valueText(after, path, 'zh-CN', [document]);
        if (/^[A-Za-z]+$/.test(text)) strange.add(`${path.join('/')}: ${text}`);
      }
    }
    expect([...strange]).toEqual([]);
  });
});

describe('the parts of a document', () => {
  it('stand in the order of an item, whatever the order of its keys', () => {
    const after = { ...item, name: '食品经营许可证核发', type: 'confirmation', materials: item.materials.slice(0, 1), limits: { ...item.limits, promised: null } };
    const sections = sectionsOf(differences(item, after), [item, after], 'zh-CN');
    expect(sections.map(({ label, differences: list }) => [label, list.length])).toEqual([
      ['基本信息', 2],
      ['时限', 1],
      ['材料', 1],
    ]);
  });

  it('of another document are its own', () => {
    const [before, after] = [{ title: 'a', questions: [] }, { title: 'b', questions: [{ id: 'q_1', label: '您要办理哪类业务？' }] }];
    expect(sectionsOf(differences(before, after), [before, after], 'zh-CN').map(({ label }) => label)).toEqual(['基本信息', '问题']);
  });
});

describe('a conflict in words', () => {
  it('says where and what each side has', () => {
    const mine = { ...item, limits: { ...item.limits, promised: { amount: 7, unit: 'workingDay' } } };
    const theirs = { ...item, limits: { ...item.limits, promised: null } };
    const [conflict] = merge3(item, mine, theirs as unknown as typeof item).conflicts;
    if (conflict === undefined) throw new Error('both changed the promise');
    expect(conflictText(conflict, [mine, theirs, item], 'zh-CN')).toEqual({ place: '时限 › 承诺时限', base: '10 个工作日', mine: '7 个工作日', theirs: '（未定）' });
  });

  it('says an order by names', () => {
    const conflict: Conflict = { path: ['materials'], kind: 'order', base: ['mat_yyzz', 'mat_b'], mine: ['mat_b', 'mat_yyzz'], theirs: ['mat_yyzz', 'mat_b'] };
    expect(conflictText(conflict, [{ materials: [{ id: 'mat_yyzz', name: '营业执照' }, { id: 'mat_b', name: '身份证' }] }], 'zh-CN')).toEqual({
      place: '材料',
      base: '营业执照、身份证',
      mine: '身份证、营业执照',
      theirs: '营业执照、身份证',
    });
  });
});

function* keysIn(value: unknown, parent?: string): Iterable<readonly [string, string | undefined]> {
  if (Array.isArray(value)) for (const member of value) yield* keysIn(member, parent);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (key === 'expression') continue; // a tree of its own, which people read as a sentence
      yield [key, parent];
      yield* keysIn(member, key);
    }
  }
}

/** Every text of a document with its path. */
function* leaves(value: unknown, path: readonly string[]): Iterable<{ readonly path: readonly string[]; readonly after: unknown }> {
  if (typeof value === 'string') yield { path, after: value };
  else if (Array.isArray(value)) for (const member of value as readonly unknown[]) yield* leaves(member, typeof member === 'object' && member !== null && 'id' in member ? [...path, String(member.id)] : path);
  else if (typeof value === 'object' && value !== null) for (const [key, member] of Object.entries(value)) yield* leaves(member, [...path, key]);
}
