import { isRefusal, type Conflict, type EditBook } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { formEdits, type FormEdits } from './edits/index.js';
import { flatForm, formOfFlat } from './flat-form.js';
import { misplaced } from './containment.js';
import { indexForm } from './form-index.js';
import type { FormNode } from './form-node.js';
import type { Form } from './form.js';
import { mergeForms, takeTheirsInForm } from './merge-forms.js';
import { MOST_DEPTH } from './node-types.js';
import { parseForm } from './parse-form.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { formFaults } from './testing/form-faults.js';
import { randomCommand } from './testing/random-edits.js';
import { randomForms } from './testing/random-form.js';
import { sampleForm } from './testing/sample-form.js';
import { isRow } from './tree-change.js';

vi.setConfig({ testTimeout: numRuns(120_000, 3_600_000) });

const book: EditBook<Form> = formEdits;
type Step = { readonly [Name in keyof FormEdits]: readonly [Name, Parameters<FormEdits[Name]>[1]] }[keyof FormEdits];

function after(...steps: readonly Step[]): Form {
  return steps.reduce<Form>((form, [edit, args]) => {
    const next = book[edit]!(form, args as never); // a step ties each edit to its arguments
    return isRefusal(next) ? expect.unreachable(`${edit}: ${next.reason}`) : next;
  }, sampleForm);
}

const input = (id: string): FormNode => ({ 'x-id': `nod_${id}`, type: 'string', title: id, 'x-component': 'Input' });
const keysIn = (form: Form, id: string): readonly string[] => indexForm(form.schema).byId(id)?.children.map(({ key }) => key) ?? [];
const parentOf = (form: Form, id: string): string | undefined => indexForm(form.schema).byId(id)?.parent?.id;
const paths = (conflicts: readonly Conflict[]): readonly string[] => conflicts.map(({ kind, path }) => `${kind} ${path.join('/')}`);
/** What it says, and the order in which one reads it. */
const told = ({ schema }: Form): unknown => [schema, indexForm(schema).entries.map(({ id }) => id)];

