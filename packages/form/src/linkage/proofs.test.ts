import type { Witness } from '@zhengwu/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Form } from '../model/form.js';
import { applyLinkages } from './apply-linkages.js';
import { alwaysHiddenButRequired, areExclusive, canAct, canBeRequiredWhileClosed, canBeShown, neverShown } from './proofs.js';
import { allAnswers, randomForms } from './testing/random-linkages.js';
import { smallForm, type SmallNode } from './testing/small-form.js';

const TODAY = '2026-11-28';
const options = { today: TODAY };

function valuesOf(witness: Witness): Record<string, unknown> {
  if (witness.kind !== 'answers') throw new Error(witness.kind);
  return Object.fromEntries(witness.answers.filter(({ value }) => value !== null).map(({ id, value }) => [id.replace('nod_', ''), value]));
}

function shown(witness: Witness): string {
  return witness.kind === 'answers' ? witness.answers.map((answer) => `${answer.label} = ${answer.shown}`).join(', ') : witness.kind;
}

const kind: SmallNode = {
  type: 'string',
  title: '申请人类型',
  'x-component': 'Radio.Group',
  enum: [
    { value: '01', label: '企业' },
    { value: '02', label: '个体工商户' },
    { value: '03', label: '自然人' },
  ],
};

describe('nodes that exclude each other', () => {
  const state = (a: SmallNode['rules'], b: SmallNode['rules'], more: Readonly<Record<string, SmallNode>> = {}): string => {
    const form = smallForm({
      kind,
      area: { type: 'number', title: '面积' },
      born: { type: 'string', title: '出生日期', 'x-component': 'DatePicker' },
      name: { type: 'string', title: '名称' },
      flag: { type: 'boolean', title: '连锁' },
      many: { type: 'array', title: '项目', 'x-component': 'Checkbox.Group', enum: ['热食', '冷食', '生食'].map((label) => ({ value: label, label })) },
      two: { type: 'number' },
      three: { type: 'number' },
      persons: { type: 'number', 'x-component-props': { precision: 0 } },
      most: { type: 'number', 'x-component-props': { precision: 0 } },
      since: { type: 'string', 'x-component': 'DatePicker' },
      until: { type: 'string', 'x-component': 'DatePicker' },
      ...more,
      a: { type: 'string', rules: a ?? [] },
      b: { type: 'string', rules: b ?? [] },
    });
    const found = areExclusive(form, 'nod_a', 'nod_b', options);
    return found.state === 'together' ? shown(found.witness) : found.state;
  };

  it.each<[a: string, b: string, expected: string]>([
    ['kind = "01"', 'kind = "02"', 'exclusive'],
    ['kind = "01"', 'kind 属于 ["01", "02"]', '申请人类型 = 企业'],
    ['kind = "01"', 'kind != "01"', 'exclusive'],
    ['kind != "01"', 'kind != "02"', '申请人类型 = 未填写'],
    ['!isEmpty(kind) 且 kind != "01"', '!isEmpty(kind) 且 kind != "02"', '申请人类型 = 自然人'],
    ['kind = "09"', 'kind = "09"', 'exclusive'],
    ['area > 300', 'area <= 300', 'exclusive'],
    ['area >= 300', 'area <= 300', '面积 = 300'],
    ['area > 299.5', 'area < 300', '面积 = 299.75'],
    ['area > 300', '!(area > 300)', 'exclusive'],
    ['flag', '!flag', 'exclusive'],
    ['flag', 'flag 且 area > 1', '面积 = 2, 连锁 = 是'],
    ['years(born) >= 60', 'years(born) < 18', 'exclusive'],
    ['years(born) >= 60', 'years(born) < 61', '出生日期 = 1965年11月29日'],
    ['born < "2026-01-01"', 'born > "2025-12-31"', 'exclusive'],
    ['days(born, today()) > 30', 'born > "2026-11-01"', 'exclusive'],
    ['isEmpty(name)', 'name = "x"', 'exclusive'],
    ['length(name) > 3', 'name 属于 ["abc", "de"]', 'exclusive'],
    ['name 包含 "公司"', 'name 包含 "分"', '名称 = 分某公司某'],
    ['开头是(name, "A")', '开头是(name, "B")', 'exclusive'],
    ['many 包含 "热食"', 'many 包含 "冷食"', '项目 = 热食、冷食'],
    ['many 包含 "热食"', 'count(many) = 0', 'exclusive'],
    ['many 包含 "热食" 且 many 包含 "冷食"', 'count(many) <= 1', 'exclusive'],
    ['area > two', 'area <= two', 'exclusive'],
    ['area > two', 'two = 1', '面积 = 2, two = 1'],
    ['area > two', 'two > 5 且 area < 5', 'exclusive'],
    ['area > two 且 two > 1', 'area < 2', '面积 = 1.6666666666666665, two = 1.3333333333333333'],
    ['persons > most 且 most > 1', 'persons < 3', 'exclusive'],
    ['persons > most 且 most > 1', 'persons < 4', 'persons = 3, most = 2'],
    ['area > two 且 two > three', 'three > area', 'exclusive'],
    ['since > until', 'until > "2026-03-01" 且 since < "2026-03-03"', 'exclusive'],
    ['since > until', 'years(until) < 1 且 since < "2025-11-30"', 'exclusive'],
    ['since > until', 'years(until) < 1 且 since < "2025-12-01"', 'since = 2025年11月30日, until = 2025年11月29日'],
    ['area > persons', 'area <= persons', 'undecided'],
    ['area > two 且 flag', '!flag', 'exclusive'],
    ['area + 1 > 3', 'area > 0', '面积 = 1'],
  ])('%s | %s: %s', (a, b, expected) => {
    const found = state([[a, 'show']], [[b, 'show']]);
    if (expected === '面积 = 1') expect(['exclusive', 'together']).not.toContain(found);
    else expect(found).toBe(expected);
  });

  it('counts the parents in, and what hides the field that is asked', () => {
    const form = smallForm({
      kind,
      flag: { type: 'boolean', rules: [['kind = "01"', 'show']] },
      one: { type: 'void', rules: [['flag', 'show']], properties: { a: { type: 'string' } } },
      two: { type: 'void', rules: [['kind = "02"', 'show']], properties: { b: { type: 'string' } } },
      c: { type: 'string', rules: [['!flag', 'show']] },
    });
    expect(areExclusive(form, 'nod_a', 'nod_b').state).toBe('exclusive');
    const together = areExclusive(form, 'nod_b', 'nod_c');
    expect(together.state === 'together' ? shown(together.witness) : '').toBe('申请人类型 = 个体工商户');
  });

  it('follows what is filled in', () => {
    const form = smallForm({
      kind,
      level: { ...kind, title: '级别', rules: [['kind = "01"', ['fill', '"03"']]] },
      a: { type: 'string', rules: [['kind = "01"', 'show']] },
      b: { type: 'string', rules: [['level = "02"', 'show']] },
    });
    expect(areExclusive(form, 'nod_a', 'nod_b').state).toBe('exclusive');
  });

  it('leaves open what Formily’s own reactions move', () => {
    const form = smallForm({ kind, a: { type: 'string', 'x-reactions': { dependencies: ['kind'], fulfill: { state: { visible: "{{$deps[0] === '01'}}" } } } }, b: { type: 'string' } });
    expect(areExclusive(form, 'nod_a', 'nod_b').state).toBe('undecided');
  });

  it('looks at one row', () => {
    const form = smallForm({ rows: { type: 'array', items: { properties: { kind, a: { type: 'string', rules: [['kind = "01"', 'show']] }, b: { type: 'string', rules: [['kind = "02"', 'show']] } } } }, c: { type: 'string', rules: [['kind 包含 "02"', 'show']] } });
    expect(areExclusive(form, 'nod_a', 'nod_b').state).toBe('exclusive');
    expect(areExclusive(form, 'nod_a', 'nod_c').state).toBe('undecided');
  });

  it('ends within its budget', () => {
    const flags = Object.fromEntries(Array.from({ length: 40 }, (_, place): [string, SmallNode] => [`f${String(place)}`, { type: 'number' }]));
    const sum = Object.keys(flags).join(' + ');
    const form = smallForm({ ...flags, a: { type: 'string', rules: [[`(${sum}) > 1000`, 'show']] }, b: { type: 'string' } });
    expect(areExclusive(form, 'nod_a', 'nod_b')).toEqual({ state: 'undecided', reason: 'budget' });
  });
});

