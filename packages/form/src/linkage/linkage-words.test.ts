import { describe, expect, it } from 'vitest';
import type { Form } from '../model/form.js';
import { indexForm } from '../model/form-index.js';
import { linkagesOf } from './linkage-state.js';
import { linkageWords } from './linkage-words.js';
import { smallForm, type SmallNode } from './testing/small-form.js';

const base: Readonly<Record<string, SmallNode>> = {
  kind: { type: 'string', title: '申请人类型', 'x-component': 'Radio.Group', enum: [{ value: '01', label: '企业' }, { value: '02', label: '个体工商户' }] },
  level: { type: 'number', title: '级别', 'x-component': 'Select', enum: [{ value: 1, label: '甲级' }, { value: 2, label: '乙级' }] },
  area: { type: 'number', title: '面积', 'x-component': 'NumberPicker', 'x-component-props': { addonAfter: '平方米' } },
  flag: { type: 'boolean', title: '连锁' },
  born: { type: 'string', title: '出生日期', 'x-component': 'DatePicker' },
  rows: { type: 'array', title: '人员', items: { properties: { pay: { type: 'number', title: '工资' }, z: { type: 'number', title: '年薪', rules: [['', ['fill', 'pay * 12']]] } } } },
};

function sentence(form: Form, id: string, lang: 'zh-CN' | 'en'): string {
  const [linkage] = linkagesOf(indexForm(form.schema).byId(id)?.node ?? form.schema);
  return linkage === undefined ? '' : linkageWords(linkage, form, lang, { nodeId: id });
}

describe('a linkage as a sentence', () => {
  it.each<[rule: NonNullable<SmallNode['rules']>[number], zh: string, en: string]>([
    [['kind = "02"', 'show', 'require'], '当申请人类型是“个体工商户”时，显示，必填。', 'When 申请人类型 is “个体工商户”: shown, required.'],
    [['kind 属于 ["01", "02"]', 'hide'], '当申请人类型是“企业”、“个体工商户”之一时，隐藏。', 'When 申请人类型 is one of “企业”, “个体工商户”: hidden.'],
    [['level = 1', 'lock'], '当级别是“甲级”时，只读。', 'When 级别 is “甲级”: read-only.'],
    [['level 属于 [1, 2]', 'disable'], '当级别是“甲级”、“乙级”之一时，禁用。', 'When 级别 is one of “甲级”, “乙级”: disabled.'],
    [['area >= 300 且 flag', 'enable', 'unlock'], '当面积大于或等于 300 平方米，且连锁为“是”时，可用，可修改。', 'When 面积 is at least 300 平方米 and 连锁 is yes: enabled, may be changed.'],
    [['!flag 或 isEmpty(kind)', 'relax'], '当连锁为“否”，或者未填写申请人类型时，不必填。', 'When 连锁 is no or 申请人类型 is not answered: optional.'],
    [['born > "2000-01-01"', ['options', 'p']], '当出生日期晚于 2000年1月1日时，只能选“P 项”。', 'When 出生日期 is after 2000-01-01: only “P 项”.'],
    [['', ['fill', 'sum(pay) + area']], '始终填入合计(工资) + 面积。', 'Always: filled with the sum of 工资 + 面积.'],
    [['flag', ['fill', '"甲"']], '当连锁为“是”时，填入“甲”。', 'When 连锁 is yes: filled with “甲”.'],
  ])('%j', (rule, zh, en) => {
    const form = smallForm({ ...base, x: { type: 'string', enum: [{ value: 'p', label: 'P 项' }, 'q'], rules: [rule] } });
    expect([sentence(form, 'nod_x', 'zh-CN'), sentence(form, 'nod_x', 'en')]).toEqual([zh, en]);
  });

  it('names a field of its own row as it is', () => {
    expect(sentence(smallForm(base), 'nod_z', 'zh-CN')).toBe('始终填入工资 * 12。');
  });

  it('says that a field is gone', () => {
    const form = smallForm({ ...base });
    expect(linkageWords({ id: 'lnk_1', when: { kind: 'field', id: 'nod_gone' }, effects: [] }, form)).toBe('当（已删除的字段）时，什么也不做。');
  });
});