describe('mergeForms', () => {
  it('two people at different fields, and at different words of one', () => {
    const mine = after(['node/set', { id: 'nod_area', name: 'title', value: '面积' }], ['node/set-prop', { id: 'nod_area', name: 'max', value: 9 }]);
    const theirs = after(['node/set-prop', { id: 'nod_area', name: 'min', value: 1 }], ['node/set', { id: 'nod_phone', name: 'title', value: '电话' }]);
    const { merged, conflicts } = mergeForms(sampleForm, mine, theirs);

    expect(conflicts).toEqual([]);
    const { title, 'x-component-props': props } = indexForm(merged.schema).byId('nod_area')!.node;
    expect([title, props]).toEqual(['面积', { precision: 2, min: 1, max: 9, addonAfter: '平方米' }]);
    expect(indexForm(merged.schema).byId('nod_phone')!.node.title).toBe('电话');
  });

  it('the same word: mine stands until theirs is taken', () => {
    const mine = after(['node/set', { id: 'nod_area', name: 'title', value: '甲' }]);
    const theirs = after(['node/set', { id: 'nod_area', name: 'title', value: '乙' }]);
    const { merged, conflicts } = mergeForms(sampleForm, mine, theirs);

    expect([paths(conflicts), told(merged)]).toEqual([['changed nodes/nod_area/own/title'], told(mine)]);
    expect(told(takeTheirsInForm(merged, conflicts[0]!, theirs))).toEqual(told(theirs));
  });

  it('one moves a field, the other changes it: both', () => {
    const mine = after(['node/move', { ids: ['nod_phone'], parentId: 'nod_site_grid', index: 0 }]);
    const theirs = after(['node/set', { id: 'nod_phone', name: 'title', value: '电话' }]);
    const { merged, conflicts } = mergeForms(sampleForm, mine, theirs);

    expect([conflicts, parentOf(merged, 'nod_phone'), indexForm(merged.schema).byId('nod_phone')?.node.title, keysIn(merged, 'nod_site_grid')[0]]).toEqual([[], 'nod_site_grid', '电话', 'phone']);
  });

  it('both move one field to different places', () => {
    const mine = after(['node/move', { ids: ['nod_phone'], parentId: 'nod_site_grid', index: 0 }]);
    const theirs = after(['node/move', { ids: ['nod_phone'], parentId: 'nod_tab_rest', index: 0 }]);
    const { merged, conflicts } = mergeForms(sampleForm, mine, theirs);

    expect([paths(conflicts), parentOf(merged, 'nod_phone')]).toEqual([['changed nodes/nod_phone/parent'], 'nod_site_grid']);
    expect(parentOf(takeTheirsInForm(merged, conflicts[0]!, theirs), 'nod_phone')).toBe('nod_tab_rest');
  });

  it('order: both sides’ new fields stand where they were put; two orders are a conflict', () => {
    const mine = after(['node/insert', { parentId: 'nod_site_grid', index: 1, key: 'm', node: input('m') }]);
    const theirs = after(['node/insert', { parentId: 'nod_site_grid', index: 9, key: 't', node: input('t') }], ['node/move', { ids: ['nod_area'], parentId: 'nod_site_grid', index: 0 }]);
    const { merged, conflicts } = mergeForms(sampleForm, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(keysIn(merged, 'nod_site_grid')).toEqual(['site_area', 'site_division', 'm', 'site_address', 'business_form', 'business_form_mark', 'has_warehouse', 'warehouse_address', 'sells_online', 'online_platform', 't']);

    const mineOrder = after(['node/move', { ids: ['nod_phone'], parentId: 'nod_applicant_grid', index: 0 }]);
    const theirOrder = after(['node/move', { ids: ['nod_legal'], parentId: 'nod_applicant_grid', index: 0 }]);
    const disputed = mergeForms(sampleForm, mineOrder, theirOrder);
    expect(paths(disputed.conflicts)).toEqual(['order nodes/nod_applicant_grid/children']);
    expect(keysIn(disputed.merged, 'nod_applicant_grid')[0]).toBe('phone');
    expect(keysIn(takeTheirsInForm(disputed.merged, disputed.conflicts[0]!, theirOrder), 'nod_applicant_grid')[0]).toBe('legal_person');
  });

  it('both give one key to different fields: it is made free', () => {
    const mine = after(['node/insert', { parentId: 'nod_site_grid', index: 0, key: 'note', node: input('m') }]);
    const theirs = after(['node/insert', { parentId: 'nod_site_grid', index: 3, key: 'note', node: input('t') }]);
    const { merged, conflicts } = mergeForms(sampleForm, mine, theirs);

    expect(conflicts).toEqual([]);
    expect([indexForm(merged.schema).byId('nod_m')?.key, indexForm(merged.schema).byId('nod_t')?.key]).toEqual(['note', 'note_2']);
  });

  it('both give one key to fields in different layouts, whose values would lie at one place', () => {
    const mine = after(['node/insert', { parentId: 'nod_site_grid', index: 0, key: 'note', node: input('m') }]);
    const theirs = after(['node/insert', { parentId: 'nod_agent_card', index: 0, key: 'note', node: input('t') }]);
    const { merged } = mergeForms(sampleForm, mine, theirs);

    expect([indexForm(merged.schema).byId('nod_m')?.key, indexForm(merged.schema).byId('nod_t')?.key]).toEqual(['note', 'note_2']);
  });

  it('they took out what I changed, and what I put something into', () => {
    const mine = after(['node/insert', { parentId: 'nod_site_grid', index: 0, key: 'note', node: input('m') }], ['node/set', { id: 'nod_area', name: 'title', value: '面积' }]);
    const theirs = after(['node/remove', { ids: ['nod_tab_site'] }]);
    const { merged, conflicts } = mergeForms(sampleForm, mine, theirs);

    expect(paths(conflicts)).toEqual(['removed nodes/nod_area', 'removed nodes/nod_site_grid', 'removed nodes/nod_tab_site']);
    expect([parentOf(merged, 'nod_m'), parentOf(merged, 'nod_site_grid'), [...formFaults(merged)]]).toEqual(['nod_site_grid', 'nod_tab_site', []]);
    const decided = conflicts.reduce((form, conflict) => takeTheirsInForm(form, conflict, theirs), merged);
    expect(told(decided)).toEqual(told(theirs));
  });

  it('two layouts, each moved into the other', () => {
    const cards = after(['node/insert', { parentId: 'nod_tab_rest', index: 0, key: 'one', node: { 'x-id': 'nod_one', type: 'void', 'x-component': 'Card' } }], ['node/insert', { parentId: 'nod_tab_rest', index: 0, key: 'two', node: { 'x-id': 'nod_two', type: 'void', 'x-component': 'Card' } }]);
    const moved = (id: string, parentId: string): Form => {
      const next = formEdits['node/move'](cards, { ids: [id], parentId, index: 0 });
      return isRefusal(next) ? expect.unreachable(next.reason) : next;
    };
    const [mine, theirs] = [moved('nod_one', 'nod_two'), moved('nod_two', 'nod_one')];
    const { merged, conflicts } = mergeForms(cards, mine, theirs);

    expect([paths(conflicts), parentOf(merged, 'nod_one'), parentOf(merged, 'nod_two')]).toEqual([['changed nodes/nod_two/parent'], 'nod_two', 'nod_tab_rest']);
    const taken = takeTheirsInForm(merged, conflicts[0]!, theirs);
    expect([parentOf(taken, 'nod_one'), parentOf(taken, 'nod_two'), [...formFaults(taken)]]).toEqual(['nod_tab_rest', 'nod_one', []]);
  });

  it('both put another row into a table', () => {
    const row = (id: string): FormNode => ({ 'x-id': `nod_${id}`, type: 'object', properties: { c: { 'x-id': `nod_${id}c`, type: 'void', 'x-component': 'ArrayTable.Column' } } });
    const mine = after(['node/replace', { id: 'nod_staff_row', node: row('m') }]);
    const theirs = after(['node/replace', { id: 'nod_staff_row', node: row('t') }]);
    const { merged, conflicts } = mergeForms(sampleForm, mine, theirs);

    expect([parentOf(merged, 'nod_m'), parentOf(merged, 'nod_t'), [...formFaults(merged)]]).toEqual(['nod_staff', undefined, []]);
    expect(paths(conflicts)).toEqual(['removed nodes/nod_t']);
    const taken = takeTheirsInForm(merged, conflicts[0]!, theirs);
    expect([parentOf(taken, 'nod_m'), parentOf(taken, 'nod_t'), [...formFaults(taken)]]).toEqual([undefined, 'nod_staff', []]);
  });

  it('one makes a layout a control, the other puts something into it', () => {
    const card = after(['node/insert', { parentId: 'nod_tab_rest', index: 0, key: 'one', node: { 'x-id': 'nod_one', type: 'void', 'x-component': 'Card' } }]);
    const next = <Name extends keyof FormEdits>(edit: Name, args: Parameters<FormEdits[Name]>[1]): Form => {
      const done = book[edit]!(card, args as never); // the arguments are the edit's
      return isRefusal(done) ? expect.unreachable(done.reason) : done;
    };
    const [emptied, filled] = [next('node/set-component', { id: 'nod_one', component: 'Input' }), next('node/insert', { parentId: 'nod_one', index: 0, key: 'm', node: input('m') })];

    const kept = mergeForms(card, filled, emptied);
    expect([paths(kept.conflicts), parentOf(kept.merged, 'nod_m'), indexForm(kept.merged.schema).byId('nod_one')?.node['x-component']]).toEqual([['changed nodes/nod_one/own/type', 'changed nodes/nod_one/own/x-component'], 'nod_one', 'Card']);
    const taken = kept.conflicts.reduce((form, conflict) => takeTheirsInForm(form, conflict, emptied), kept.merged);
    expect([parentOf(taken, 'nod_m'), indexForm(taken.schema).byId('nod_one')?.node['x-component'], faultsOfPlaces(taken, [])]).toEqual([undefined, 'Input', []]);

    const left = mergeForms(card, emptied, filled);
    expect([paths(left.conflicts), parentOf(left.merged, 'nod_m')]).toEqual([['removed nodes/nod_m'], undefined]);
    const given = takeTheirsInForm(left.merged, left.conflicts[0]!, filled);
    expect([parentOf(given, 'nod_m'), indexForm(given.schema).byId('nod_one')?.node['x-component'], faultsOfPlaces(given, [])]).toEqual(['nod_one', 'Card', []]);
  });

  it('the two together would be deeper than forms are', () => {
    const nest = (stamp: string, depth: number): FormNode => ({ 'x-id': `nod_${stamp}${String(depth)}`, type: 'void', 'x-component': 'Card', ...(depth === 1 ? {} : { properties: { inside: nest(stamp, depth - 1) } }) });
    const half = Math.floor(MOST_DEPTH / 2) + 1;
    const base = after(['node/insert', { parentId: 'nod_tab_rest', index: 0, key: 'a', node: nest('a', half) }], ['node/insert', { parentId: 'nod_tab_rest', index: 0, key: 'b', node: nest('b', 1) }]);
    const next = <Name extends keyof FormEdits>(edit: Name, args: Parameters<FormEdits[Name]>[1]): Form => {
      const done = book[edit]!(base, args as never); // the arguments are the edit's
      return isRefusal(done) ? expect.unreachable(done.reason) : done;
    };
    const mine = next('node/move', { ids: ['nod_b1'], parentId: 'nod_a1', index: 0 });
    const theirs = next('node/insert', { parentId: 'nod_b1', index: 0, key: 'c', node: nest('c', half) });
    const { merged, conflicts } = mergeForms(base, mine, theirs);

    expect([parentOf(merged, 'nod_b1'), faultsOfPlaces(merged, [])]).toEqual(['nod_a1', []]);
    expect(conflicts.length).toBeGreaterThan(0);
    for (const conflict of conflicts) expect(faultsOfPlaces(takeTheirsInForm(merged, conflict, theirs), [])).toEqual([]);
  });

  it('linkages of one field are merged one by one', () => {
    const linkage = (id: 'm' | 't') => ({ id: `lnk_${id}`, effects: [{ kind: 'require' }] }) as const;
    const { merged, conflicts } = mergeForms(sampleForm, after(['linkage/insert', { id: 'nod_mark', linkage: linkage('m'), index: 0 }]), after(['linkage/insert', { id: 'nod_mark', linkage: linkage('t') }], ['linkage/remove', { id: 'nod_mark', linkageId: 'lnk_mark_meals' }]));
    expect([conflicts, indexForm(merged.schema).byId('nod_mark')?.node['x-rules']?.map(({ id }) => id)]).toEqual([[], ['lnk_m', 'lnk_mark_sales', 'lnk_mark_canteen', 'lnk_t']]);
  });
});

function worked(form: Form, seed: number, stamp: string): Form {
  const draw = seededDraw(seed);
  let current = form;
  for (let at = 0; at < 3 + (seed % 12); at += 1) {
    const { edit, args } = randomCommand(draw, current, `${String(at)}${stamp}`);
    const done = book[edit]!(current, args as never); // a command ties each edit to its arguments
    if (!isRefusal(done)) current = done;
  }
  return current;
}

/** What a reader would put aside of a form, and what lies where it may not though none of the others has it so. */
function faultsOfPlaces(form: Form, others: readonly Form[]): readonly string[] {
  const read = parseForm(JSON.parse(JSON.stringify(form)));
  const misplacedIn = ({ schema }: Form): readonly string[] => indexForm(schema).entries.flatMap((entry) => (entry.parent === undefined || isRow(entry) || misplaced(entry.parent, entry.node as FormNode) === undefined ? [] : [`${entry.id} in ${entry.parent.id}`])); // entries are no root
  const before = new Set(others.flatMap(misplacedIn));
  return [...read.findings.map(({ rule, at, params }) => JSON.stringify([rule, at, params])), ...misplacedIn(form).filter((each) => !before.has(each))];
}

it('what one side has where it may not lie is no conflict when the other puts what holds it into a layout', () => {
  const mine = after(['node/set-component', { id: 'nod_staff', component: 'Their.Own' }]);
  const theirs = after(['node/wrap', { ids: ['nod_staff'], key: 'around', node: { 'x-id': 'nod_around', type: 'void', 'x-component': 'FormGrid' } }]);
  const merge = mergeForms(sampleForm, mine, theirs);
  expect(paths(merge.conflicts)).toEqual([]);
  expect([parentOf(merge.merged, 'nod_staff'), indexForm(merge.merged.schema).byId('nod_staff')?.node['x-component']]).toEqual(['nod_around', 'Their.Own']);
  const swapped = mergeForms(sampleForm, theirs, mine);
  expect(paths(swapped.conflicts)).toEqual([]);
  expect(told(swapped.merged)).toEqual(told(merge.merged));
});

describe('mergeForms: laws', () => {
  it('a form is the list of its nodes', () => {
    fc.assert(
      fc.property(randomForms, fc.nat(), (form, seed) => {
        const edited = worked(form, seed, 'm');
        const again = formOfFlat(flatForm(edited));
        expect(again).toEqual(edited);
        expect(indexForm(again.schema).entries.map(({ id }) => id)).toEqual(indexForm(edited.schema).entries.map(({ id }) => id));
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('two whole forms make a whole one, and every decision leaves it whole', () => {
    let disputed = 0;
    fc.assert(
      fc.property(randomForms, fc.nat(), fc.nat(), (form, one, other) => {
        const [mine, theirs] = [worked(form, one, 'm'), worked(form, other, 't')];
        const { merged, conflicts } = mergeForms(form, mine, theirs);
        expect([...formFaults(merged), ...faultsOfPlaces(merged, [mine, theirs])]).toEqual([]);
        disputed += conflicts.length > 0 ? 1 : 0;
        let decided = merged;
        for (const conflict of conflicts) {
          decided = takeTheirsInForm(decided, conflict, theirs);
          expect([conflict.path.join('/'), ...formFaults(decided), ...faultsOfPlaces(decided, [mine, theirs])]).toEqual([conflict.path.join('/')]);
        }
      }),
      { numRuns: numRuns(500, 50_000) },
    );
    expect(disputed).toBeGreaterThan(50);
  });

  it('one side alone, or both alike, is that side, order included', () => {
    fc.assert(
      fc.property(randomForms, fc.nat(), (form, seed) => {
        const work = worked(form, seed, 'm');
        for (const merge of [mergeForms(form, work, form), mergeForms(form, form, work), mergeForms(form, work, work)]) {
          expect(merge.conflicts).toEqual([]);
          expect(merge.merged).toEqual(work);
          expect(indexForm(merge.merged.schema).entries.map(({ id }) => id)).toEqual(indexForm(work.schema).entries.map(({ id }) => id));
        }
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });

  it('without a conflict, it does not matter who is who', () => {
    fc.assert(
      fc.property(randomForms, fc.nat(), fc.nat(), (form, one, other) => {
        const [mine, theirs] = [worked(form, one, 'm'), worked(form, other, 't')];
        const merge = mergeForms(form, mine, theirs);
        fc.pre(merge.conflicts.length === 0);
        const swapped = mergeForms(form, theirs, mine);
        expect(swapped).toEqual(merge);
        expect(indexForm(swapped.merged.schema).entries.map(({ id }) => id)).toEqual(indexForm(merge.merged.schema).entries.map(({ id }) => id));
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });
});
