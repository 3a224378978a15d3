import { applyFix, applyPatches, findingText, History, runChecks, type Column, type DataElement, type DataTable, type EditBook, type Finding, type Patch } from '@zhengwu/core';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { sampleItem } from '../../../core/src/model/testing/sample-item.js';
import { formFromTable } from '../binding/form-from-table.js';
import { sampleContexts } from '../binding/testing/sample-context.js';
import { countingIds } from '../binding/testing/node-ids.js';
import { formMessages } from '../messages/index.js';
import type { FormContext } from '../model/context.js';
import { formEdits } from '../model/edits/index.js';
import type { Form } from '../model/form.js';
import { seededDraw, type Draw } from '../../../../tools/testing/draw.js';
import { randomCommand } from '../model/testing/random-edits.js';
import { randomForms } from '../model/testing/random-form.js';
import { checkForm } from './check-form.js';
import { formChecks } from './form-checks.js';
import { brokenForm } from './testing/broken-form.js';

vi.setConfig({ testTimeout: numRuns(600_000, 3_600_000) });

const WORDS = ['经营者', '法人', '代理人', '仓库', '设备', '车辆', '场地', '项目', '许可证', '合同'];
const ASPECTS = ['名称', '编号', '地址', '面积', '数量', '金额', '日期', '说明', '类别', '电话'];

