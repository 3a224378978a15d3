import { describe, expect, it } from 'vitest';
import { freezeDocument, type EditBook } from '../../edit/edit.js';
import { History } from '../../edit/history.js';
import type { Refusal } from '../../edit/refusal.js';
import type { Material } from '../material.js';
import type { ServiceItem } from '../service-item.js';
import { sampleItem } from '../testing/sample-item.js';
import { itemEdits, type ItemEdits } from './index.js';

type ArgsOf<Name extends keyof ItemEdits> = Parameters<ItemEdits[Name]>[1];

function cloned<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value; // JSON in, the same JSON out
}

type Mutable<Value> = Value extends readonly (infer Member)[] ? Mutable<Member>[] : Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value;

/** The item without locks: what an edit itself does. */
const { unified: _unified, ...free } = sampleItem;
const item: ServiceItem = freezeDocument(cloned<ServiceItem>(free));
const [form, , layout] = sampleItem.materials;
const fresh: Material = { ...layout!, id: 'mat_fresh', name: '健康证明' };

function withChange(change: (draft: Mutable<ServiceItem>) => void): ServiceItem {
  const draft: Mutable<ServiceItem> = JSON.parse(JSON.stringify(item)); // a copy of our own
  change(draft);
  return draft; // written to, not retyped
}

/** `given` the free item `when` the edit is applied with its arguments `then` it becomes this. */
interface Row<Name extends keyof ItemEdits = keyof ItemEdits> {
  readonly when: string;
  readonly edit: Name;
  readonly args: ArgsOf<Name>;
  readonly then: (draft: Mutable<ServiceItem>) => void;
}

function row<Name extends keyof ItemEdits>(when: string, edit: Name, args: ArgsOf<Name>, then: (draft: Mutable<ServiceItem>) => void): Row {
  return { when, edit, args, then };
}

const book: EditBook<ServiceItem> = itemEdits;

function apply(document: ServiceItem, edit: keyof ItemEdits, args: unknown): ServiceItem | Refusal {
  return book[edit]!(document, args as never); // rows tie each edit to its arguments
}

