import type { Column, DataElement } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { tablesFromDdl } from '../catalogue/tables-from-ddl.js';
import { componentNamed } from '../components/index.js';
import { fieldForColumn, fieldForElement } from './field-for-column.js';
import { countingIds } from './testing/node-ids.js';

const context = { today: '2026-11-27' };

function column(definition: string): Column {
  const found = tablesFromDdl(`create table t (${definition});`, { dialect: 'mysql' }).tables[0]?.columns[0];
  if (found === undefined) throw new Error(definition);
  return found;
}

/** What matters of a node, in a line. */
function shown(definition: string): string {
  const { node, recognised } = fieldForColumn(column(definition), { name: 't' }, context, countingIds());
  const { 'x-id': _, 'x-binding': __, 'x-decorator': ___, 'x-component': component, 'x-component-props': props, type, title, enum: options, ...rest } = node;
  const told = recognised === undefined ? [] : [`<${recognised.meaning} by ${recognised.by} ${recognised.shown}>`];
  const listed = Array.isArray(options) ? [`[${(options as readonly { label: string; value: unknown }[]).map(({ label, value }) => `${String(value)}:${label}`).join(' ')}]`] : [];
  const bag = props === undefined ? [] : [JSON.stringify(props)];
  return [String(title), `${component ?? ''}/${type ?? ''}`, ...bag, ...listed, JSON.stringify(rest), ...told].join(' ').replace(/ \{\}(?= <|$)/, '');
}

