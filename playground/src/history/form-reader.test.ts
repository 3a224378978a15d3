import { mergeForms, parseForm, type Form } from '@zhengwu/form';
import { describe, expect, it } from 'vitest';

import food from '../../../packages/samples/items/food-business-licence/form.json';
import elderly from '../../../packages/samples/items/elderly-allowance/form.json';
import hygiene from '../../../packages/samples/items/public-place-hygiene/form.json';
import { conflictText } from './conflict-text.js';
import { formReader } from './form-reader.js';
import { keyWord } from './messages/index.js';
import { placeText } from './place-text.js';
import { plainReader, readerOf } from './reader.js';
import { stepsAlong } from './steps.js';
import { valueLines } from './value-text.js';

const text = (id: string, title: string, more: object = {}) => ({ 'x-id': `nod_${id}`, type: 'string', title, 'x-component': 'Input', ...more });
const box = (id: string, title: string, properties: object) => ({ 'x-id': `nod_${id}`, type: 'void', 'x-component': 'Card', 'x-component-props': { title }, properties });
const form = (properties: object, more: object = {}) => ({
  ...{ format: 'zhengwu/form', formatVersion: 1, id: 'frm_1', name: '申请表', settings: {} },
  ...{ schema: { 'x-id': 'nod_root', type: 'object', properties }, waivers: [], ...more },
});
const kind = text('kind', '申请人类型', { enum: [{ label: '个人', value: 'p' }, { label: '企业', value: 'e' }] });
const linkage = (value: string, effect: string) => ({ 'x-rules': [{ id: 'lnk_1', when: { kind: 'compare', operator: '=', left: { kind: 'field', id: 'nod_kind' }, right: { kind: 'literal', value } }, effects: [{ kind: effect }] }] });
const [name, phone, code] = [text('name', '姓名'), text('phone', '电话'), text('code', '信用代码', linkage('e', 'show'))];
const before = form({ who: box('who', '申请人', { kind, name, phone }), rest: box('rest', '其他', { code }) });

/** What differs, as the history shows it: where, before, after. */
function told(one: unknown, other: unknown): readonly (readonly string[])[] {
  const [former, present] = [formReader.readable(one), formReader.readable(other)];
  return formReader.compare(one, other).map((difference) => {
    const { path } = difference;
    const read = (value: unknown, documents: readonly unknown[]): string => valueLines(value, path, 'zh-CN', documents, formReader).join('；');
    const place = placeText(path, [present, former], 'zh-CN', formReader);
    switch (difference.kind) {
      case 'moved':
        return [place, `在 ${String(difference.behind)} 之后`];
      case 'added':
        return [place, '添加', read(difference.after, [present])];
      case 'removed':
        return [place, '删除', read(difference.before, [former])];
      case 'changed':
        return [place, read(difference.before, [former]), read(difference.after, [present])];
    }
  });
}

describe('two versions of a form', () => {
  it.each<[string, object, readonly (readonly string[])[]]>([
    ['nothing', form({ who: box('who', '申请人', { kind, name, phone }), rest: box('rest', '其他', { code }) }), []],
    ['a title', form({ who: box('who', '申请人', { kind, name: text('name', '申请人姓名'), phone }), rest: box('rest', '其他', { code }) }), [['控件“申请人姓名” › 标题', '姓名', '申请人姓名']]],
    ['another order', form({ who: box('who', '申请人', { phone, kind, name }), rest: box('rest', '其他', { code }) }), [['控件“电话”', '在 null 之后']]],
    ['another order of boxes', form({ rest: box('rest', '其他', { code }), who: box('who', '申请人', { kind, name, phone }) }), [['控件“其他”', '在 null 之后']]],
    ['elsewhere', form({ who: box('who', '申请人', { kind, name }), rest: box('rest', '其他', { code, phone }) }), [['控件“电话” › 所在位置', '申请人', '其他']]],
    ['out of its box', form({ who: box('who', '申请人', { kind, name }), rest: box('rest', '其他', { code }), phone }), [['控件“电话” › 所在位置', '申请人', '表单']]],
    ['a key', form({ who: box('who', '申请人', { kind, name, mobile: phone }), rest: box('rest', '其他', { code }) }), [['控件“电话” › 字段名', 'phone', 'mobile']]],
    ['another control', form({ who: box('who', '申请人', { kind, name, phone: { ...phone, 'x-component': 'Mobile' } }), rest: box('rest', '其他', { code }) }), [['控件“电话” › 控件类型', '单行文字', '手机号']]],
    ['a property', form({ who: box('who', '申请人', { kind, name: { ...name, 'x-component-props': { maxLength: 50 } }, phone }), rest: box('rest', '其他', { code }) }), [['控件“姓名” › 控件属性', '添加', '最多字数：50']]],
    ['an option', form({ who: box('who', '申请人', { kind: { ...kind, enum: [{ label: '自然人', value: 'p' }, { label: '企业', value: 'e' }, { label: '其他', value: 'o' }] }, name, phone }), rest: box('rest', '其他', { code }) }), [
      ['控件“申请人类型” › 选项“自然人” › 选项文字', '个人', '自然人'],
      ['控件“申请人类型” › 选项“其他”', '添加', '其他（o）'],
    ]],
    ['a linkage', form({ who: box('who', '申请人', { kind, name, phone }), rest: box('rest', '其他', { code: { ...code, ...linkage('p', 'hide') } }) }), [
      ['控件“信用代码” › 联动第 1 项', '当申请人类型是“企业”时，显示。', '当申请人类型是“个人”时，隐藏。'],
    ]],
    ['a binding', form({ who: box('who', '申请人', { kind, name: { ...name, 'x-binding': { columns: [{ table: 't_apply', column: 'name' }] } }, phone }), rest: box('rest', '其他', { code }) }), [['控件“姓名” › 绑定', '添加', '数据列：t_apply.name']]],
    ['a control that came', form({ who: box('who', '申请人', { kind, name, phone, fax: text('fax', '传真') }), rest: box('rest', '其他', { code }) }), [['控件“传真”', '添加', '值类型：文字；标题：传真；控件类型：单行文字；所在位置：申请人；字段名：fax']]],
    ['a control that went', form({ who: box('who', '申请人', { kind, name }), rest: box('rest', '其他', { code }) }), [['控件“电话”', '删除', '值类型：文字；标题：电话；控件类型：单行文字；所在位置：申请人；字段名：phone']]],
    ['a setting', { ...before, settings: { layout: 'vertical' } }, [['表单设置 › 版面', '添加', 'vertical']]],
    ['what cannot be read', { ...before, schema: { ...before.schema, properties: { ...before.schema.properties, odd: 7 } } }, [['未读入的内容', '添加', 'schema/properties/odd']]],
  ])('%s', (_what, after, rows) => {
    expect(told(before, after)).toEqual(rows);
  });

  it('is read as any document where it is no form, or none that opens', async () => {
    expect(await readerOf({ format: 'zhengwu/guide' })).toBe(plainReader);
    expect(await readerOf(before)).toBe(formReader);
    const shut = { format: 'zhengwu/form', formatVersion: 99, schema: 3 };
    expect(formReader.readable(7)).toBe(7);
    expect(formReader.compare(shut, { ...shut, name: '甲' })).toEqual([{ path: ['name'], kind: 'added', after: '甲' }]);
  });

  it.each([food, elderly, hygiene])('every key of the real form of $name has a word', (real) => {
    const readable = formReader.readable(real);
    const unworded = new Set<string>();
    const pending: [unknown, string][] = [[readable, '']];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const [value, parent] = next;
      if (Array.isArray(value)) value.forEach((member: unknown) => pending.push([member, parent]));
      else if (typeof value === 'object' && value !== null && !['x-rules'].includes(parent))
        for (const [key, member] of Object.entries(value)) {
          const word = formReader.key(key, parent, 'zh-CN') ?? keyWord(key, parent, 'zh-CN');
          if (/[A-Za-z]/.test(word.replace('Formily', '')) && key !== 'id') unworded.add(`${parent}/${key}`);
          pending.push([member, key]);
        }
    }
    expect([...unworded]).toEqual([]);
  });
});

