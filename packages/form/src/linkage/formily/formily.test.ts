import { createForm, isVoidField, type Form as FormilyForm } from '@formily/core';
import { Schema } from '@formily/json-schema';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { indexForm } from '../../model/form-index.js';
import type { Form } from '../../model/form.js';
import { formilyCompiler } from '../../script/formily-compiler.js';
import { applyLinkages } from '../apply-linkages.js';
import { linkageWords } from '../linkage-words.js';
import { linkagesOf } from '../linkage-state.js';
import { allAnswers, randomForms } from '../testing/random-linkages.js';
import { smallForm, type SmallNode } from '../testing/small-form.js';
import { exportLinkages, reactionsFor } from './export-linkages.js';
import { importReactions } from './import-reactions.js';

beforeAll(() => {
  Schema.registerCompiler(formilyCompiler);
});

function imported(form: Form): ReturnType<typeof importReactions<Form>> {
  let count = 0;
  return importReactions(form, () => `lnk_new${String(++count)}` as const);
}

/** The linkages of a node in words. */
function words(form: Form, key: string): string {
  const entry = indexForm(form.schema).byId(`nod_${key}`);
  return entry === undefined ? '?' : linkagesOf(entry.node).map((linkage) => linkageWords(linkage, form, 'zh-CN', { nodeId: entry.id })).join(' ');
}

const base: Readonly<Record<string, SmallNode>> = {
  kind: { type: 'string', title: '类型', 'x-component': 'Select', enum: [{ value: '1', label: '企业' }, { value: '2', label: '个人' }] },
  area: { type: 'number', title: '面积' },
  price: { type: 'number', title: '单价' },
  name: { type: 'string', title: '名称' },
  flag: { type: 'boolean', title: '连锁' },
  many: { type: 'array', title: '项目', 'x-component': 'Checkbox.Group', enum: ['a', 'b', 'c'] },
};

describe('reactions that become linkages', () => {
  it.each<[name: string, node: SmallNode, expected: string]>([
    ['visible', { 'x-reactions': { dependencies: ['kind'], fulfill: { state: { visible: "{{$deps[0] === '1'}}" } } } }, '当类型是“企业”时，显示。'],
    ['not visible', { 'x-reactions': { dependencies: ['kind'], fulfill: { state: { visible: "{{!($deps[0] === '1')}}" } } } }, '当类型是“企业”时，隐藏。'],
    ['when, fulfil, otherwise', { 'x-reactions': [{ dependencies: { k: 'kind' }, when: "{{$deps.k == '1'}}", fulfill: { state: { visible: true, required: true } }, otherwise: { state: { visible: false, required: false } } }] }, '当类型是“企业”时，显示，必填。'],
    ['schema, as designable writes it', { 'x-reactions': { dependencies: [{ name: 'k', source: 'kind', property: 'value' }], fulfill: { schema: { 'x-visible': "{{$deps.k === '2'}}" } } } }, '当类型是“个人”时，显示。'],
    ['display', { 'x-reactions': { dependencies: ['area'], fulfill: { state: { display: "{{$deps[0] > 3 ? 'visible' : 'none'}}" } } } }, '当面积大于 3 时，显示。'],
    ['pattern', { 'x-reactions': { dependencies: ['area'], fulfill: { state: { pattern: "{{$deps[0] > 3 ? 'disabled' : 'editable'}}" } } } }, '当面积大于 3 时，禁用。'],
    ['a number as a condition', { 'x-reactions': { dependencies: ['area'], fulfill: { state: { disabled: '{{!!$deps[0]}}' } } } }, '当已填写面积，且面积不等于 0 时，禁用。'],
    ['a text as a condition', { 'x-reactions': { dependencies: ['name'], fulfill: { state: { disabled: '{{!$deps[0]}}' } } } }, '当未填写名称时，禁用。'],
    ['a formula', { type: 'number', 'x-reactions': { dependencies: ['area', 'price'], fulfill: { state: { value: '{{$deps[0] * $deps[1]}}' } } } }, '始终填入面积 * 单价。'],
    ['a formula with a condition and another', { 'x-reactions': { dependencies: ['flag'], when: '{{$deps[0]}}', fulfill: { state: { value: '甲' } }, otherwise: { state: { value: '{{$values.name}}' } } } }, '当连锁为“是”时，填入“甲”。 当连锁为“否”时，填入名称。'],
    ['texts put together', { 'x-reactions': { dependencies: ['name'], fulfill: { state: { value: "{{$deps[0] + '店'}}" } } } }, '始终填入连接(名称, "店")。'],
    ['options', { enum: ['p', 'q'], 'x-reactions': { dependencies: ['flag'], when: '{{$deps[0] === true}}', fulfill: { state: { dataSource: ['p'] } }, otherwise: { state: { dataSource: ['p', 'q'] } } } }, '当连锁为“是”时，只能选“p”。'],
    ['several of', { 'x-reactions': { dependencies: ['many'], fulfill: { state: { visible: "{{$deps[0]?.includes('a') && $deps[0].length > 1}}" } } } }, '当项目包含“a”，且项目的个数大于 1 时，显示。'],
    ['a script in its place', { 'x-visible': "{{['1','2'].includes($values.kind)}}" }, '当类型是“企业”、“个人”之一时，显示。'],
    ['required in itself', { required: true, 'x-reactions': { dependencies: ['flag'], fulfill: { state: { required: '{{!$deps[0]}}' } } } }, '当连锁为“是”时，不必填。'],
    ['disabled in itself', { 'x-disabled': true, 'x-reactions': { dependencies: ['flag'], fulfill: { state: { disabled: '{{!$deps[0]}}' } } } }, '当连锁为“是”时，可用。'],
  ])('%s', (_, node, expected) => {
    const result = imported(smallForm({ ...base, x: { type: 'string', ...node } }));
    expect(result.kept).toEqual([]);
    expect(words(result.form, 'x')).toBe(expected);
    expect(Object.keys(indexForm(result.form.schema).byId('nod_x')?.node ?? {})).not.toContain('x-reactions');
  });

  it('are aimed anew: on the node that is moved', () => {
    const result = imported(smallForm({ ...base, flag: { ...base['flag'], 'x-reactions': { target: 'card.x', fulfill: { state: { visible: '{{$self.value}}' } } } }, card: { type: 'void', properties: { x: { type: 'string' } } } }));
    expect(result).toMatchObject({ kept: [], imported: [{ id: 'nod_flag', path: 'x-reactions', target: 'nod_x' }] });
    expect(words(result.form, 'x')).toBe('当连锁为“是”时，显示。');
  });

  it('read their own row', () => {
    const rows: SmallNode = {
      type: 'array',
      items: {
        properties: {
          c1: { type: 'void', properties: { qty: { type: 'number', title: '数量' } } },
          c2: { type: 'void', properties: { sum: { type: 'number', title: '小计', 'x-reactions': { dependencies: ['.qty', '..qty'], fulfill: { state: { value: '{{$deps[1] * $record.qty}}' } } } } } },
        },
      },
    };
    const result = imported(smallForm({ rows }));
    expect(result.kept).toEqual([]);
    expect(words(result.form, 'sum')).toBe('始终填入数量 * 数量。');
  });
});

