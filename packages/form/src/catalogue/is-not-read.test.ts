import type { Finding } from '@zhengwu/core';
import { expect, it } from 'vitest';
import { isNotRead } from './is-not-read.js';
import { tablesFromDdl } from './tables-from-ddl.js';

function found(rule: string): Finding {
  return { rule, severity: 'warning', at: { part: 'table', id: '' }, params: {}, fixes: [] };
}

it.each([
  ['a column that cannot be read', 'catalogue/part-skipped', true],
  ['a statement that is passed over', 'catalogue/statement-skipped', true],
  ['what the reader of spreadsheets complains of', 'sheet/no-workbook', true],
  ['codes out of a comment', 'catalogue/codes-proposed', false],
  ['a type taken for text', 'catalogue/unknown-type', false],
  ['a parent by the name of a column', 'catalogue/parent-proposed', false],
])('%s: %s, left out: %s', (_case, rule, isLeftOut) => {
  expect(isNotRead(found(rule))).toBe(isLeftOut);
});

it('of a table that is read in whole, nothing was left out', () => {
  const { findings } = tablesFromDdl("CREATE TABLE t (kind CHAR(1) COMMENT '类型：1-新办 2-变更') COMMENT='表';");
  expect(findings.map(({ rule }) => rule)).toContain('catalogue/codes-proposed');
  expect(findings.filter(isNotRead)).toEqual([]);
});
