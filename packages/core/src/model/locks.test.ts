import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { EditBook } from '../edit/edit.js';
import { History } from '../edit/history.js';
import { isRefusal } from '../edit/refusal.js';
import { coreMessages, refusalText } from '../messages/index.js';
import { itemEdits, type ItemEdits } from './edits/index.js';
import { brokenLock, lockedValues, lockOn } from './locks.js';
import type { Material } from './material.js';
import type { ServiceItem } from './service-item.js';
import { sampleItem } from './testing/sample-item.js';

vi.setConfig({ testTimeout: 120_000 });

function lockedAt(...paths: readonly string[]): ServiceItem {
  return { ...sampleItem, unified: { ...sampleItem.unified!, locks: paths.map((path) => ({ path, reason: `${path} 由市统一` })) } };
}

const fresh: Material = { ...sampleItem.materials[2]!, id: 'mat_fresh', name: '健康证明' };

type Act = (item: ServiceItem) => unknown;
const renameForm: Act = (item) => itemEdits['material/rename'](item, { id: 'mat_form', name: 'x' });
const renameLayout: Act = (item) => itemEdits['material/rename'](item, { id: 'mat_layout', name: 'x' });
const requireLayout: Act = (item) => itemEdits['material/set-necessity'](item, { id: 'mat_layout', necessity: { kind: 'required' } });
const removeForm: Act = (item) => itemEdits['material/remove'](item, { id: 'mat_form' });
const insertFresh: Act = (item) => itemEdits['material/insert'](item, { material: fresh, index: 1 });
const moveForm: Act = (item) => itemEdits['material/move'](item, { id: 'mat_form', to: 2 });
const rename: Act = (item) => itemEdits['item/set-field'](item, { field: 'name', value: 'x' });
const promise: Act = (item) => itemEdits['item/set-limit'](item, { which: 'promised', limit: null });
const legislate: Act = (item) => itemEdits['item/set-limit'](item, { which: 'statutory', limit: null });
const phones: Act = (item) => itemEdits['item/set-field'](item, { field: 'phones', value: { consult: 'x', complain: '12345' } });
const widen: Act = (item) => itemEdits['item/set-field'](item, { field: 'applicants', value: ['enterprise', 'soleTrader', 'person'] });
const swap: Act = (item) => itemEdits['item/set-field'](item, { field: 'applicants', value: ['enterprise', 'person'] });

