import { isRefusal } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { formEdits } from './edits/index.js';
import { emptyForm } from './empty-form.js';
import { indexForm, type FormEntry } from './form-index.js';
import type { Form } from './form.js';
import { copyFragment, parseFragment, type FormFragment } from './fragment.js';
import { prepareFragment, readsOf, type IdSource, type PreparedFragment } from './prepare-fragment.js';
import { formFaults } from './testing/form-faults.js';
import { randomForms } from './testing/random-form.js';
import { sampleForm } from './testing/sample-form.js';

function idSource(): IdSource {
  let count = 0;
  return (kind) => {
    count += 1;
    return `${kind}_copy${String(count)}`;
  };
}

const other = emptyForm('frm_other', '另一张表');

function copied(form: Form, ...ids: readonly string[]): FormFragment {
  return copyFragment(form, ids) ?? expect.unreachable('they are there');
}

function pasted(form: Form, fragment: PreparedFragment, parentId: string = form.schema['x-id']): Form {
  const next = formEdits['fragment/paste'](form, { parentId, index: 0, fragment });
  return isRefusal(next) ? expect.unreachable(next.reason) : next;
}

/** A subtree in words that its ids do not change: keys without numbers, titles, what each linkage reads by the place of what is read. */
function shapeOf(form: Form, top: FormEntry): unknown {
  const within: FormEntry[] = [];
  const visit = (entry: FormEntry): void => {
    within.push(entry);
    entry.children.forEach(visit);
  };
  visit(top);
  const places = new Map(within.map(({ id }, at) => [id as string, `#${String(at)}`]));
  return within.map(({ key, node }, at) => {
    const { 'x-id': _id, 'x-rules': linkages = [], properties: _properties, items: _items, 'x-order': _order, ...own } = node;
    // A field in layout gets a number where its value would lie upon another: `name_2`, `[start_2,end_2]`.
    return [at === 0 ? '' : key.replace(/_\d+(?=$|\W)/g, ''), own, linkages.map((linkage) => readsOf(linkage).map((id) => places.get(id) ?? id))];
  });
}

