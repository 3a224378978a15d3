import type { Material, ServiceItem } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { guidedItem, sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { driftOf } from './drift.js';

const withMaterial = (id: string, change: (material: Material) => Material): ServiceItem => ({ ...guidedItem, materials: guidedItem.materials.map((material) => (material.id === id ? change(material) : material)) });
const drift = (item: ServiceItem, former = guidedItem): ReturnType<typeof driftOf> => driftOf(sampleGuide, former, item, sampleContext);

describe('the item since the guide was made', () => {
  it('is the same where it is the same', () => {
    expect(drift(guidedItem)).toEqual({ materials: [], situations: [], handlingItems: [] });
    expect(drift(JSON.parse(JSON.stringify(guidedItem)) as ServiceItem).materials).toEqual([]);
  });

  it('lost a material: what asks for it', () => {
    const [found, ...others] = drift({ ...guidedItem, materials: guidedItem.materials.filter(({ id }) => id !== 'mat_raw') }).materials;
    expect(others).toEqual([]);
    expect(found).toMatchObject({ materialId: 'mat_raw', name: '生食类食品加工间布局图', change: 'removed', keys: [] });
    expect([...(found?.outcomeIds ?? [])].sort()).toEqual(['out_large', 'out_small']);
    expect(found?.situationIds).toContain('sit_raw');
    expect(found?.asked).toBeGreaterThan(0n);
  });

  it('has a new one: where its situations hold, though nothing asks for it yet', () => {
    const added: Material = { ...guidedItem.materials[3]!, id: 'mat_new', name: '冷藏设备清单', necessity: { kind: 'conditional', situationIds: ['sit_agent'], when: '' } };
    expect(drift({ ...guidedItem, materials: [...guidedItem.materials, added] }).materials).toEqual([
      { materialId: 'mat_new', name: '冷藏设备清单', change: 'added', keys: [], situationIds: ['sit_agent'], outcomeIds: ['out_large', 'out_small'], asked: 0n },
    ]);
  });

  it('made one 必交: all of its 业务办理项', () => {
    const [found] = drift(withMaterial('mat_agent', (material) => ({ ...material, necessity: { kind: 'required' }, handlingItemIds: ['hdl_change'] }))).materials;
    expect(found).toMatchObject({ change: 'changed', keys: ['necessity', 'handlingItemIds'] });
    expect([...(found?.outcomeIds ?? [])].sort()).toEqual(['out_change', 'out_large', 'out_small']);
    expect(found?.situationIds).toContain('sit_change');
  });

  it('changed how it is wanted; what is no affair of the guide does not count', () => {
    expect(drift(withMaterial('mat_licence', (material) => ({ ...material, exemption: { reason: 'electronicLicence' } }))).materials).toMatchObject([{ materialId: 'mat_licence', keys: ['exemption'], outcomeIds: ['out_change'] }]);
    expect(drift(withMaterial('mat_licence', (material) => ({ ...material, requirement: '提交正本。' }))).materials).toEqual([]);
  });

  it('moved, lost and renamed situations and handling items', () => {
    const found = drift({
      ...guidedItem,
      situations: guidedItem.situations.filter(({ id }) => id !== 'sit_shop').map((each) => (each.id === 'sit_raw' ? { ...each, name: '制售生食类食品' } : each)),
      handlingItems: guidedItem.handlingItems.map((each) => (each.id === 'hdl_change' ? { ...each, name: '变更登记' } : each)),
    });
    expect(found.situations).toEqual([
      { id: 'sit_raw', name: '制售生食类食品', change: 'changed', outcomeIds: ['out_large', 'out_small'] },
      { id: 'sit_shop', name: '食品销售经营者', change: 'removed', outcomeIds: ['out_shop'] },
    ]);
    expect(found.handlingItems).toEqual([{ id: 'hdl_change', name: '变更登记', change: 'changed', outcomeIds: ['out_change'] }]);
  });
});