describe('locks', () => {
  it.each<[string, string, Act]>([
    ['a field', 'name', rename],
    ['a nested field', 'limits/statutory', legislate],
    ['all below an object', 'limits', promise],
    ['each key of an object', 'limits/*', promise],
    ['one material: its name', 'materials/mat_form', renameForm],
    ['one material: its being there', 'materials/mat_form', removeForm],
    ['one field of one material', 'materials/mat_form/name', renameForm],
    ['one field of every material', 'materials/*/name', renameLayout],
    ['every material', 'materials/*', requireLayout],
    ['the whole list: a new member', 'materials', insertFresh],
    ['the whole list: the order', 'materials', moveForm],
    ['the members of a list: a new one', 'materials[]', insertFresh],
    ['the members of a list: one less', 'materials[]', removeForm],
    ['the members of a list: their order', 'materials[]', moveForm],
    ['the members of a list of words: a new one', 'applicants[]', widen],
    ['the members of a list of words: another one', 'applicants[]', swap],
    ['a position of a list of words', 'applicants/1', swap],
    ['one key of an object that is set whole', 'phones/consult', phones],
  ])('hold %s', (_case, path, act) => {
    expect(act(lockedAt('codes', path))).toEqual({ kind: 'refusal', reason: 'item/locked', params: { path, reason: `${path} 由市统一` } });
  });

  it.each<[string, string, Act]>([
    ['a field beside it', 'limits/statutory', promise],
    ['another material', 'materials/mat_form', renameLayout],
    ['the place of a material that is locked by itself', 'materials/mat_form', moveForm],
    ['a new material beside it', 'materials/mat_form', insertFresh],
    ['another field of the material', 'materials/*/name', requireLayout],
    ['the content of members', 'materials[]', renameForm],
    ['the key beside it', 'phones/complain', phones],
    ['a new word, where only the first is locked', 'applicants/0', widen],
    ['anything, where the path leads nowhere', 'nowhere/at/all', rename],
    ['anything, where the path is an inherited name', 'constructor/name', rename],
  ])('leave free %s', (_case, path, act) => {
    expect(isRefusal(act(lockedAt(path)))).toBe(false);
  });

  it('say who fixed it and where it can be changed, in the language of the reader', () => {
    const refusal = itemEdits['item/set-limit'](sampleItem, { which: 'statutory', limit: null });
    if (!isRefusal(refusal)) expect.unreachable();

    expect(refusalText(coreMessages, 'zh-CN', refusal)).toBe('这是上级统一的内容，不能修改：法定时限由市统一');
    expect(refusalText(coreMessages, 'en', refusal)).toContain('法定时限由市统一');
  });

  it('let an edit pass that changes nothing', () => {
    expect(isRefusal(itemEdits['item/set-field'](lockedAt('name'), { field: 'name', value: sampleItem.name }))).toBe(false);
  });

  it('hold both of two members that share an id by mistake', () => {
    const [form] = sampleItem.materials;
    const twice: ServiceItem = { ...lockedAt('materials/mat_form'), materials: [form!, { ...form!, name: '第二份' }] };

    expect(isRefusal(renameForm(twice))).toBe(true);
  });

  it('hold nothing in an item that is not unified', () => {
    const { unified: _unified, ...free } = sampleItem;

    expect(brokenLock(free, { ...free, name: 'x' })).toBeUndefined();
    expect(lockOn(free, 'name')).toBeUndefined();
  });

  it('never hold waivers: a fault that only the province can mend is waived', () => {
    const waiver = { ...sampleItem.waivers[0]!, elementId: 'mat_form' };

    expect(isRefusal(itemEdits['waiver/add'](lockedAt('*', 'waivers'), { waiver }))).toBe(false);
  });
});

describe('lockOn: the padlock beside a field', () => {
  it.each<[string, string, string | undefined]>([
    ['name', 'name', 'name'],
    ['limits', 'limits/statutory', 'limits'],
    ['limits/statutory', 'limits/statutory/amount', 'limits/statutory'],
    ['limits/statutory', 'limits', undefined],
    ['limits/statutory', 'limits/promised', undefined],
    ['materials/*/name', 'materials/mat_form/name', 'materials/*/name'],
    ['materials/*/name', 'materials/mat_form/code', undefined],
    ['materials/*', 'materials/mat_form/code', 'materials/*'],
    ['materials[]', 'materials[]', 'materials[]'],
    ['materials[]', 'materials/mat_form', undefined],
    ['name', 'names', undefined],
  ])('lock %s, field %s: %s', (path, field, expected) => {
    expect(lockOn(lockedAt(path), field)?.path).toBe(expected);
  });
});

describe('lockedValues', () => {
  it.each<[string, Readonly<Record<string, readonly unknown[]>>]>([
    ['name', { name: [sampleItem.name] }],
    ['phones/*', { 'phones/consult': ['0750-0000001'], 'phones/complain': ['12345'] }],
    ['materials/mat_form/code', { 'materials/mat_form/code': ['C0001'] }],
    ['materials/*/name', { 'materials/mat_form/name': ['食品经营许可申请书'], 'materials/mat_business/name': ['营业执照'], 'materials/mat_layout/name': ['经营场所平面图'] }],
    ['materials[]', { materials: [['mat_form', 'mat_business', 'mat_layout']] }],
    ['materials/*/verifications[]', { 'materials/mat_form/verifications': [[]], 'materials/mat_business/verifications': [['vfy_name']], 'materials/mat_layout/verifications': [[]] }],
    ['applicants/*', { 'applicants/0': ['enterprise'], 'applicants/1': ['soleTrader'] }],
    ['applicants[]', { applicants: [['enterprise', 'soleTrader']] }],
    ['nowhere', {}],
    ['name/deeper', {}],
    ['', {}],
  ])('at %s', (path, values) => {
    expect(lockedValues(sampleItem, path)).toEqual(values);
  });
});