describe('reactions that stay', () => {
  it.each<[name: string, node: SmallNode, reason: string]>([
    ['a function', { 'x-reactions': '{{(field) => { field.visible = false }}}' }, 'function'],
    ['run', { 'x-reactions': { fulfill: { run: '$self.value = 1', state: { visible: true } } } }, 'function'],
    ['a call', { 'x-reactions': { fulfill: { state: { visible: "{{$form.query('a').value()}}" } } } }, 'script'],
    ['a state without a linkage', { 'x-reactions': { dependencies: ['kind'], fulfill: { state: { title: '{{$deps[0]}}' } } } }, 'state'],
    ['only out of sight', { 'x-reactions': { dependencies: ['kind'], fulfill: { state: { display: "{{$deps[0] ? 'visible' : 'hidden'}}" } } } }, 'state'],
    ['one side', { 'x-reactions': { dependencies: ['flag'], when: '{{$deps[0]}}', fulfill: { state: { visible: false } } } }, 'oneSided'],
    ['a target that is not there', { 'x-reactions': { target: 'nowhere', fulfill: { state: { visible: true } } } }, 'target'],
    ['several targets', { 'x-reactions': { target: '*(kind,area)', fulfill: { state: { visible: true } } } }, 'target'],
    ['a dependency that is not there', { 'x-reactions': { dependencies: ['nowhere'], fulfill: { state: { visible: '{{$deps[0]}}' } } } }, 'dependency'],
    ['another property', { 'x-reactions': { dependencies: ['kind#title'], fulfill: { state: { visible: "{{$deps[0] === 'x'}}" } } } }, 'dependency'],
    ['an empty list is true to JavaScript', { 'x-reactions': { dependencies: ['many'], fulfill: { state: { visible: '{{!!$deps[0]}}' } } } }, 'meaning'],
    ['a number beside a text', { 'x-reactions': { dependencies: ['area'], fulfill: { state: { visible: "{{$deps[0] === '3'}}" } } } }, 'meaning'],
    ['halves', { 'x-reactions': { dependencies: ['area'], fulfill: { state: { value: '{{Math.round($deps[0])}}' } } } }, 'meaning'],
    ['moments', { 'x-reactions': { effects: ['onFieldValidateEnd'], fulfill: { state: { visible: true } } } }, 'effects'],
    ['options that are not its own', { enum: ['p'], 'x-reactions': { fulfill: { state: { dataSource: ['z'] } } } }, 'state'],
  ])('%s', (_, node, reason) => {
    const form = smallForm({ ...base, x: { type: 'string', ...node } });
    const result = imported(form);
    expect(result.kept.map((each) => each.reason)).toEqual([reason]);
    expect(result.form.schema).toBe(form.schema);
  });

  it('are those of which several set the same', () => {
    const hide = { dependencies: ['flag'], fulfill: { state: { visible: '{{$deps[0]}}' } } };
    const form = smallForm({ ...base, x: { type: 'string', 'x-reactions': [hide, hide, { dependencies: ['flag'], fulfill: { state: { required: '{{$deps[0]}}' } } }] } });
    const result = imported(form);
    expect(result.kept.map(({ path, reason }) => `${path} ${reason}`)).toEqual(['x-reactions/0 several', 'x-reactions/1 several']);
    expect(indexForm(result.form.schema).byId('nod_x')?.node['x-reactions']).toEqual([hide, hide]);
    expect(words(result.form, 'x')).toBe('当连锁为“是”时，必填。');
  });
});