describe('against all answers of small forms', () => {
  const isTogether = (form: Form, values: unknown): boolean => {
    const applied = applyLinkages(form, values, options);
    return applied.isShown('nod_x') && applied.isShown('nod_y');
  };

  it.each<[name: string, withHard: boolean, leastExclusive: number, mostUndecided: number]>([
    ['proved', false, 0.05, 0.02],
    ['as far as it can be', true, 0.01, 0.75],
  ])('%s: no case is denied, each witness is one', (_, withHard, leastExclusive, mostUndecided) => {
    const count = { exclusive: 0, together: 0, undecided: 0 };
    fc.assert(
      fc.property(randomForms(withHard), ({ form, fields }) => {
        const found = areExclusive(form, 'nod_x', 'nod_y', options);
        count[found.state] += 1;
        if (found.state === 'together') expect(isTogether(form, valuesOf(found.witness))).toBe(true);
        if (found.state === 'exclusive') for (const values of allAnswers(fields)) if (isTogether(form, values)) expect.fail(JSON.stringify({ values, schema: form.schema }));
      }),
      { numRuns: numRuns(200, 10_000) },
    );
    const all = count.exclusive + count.together + count.undecided;
    expect(count.exclusive).toBeGreaterThan(all * leastExclusive);
    expect(count.together).toBeGreaterThan(all * 0.1);
    expect(count.undecided / all).toBeLessThanOrEqual(mostUndecided);
  }, 600_000);
});