describe('copyFragment, prepareFragment', () => {
  it('a branch goes to another form with new ids, its linkages aimed at its own fields', () => {
    const { dropped, ...fragment } = prepareFragment(copied(sampleForm, 'nod_tab_site'), other, idSource());
    expect(dropped).toEqual([]);
    const form = pasted({ ...other, schema: { ...other.schema, properties: { tabs: { 'x-id': 'nod_tabs', type: 'void', 'x-component': 'FormTab' } } } }, { ...fragment, dropped }, 'nod_tabs');
    const [before, after] = [indexForm(sampleForm.schema), indexForm(form.schema)];
    const top = after.byId(fragment.nodes[0]!.node['x-id'])!;
    expect(shapeOf(form, top)).toEqual(shapeOf(sampleForm, before.byId('nod_tab_site')!));
    expect(JSON.stringify(form)).not.toContain('"nod_area"');
    expect([...formFaults(form)]).toEqual([]);
  });

  it('a linkage that reads outside is left out where nobody has that field, and named', () => {
    const fragment = copied(sampleForm, 'nod_licence');
    const there = prepareFragment(fragment, sampleForm, idSource());
    expect([there.dropped, there.nodes[0]?.node['x-rules']?.map(readsOf)]).toEqual([[], [['nod_item']]]);
    const elsewhere = prepareFragment(fragment, other, idSource());
    expect(elsewhere.dropped).toMatchObject([{ nodeId: elsewhere.nodes[0]?.node['x-id'], linkage: { id: 'lnk_licence' }, reads: ['nod_item'] }]);
    expect(elsewhere.nodes[0]?.node['x-rules']).toBeUndefined();
  });

  it('a linkage that reads the guide’s or the platform’s fields comes along', () => {
    const reading = formEdits['linkage/insert'](sampleForm, { id: 'nod_phone', linkage: { id: 'lnk_new', when: { kind: 'field', id: 'fld_pt_yanchang' }, effects: [{ kind: 'hide' }] } });
    if (isRefusal(reading)) return expect.unreachable(reading.reason);
    expect(prepareFragment(copied(reading, 'nod_phone'), other, idSource())).toMatchObject({ dropped: [], nodes: [{ node: { 'x-rules': [{ id: 'lnk_copy2' }] } }] });
  });

  it('a duplicate beside the original gets a key of its own, and moves with its own copy', () => {
    const form = pasted(sampleForm, prepareFragment(copied(sampleForm, 'nod_online', 'nod_platform'), sampleForm, idSource()), 'nod_site_grid');
    const index = indexForm(form.schema);
    expect(index.byId('nod_site_grid')?.children.slice(0, 2).map(({ key }) => key)).toEqual(['sells_online_2', 'online_platform_2']);
    expect(readsOf(index.byId('nod_copy2')!.node['x-rules']![0]!)).toEqual(['nod_copy1']);
  });

  it('whatever is copied out of a form comes again beside it as it was', () => {
    fc.assert(
      fc.property(randomForms, fc.nat(), (form, at) => {
        const { entries } = indexForm(form.schema);
        const entry = entries[at % entries.length];
        fc.pre(entry !== undefined);
        const fragment = copyFragment(form, [entry.id]);
        if (fragment === undefined) {
          expect(entry.key).toBe('items');
          return;
        }
        const read = parseFragment(JSON.stringify(fragment));
        expect([read.findings, read.value]).toEqual([[], fragment]);
        const prepared = prepareFragment(fragment, form, idSource());
        const next = formEdits['fragment/paste'](form, { parentId: entry.parent!.id, index: 0, fragment: prepared });
        if (isRefusal(next)) expect.unreachable(next.reason);
        const after = indexForm(next.schema);
        expect([...formFaults(next)]).toEqual([]);
        const lost = new Set(prepared.dropped.map(({ nodeId }) => nodeId));
        if (lost.size === 0) expect(shapeOf(next, after.byId(prepared.nodes[0]!.node['x-id'])!)).toEqual(shapeOf(form, entry));
        expect(after.entries.length).toBeGreaterThan(entries.length);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('what lies in what is copied is not copied twice; what is gone, the root and a row are not copied', () => {
    expect(copied(sampleForm, 'nod_area', 'nod_site_grid', 'nod_site_grid').nodes.map(({ key }) => key)).toEqual(['site_grid']);
    expect([['nod_gone'], ['nod_root'], ['nod_staff_row'], []].map((ids) => copyFragment(sampleForm, ids))).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('parseFragment', () => {
  it.each<[string, unknown]>([
    ['a text', '你好'],
    ['a form', sampleForm],
    ['half of one', JSON.stringify(copied(sampleForm, 'nod_area')).slice(0, 60)],
    ['nothing in it', { format: 'zhengwu/form-fragment', formatVersion: 1, nodes: [] }],
    ['no nodes', { format: 'zhengwu/form-fragment', formatVersion: 1, nodes: [7] }],
  ])('%s has no value', (_case, input) => {
    expect(parseFragment(input).value).toBeUndefined();
  });

  it('reads a hostile one as a form is read', () => {
    const { value, findings } = parseFragment('{"format":"zhengwu/form-fragment","formatVersion":1,"nodes":[{"key":"a","node":{"type":"symbol","x-id":"nod_a","properties":{"__proto__":{}}}},{"key":"a","node":{"x-id":"nod_a"}}]}');
    expect(findings.map(({ rule }) => rule)).toEqual(['document/prototype-key', 'form/bad-value', 'form/doubled-id']);
    expect(value?.nodes.map(({ key, node }) => [key, node.type])).toEqual([['a', 'object'], ['a', undefined]]);
  });

  it('a key that no path could name is refused when it is pasted', () => {
    const fragment = { ...prepareFragment(copied(sampleForm, 'nod_area'), other, idSource()) };
    const hostile = { ...fragment, nodes: fragment.nodes.map((each) => ({ ...each, key: 'a.b' })) };
    expect(formEdits['fragment/paste'](other, { parentId: other.schema['x-id'], index: 0, fragment: hostile })).toMatchObject({ reason: 'form/bad-key' });
  });
});