const done: readonly Row[] = [
  row('a name is set', 'item/set-field', { field: 'name', value: '食品经营许可' }, (d) => (d.name = '食品经营许可')),
  row('a type is set', 'item/set-field', { field: 'type', value: 'payment' }, (d) => (d.type = 'payment')),
  row('a number is set to unknown', 'item/set-field', { field: 'visits', value: null }, (d) => (d.visits = null)),
  row('an object is set', 'item/set-field', { field: 'phones', value: { consult: '1', complain: '2' } }, (d) => (d.phones = { consult: '1', complain: '2' })),
  row('a list is set', 'item/set-field', { field: 'applicants', value: ['person'] }, (d) => (d.applicants = ['person'])),
  row('a limit is set', 'item/set-limit', { which: 'promised', limit: { amount: 3, unit: 'day' } }, (d) => (d.limits.promised = { amount: 3, unit: 'day' })),
  row('a limit that must be there is cleared', 'item/set-limit', { which: 'statutory', limit: null }, (d) => (d.limits.statutory = null)),
  row('a limit that may be absent is cleared', 'item/set-limit', { which: 'extension', limit: null }, (d) => delete d.limits.extension),
  row('an absent limit is set', 'item/set-limit', { which: 'delivery', limit: { amount: 1, unit: 'workingDay' } }, (d) => (d.limits.delivery = { amount: 1, unit: 'workingDay' })),
  row('the clock is stopped', 'item/set-clock', { id: 'pro_visit', stopsClock: true }, (d) => (d.limits.specialProcedures[1]!.stopsClock = true)),
  row('a material is put first', 'material/insert', { material: fresh, index: 0 }, (d) => d.materials.unshift(cloned(fresh) as Mutable<Material>)),
  row('a material is put last', 'material/insert', { material: fresh, index: 3 }, (d) => d.materials.push(cloned(fresh) as Mutable<Material>)),
  row('a material is taken out, also where it is named', 'material/remove', { id: 'mat_form' }, (d) => {
    d.materials.shift();
    d.pledgeRoute!.materialIds = [];
    if (d.controls[0]?.kind === 'files') d.controls[0].materialIds = ['mat_layout'];
  }),
  row('a material is moved to the front', 'material/move', { id: 'mat_layout', to: 0 }, (d) => d.materials.unshift(d.materials.pop()!)),
  row('a material is moved to the end', 'material/move', { id: 'mat_form', to: 2 }, (d) => d.materials.push(d.materials.shift()!)),
  row('a material is renamed', 'material/rename', { id: 'mat_form', name: '申请书' }, (d) => (d.materials[0]!.name = '申请书')),
  row('a material becomes 非必交', 'material/set-necessity', { id: 'mat_form', necessity: { kind: 'conditional', situationIds: ['sit_small'], when: '小' } }, (d) => {
    d.materials[0]!.necessity = { kind: 'conditional', situationIds: ['sit_small'], when: '小' };
  }),
  row('a material becomes 必交', 'material/set-necessity', { id: 'mat_layout', necessity: { kind: 'required' } }, (d) => (d.materials[2]!.necessity = { kind: 'required' })),
  row('a material becomes 免提交', 'material/set-exemption', { id: 'mat_form', exemption: { reason: 'pledge' } }, (d) => (d.materials[0]!.exemption = { reason: 'pledge' })),
  row('a material is asked for again', 'material/set-exemption', { id: 'mat_business', exemption: null }, (d) => delete d.materials[1]!.exemption),
  row('a material is deferred', 'material/set-deferral', { id: 'mat_form', deferral: { weight: 'main' } }, (d) => (d.materials[0]!.deferral = { weight: 'main' })),
  row('a deferral is taken away', 'material/set-deferral', { id: 'mat_layout', deferral: null }, (d) => delete d.materials[2]!.deferral),
  row('a material comes from elsewhere', 'material/set-field', { id: 'mat_form', field: 'origin', value: 'other' }, (d) => (d.materials[0]!.origin = 'other')),
  row('what is asked of a material is taken away', 'material/set-field', { id: 'mat_form', field: 'requirement', value: null }, (d) => delete d.materials[0]!.requirement),
  row('a material gets its bases', 'material/set-field', { id: 'mat_form', field: 'basisIds', value: ['bas_licence'] }, (d) => (d.materials[0]!.basisIds = ['bas_licence'])),
  row('a verification is sent back', 'material/set-verification', { id: 'vfy_name', state: 'returned', remark: '目录不对' }, (d) => {
    Object.assign(d.materials[1]!.verifications[0]!, { state: 'returned', remark: '目录不对' });
  }),
  row('a verification is open again', 'material/set-verification', { id: 'vfy_name', state: 'unconfirmed', remark: ' ' }, (d) => {
    const verification = d.materials[1]!.verifications[0]!;
    verification.state = 'unconfirmed';
    delete verification.remark;
  }),
  row(
    'a finding is waived',
    'waiver/add',
    { waiver: { id: 'wav_new', rule: 'item/no-place', part: 'item', elementId: '', reason: '网上办理', by: '某某', until: '2027-01-01' } },
    (d) => d.waivers.push({ id: 'wav_new', rule: 'item/no-place', part: 'item', elementId: '', reason: '网上办理', by: '某某', until: '2027-01-01' }),
  ),
  row('a finding is waived again', 'waiver/add', { waiver: { ...sampleItem.waivers[0]!, id: 'wav_again', until: '2030-01-01' } }, (d) => {
    d.waivers = [{ ...d.waivers[0]!, id: 'wav_again', until: '2030-01-01' }];
  }),
  row('a waiver is taken back', 'waiver/remove', { id: 'wav_name' }, (d) => (d.waivers = [])),
];

function refusedRow<Name extends keyof ItemEdits>(when: string, edit: Name, args: ArgsOf<Name>, reason: string, params: object): readonly [string, Name, ArgsOf<Name>, string, object] {
  return [when, edit, args, reason, params];
}

const noMaterial = { id: 'mat_gone' } as const;

