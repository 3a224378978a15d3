import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sheetTexts as english } from '../messages/sheet.en.js';
import { sheetTexts as chinese } from '../messages/sheet.zh-CN.js';
import { sheetFinding, sheetRules, type SheetFinding } from './rules.js';

const cell = { row: 7, header: '材料名称', value: '甲' };
const find = sheetFinding;
const SAID: readonly [SheetFinding, string][] = [
  [find('sheet/required-empty', '材料', 'B7', cell), '第 7 行“材料名称”是空的，请补上或删去这一行。'],
  [find('sheet/missing-column', '材料', 'A1', { header: '份数' }), '缺少“份数”这一列，请补上。'],
  [find('sheet/missing-column', '材料', 'A1', { header: '份数', nearest: '数量' }), '缺少“份数”这一列。表中有“数量”，如果就是它，请把列名改为“份数”。'],
  [find('sheet/unknown-column', '材料', 'C1', { column: 'C', header: '' }), 'C 列有内容但没有列名，没有读入。请补上列名，或删去这一列。'],
  [find('sheet/unknown-choice', '材料', 'B7', { ...cell, choices: ['必要', '非必要'] }), '第 7 行“材料名称”填的“甲”不在选项内。可填：必要、非必要。'],
  [find('sheet/unknown-choice', '材料', 'B7', { ...cell, choices: ['必要'], nearest: '必要' }), '第 7 行“材料名称”填的“甲”不在选项内，是不是“必要”？可填：必要。'],
  [find('sheet/hidden-rows', '材料', 'A1', { sheet: '材料', rows: [1, 2, 3, 4, 5, 6, 7] }), '“材料”有隐藏的行（第 1、2、3、4、5 等 7 行），也读入了。可能是筛选后留下的，请确认是否需要。'],
];

describe('words', () => {
  it.each(SAID)('$rule', (finding, said) => {
    // The pair was made by `sheetFinding`: name and parameters belong together.
    const say = chinese[finding.rule].message as (params: unknown) => string;
    expect(say(finding.params)).toBe(said);
  });

  it('exist for every rule in both languages, each with a title of its own', () => {
    for (const texts of [chinese, english]) {
      expect(Object.keys(texts).sort()).toEqual(Object.keys(sheetRules.entries).sort());
      expect(new Set(Object.values(texts).map(({ title }) => title)).size).toBe(Object.keys(texts).length);
    }
  });
});

it('every rule is met by a test of this folder', () => {
  const tests = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.test.ts') && name !== 'rules.test.ts');
  const said = tests.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');
  expect(Object.keys(sheetRules.entries).filter((name) => !said.includes(name))).toEqual([]);
});
