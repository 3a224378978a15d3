import { defineEdit, indexOfId } from '../../edit/edit.js';
import type { Material } from '../material.js';
import type { ServiceItem } from '../service-item.js';
import type { MaterialArgs } from './material-args.js';
import { refuse } from './refusals.js';

/** The fields of a material that are set as a whole; the others have edits of their own. */
export type MaterialField = 'origin' | 'issuer' | 'copies' | 'media' | 'requirement' | 'basisIds';

/** Which field, and what it becomes; null takes away what need not be there. */
export type SetMaterialFieldArgs = MaterialArgs &
  {
    readonly [Field in MaterialField]: {
      readonly field: Field;
      readonly value: undefined extends Material[Field] ? Exclude<Material[Field], undefined> | null : Material[Field];
    };
  }[MaterialField];

/** Sets one field of a material. Typing into one field is one step. */
export const setMaterialField = defineEdit<ServiceItem, SetMaterialFieldArgs>(
  'material/set-field',
  (draft, { id, field, value }, item) => {
    const at = indexOfId(item.materials, id);
    const material = draft.materials[at];
    if (material === undefined) return refuse('item/gone', { id });
    if (field === 'basisIds') {
      const gone = value.find((each) => indexOfId(item.bases, each) < 0);
      if (gone !== undefined) return refuse('item/gone', { id: gone });
    }
    // The argument type ties each field to its value; the pair is split only here.
    if (value === null) delete (material as Partial<Record<MaterialField, unknown>>)[field];
    else (material as Record<MaterialField, unknown>)[field] = value;
    return undefined;
  },
  { joinKey: ({ id, field }) => `${id} ${field}` },
);