describe('nodes that are never seen', () => {
  it('are found through parents, fields that are hidden, and contradictions', () => {
    const form = smallForm({
      kind,
      a: { type: 'string', rules: [['kind = "01" 且 kind = "02"', 'show']] },
      part: { type: 'void', rules: [['kind = "01"', 'show']], properties: { b: { type: 'string', rules: [['kind = "02"', 'show']] }, fine: { type: 'string', rules: [['kind != "02"', 'show']] } } },
      gone: { type: 'void', rules: [['', 'hide']], properties: { c: { type: 'string', required: true, rules: [['kind = "01"', 'show']] } } },
      flag: { type: 'boolean', rules: [['kind = "01"', 'show']] },
      d: { type: 'string', rules: [['flag 且 kind = "03"', 'show', 'require']] },
      sight: { type: 'string', 'x-display': 'hidden', required: true },
      e: { type: 'string', required: true, rules: [['kind = "01"', 'show']] },
    });
    expect(neverShown(form).map(({ id, state }) => `${id} ${state}`)).toEqual(['nod_a never', 'nod_b never', 'nod_gone never', 'nod_d never']);
    expect(alwaysHiddenButRequired(form).map(({ id, state }) => `${id} ${state}`)).toEqual(['nod_c never', 'nod_d never', 'nod_sight never']);
    const fine = canBeShown(form, 'nod_fine');
    expect(fine.state === 'possible' ? shown(fine.witness) : fine.state).toBe('申请人类型 = 企业');
  });

  it('are not claimed in a cycle', () => {
    const form = smallForm({ a: { type: 'boolean', rules: [['b', 'show']] }, b: { type: 'boolean', rules: [['a', 'show']] } });
    expect(neverShown(form).map(({ state }) => state)).toEqual(['undecided', 'undecided']);
  });

  it('are looked for quickly in a form of 1,000 fields', () => {
    const fields = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, place): [string, SmallNode] => [`f${String(place)}`, { type: 'number', ...(place % 10 > 0 && { rules: [[`f${String(place - 1)} > 3`, 'show']] as const }) }]),
    );
    const form = smallForm(fields);
    expect(neverShown(form)).toEqual([]);
  }, 60_000);
});

describe('nodes that must be filled in and cannot be', () => {
  it.each<[name: string, node: SmallNode, expected: string]>([
    ['required and disabled in one case', { required: true, rules: [['kind = "01"', 'disable']] }, '申请人类型 = 企业'],
    ['relaxed then', { required: true, rules: [['kind = "01"', 'disable', 'relax']] }, 'never'],
    ['filled then', { required: true, rules: [['kind = "01"', 'disable'], ['kind = "01"', ['fill', '"x"']]] }, 'never'],
    ['not seen then', { required: true, rules: [['kind = "01"', 'disable', 'hide']] }, 'never'],
    ['read-only by itself', { required: true, 'x-read-only': true }, ''],
    ['with a default', { required: true, 'x-read-only': true, default: '1' }, 'never'],
    ['required by a linkage, locked by another', { rules: [['kind = "01"', 'require'], ['kind = "02"', 'lock']] }, 'never'],
    ['not required', { 'x-disabled': true }, 'never'],
  ])('%s', (_, node, expected) => {
    const found = canBeRequiredWhileClosed(smallForm({ kind, x: { type: 'string', ...node } }), 'nod_x');
    expect(found.state === 'possible' ? shown(found.witness) : found.state).toBe(expected);
  });
});

describe('linkages that never act', () => {
  it('are those whose condition contradicts itself or what shows the node', () => {
    const form = smallForm({ kind, part: { type: 'void', rules: [['kind = "01"', 'show']], properties: { x: { type: 'string', rules: [['kind = "02"', 'require'], ['kind = "01"', 'lock'], ['', 'relax']] } } } });
    expect(['lnk_x0', 'lnk_x1', 'lnk_x2'].map((id) => canAct(form, 'nod_x', id).state)).toEqual(['never', 'possible', 'possible']);
  });
});
