import { describe, expect, it } from 'vitest';
import { designerZhCn } from '../messages/designer.zh-CN.js';
import { guidedItem, sampleGuide } from '../model/testing/sample-guide.js';
import { elementName } from './element-name.js';

const named = (id: string): string => elementName(sampleGuide, id, designerZhCn, guidedItem);

describe('what is spoken of has a name', () => {
  it.each([
    ['q_matter', '1 您要办理什么？'],
    ['opt_new', '新办'],
    ['var_area', '经营面积'],
    ['val_new', '新办'],
    [sampleGuide.id, sampleGuide.name],
  ])('%s of the guide is %s', (id, name) => expect(named(id)).toBe(name));

  it('materials, situations and 业务办理项 of the item', () => {
    for (const { id, name } of [...guidedItem.materials, ...guidedItem.situations, ...guidedItem.handlingItems]) expect(named(id)).toBe(name);
    expect(named(guidedItem.id)).toBe(guidedItem.name);
  });

  it('what is gone is said to be gone, and no id is shown', () => {
    expect(named('mat_3tnc0wxwana8hdm9')).toBe('（已删除）');
    expect(elementName(sampleGuide, 'mat_form', designerZhCn)).toBe('（已删除）');
  });
});
