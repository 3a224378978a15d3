import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { freezeDocument } from '../edit/edit.js';
import { History } from '../edit/history.js';
import { itemEdits } from './edits/index.js';
import { lockedValues } from './locks.js';
import type { Material } from './material.js';
import { serviceItemShape, type ServiceItem } from './service-item.js';
import { sampleItem } from './testing/sample-item.js';
import { updateUnified } from './update-unified.js';

const [form, business, layout] = sampleItem.materials;
const own: Material = { ...layout!, id: 'mat_own', name: '本县材料' };
const newer: Material = { ...layout!, id: 'mat_newer', name: '省新增材料' };

/** The province's item, as its next version fixes it. */
function provinceWith(paths: readonly string[], changes: Partial<ServiceItem> = {}): ServiceItem {
  const { remedies: _remedies, ...rest } = sampleItem;
  return freezeDocument({
    ...rest,
    id: 'item_province',
    ...changes,
    unified: { level: 'provincial', by: '省政务服务数据管理局', version: '4.0', locks: paths.map((path) => ({ path, reason: '省统一' })) },
  });
}

function countyWith(changes: Partial<ServiceItem> = {}): ServiceItem {
  return freezeDocument({ ...sampleItem, ...changes });
}

describe('updateUnified: what the province locks is taken over, all else stays', () => {
  it.each<[string, string, Partial<ServiceItem>, Partial<ServiceItem>, Partial<ServiceItem>]>([
    ['a field', 'name', {}, { name: '新名' }, { name: '新名' }],
    ['a nested field, and not the one beside it', 'phones/complain', { phones: { consult: '本县', complain: '旧' } }, { phones: { consult: '省', complain: '12345' } }, { phones: { consult: '本县', complain: '12345' } }],
    ['each key of an object', 'phones/*', { phones: { consult: '本县', complain: '旧' } }, { phones: { consult: '省', complain: '12345' } }, { phones: { consult: '省', complain: '12345' } }],
    [
      'one field of one material',
      'materials/mat_form/name',
      { materials: [{ ...form!, name: '旧名', requirement: '本县要求' }, own] },
      { materials: [{ ...form!, name: '新名', requirement: '省要求' }, newer] },
      { materials: [{ ...form!, name: '新名', requirement: '本县要求' }, own] },
    ],
    [
      'one field of every material, and the materials that the county lacks',
      'materials/*/name',
      { materials: [own, { ...form!, name: '旧名', requirement: '本县要求' }] },
      { materials: [{ ...form!, name: '新名' }, newer] },
      { materials: [own, { ...form!, name: '新名', requirement: '本县要求' }, newer] },
    ],
    ['a whole list', 'materials', { materials: [own, form!] }, { materials: [form!, newer] }, { materials: [form!, newer] }],
    [
      'the members of a list and their order, each as the county filled it in',
      'materials[]',
      { materials: [{ ...business!, requirement: '本县要求' }, form!, own] },
      { materials: [form!, newer, business!] },
      { materials: [form!, newer, { ...business!, requirement: '本县要求' }] },
    ],
    ['a list of words', 'applicants', { applicants: ['person'] }, { applicants: ['enterprise', 'other'] }, { applicants: ['enterprise', 'other'] }],
    ['the members of a list of words', 'applicants[]', { applicants: ['person'] }, { applicants: ['enterprise', 'other'] }, { applicants: ['enterprise', 'other'] }],
    ['each position of a list of words', 'applicants/*', { applicants: ['person', 'person'] }, { applicants: ['enterprise', 'other'] }, { applicants: ['enterprise', 'other'] }],
    [
      'both of two materials that share an id by mistake',
      'materials/mat_form/name',
      { materials: [form!, form!] },
      { materials: [{ ...form!, name: '新名' }] },
      { materials: [{ ...form!, name: '新名' }, { ...form!, name: '新名' }] },
    ],
  ])('%s', (_case, path, county, province, expected) => {
    const { item } = updateUnified(countyWith(county), provinceWith([path], province));

    expect(item).toEqual({ ...sampleItem, ...county, ...expected, unified: provinceWith([path]).unified });
  });

  it('takes a key away that the province took away', () => {
    const { version: _version, ...limits } = { ...sampleItem.limits, version: 0 };
    const { extension: _extension, ...shorter } = limits;

    const { item, changed } = updateUnified(countyWith(), provinceWith(['limits/extension'], { limits: shorter }));

    expect(item.limits).toEqual(shorter);
    expect(changed).toEqual(['limits/extension']);
  });

  it('takes the whole of a part that the county lacks, for half of it would be none', () => {
    const { remedies: _remedies, ...rest } = sampleItem;
    const county = freezeDocument<ServiceItem>(rest);

    const { item } = updateUnified(county, provinceWith(['remedies/review/body'], { remedies: sampleItem.remedies! }));

    expect(item.remedies).toEqual(sampleItem.remedies);
    expect(v.is(serviceItemShape, item)).toBe(true);
  });

  it("leaves a part of the county's that the province lacks around a lock", () => {
    const { item, changed } = updateUnified(countyWith(), provinceWith(['remedies/review/body']));

    expect(item.remedies).toEqual(sampleItem.remedies);
    expect(changed).toEqual([]);
  });

  it('says which locked paths have another content now', () => {
    const province = provinceWith(['name', 'limits/statutory', 'materials[]', 'phones/complain'], { name: '新名', materials: [form!, newer] });

    expect(updateUnified(countyWith(), province).changed).toEqual(['name', 'materials[]']);
  });

  it('takes away the layer where the province gave it up', () => {
    const { unified: _unified, ...given } = sampleItem;
    const { item, changed } = updateUnified(countyWith(), freezeDocument<ServiceItem>(given));

    expect(item).toEqual(given);
    expect(changed).toEqual([]);
  });

  it('finds nothing at the name of an inherited property', () => {
    const { item } = updateUnified(countyWith(), provinceWith(['constructor', 'toString/name', '__proto__/x', 'phones/valueOf']));

    expect(item).toEqual({ ...sampleItem, unified: item.unified });
    expect(Object.keys(item)).not.toContain('constructor');
  });

  it('keeps whose item it is', () => {
    expect(updateUnified(countyWith(), provinceWith(['name'])).item.id).toBe('item_food');
  });

  it('holds: after the update, what is locked is as the province has it, and what is not is as the county had it', () => {
    const fields = ['name', 'limits/statutory', 'limits/promised', 'phones/consult', 'phones/complain', 'materials', 'applicants', 'codes', 'version/number', 'conditions'];
    fc.assert(
      fc.property(fc.subarray(fields), fc.constantFrom('甲', '乙'), fc.nat(9), (paths, name, number) => {
        const county = countyWith({ name: '县', materials: [own, form!], version: { number: 1 } });
        const province = provinceWith(paths, {
          name,
          version: { number },
          phones: { consult: name, complain: name },
          limits: { statutory: null, promised: { amount: number, unit: 'day' }, specialProcedures: [] },
          materials: [newer],
          applicants: ['other'],
        });
        const { item } = updateUnified(county, province);
        for (const path of fields) expect(lockedValues(item, path)).toEqual(lockedValues(paths.includes(path) ? province : county, path));
        expect(v.is(serviceItemShape, item)).toBe(true);
      }),
      { numRuns: numRuns(200, 5_000) },
    );
  });
});