describe('linkages as reactions', () => {
  it.each<[name: string, rules: SmallNode['rules'], reactions: unknown]>([
    ['shown', [['kind = "1"', 'show']], { dependencies: ['kind'], fulfill: { state: { visible: '{{!!($deps[0] === "1")}}' } } }],
    ['hidden, required', [['flag', 'hide', 'require']], [{ dependencies: ['flag'], fulfill: { state: { visible: '{{!!(!$deps[0])}}' } } }, { dependencies: ['flag'], fulfill: { state: { required: '{{!!($deps[0])}}' } } }]],
    ['an order that null would meet', [['area < 3', 'show']], { dependencies: ['area'], fulfill: { state: { visible: '{{!!(($deps[0] != null && $deps[0] < 3))}}' } } }],
    ['an order that it would not', [['area > 3', 'show']], { dependencies: ['area'], fulfill: { state: { visible: '{{!!($deps[0] > 3)}}' } } }],
    ['a formula', [['', ['fill', 'area * price']]], { dependencies: ['area', 'price'], fulfill: { state: { value: '{{$deps[0] == null || $deps[1] == null ? null : $deps[0] * $deps[1]}}' } } }],
  ])('%s', (_, rules, reactions) => {
    const form = smallForm({ ...base, x: { type: 'string', rules: rules ?? [] } });
    const result = exportLinkages(form);
    expect(result.left).toEqual([]);
    const node = indexForm(result.form.schema).byId('nod_x')?.node;
    expect(node?.['x-reactions']).toEqual(reactions);
    expect(node).not.toHaveProperty('x-rules');
    expect(reactionsFor(form)(node ?? form.schema)).toEqual(reactions);
  });

  it('say what they cannot say, and leave all of that state a linkage', () => {
    const form = smallForm({ ...base, x: { type: 'string', rules: [['years("2000-01-01") > 3', 'show'], ['flag', 'hide', 'require']] } });
    const result = exportLinkages(form);
    expect(result.left).toEqual([
      { id: 'nod_x', linkageId: 'lnk_x0', effects: ['show'], reason: 'function' },
      { id: 'nod_x', linkageId: 'lnk_x1', effects: ['hide'], reason: 'function' },
    ]);
    expect(words(result.form, 'x')).toContain('当连锁为“是”时，隐藏。');
  });

  it.each<[rule: NonNullable<SmallNode['rules']>[number]]>([
    [['kind = "1"', 'show']],
    [['flag', 'hide', 'require']],
    [['!flag', 'lock']],
    [['area >= 3 且 area < 9', 'disable']],
    [['kind = "1" 或 area != 4', 'require']],
    [['kind 属于 ["1", "2"]', 'show']],
    [['isEmpty(name)', 'show']],
    [['!isEmpty(many)', 'show']],
    [['many 包含 "a"', 'show']],
    [['count(many) > 1', 'show']],
    [['开头是(name, "甲")', 'show']],
    [['kind = 空', 'show']],
    [['flag', ['options', 'p']]],
    [['', ['options', 'q']]],
    [['', ['fill', 'area * price + 1']]],
    [['flag', ['fill', '"a`${b}\\\\"']]],
    [['', ['fill', '连接(name, "店", kind)']]],
    [['area > price', 'show']],
    [['flag ? area > 1 : area < 5', 'show']],
  ])('%j goes and comes back as it was', (rule) => {
    const form = smallForm({ ...base, x: { type: 'string', enum: ['p', 'q'], rules: [rule] } });
    const out = exportLinkages(form);
    expect(out.left).toEqual([]);
    const back = imported(out.form);
    expect(back.kept).toEqual([]);
    const rules = (of: Form): unknown => linkagesOf(indexForm(of.schema).byId('nod_x')?.node ?? of.schema).flatMap(({ when, effects }) => effects.map((effect) => ({ when, effect })));
    expect(rules(back.form)).toEqual(rules(form));
  });

  // In a circle, which of two comes first is left to whoever computes it: these forms have none.
  it('come back with the same meaning, whatever they are', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomForms(false), ({ form, fields }) => {
        const out = exportLinkages(form);
        const back = imported(out.form);
        if (out.left.length > 0 || back.kept.length > 0) return;
        compared += 1;
        let cases = 0;
        for (const values of allAnswers(fields)) {
          // Not all of some hundreds.
          cases += 1;
          if (cases % 7 !== 0) continue;
          const [before, after] = [applyLinkages(form, values), applyLinkages(back.form, values)];
          expect(after.values).toEqual(before.values);
          for (const { id } of indexForm(form.schema).entries) expect([id, after.isShown(id)]).toEqual([id, before.isShown(id)]);
        }
      }),
      { numRuns: numRuns(150, 3_000) },
    );
    expect(compared).toBeGreaterThan(10);
  }, 300_000);
});

