import { readFileSync } from 'node:fs';
import { checkForm, emptyForm, parseForm, tablesFromDdl } from '@zhengwu/form';
import { expect, it } from 'vitest';

import { lessonSteps, type Progress } from './lesson-steps.js';

const sample = (name: string): string => readFileSync(new URL(`../../../packages/samples/items/food-business-licence/${name}`, import.meta.url), 'utf8');
const { tables, findings } = tablesFromDdl(sample('application-tables.sql'));
const finished = parseForm(sample('application-form.json'));
const done = (progress: Progress): readonly string[] => lessonSteps.filter(({ isDone }) => isDone(progress)).map(({ title }) => title);

it('has a DDL of three tables, forty columns of which somebody fills in; only code lists from comments are to be looked at', () => {
  expect(tables.map(({ name, columns, parentId }) => [name, columns.length, parentId === undefined])).toEqual([
    ['fl_application', 33, true],
    ['fl_application_staff', 8, false],
    ['fl_application_equipment', 6, false],
  ]);
  expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['catalogue/codes-proposed']);
});

it('ends with a form that opens as it is and has no fault', () => {
  expect(finished.findings).toEqual([]);
  expect(checkForm(finished.value!, { today: '2026-11-27', tables })).toEqual([]);
});

it('has nothing done at first, and all at the end', () => {
  expect(done({ form: emptyForm('frm_application', '食品经营许可申请书'), tables: [], findings: [] })).toEqual([]);
  expect(done({ form: finished.value!, tables, findings: [] })).toEqual(lessonSteps.map(({ title }) => title));
});

it('is not done while something is still found, or nobody has looked', () => {
  expect(done({ form: finished.value!, tables, findings: undefined })).not.toContain('处理检查结果');
  expect(done({ form: finished.value!, tables, findings: [{ rule: 'form/unbound', severity: 'error', at: { part: 'form', id: 'nod_root' }, params: {}, fixes: [] }] })).not.toContain('处理检查结果');
});
