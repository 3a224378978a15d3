import type { Column, DataElement, Fix } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { randomTables } from '../../catalogue/testing/random-tables.js';
import { formEdits } from '../../model/edits/index.js';
import { emptyForm } from '../../model/empty-form.js';
import { indexForm } from '../../model/form-index.js';
import type { FormNode } from '../../model/form-node.js';
import type { Form } from '../../model/form.js';
import { fieldForColumn } from '../field-for-column.js';
import { countingIds } from '../testing/node-ids.js';
import { sampleContexts } from '../testing/sample-context.js';
import { fitsOf, fitsOfElement } from './fits-of.js';

const text = (rest: Partial<Column> = {}): Column => ({ id: 'fld_a', name: 'a', comment: '甲', type: 'text', length: 5, nullable: true, ...rest });
const number = (rest: Partial<Column> = {}): Column => ({ id: 'fld_a', name: 'a', comment: '甲', type: 'decimal', precision: 5, scale: 2, nullable: true, ...rest });
const codes = [{ value: '1', label: '男' }, { value: '2', label: '女' }];
const control = (component: string, rest: Partial<FormNode> = {}): FormNode => ({ 'x-id': 'nod_a', type: 'string', title: '甲', 'x-component': component, 'x-decorator': 'FormItem', ...rest });

/** A misfit in a line: its kind, what is said of it, the value that shows it. */
function shown(node: FormNode, column: Column, options: Parameters<typeof fitsOf>[2] = {}): readonly string[] {
  return fitsOf(node, column, options).map(({ fault, witness, severity }) => {
    const { kind, ...rest } = fault;
    return [severity === 'warning' ? `(${kind})` : kind, ...Object.values(rest).map((value) => (Array.isArray(value) ? value.join('|') : String(value as string | number))), ...(witness === undefined ? [] : [`← ${witness.shown}`])].join(' ');
  });
}