/** A column with a comment that no other has: what people keep in their dictionaries. */
const shape = fc.oneof(
  fc.integer({ min: 1, max: 2_000 }).map((length): Partial<Column> => ({ type: 'text', length })),
  fc.integer({ min: 1, max: 18 }).map((precision): Partial<Column> => ({ type: 'integer', precision })),
  fc.tuple(fc.integer({ min: 3, max: 18 }), fc.integer({ min: 0, max: 3 })).map(([precision, scale]): Partial<Column> => ({ type: 'decimal', precision, scale })),
  fc.constantFrom<Partial<Column>>({ type: 'text' }, { type: 'integer' }, { type: 'date' }, { type: 'dateTime' }, { type: 'boolean' }, { type: 'file' }),
  fc.integer({ min: 1, max: 14 }).map((count): Partial<Column> => ({ type: 'text', length: 4, codes: Array.from({ length: count }, (_, at) => ({ value: String(at + 1), label: `第${String(at + 1)}类` })) })),
);
const tables: fc.Arbitrary<readonly DataTable[]> = fc
  .array(fc.uniqueArray(fc.record({ word: fc.constantFrom(...WORDS), aspect: fc.constantFrom(...ASPECTS), shape, nullable: fc.boolean() }), { selector: ({ word, aspect }) => word + aspect, minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.map((columns, at): DataTable => {
      const name = at === 0 ? 'main' : `main_part${String(at)}`;
      const made = columns.map(({ word, aspect, shape: of, nullable }, place): Column => ({ id: `fld_${name}_${String(place)}`, name: `c${String(place)}`, comment: word + aspect, type: 'text', ...of, nullable }));
      return { id: `tbl_${name}`, name, comment: `${['主', '从', '另'][at] ?? ''}登记表`, ...(at === 0 ? {} : { parentId: 'tbl_main' as const }), columns: made };
    }),
  );

const said = ({ rule, at, params }: Finding): string => JSON.stringify([rule, at, params]);

describe('forms made from tables', () => {
  it('have no finding', () => {
    fc.assert(
      fc.property(tables, (random) => {
        const context: FormContext = { today: '2026-11-27', tables: random };
        const form = formFromTable(random, context, { form: 'frm_made', node: countingIds() });
        expect(checkForm(form, context).map((finding) => findingText(formMessages, 'zh-CN', finding))).toEqual([]);
      }),
      { numRuns: numRuns(200, 5_000) },
    );
  });

  it.each(Object.entries(sampleContexts))('have none but relations to confirm: the tables of %s', (_name, context) => {
    const form = formFromTable(context.tables ?? [], context, { form: 'frm_made', node: countingIds() });
    expect(checkForm(form, context).filter(({ rule }) => rule !== 'form/relation-unconfirmed')).toEqual([]);
  });
});

/** Every second column is a data element, and every third is given by the item's licence. */
function surroundedBy(random: readonly DataTable[]): FormContext {
  const columns = random.flatMap((table) => table.columns);
  const elements = columns.flatMap(({ comment }, at): readonly DataElement[] => (at % 2 > 0 ? [] : [{ id: `elm_${String(at)}`, code: `DE${String(at)}`, name: comment, definition: '', type: 'text', format: 'an..20', source: { status: 'unverified' } }]));
  const known = new Map(elements.map(({ name, id }) => [name, id]));
  const tables = random.map((table) => ({ ...table, columns: table.columns.map((column) => ({ ...column, ...(known.has(column.comment) ? { elementId: known.get(column.comment) } : {}) }) as Column) })); // with the element's id, if there is one
  const [material] = sampleItem.materials;
  const verifications = columns.flatMap(({ comment }, at) => (at % 3 > 0 ? [] : [{ id: `vfy_${String(at)}` as const, dataItem: comment, catalogue: '企业基本信息', catalogueField: `F${String(at)}`, onFailure: 'submitByHand' as const, state: 'confirmed' as const }]));
  const item = { ...sampleItem, materials: material === undefined ? [] : [{ ...material, verifications }] };
  return { today: '2026-11-27', tables, elements, item };
}

/** Broken forms, and what surrounds them. */
const broken: fc.Arbitrary<readonly [Form, FormContext]> = fc.tuple(tables, fc.nat(), fc.option(randomForms, { freq: 1 }), fc.boolean()).map(([random, seed, other, isBare]) => {
  const context: FormContext = isBare ? { today: '2026-11-27', tables: random } : surroundedBy(random);
  const form = other ?? formFromTable(random, context, { form: 'frm_made', node: countingIds() });
  return [brokenForm(form, random, seededDraw(seed)), context];
});

/** Where a linkage goes, the next stands in its place and may have the same fault: then there is one less. */
function isStillSaid(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const count = (findings: readonly Finding[]): number => findings.filter(({ rule, at }) => rule === finding.rule && at.id === finding.at.id).length;
  return after.some((each) => said(each) === said(finding)) && count(after) >= count(before);
}

describe('what is offered', () => {
  it('can be done, and takes its finding away', () => {
    const offered = new Set<string>();
    const edits: EditBook<Form> = formEdits;
    fc.assert(
      fc.property(broken, ([form, context]) => {
        const before = checkForm(form, context);
        for (const finding of before) {
          for (const fix of finding.fixes) {
            const history = new History(form);
            expect([said(finding), fix, applyFix(history, edits, fix)]).toEqual([said(finding), fix, undefined]);
            expect([said(finding), fix, isStillSaid(finding, before, checkForm(history.document, context))]).toEqual([said(finding), fix, false]);
            offered.add(`${finding.rule} by ${fix.edit}`);
          }
        }
      }),
      { numRuns: numRuns(60, 2_000) },
    );
    // The forms are broken enough; each fix by itself is in the tables.
    expect(offered.size).toBeGreaterThan(12);
  });
});

describe('checking', () => {
  it('never fails, and says of a form what it says of its copy', () => {
    const rules = new Set<string>();
    fc.assert(
      fc.property(broken, ([form, context]) => {
        const findings = checkForm(form, context);
        for (const { rule } of findings) rules.add(rule);
        expect(findings.filter(({ rule }) => rule === 'check/failed')).toEqual([]);
        // Plain JSON, whatever was met.
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
        expect(checkForm(JSON.parse(JSON.stringify(form)) as Form, { ...context })).toEqual(findings); // a form is JSON
      }),
      { numRuns: numRuns(100, 3_000) },
    );
    expect(rules.size).toBeGreaterThan(20);
  });

  it('says after an edit what checking anew would say', () => {
    const rules = new Set<string>();
    fc.assert(
      fc.property(broken, fc.nat(), ([form, context], seed) => {
        const draw = seededDraw(seed);
        for (const { document, found } of checkedRevisions(form, context, draw)) {
          // A form is JSON; of copies nothing is remembered.
          expect(found).toEqual(checkForm(JSON.parse(JSON.stringify(document)) as Form, { ...context }));
          for (const { rule } of found) rules.add(rule);
        }
      }),
      { numRuns: numRuns(20, 300) },
    );
    expect([rules.size > 30, rules.has('form/prefillable')]).toEqual([true, true]);
  });
});

interface Checked {
  readonly document: Form;
  readonly found: readonly Finding[];
}

/**
 * What is found in each of a run of revisions, as the worker has them: its own copy, patched, the former findings remembered.
 * Edits and undone edits, now and then much at once as an import changes it, and a context that comes and goes.
 */
function checkedRevisions(form: Form, context: FormContext, draw: Draw): readonly Checked[] {
  const book: EditBook<Form> = formEdits;
  const other: FormContext = { today: '2027-01-01', ...(context.tables === undefined ? {} : { tables: context.tables.slice(1) }) };
  let document = form;
  const patched = (history: History<Form>): History<Form> => {
    history.subscribe(({ patches }) => {
      document = applyPatches(document, JSON.parse(JSON.stringify(patches)) as readonly Patch[]); // patches are JSON
    });
    return history;
  };
  let history = patched(new History(form));
  const revisions: Checked[] = [];
  for (let round = 0; round < 10; round += 1) {
    const turn = draw(12);
    if (turn === 0) {
      document = brokenForm(document, context.tables ?? [], draw, String(round));
      history = patched(new History(document));
    } else if (turn === 1) runChecks(formChecks, document, other);
    else if (turn < 4) history.undo();
    else {
      const { edit: name, args } = randomCommand(draw, history.document, `new${String(round)}`);
      const edit = book[name];
      // The command's arguments are those of its own edit.
      if (edit !== undefined) history.apply(edit, args as never);
    }
    revisions.push({ document, found: runChecks(formChecks, document, context) });
  }
  return revisions;
}