const book: EditBook<ServiceItem> = itemEdits;

type Call = { readonly [Name in keyof ItemEdits]: { readonly edit: Name; readonly args: Parameters<ItemEdits[Name]>[1] } }[keyof ItemEdits];

const materialId = fc.constantFrom('mat_form' as const, 'mat_business' as const, 'mat_layout' as const, 'mat_fresh' as const);
const name = fc.constantFrom('甲', '乙', sampleItem.name);
const limit = fc.constantFrom(null, { amount: 20, unit: 'workingDay' as const }, { amount: 1, unit: 'day' as const });
const call: fc.Arbitrary<Call> = fc.oneof(
  name.map((value): Call => ({ edit: 'item/set-field', args: { field: 'name', value } })),
  name.map((value): Call => ({ edit: 'item/set-field', args: { field: 'phones', value: { consult: value, complain: '12345' } } })),
  fc.subarray(['enterprise', 'soleTrader', 'person'] as const).map((value): Call => ({ edit: 'item/set-field', args: { field: 'applicants', value } })),
  fc.tuple(fc.constantFrom('statutory' as const, 'promised' as const, 'delivery' as const), limit).map(([which, value]): Call => ({ edit: 'item/set-limit', args: { which, limit: value } })),
  fc.boolean().map((stopsClock): Call => ({ edit: 'item/set-clock', args: { id: 'pro_visit', stopsClock } })),
  fc.tuple(materialId, fc.nat(4)).map(([id, index]): Call => ({ edit: 'material/insert', args: { material: { ...fresh, id }, index } })),
  materialId.map((id): Call => ({ edit: 'material/remove', args: { id } })),
  fc.tuple(materialId, fc.nat(3)).map(([id, to]): Call => ({ edit: 'material/move', args: { id, to } })),
  fc.tuple(materialId, name).map(([id, value]): Call => ({ edit: 'material/rename', args: { id, name: value } })),
  materialId.map((id): Call => ({ edit: 'material/set-necessity', args: { id, necessity: { kind: 'required' } } })),
  materialId.map((id): Call => ({ edit: 'material/set-exemption', args: { id, exemption: null } })),
  materialId.map((id): Call => ({ edit: 'material/set-deferral', args: { id, deferral: null } })),
  fc.constant<Call>({ edit: 'waiver/remove', args: { id: 'wav_name' } }),
);

const lockPath = fc.constantFrom(
  'name',
  'limits',
  'limits/statutory',
  'limits/*',
  'limits/specialProcedures/pro_visit/stopsClock',
  'materials',
  'materials[]',
  'materials/*',
  'materials/*/name',
  'materials/mat_form',
  'materials/mat_layout/necessity',
  'phones/consult',
  'applicants[]',
  'applicants/0',
  'controls[]',
  'pledgeRoute',
);

describe('locks: law', () => {
  it('whatever edits are tried, but for an update of the unified layer, no locked value changes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(lockPath, { minLength: 1, maxLength: 4 }), fc.array(call, { maxLength: 25 }), (paths, calls) => {
        const item = lockedAt(...paths);
        const history = new History<ServiceItem>(JSON.parse(JSON.stringify(item)));
        for (const { edit, args } of calls) {
          const before = history.document;
          const refusal = history.apply(book[edit]!, args as never); // the pair is tied above
          if (refusal !== undefined) expect(history.document).toBe(before);
        }
        for (const path of paths) expect(lockedValues(history.document, path)).toEqual(lockedValues(item, path));
        expect(history.document.unified).toEqual(item.unified);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});

describe('the layer itself', () => {
  it('given a caller that no type holds back, when it sets the layer away, then it is refused', () => {
    const item = lockedAt('name');
    const untyped = { field: 'unified', value: { ...item.unified, locks: [] } } as never;

    expect(itemEdits['item/set-field'](item, untyped)).toMatchObject({ kind: 'refusal', reason: 'item/unified-layer' });
  });
});