describe('item/update-unified', () => {
  const province = provinceWith(['name', 'materials/mat_form'], { name: '新名' });

  it('is the one edit that changes what is locked, and can be undone', () => {
    const history = new History<ServiceItem>(JSON.parse(JSON.stringify({ ...sampleItem, unified: { ...sampleItem.unified!, locks: [{ path: '*', reason: '全部' }] } })));
    const before = history.document;

    expect(history.apply(itemEdits['item/update-unified'], { unified: province })).toBeUndefined();
    expect(history.document.name).toBe('新名');
    expect(history.document.unified).toEqual(province.unified);
    history.undo();
    expect(history.document).toEqual(before);
  });

  it("takes the county's locks away with the layer", () => {
    const { unified: _unified, ...given } = sampleItem;
    const after = itemEdits['item/update-unified'](countyWith(), { unified: given }) as ServiceItem;

    expect(Object.keys(after)).not.toContain('unified');
  });

  it('keeps what stays the same the very same object', () => {
    const county = countyWith();
    const after = itemEdits['item/update-unified'](county, { unified: province }) as ServiceItem;

    expect(after.limits).toBe(county.limits);
    expect(after.bases).toBe(county.bases);
  });

  it('is refused for another item', () => {
    const other = { ...province, codes: { basic: '999999999999' } };

    expect(itemEdits['item/update-unified'](countyWith(), { unified: other })).toEqual({
      kind: 'refusal',
      reason: 'item/other-item',
      params: { mine: sampleItem.codes.basic, theirs: '999999999999' },
    });
  });

  it.each<[string, ServiceItem['codes'], ServiceItem['codes']]>([
    ['the county has no code yet', {}, sampleItem.codes],
    ['the province has none', sampleItem.codes, {}],
  ])('is done where the codes cannot tell: %s', (_case, mine, theirs) => {
    const after = itemEdits['item/update-unified'](countyWith({ codes: mine }), { unified: { ...province, codes: theirs } }) as ServiceItem;

    expect(after.name).toBe('新名');
  });
});
