import { FieldCatalogue, fieldsOf } from '@zhengwu/core';
import { formFields, linkagesOf } from '../../linkage/index.js';
import type { NodeDesk } from '../properties/desk.js';

/**
 * The fields that a node's linkages may name. A field of the platform's that is called as one of the form's own is most often the same
 * answer once more, and would make each name of theirs ambiguous: it is there only where a linkage reads it already.
 */
export function fieldsInReach({ form, id, node, host }: Pick<NodeDesk, 'form' | 'id' | 'node' | 'host'>): FieldCatalogue {
  const own = formFields(form, { from: id });
  const labels = new Set(own.map(({ label }) => label));
  const read = new Set(linkagesOf(node).flatMap(({ when, effects }) => [...(when === undefined ? [] : fieldsOf(when)), ...effects.flatMap((effect) => (effect.kind === 'fill' ? fieldsOf(effect.value) : []))]));
  const ids = new Set(own.map((field) => field.id));
  const others = (host.context.fields ?? []).filter((field) => !ids.has(field.id) && (!labels.has(field.label) || read.has(field.id)));
  return new FieldCatalogue([...own, ...others]);
}