describe('exported reactions in Formily itself', () => {
  /** As `SchemaField` makes a form of a schema, rows included. */
  function run(form: Form, values: Readonly<Record<string, unknown>>): FormilyForm {
    const formily = createForm({ values: { ...values } });
    const add = (schema: Schema, name: string, basePath: string): void => {
      const props = { ...schema.toFieldProps({}), name, basePath };
      const path = basePath === '' ? name : `${basePath}.${name}`;
      if (schema.type === 'void') formily.createVoidField(props);
      else if (schema.type === 'array') formily.createArrayField(props);
      else if (schema.type === 'object') formily.createObjectField(props);
      else formily.createField(props);
      if (schema.type === 'array' && schema.items instanceof Schema) {
        const { items } = schema;
        ((formily.getValuesIn(path) ?? []) as unknown[]).forEach((_, row) => add(items, String(row), path));
      }
      schema.mapProperties((child, key) => add(child, String(key), path));
    };
    new Schema(exportLinkages(form).form.schema as never).mapProperties((child, key) => add(child, String(key), ''));
    return formily;
  }

  it('do what the linkages do, in rows too', () => {
    const form = smallForm({
      ...base,
      card: { type: 'void', rules: [['kind = "1"', 'show']], properties: { note: { type: 'string', rules: [['area < 3', 'require']] } } },
      rows: {
        type: 'array',
        items: { properties: { c1: { type: 'void', properties: { qty: { type: 'number' } } }, c2: { type: 'void', properties: { sum: { type: 'number', rules: [['', ['fill', 'qty * price']]] }, why: { type: 'string', rules: [['sum > 10', 'show']] } } } } },
      },
    });
    const values = { kind: '2', area: 1, price: 3, rows: [{ qty: 2 }, { qty: 9 }] };
    const formily = run(form, values);
    const shown = (path: string): boolean => formily.query(path).take()?.visible === true;
    const check = (): void => {
      const applied = applyLinkages(form, formily.getState().values);
      expect([shown('card.note'), shown('rows.0.c2.why'), shown('rows.1.c2.why')]).toEqual([applied.isShown('nod_note'), applied.isShown('nod_why', [0]), applied.isShown('nod_why', [1])]);
      expect((formily.getState().values as { rows: { sum: number }[] }).rows.map(({ sum }) => sum)).toEqual((applied.values['rows'] as { sum: number }[]).map(({ sum }) => sum));
      const note = formily.query('card.note').take();
      expect(note !== undefined && !isVoidField(note) && note.required).toBe(applied.stateOf('nod_note')?.isRequired);
    };
    check();
    formily.setValuesIn('kind', '1');
    formily.setValuesIn('price', 6);
    check();
    expect([shown('card.note'), shown('rows.0.c2.why')]).toEqual([true, true]);
    formily.setValuesIn('area', undefined);
    formily.setValuesIn('rows.1.qty', 1);
    check();
    expect(shown('rows.1.c2.why')).toBe(false);
  });
});
