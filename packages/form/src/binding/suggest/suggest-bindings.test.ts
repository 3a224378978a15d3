import type { CatalogueField, Column } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { formEdits } from '../../model/edits/index.js';
import type { FormNode } from '../../model/form-node.js';
import type { Form } from '../../model/form.js';
import { emptyForm } from '../../model/empty-form.js';
import { tablesFromDdl } from '../../catalogue/tables-from-ddl.js';
import { sampleContexts } from '../testing/sample-context.js';
import { unboundForm } from '../testing/unbound-form.js';
import { OTHER_WORDS } from '../testing/other-words.js';
import { suggestBindings, suggestBindingsInSteps } from './suggest-bindings.js';
import { LEAST_SCORE } from './suggestion.js';

interface Tally {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** What is suggested for the fields of a sample, against the columns that they are. */
function tally(name: keyof typeof sampleContexts, labelOf?: (field: CatalogueField) => string): Tally {
  const context = sampleContexts[name];
  const fields = context.fields ?? [];
  const columnOf = new Map((context.tables ?? []).flatMap((table) => table.columns.map((column): [string, string] => [`nod_${column.id}`, `${table.name}.${column.name}`])));
  const suggested = new Map(suggestBindings(unboundForm(fields, labelOf), context).flatMap(({ id, target }) => (target.kind === 'column' ? [[id as string, `${target.table}.${target.column}`] as const] : [])));
  const shown = ({ id, label }: CatalogueField) => `${labelOf?.({ id, label, type: { kind: 'unknown' } }) ?? label} → ${suggested.get(`nod_${id}`) ?? 'nothing'}`;
  const right = fields.filter(({ id }) => suggested.has(`nod_${id}`) && suggested.get(`nod_${id}`) === columnOf.get(`nod_${id}`));
  const wrong = fields.filter(({ id }) => suggested.has(`nod_${id}`) && suggested.get(`nod_${id}`) !== columnOf.get(`nod_${id}`));
  const missed = fields.filter(({ id }) => !suggested.has(`nod_${id}`) && columnOf.has(`nod_${id}`));
  return { right: right.length, wrong: wrong.map(shown), missed: missed.map(shown) };
}

describe('suggestBindings: the samples', () => {
  it.each(['food', 'hygiene', 'elderly'] as const)('finds every column of %s by its own words, and none for fields that are no columns', (name) => {
    const { wrong, missed, right } = tally(name);

    expect([wrong, missed]).toEqual([[], []]);
    expect(right).toBeGreaterThan(20);
  });

  it('finds nearly all of the fields’ columns in the words of another clerk, and hardly ever a wrong one', () => {
    const { right, wrong, missed } = tally('food', ({ id, label }) => OTHER_WORDS[id] ?? label);
    const precision = right / (right + wrong.length);
    const recall = right / (right + wrong.length + missed.length);

    expect(wrong).toEqual([]);
    expect(precision).toBe(1);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('has other words for most of them', () => {
    const fields = sampleContexts.food.fields ?? [];

    expect(fields.length).toBeGreaterThanOrEqual(77);
    expect(fields.filter(({ id, label }) => (OTHER_WORDS[id] ?? label) !== label).length).toBeGreaterThan(50);
  });

  it.each([undefined, OTHER_WORDS])('finds the data elements of columns, and for no column another than its own', (words) => {
    const { food } = sampleContexts;
    const columns = new Map((food.tables ?? []).flatMap((table) => table.columns.map((column): readonly [string, Column] => [`nod_${column.id}`, column])));
    const form = unboundForm(food.fields ?? [], ({ id, label }) => words?.[id] ?? label);
    const found = suggestBindings(form, food).flatMap(({ id, target, reason }) => (target.kind === 'element' ? [{ column: columns.get(id), element: target.element, reason }] : []));
    const wanted = (food.fields ?? []).filter(({ id }) => columns.get(`nod_${id}`)?.elementId !== undefined);
    const right = found.filter(({ column, element }) => column?.elementId === element.id);
    const wrong = found.filter(({ column, element }) => column?.elementId !== undefined && column.elementId !== element.id);

    expect(wrong.map(({ element, reason }) => `${reason.label} → ${element.name}`)).toEqual([]);
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.75);
  });

  it('says nothing of labels that have nothing to do with it', () => {
    const strangers = ['承办人签名', '窗口意见', '流水号', '宠物名称', '车牌号码', '项目编号', '签收时间', '学历', '婚姻状况', '紧急联系人', '审批意见', '打印份数', '颜色', '天气', '代理人年龄', '法定代表人民族', '仓库面积', '新许可证编号', '经营者签字', '填表说明'];
    const fields = strangers.map((label, index): CatalogueField => ({ id: `x${String(index)}`, label, type: { kind: 'text' } }));

    expect(suggestBindings(unboundForm(fields), sampleContexts.food).filter(({ target }) => target.kind !== 'element').map(({ reason, target }) => [reason.label, target])).toEqual([]);
  });
});

describe('suggestBindings: one by one', () => {
  const { tables } = tablesFromDdl(`create table t_sq (sq_id varchar(32) primary key, xm varchar(50), lxdh varchar(20), shenqingriqi date, zt varchar(2) comment '状态', unit_name varchar(200) comment '单位名称', num int comment '数量');
    create table t_ry (id int primary key, sq_id varchar(32) not null references t_sq(sq_id), xm varchar(50) comment '姓名') comment '从业人员';`, { dialect: 'mysql' });
  const context = { today: '2026-11-27', tables };
  const formOf = (properties: Readonly<Record<string, FormNode>>): Form => ({ ...emptyForm('frm_1', '表'), schema: { 'x-id': 'nod_root', type: 'object', properties } });
  const input = (title: string, rest: Partial<FormNode> = {}): FormNode => ({ 'x-id': 'nod_a', type: 'string', title, 'x-component': 'Input', ...rest });
  const shown = (form: Form) => suggestBindings(form, context).map(({ target, reason, score }) => `${target.kind === 'element' ? target.element.name : target.kind === 'table' ? target.table : target.column} by ${reason.by} ${score.toFixed(2)}`);

  it.each<[string, Readonly<Record<string, FormNode>>, readonly string[]]>([
    ['the same words', { a: input('单位名称：') }, ['unit_name by label 1.00']],
    ['words of the trade', { a: input('企业名称') }, ['unit_name by synonym 0.92']],
    ['pinyin written out', { a: input('申请日期', { 'x-component': 'DatePicker' }) }, ['shenqingriqi by pinyin 0.90']],
    ['initials', { a: input('联系电话') }, ['lxdh by pinyin 0.80']],
    ['two initials', { a: input('姓名') }, ['xm by pinyin 0.72']],
    ['a key', { unit_name: input('') }, ['unit_name by key 0.88']],
    ['a key beside other words', { unit_name: input('宠物名称') }, []],
    ['a control of another type', { a: input('数量') }, ['num by label 0.70']],
    ['a control of another type and other words', { a: input('台数') }, []],
    ['what is bound', { a: input('单位名称', { 'x-binding': { columns: [{ table: 't_sq', column: 'unit_name' }] } }), b: { ...input('企业名称'), 'x-id': 'nod_b' } }, []],
    ['what says why it is not', { a: input('单位名称', { 'x-binding': { unboundReason: '只供核对' } }) }, []],
    ['a computed title', { a: input('{{单位名称}}') }, []],
    ['a heading', { a: input('单位名称', { type: 'void', 'x-component': 'Text' }) }, []],
  ])('%s', (_case, properties, expected) => {
    expect(shown(formOf(properties))).toEqual(expected);
  });

  it('suggests a child table for an array, and its columns for what stands in its rows', () => {
    const form = formOf({ staff: { 'x-id': 'nod_s', type: 'array', title: '从业人员情况表', 'x-component': 'ArrayCards', items: { 'x-id': 'nod_r', type: 'object', properties: { a: input('姓名') } } } });

    expect(shown(form)).toEqual(['t_ry by label 1.00', 'xm by label 1.00']);
  });

  it('says what edit binds it, and the edit does', () => {
    let form = unboundForm(sampleContexts.food.fields ?? []);
    const book = formEdits as unknown as Readonly<Record<string, (form: Form, args: unknown) => Form>>; // each takes the arguments of its own name
    for (const { edit, score } of suggestBindings(form, sampleContexts.food)) {
      expect(score).toBeGreaterThanOrEqual(LEAST_SCORE);
      const next = book[edit.edit]?.(form, edit.args);
      expect(next).toHaveProperty('schema');
      if (next !== undefined) form = next;
    }
    expect(suggestBindings(form, sampleContexts.food).filter(({ target }) => target.kind !== 'element')).toEqual([]);
  });

  it('suggests data elements: of the bound column, of the same name, of the kind', () => {
    const found = suggestBindings(
      formOf({
        a: input('甲', { 'x-binding': { columns: [{ table: 'food_licence_application', column: 'credit_code' }] } }),
        b: { ...input('有效期截止', { 'x-component': 'DatePicker' }), 'x-id': 'nod_b' },
        c: { ...input('配送员姓名'), 'x-id': 'nod_c' },
        d: { ...input('天气'), 'x-id': 'nod_d' },
      }),
      sampleContexts.food,
    ).flatMap(({ id, target, reason }) => (target.kind === 'element' ? [`${id} ${target.element.name} by ${reason.by}`] : []));

    expect(found).toEqual(['nod_a 统一社会信用代码 by column', 'nod_b 有效期至 by synonym', 'nod_c 姓名 by kind']);
  });

  it('goes in steps that can be left off, and comes to the same', () => {
    const fields = Array.from({ length: 4 }, (_, at) => (sampleContexts.food.fields ?? []).map((field) => ({ ...field, id: `${field.id}_${String(at)}` }))).flat();
    const form = unboundForm(fields);
    const steps = suggestBindingsInSteps(form, sampleContexts.food);
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses += 1;

    expect(pauses).toBeGreaterThan(fields.length / 25);
    expect(step.value).toEqual(suggestBindings(form, sampleContexts.food));
  });
});