describe('fitsOf', () => {
  it.each<[string, FormNode, Column, readonly string[]]>([
    ['a text as long as there is room', control('Input', { maxLength: 5 }), text(), []],
    ['a shorter one', control('Input', { 'x-component-props': { maxLength: 4 } }), text(), []],
    ['a text without end', control('Input'), text(), ['length Infinity 5 ← 字字字字字字']],
    ['a text one too long', control('Input', { maxLength: 6 }), text(), ['length 6 5 ← 字字字字字字']],
    ['bounded by x-validator as an object', control('Input', { 'x-validator': { maxLength: 5 } }), text(), []],
    ['bounded by x-validator as a list', control('Input', { 'x-validator': ['email', { maxLength: 5 }] }), text(), []],
    ['bounded by a pattern', control('Input', { pattern: '^\\d{5}$' }), text(), []],
    ['a pattern that lets more through', control('Input', { pattern: '^\\d{6}$' }), text({ length: 5 }), ['nothingFits 6 5 ← 111111']],
    ['a pattern without end', control('Input', { pattern: '^[A-Z]+$' }), text(), ['length Infinity 5 ← AAAAAA']],
    ['a pattern that none of the usual texts is of', control('Input', { pattern: '^(?:甲乙)+$' }), text(), ['(length) Infinity 5']],
    ['a format', control('Input', { format: 'email' }), text({ length: 10 }), ['length Infinity 10 ← aaaaaa@b.cn']],
    ['a computed bound says nothing', control('Input', { maxLength: '{{5}}' }), text(), ['length Infinity 5 ← 字字字字字字']],
    ['a text of 200', control('Input.TextArea', { maxLength: 500 }), text({ length: 200 }), ['length 500 200 ← 字字字… (201)']],
    ['room without end', control('Input.TextArea'), { ...text(), length: undefined } as unknown as Column, []],
    ['a number of identity', control('IdCard'), text({ length: 18 }), []],
    ['a number of identity, fifteen places', control('IdCard'), text({ length: 15 }), ['nothingFits 18 15 ← 11010519491231002X']],
    ['a landline', control('Mobile', { 'x-component-props': { allowLandline: true } }), text({ length: 11 }), ['length 20 11 ← 0750-2218888']],
    ['least longer than the room', control('Input', { minLength: 8 }), text(), ['nothingFits 8 5 ← 字字字字字字字字']],

    ['a number', control('NumberPicker', { type: 'number', maximum: 999.99, minimum: 0, 'x-component-props': { precision: 2 } }), number(), []],
    ['too many digits behind the point', control('NumberPicker', { type: 'number', maximum: 999, minimum: 0 }), number(), ['(scale) 2 ← 1.001']],
    ['fractions for whole numbers', control('NumberPicker', { type: 'number', 'x-component-props': { precision: 1 } }), number({ type: 'integer', precision: undefined as never, scale: undefined as never }), ['scale 0 ← 1.1']],
    ['a step of a tenth', control('NumberPicker', { type: 'number', maximum: 9, minimum: 0, multipleOf: 0.1 }), number(), []],
    ['no end', control('NumberPicker', { type: 'number', 'x-component-props': { precision: 2, min: 0 } }), number(), ['precision 3 maximum ← 1000']],
    ['an end just outside', control('NumberPicker', { type: 'number', exclusiveMaximum: 1000, exclusiveMinimum: -1000, 'x-component-props': { precision: 2 } }), number(), []],
    ['an end on the first number too large', control('NumberPicker', { type: 'number', maximum: 1000, minimum: 0, 'x-component-props': { precision: 2 } }), number(), ['precision 3 maximum ← 1000']],
    ['no beginning', control('NumberPicker', { type: 'number', maximum: 5, 'x-component-props': { precision: 2 } }), number(), ['precision 3 minimum ← -1000']],
    ['only what is too large', control('NumberPicker', { type: 'number', minimum: 5000, 'x-component-props': { precision: 2 } }), number(), ['nothingFits 5000 1000']],

    ['a text where a number is wanted', control('Input'), number(), ['type text decimal ← 张三']],
    ['digits where a number is wanted', control('Input', { pattern: '^\\d{1,3}$' }), number({ type: 'integer', precision: 3, scale: undefined as never }), []],
    ['a text where a day is wanted', control('Input'), number({ type: 'date' }), ['type text date ← 张三']],
    ['a moment where a day is wanted', control('DatePicker', { 'x-component-props': { showTime: true } }), number({ type: 'date' }), ['type dateTime date ← 2026-11-27 09:30:00']],
    ['a day where a moment is wanted', control('DatePicker'), number({ type: 'dateTime' }), []],
    ['files where a text is wanted', control('Upload', { type: 'array' }), text(), ['type files text ← [{"name":"附件.pdf"}]']],
    ['a text where a file is wanted', control('Input'), text({ type: 'file' }), ['type text file ← 张三']],
    ['letters for a boolean', control('Radio.Group', { enum: ['y', 'n'] }), text({ type: 'boolean' }), ['type choice boolean ← y']],
    ['yes and no for a boolean', control('Radio.Group', { type: 'boolean', enum: [{ label: '是', value: true }, { label: '否', value: false }] }), text({ type: 'boolean' }), []],

    ['the codes', control('Select', { enum: codes }), text({ codes, length: 1 }), []],
    ['an option that is no code', control('Select', { enum: [...codes, { label: '未知', value: '9' }] }), text({ codes, length: 1 }), ['foreignOptions 9 ← 9']],
    ['a code that is not offered', control('Select', { enum: [{ label: '男', value: '1' }] }), text({ codes, length: 1 }), ['(missingOptions) 2']],
    ['numbers for a column of numbers', control('Radio.Group', { type: 'number', enum: [{ label: '男', value: 1 }, { label: '女', value: 2 }] }), number({ type: 'integer', codes, precision: undefined as never, scale: undefined as never }), []],
    ['anything for codes', control('Input', { maxLength: 1 }), text({ codes, length: 1 }), ['freeText 1|2 ← 其他']],
    ['options longer than the room', control('Select', { enum: ['甲', '甲乙丙丁戊己'] }), text(), ['length 6 5 ← 甲乙丙丁戊己']],
    ['several that do not fit together', control('Checkbox.Group', { type: 'array', enum: ['ab', 'cd', 'ef'] }), text(), ['length 8 5 ← ab,cd,ef']],

    ['must be given', control('Input', { maxLength: 5 }), text({ nullable: false }), ['required ← ']],
    ['must be given, and is', control('Input', { maxLength: 5, required: true }), text({ nullable: false }), []],
    ['required by a validator', control('Input', { maxLength: 5, 'x-validator': [{ required: true }] }), text({ nullable: false }), []],
    ['required by a linkage that always holds', control('Input', { maxLength: 5, 'x-rules': [{ id: 'lnk_a', effects: [{ kind: 'require' }] }] }), text({ nullable: false }), []],
    ['given by the database', control('Input', { maxLength: 5 }), text({ nullable: false, default: "'x'" }), []],
    ['a key', control('Input', { maxLength: 5 }), text({ nullable: false, isKey: true }), []],

    ['a day in eight places', control('DatePicker'), text({ length: 8 }), ['dateFormat YYYY-MM-DD YYYYMMDD ← 2026-11-27']],
    ['a day in six', control('DatePicker'), text({ length: 6 }), ['length 10 6 ← 2026-11-27']],
    ['a first value that is too long', control('Input', { maxLength: 5, default: '甲乙丙丁戊己' }), text(), ['default ← 甲乙丙丁戊己']],
    ['a first value that is no code', control('Select', { enum: codes, default: '3' }), text({ codes, length: 1 }), ['default ← 3']],
    ['a heading', control('Text', { type: 'void' }), text(), []],
    ['what nobody knows', control('MyBox'), text(), []],
  ])('%s', (_case, node, column, expected) => {
    expect(shown(node, column)).toEqual(expected);
  });

  it('takes the parts of a range for days, and the range for none', () => {
    const range = control('DatePicker.RangePicker', { type: 'array' });

    expect(shown(range, number({ type: 'date' }), { part: 'start' })).toEqual([]);
    expect(shown(range, number({ type: 'date' }))).toEqual(['type dateRange date ← ["2026-11-27","2026-11-28"]']);
  });

  it('asks for days as the data element writes them', () => {
    const element: DataElement = { id: 'elm_a', name: '日期', definition: '', type: 'date', format: 'YYYYMMDD', source: { status: 'unverified' } };

    expect(shown(control('DatePicker'), text({ length: 10 }), { element })).toEqual(['dateFormat YYYY-MM-DD YYYYMMDD ← 2026-11-27']);
    expect(fitsOfElement(control('Input'), { ...element, type: 'text', format: 'an..18' })).toMatchObject([{ fault: { kind: 'length', room: 18 } }]);
  });

  it('measures each of several choices by a data element, all together by a column', () => {
    const element: DataElement = { id: 'elm_a', name: '项目', definition: '', type: 'code', format: 'an2', source: { status: 'unverified' } };
    const several = (...values: readonly string[]): FormNode => control('Checkbox.Group', { type: 'array', enum: values });

    expect(fitsOfElement(several('ab', 'cd', 'ef'), element)).toEqual([]);
    expect(shown(several('ab', 'cd', 'ef'), text({ length: 2 }))).toEqual(['length 8 2 ← ab,cd,ef']);
    expect(fitsOfElement(several('ab', 'cde'), element)).toMatchObject([{ fault: { kind: 'length', most: 3, room: 2 }, witness: { value: ['cde'], shown: 'cde' } }]);
  });

  it('does not run patterns that take for ever', () => {
    fitsOf(control('Input', { pattern: '^(a+)+$' }), text({ length: 40 }));
    fitsOf(control('Input', { pattern: '^([a-z]+)*$' }), text({ length: 40 }));

  });
});

