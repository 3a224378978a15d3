import { readFileSync } from 'node:fs';

import type { ServiceItem } from '@zhengwu/core';

const SAMPLE = new URL(import.meta.resolve('@zhengwu/samples/items/food-business-licence/item.json'));

/** 食品经营许可 with as many more materials as make its JSON so long: words of the trade, as compressible as those of an office are. */
export function largeItem(id: ServiceItem['id'], bytes: number): ServiceItem {
  const item = JSON.parse(readFileSync(SAMPLE, 'utf8')) as ServiceItem; // held by the samples' own tests
  const materials = [...item.materials];
  const [first] = materials;
  if (first === undefined) throw new Error('the sample has no materials');
  const each = Buffer.byteLength(JSON.stringify(first)) + 40;
  for (let missing = bytes - Buffer.byteLength(JSON.stringify(item)), index = 0; missing > 0; missing -= each, index += 1) {
    const model = item.materials[index % item.materials.length] ?? first;
    materials.push({ ...model, id: `mat_${index}_${Math.random().toString(36).slice(2)}`, name: `${model.name}（第 ${index} 份，${Math.random().toString(36).slice(2)}）` });
  }
  return { ...item, id, materials };
}