describe('edits of an item', () => {
  it('are all tried here', () => {
    const tried = new Set(done.map(({ edit }) => edit));
    tried.add('item/update-unified'); // update-unified.test.ts

    expect([...tried].sort()).toEqual(Object.keys(itemEdits).sort());
    for (const [name, edit] of Object.entries(itemEdits)) expect(edit.editName).toBe(name);
  });

  it.each(done)('$edit: given the item, when $when, then that and nothing else changed', ({ edit, args, then }) => {
    const frozen = freezeDocument(cloned(args));
    const after = apply(item, edit, frozen);

    expect(after).toEqual(withChange(then));
    expect(item).toEqual(free);
  });

  it.each(done)('$edit: when $when, what it did can be undone and done again', ({ edit, args }) => {
    const history = new History(cloned(item));
    expect(history.apply(book[edit]!, args as never)).toBeUndefined();
    const after = history.document;

    history.undo();
    expect(history.document).toEqual(item);
    history.redo();
    expect(history.document).toEqual(after);
  });

  it.each(done)("$edit: when $when, the caller's arguments stay the caller's, neither frozen nor shared", ({ edit, args }) => {
    const theirs = cloned(args);
    const history = new History(cloned(item));

    history.apply(book[edit]!, theirs as never);
    const after = JSON.stringify(history.document);
    for (const part of partsOf(theirs)) {
      expect(Object.isFrozen(part)).toBe(false);
      if (!Array.isArray(part)) Object.assign(part, { touched: true });
    }

    expect(JSON.stringify(history.document)).toBe(after);
  });

  it.each([
    refusedRow('a procedure is gone', 'item/set-clock', { id: 'pro_gone', stopsClock: true }, 'item/gone', { id: 'pro_gone' }),
    refusedRow('the material is there already', 'material/insert', { material: form!, index: 0 }, 'item/duplicate-id', { id: 'mat_form' }),
    refusedRow('the position is before the list', 'material/insert', { material: fresh, index: -1 }, 'item/no-such-position', { position: -1 }),
    refusedRow('the position is behind the list', 'material/insert', { material: fresh, index: 4 }, 'item/no-such-position', { position: 4 }),
    refusedRow('the position is a fraction', 'material/insert', { material: fresh, index: 0.5 }, 'item/no-such-position', { position: 0.5 }),
    refusedRow('the material is gone', 'material/remove', noMaterial, 'item/gone', noMaterial),
    refusedRow('the material is gone', 'material/move', { ...noMaterial, to: 0 }, 'item/gone', noMaterial),
    refusedRow('there is no such place', 'material/move', { id: 'mat_form', to: 3 }, 'item/no-such-position', { position: 3 }),
    refusedRow('the place is before the list', 'material/move', { id: 'mat_form', to: -1 }, 'item/no-such-position', { position: -1 }),
    refusedRow('the material is gone', 'material/rename', { ...noMaterial, name: '' }, 'item/gone', noMaterial),
    refusedRow('the material is gone', 'material/set-necessity', { ...noMaterial, necessity: { kind: 'required' } }, 'item/gone', noMaterial),
    refusedRow(
      'its situation is gone',
      'material/set-necessity',
      { id: 'mat_form', necessity: { kind: 'conditional', situationIds: ['sit_large', 'sit_gone'], when: '' } },
      'item/gone',
      { id: 'sit_gone' },
    ),
    refusedRow('the material is gone', 'material/set-exemption', { ...noMaterial, exemption: null }, 'item/gone', noMaterial),
    refusedRow('the material is gone', 'material/set-deferral', { ...noMaterial, deferral: null }, 'item/gone', noMaterial),
    refusedRow('the material is gone', 'material/set-field', { ...noMaterial, field: 'requirement', value: null }, 'item/gone', noMaterial),
    refusedRow('its basis is gone', 'material/set-field', { id: 'mat_form', field: 'basisIds', value: ['bas_food', 'bas_gone'] }, 'item/gone', { id: 'bas_gone' }),
    refusedRow('the verification is gone', 'material/set-verification', { id: 'vfy_gone', state: 'confirmed' }, 'item/gone', { id: 'vfy_gone' }),
    refusedRow('it gives no reason', 'waiver/add', { waiver: { ...sampleItem.waivers[0]!, reason: ' 　' } }, 'waiver/no-reason', {}),
    refusedRow('nobody answers for it', 'waiver/add', { waiver: { ...sampleItem.waivers[0]!, by: '' } }, 'waiver/nobody', {}),
    refusedRow('the waiver is gone', 'waiver/remove', { id: 'wav_gone' }, 'item/gone', { id: 'wav_gone' }),
  ])('are refused when %s: %s', (_when, edit, args, reason, params) => {
    expect(apply(item, edit, args)).toEqual({ kind: 'refusal', reason, params });
  });

  it('take a 申报控制 out with the last material that it names: an empty list would mean all', () => {
    const once = itemEdits['material/remove'](item, { id: 'mat_form' });
    const twice = itemEdits['material/remove'](once as ServiceItem, { id: 'mat_layout' });

    expect((twice as ServiceItem).controls.map(({ id }) => id)).toEqual(['ctl_period', 'ctl_quota', 'ctl_repeat', 'ctl_before']);
  });

  it('leave a 申报控制 for all materials alone', () => {
    const all = withChange(({ controls: [files] }) => {
      if (files?.kind === 'files') files.materialIds = [];
    });

    expect((itemEdits['material/remove'](all, { id: 'mat_form' }) as ServiceItem).controls[0]).toEqual(all.controls[0]);
  });

  it('change nothing when they set what is there', () => {
    expect(itemEdits['material/move'](item, { id: 'mat_business', to: 1 })).toEqual(item);
    expect(itemEdits['item/set-field'](item, { field: 'name', value: item.name })).toBe(item);
    const history = new History(cloned(item));
    history.apply(itemEdits['item/set-limit'], { which: 'promised', limit: cloned(item.limits.promised) });
    expect(history.canUndo).toBe(false);
  });

  it('keep what they leave alone the very same object, for views that compare by identity', () => {
    const after = itemEdits['material/rename'](item, { id: 'mat_form', name: 'x' }) as ServiceItem;

    expect(after.limits).toBe(item.limits);
    expect(after.materials[1]).toBe(item.materials[1]);
  });
});