describe('what two people did to a form', () => {
  const opened = (document: unknown): Form => parseForm(document).value!;
  const conflicts = (mine: object, theirs: object): readonly object[] =>
    mergeForms(opened(before), opened(mine), opened(theirs)).conflicts.map((conflict) => conflictText(conflict, [mine, theirs, before], 'zh-CN', formReader));

  it('is told by the controls’ names', () => {
    const titled = (title: string) => form({ who: box('who', '申请人', { kind, name: text('name', title), phone }), rest: box('rest', '其他', { code }) });
    expect(conflicts(titled('甲'), titled('乙'))).toEqual([{ place: '控件“甲” › 标题', base: '姓名', mine: '甲', theirs: '乙' }]);
  });

  it('where they moved it, and in which order', () => {
    const mine = form({ who: box('who', '申请人', { phone, name }), rest: box('rest', '其他', { kind, code }) });
    const theirs = form({ who: box('who', '申请人', { name, phone }), rest: box('rest', '其他', { code }), kind });
    expect(conflicts(mine, theirs)).toContainEqual({ place: '控件“申请人类型” › 所在位置', base: '申请人', mine: '其他', theirs: '表单' });
    const [up, down] = [form({ who: box('who', '申请人', { phone, kind, name }), rest: box('rest', '其他', { code }) }), form({ who: box('who', '申请人', { name, kind, phone }), rest: box('rest', '其他', { code }) })];
    expect(conflicts(up, down)).toEqual([{ place: '控件“申请人” › 里面的控件', base: '申请人类型、姓名、电话', mine: '电话、申请人类型、姓名', theirs: '姓名、申请人类型、电话' }]);
  });

  it('and which conditions, where each wrote another', () => {
    const ruled = (value: string) => form({ who: box('who', '申请人', { kind, name, phone }), rest: box('rest', '其他', { code: { ...code, ...linkage(value, 'show') } }) });
    expect(conflicts(ruled('p'), ruled('x'))).toEqual([{ place: '控件“信用代码” › 联动第 1 项 › 条件', base: 'e', mine: 'p', theirs: 'x' }]);
    const without = form({ who: box('who', '申请人', { kind, name, phone }), rest: box('rest', '其他', { code: { ...code, 'x-rules': [{ id: 'lnk_1', effects: [{ kind: 'show' }] }] } }) });
    expect(conflicts(without, ruled('x'))).toEqual([{ place: '控件“信用代码” › 联动第 1 项 › 条件', base: '申请人类型 = "e"', mine: '（无）', theirs: '申请人类型 = "x"' }]);
  });
});

describe('stepsAlong', () => {
  it('knows what a form keeps beside a control’s own words', () => {
    expect(stepsAlong(['formNodes', 'nod_name', '#parent'], [formReader.readable(before)]).map(({ kind: step }) => step)).toEqual(['key', 'element', 'key']);
  });
});
