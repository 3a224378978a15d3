import { isIsoDate } from '@zhengwu/core';
import { describe, expect, test } from 'vitest';
import type { FormNode } from '../../model/index.js';
import { NAMED_RULES, nameOfRule, type NamedRule } from './named-rules.js';
import { tryRules, typedValue } from './try-rules.js';

const today = '2026-11-28';
if (!isIsoDate(today)) throw new Error('no day');
const options = { lang: 'zh-CN', today } as const;

const node = (parts: Partial<FormNode>): FormNode => ({ 'x-id': 'nod_a', type: 'string', title: '名称', 'x-component': 'Input', ...parts });

async function refusing(parts: Partial<FormNode>, value: unknown): Promise<readonly string[]> {
  return (await tryRules(node(parts), value, options)).flatMap(({ path, says }) => (says === undefined ? [] : [path]));
}

describe('which rule says what of a value', () => {
  test.each<readonly [parts: Partial<FormNode>, value: unknown, paths: readonly string[]]>([
    [{ required: true }, '', ['required']],
    [{ required: true }, '开平', []],
    [{ maxLength: 3, minLength: 2 }, '开', ['minLength']],
    [{ maxLength: 3, minLength: 2 }, '开平食品', ['maxLength']],
    [{ 'x-component-props': { maxLength: 3 } }, '开平食品', ['x-component-props/maxLength']],
    [{ type: 'number', 'x-component': 'NumberPicker', minimum: 1, maximum: 5 }, 9, ['maximum']],
    [{ type: 'number', 'x-component': 'NumberPicker', exclusiveMinimum: 1 }, 1, ['exclusiveMinimum']],
    [{ pattern: '^\\d+$' }, 'abc', ['pattern']],
    [{ 'x-validator': [{ pattern: '^\\d+$' }, { format: 'email' }] }, 'abc', ['x-validator/0', 'x-validator/1']],
    [{ 'x-validator': 'email' }, 'abc', ['x-validator/0']],
    [{ 'x-validator': { pattern: '(' } }, 'abc', []],
    [{ 'x-component': 'IdCard' }, '440783199001010011', ['control']],
    [{ 'x-component': 'Mobile' }, '13800138000', []],
  ])('%j of %j: %j', async (parts, value, paths) => {
    expect(await refusing(parts, value)).toEqual(paths);
  });

  test('in the words of the author where there are some, else in ours', async () => {
    const verdicts = await tryRules(node({ maxLength: 2, 'x-validator': [{ pattern: '^\\d+$', message: '只填数字' }] }), 'abc', options);
    expect(verdicts.map(({ says }) => says)).toEqual(['只填数字', expect.stringContaining('名称')]);
  });
});

describe('rules with a name', () => {
  test.each<readonly [name: NamedRule, fits: readonly string[], fails: readonly string[]]>([
    ['mobile', ['13800138000', '19912345678'], ['12800138000', '1380013800', '13800138000 ']],
    ['landline', ['0750-2212345', '2212345', '02081234567', '0750-2212345-801'], ['13800138000', '0750-', '110']],
    ['residentId', ['440783199001011234', '44078319900101123X'], ['440783199013011234', '44078319900101123', '440783189001011234']],
    ['creditCode', ['91440783MA4UJ5X05C'], ['91440783MA4UJ5X05', '91440783MI4UJ5X05C', '9144078aMA4UJ5X05C']],
    ['passport', ['E12345678', 'EA1234567'], ['E123', 'E1234 567']],
    ['postalCode', ['529300'], ['52930', '5293001', 'A29300']],
    ['email', ['a@b.cn', 'kp.sp@kaiping.gov.cn'], ['a@b', 'a.b.cn']],
    ['url', ['https://www.gd.gov.cn/a?b=1'], ['广东政务']],
    ['chinese', ['开平', '阿依古丽·买买提'], ['开平1', 'Kaiping', '']],
    ['lettersAndDigits', ['AB12'], ['AB-12', '开平']],
    ['digits', ['007'], ['7.5', '-7']],
    ['plate', ['粤J12345', '粤JD12345', '粤J1234学'], ['J12345', '粤I12345', '粤J123']],
    ['noBlanks', ['开平食品'], ['开平 食品', '开平\t']],
  ])('%s', async (name, fits, fails) => {
    const rule = NAMED_RULES[name];
    expect(nameOfRule(rule)).toBe(name);
    for (const value of fits) expect(await refusing({ 'x-validator': [rule] }, value), value).toEqual([]);
    // Of nothing only `required` speaks.
    for (const value of fails.filter((each) => each !== '')) expect(await refusing({ 'x-validator': [rule] }, value), value).toEqual(['x-validator/0']);
  });

  test('another pattern has none', () => {
    expect(nameOfRule({ pattern: '^x$' })).toBeUndefined();
    expect(nameOfRule({ pattern: '^\\d{6}$', format: 'zip' })).toBeUndefined();
  });
});

test.each<readonly [text: string, parts: Partial<FormNode>, value: unknown]>([
  ['', {}, undefined],
  [' 12 ', { type: 'number' }, 12],
  ['x', { type: 'number' }, 'x'],
  ['是', { type: 'boolean' }, true],
  ['甲，乙', { type: 'array' }, ['甲', '乙']],
  [' 12 ', {}, ' 12 '],
])('%j typed into %j is %j', (text, parts, value) => {
  expect(typedValue(text, node(parts))).toEqual(value);
});