function partsOf(value: unknown): readonly object[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}

describe('edits of an item: what joins into one step of undo', () => {
  const field = { field: 'name', value: 'a' } as const;

  it.each<[string, keyof ItemEdits, unknown, unknown]>([
    ['typing into one field', 'item/set-field', field, { field: 'name', value: 'b' }],
    ['turning one limit up', 'item/set-limit', { which: 'promised', limit: null }, { which: 'promised', limit: { amount: 3, unit: 'day' } }],
    ['typing one name', 'material/rename', { id: 'mat_form', name: 'a' }, { id: 'mat_form', name: 'b' }],
  ])('%s', (_case, edit, first, second) => {
    expect(stepsOf(edit, first, second)).toBe(1);
  });

  it.each<[string, keyof ItemEdits, unknown, unknown]>([
    ['two fields', 'item/set-field', field, { field: 'visits', value: 9 }],
    ['two limits', 'item/set-limit', { which: 'promised', limit: null }, { which: 'statutory', limit: null }],
    ['two materials', 'material/rename', { id: 'mat_form', name: 'a' }, { id: 'mat_layout', name: 'b' }],
    ['two moves of one material', 'material/move', { id: 'mat_form', to: 1 }, { id: 'mat_form', to: 2 }],
    ['two clicks on one switch', 'item/set-clock', { id: 'pro_visit', stopsClock: true }, { id: 'pro_visit', stopsClock: false }],
  ])('not %s', (_case, edit, first, second) => {
    expect(stepsOf(edit, first, second)).toBe(2);
  });

  function stepsOf(edit: keyof ItemEdits, ...all: readonly unknown[]): number {
    const history = new History(cloned(item));
    for (const args of all) history.apply(book[edit]!, args as never); // the rows above are typed by hand
    let steps = 0;
    while (history.undo()) steps += 1;
    return steps;
  }
});