describe('fieldForColumn', () => {
  it.each<[string, string]>([
    ["a varchar(50) not null comment '姓名'", '姓名 Input/string {"maxLength":50} {"maxLength":50,"required":true}'],
    ["a varchar(500) comment '备注'", '备注 Input.TextArea/string {"rows":3,"maxLength":500,"showCount":true} {"maxLength":500} <longText by length 500>'],
    ["a text comment '说明'", '说明 Input.TextArea/string {"rows":3} <longText by length ∞>'],
    ["a char(1) not null comment '性别（1男 2女）'", '性别 Radio.Group/string [1:男 2:女] {"required":true}'],
    ["a int comment '等级 1-甲 2-乙'", '等级 Radio.Group/number [1:甲 2:乙]'],
    ["a varchar(2) default '01' comment '类型：01-甲，02-乙，03-丙，04-丁，05-戊，06-己，07-庚'", '类型 Select/string [01:甲 02:乙 03:丙 04:丁 05:戊 06:己 07:庚] {"default":"01"}'],
    ["a varchar(100) comment '爱好（可多选）：1-读书，2-运动'", '爱好 Checkbox.Group/array [1:读书 2:运动]'],
    ["a tinyint(1) not null comment '是否代办'", '是否代办 Radio.Group/boolean [true:是 false:否] {"required":true}'],
    ["a tinyint(1) not null default 0 comment '是否代办'", '是否代办 Switch/boolean {"default":false}'],
    ["a tinyint(1) comment '是否代办'", '是否代办 Switch/boolean'],
    ["a decimal(10,2) comment '经营面积（平方米）'", '经营面积 NumberPicker/number {"precision":2,"addonAfter":"平方米"} {"maximum":99999999.99,"minimum":-99999999.99}'],
    ["a decimal(12,2) comment '缴费金额'", '缴费金额 Money/number {"precision":2} {"maximum":9999999999.99,"minimum":-9999999999.99} <money by comment 缴费>'],
    ["a decimal(12,2) comment '投资额（万元）'", '投资额 NumberPicker/number {"precision":2,"addonAfter":"万元"} {"maximum":9999999999.99,"minimum":-9999999999.99} <money by comment 投资额>'],
    ["a int default 1 comment '数量'", '数量 NumberPicker/number {"precision":0} {"default":1}'],
    ["a date not null comment '出生日期'", '出生日期 DatePicker/string {"required":true}'],
    ["a datetime comment '受理时间'", '受理时间 DatePicker/string {"showTime":true}'],
    ["a char(8) comment '出生日期'", '出生日期 DatePicker/string {"format":"YYYYMMDD"} <date by length 8>'],
    ["a varchar(18) comment '身份证号码'", '身份证号码 IdCard/string {"maxLength":18} <residentId by comment 身份证号码>'],
    ["a varchar(18) comment '证件号码'", '证件号码 IdCard/string {"maxLength":18} <residentId by length 18>'],
    ["a varchar(30) comment '证件号码'", '证件号码 Input/string {"maxLength":30} {"maxLength":30} <documentNumber by comment 证件号码>'],
    ["a varchar(15) comment '身份证号码'", '身份证号码 Input/string {"maxLength":15} {"maxLength":15}'],
    ["a varchar(18) comment '统一社会信用代码'", '统一社会信用代码 CreditCode/string {"maxLength":18} <creditCode by comment 社会信用代码>'],
    ["a varchar(11) comment '手机号'", '手机号 Mobile/string {"maxLength":11} <mobile by comment 手机>'],
    ["a varchar(20) comment '联系电话'", '联系电话 Mobile/string {"allowLandline":true} {"maxLength":20} <phone by comment 电话>'],
    ['lxdh varchar(20)', 'lxdh Mobile/string {"allowLandline":true} {"maxLength":20} <phone by name lxdh>'],
    ["tel varchar(20) comment '遥测值'", '遥测值 Input/string {"maxLength":20} {"maxLength":20}'],
    ["a varchar(100) comment '电子邮箱'", '电子邮箱 Input/string {"maxLength":100} {"format":"email","maxLength":100} <email by comment 电子邮箱>'],
    ["a char(6) comment '行政区划代码'", '行政区划代码 Cascader/string {"maxLength":6} <division by comment 行政区划>'],
    ["a varchar(300) comment '经营场所地址'", '经营场所地址 Input/string {"maxLength":300} {"maxLength":300} <address by comment 地址>'],
    ["a decimal(3,1) comment '是否收费'", '是否收费 NumberPicker/number {"precision":1} {"maximum":99.9,"minimum":-99.9}'],
    ["a longblob comment '附件'", '附件 Upload/array {"maxCount":1}'],
    ["a varchar(20) comment '名称，与营业执照一致'", '名称 Input/string {"maxLength":20} {"description":"与营业执照一致","maxLength":20}'],
    ['unit_name varchar(20)', 'unit_name Input/string {"maxLength":20} {"maxLength":20}'],
    ['a decimal(30,2)', 'a NumberPicker/number {"precision":2}'],
    ['a decimal(16,2)', 'a NumberPicker/number {"precision":2} {"maximum":99999999999999.9,"minimum":-99999999999999.9}'],
  ])('%s', (definition, expected) => {
    expect(shown(definition)).toBe(expected);
  });

  it('binds with what is known of the column, and names its data element', () => {
    const element: DataElement = { id: 'elm_a', code: 'DE1', name: '姓名', definition: '', type: 'text', source: { status: 'unverified' } };
    const { key, node } = fieldForColumn({ ...column("xm varchar(50) not null comment '姓名'"), elementId: 'elm_a' }, { name: 't' }, { ...context, elements: [element] }, countingIds());

    expect(key).toBe('xm');
    expect(node['x-binding']).toEqual({
      columns: [{ table: 't', column: 'xm', facts: { type: 'text', length: 50, nullable: false } }],
      element: { id: 'elm_a', code: 'DE1', name: '姓名' },
      review: { state: 'unconfirmed' },
    });
  });

  it.each(['__proto__', 'a.b', '[a]', '1', '', '{x:y}', '名称'])('gives a usable key for %j', (name) => {
    const { key } = fieldForColumn({ ...column('a int'), name }, { name: 't' }, context, countingIds());

    expect(key).toMatch(/^[\p{L}_][\p{L}\p{N}_$-]*$/u);
    expect(key).not.toBe('__proto__');
  });
});

describe('fieldForElement', () => {
  it.each<[Partial<DataElement>, string, number | undefined]>([
    [{ name: '姓名', type: 'text', format: 'ANC..100' }, 'Input', 100],
    [{ name: '公民身份号码', type: 'text', format: 'an18', domain: 'GB 11643-1999' }, 'IdCard', 18],
    [{ name: '统一社会信用代码', type: 'code', format: 'an18', domain: 'GB 32100-2015' }, 'CreditCode', 18],
    [{ name: '出生日期', type: 'date', format: 'YYYYMMDD' }, 'DatePicker', undefined],
    [{ name: '性别', type: 'code', format: 'n1', domain: '1男 2女' }, 'Radio.Group', undefined],
    [{ name: '金额', type: 'number', format: 'n..12,2' }, 'Money', undefined],
    [{ name: '简介', type: 'text', format: 'ANC..ul' }, 'Input.TextArea', undefined],
  ])('%j: %s', (parts, component, most) => {
    const element: DataElement = { id: 'elm_a', name: '', definition: '', type: 'text', source: { status: 'unverified' }, ...parts };
    const { node } = fieldForElement(element, context, countingIds());

    expect(node['x-component']).toBe(component);
    expect(node['maxLength']).toBe(most);
    expect(componentNamed(component)?.types).toContain(node.type);
  });
});
