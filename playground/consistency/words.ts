import type { ServiceItem } from '@zhengwu/core';

/** The places at which words stand: the item's name, and the name of each material by id. */
export type Words = ReadonlyMap<string, string>;

const TITLE = 'title';

export function wordsOf(content: unknown): Words {
  const { name, materials } = content as ServiceItem; // what this test has written
  return new Map([[TITLE, name], ...materials.map((material) => [material.id, material.name] as const)]);
}

/** The document with another word at a place; a place that is not there yet becomes a material. */
export function withWord(content: unknown, place: string, word: string): ServiceItem {
  const item = content as ServiceItem; // what this test has written
  if (place === TITLE) return { ...item, name: word };
  const { materials } = item;
  const isThere = materials.some(({ id }) => id === place);
  const changed = isThere ? materials.map((material) => (material.id === place ? { ...material, name: word } : material)) : [...materials, { id: place, name: word }];
  return { ...item, materials: changed as ServiceItem['materials'] }; // names are all that this test looks at
}

export function withoutPlace(content: unknown, place: string): ServiceItem {
  const item = content as ServiceItem; // what this test has written
  return { ...item, materials: item.materials.filter(({ id }) => id !== place) };
}
