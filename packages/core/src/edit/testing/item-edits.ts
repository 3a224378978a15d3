import type { Json } from '../../json/json.js';
import { defineEdit, type Edit } from '../edit.js';
import { refuserFor } from '../refusal.js';
import { mutated, type Mutation } from './random-json.js';

export const refuse = refuserFor<{
  readonly 'item/gone': { readonly at: number };
  readonly 'item/there-already': { readonly id: string };
}>();

export interface Material {
  readonly id: string;
  readonly name: string;
}

export interface Item {
  readonly name: string;
  readonly notes?: string;
  readonly limits?: { readonly promised: number };
  readonly materials: readonly Material[];
  readonly free: Json;
}

export const emptyItem: Item = { name: '', materials: [], free: null };

export const rename = defineEdit<Item, string>(
  'item/rename',
  (draft, name) => {
    draft.name = name;
    return undefined;
  },
  { joinKey: () => '' },
);

export const note = defineEdit<Item, string>(
  'item/note',
  (draft, notes) => {
    if (notes === '') delete draft.notes;
    else draft.notes = notes;
    return undefined;
  },
  { joinKey: () => '' },
);

export const renameMaterial = defineEdit<Item, { at: number; name: string }>(
  'material/rename',
  (draft, { at, name }) => {
    const material = draft.materials[at];
    if (material === undefined) return refuse('item/gone', { at });
    material.name = name;
    return undefined;
  },
  { joinKey: ({ at }) => `${at}` },
);

export const insertMaterial = defineEdit<Item, { at: number; material: Material }>('material/insert', (draft, { at, material }) => {
  if (draft.materials.some((other) => other.id === material.id)) return refuse('item/there-already', { id: material.id });
  draft.materials.splice(at, 0, material);
  return undefined;
});

export const moveMaterial = defineEdit<Item, { from: number; to: number }>('material/move', (draft, { from, to }) => {
  if (draft.materials.length <= Math.max(from, to)) return refuse('item/gone', { at: Math.max(from, to) });
  draft.materials.splice(to, 0, ...draft.materials.splice(from, 1));
  return undefined;
});

/** Changes anything in any way, and all in one step: what joining must survive. Made without immer, as any function may be. */
export const mutateFree: Edit<Item, readonly Mutation[]> = Object.assign(
  (item: Item, mutations: readonly Mutation[]) => ({ ...item, free: mutated(item.free, mutations) }),
  { editName: 'free/mutate', joinKey: () => 'free' },
);