describe('fitsOf: laws', () => {
  it('finds nothing wrong with the control that was made for a column', () => {
    for (const context of Object.values(sampleContexts)) {
      for (const table of context.tables ?? []) {
        for (const column of table.columns) expect(shown(fieldForColumn(column, table, context, countingIds()).node, column), column.name).toEqual([]);
      }
    }
    fc.assert(
      fc.property(randomTables, (tables) => {
        for (const table of tables) {
          for (const column of table.columns) {
            // Ids of people and documents have lengths of their own, and a default may be anything in a random table.
            const { default: _, ...plain } = column;
            expect(shown(fieldForColumn(plain, table, { today: '' }, countingIds()).node, plain)).toEqual([]);
          }
        }
      }),
      { numRuns: numRuns(200, 5_000) },
    );
  });

  it('each mend is an edit that can be made, and after the first of each the control fits', () => {
    const nodes: readonly FormNode[] = [control('Input'), control('Input', { minLength: 30 }), control('NumberPicker', { type: 'number' }), control('Select', { enum: ['a', 'b'], default: 'a' }), control('DatePicker'), control('Switch', { type: 'boolean' }), control('Upload', { type: 'array' }), control('Checkbox.Group', { type: 'array', enum: ['1', 'x'] }), control('Input', { pattern: '^[A-Z]+$', maxLength: 900 })];
    const columns: readonly Column[] = [text(), text({ nullable: false }), text({ codes, length: 1 }), text({ length: 8 }), number(), number({ type: 'integer', precision: 3, scale: undefined as never }), number({ type: 'date' }), number({ type: 'dateTime' }), number({ type: 'boolean' }), number({ type: 'file' })];
    for (const node of nodes) {
      for (const column of columns) {
        let form = formWith(node);
        for (let round = 0; round < 8; round += 1) {
          const [misfit] = fitsOf(nodeIn(form), column).filter(({ mends }) => mends.length > 0);
          if (misfit === undefined) break;
          for (const mend of misfit.mends) expect(isForm(applied(form, mend)), JSON.stringify(mend)).toBe(true);
          const [mend] = misfit.mends;
          if (mend !== undefined) form = applied(form, mend) as Form; // proved above
        }
        expect(shown(nodeIn(form), column).filter((line) => !line.startsWith('length')), `${String(node['x-component'])} ${JSON.stringify(column)}`).toEqual([]);
      }
    }
  });
});

function formWith(node: FormNode): Form {
  const form = emptyForm('frm_1', '表');
  return { ...form, schema: { ...form.schema, properties: { a: node } } };
}

function nodeIn(form: Form): FormNode {
  const found = indexForm(form.schema).byId('nod_a');
  if (found === undefined) throw new Error('the node is gone');
  return found.node as FormNode; // not the root's id
}

function applied(form: Form, { edit, args }: Fix): unknown {
  const book = formEdits as unknown as Readonly<Record<string, (form: Form, args: unknown) => unknown>>; // each takes the arguments of its own name
  return book[edit]?.(form, args);
}

function isForm(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'schema' in result;
}
