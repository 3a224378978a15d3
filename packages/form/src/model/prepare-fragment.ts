import { fieldsOf, withFields, type Id } from '@zhengwu/core';
import { indexForm } from './form-index.js';
import type { FormNode } from './form-node.js';
import type { Form } from './form.js';
import type { FormFragment } from './fragment.js';
import type { Effect, Linkage } from './linkage.js';
import { mapNodes, nodesWithin } from './walk-nodes.js';

/** Where new ids come from: `newId` of core. Not part of the edit, so that doing it again gives the same ids. */
export type IdSource = <Kind extends 'nod' | 'lnk'>(kind: Kind) => Id<Kind>;

/** A linkage that does not come along: it reads fields that are not there. */
export interface DroppedLinkage {
  /** The pasted node that it would move. */
  readonly nodeId: Id<'nod'>;
  readonly linkage: Linkage;
  /** The fields that are missing, by the ids they had. */
  readonly reads: readonly string[];
}

export interface PreparedFragment extends FormFragment {
  readonly dropped: readonly DroppedLinkage[];
}

/**
 * A copied fragment made ready for a form: every node and linkage with a new id, linkages within aimed at the new ids. One
 * that reads outside stays where the form has that field too, or where it is none of a form's (the guide's, the platform's);
 * else it is left out, and named in `dropped`.
 */
export function prepareFragment(fragment: FormFragment, form: Form, newId: IdSource): PreparedFragment {
  const index = indexForm(form.schema);
  const ids = new Map<string, Id<'nod'>>();
  for (const { node } of fragment.nodes) for (const each of nodesWithin(node)) if (!ids.has(each['x-id'])) ids.set(each['x-id'], newId('nod'));
  const dropped: DroppedLinkage[] = [];
  const isThere = (id: string): boolean => ids.has(id) || !id.startsWith('nod_') || index.byId(id) !== undefined;
  const aim = (id: string): string => ids.get(id) ?? id;
  const copied = (node: FormNode): FormNode => {
    const fresh: FormNode = { ...node, 'x-id': ids.get(node['x-id']) ?? node['x-id'] };
    const { 'x-rules': linkages, ...rest } = fresh;
    if (linkages === undefined) return fresh;
    const kept: Linkage[] = [];
    for (const linkage of linkages) {
      const missing = readsOf(linkage).filter((id) => !isThere(id));
      if (missing.length > 0) dropped.push({ nodeId: fresh['x-id'], linkage, reads: missing });
      else kept.push({ ...aimed(linkage, aim), id: newId('lnk') });
    }
    return kept.length === 0 ? (rest) : { ...fresh, 'x-rules': kept }; // `x-rules` may be absent
  };
  const nodes = fragment.nodes.map(({ key, node }) => ({ key, node: mapNodes(node, (each) => copied(each as FormNode)) })); // a fragment has no root
  return { format: fragment.format, formatVersion: fragment.formatVersion, nodes, dropped };
}

/** The fields that a linkage reads, each once. */
export function readsOf({ when, effects }: Linkage): readonly string[] {
  const expressions = [...(when === undefined ? [] : [when]), ...effects.flatMap((effect) => (effect.kind === 'fill' ? [effect.value] : []))];
  return [...new Set(expressions.flatMap(fieldsOf))];
}

function aimed(linkage: Linkage, aim: (id: string) => string): Linkage {
  const effects = linkage.effects.map((effect): Effect => (effect.kind === 'fill' ? { ...effect, value: withFields(effect.value, aim) } : effect));
  return { ...linkage, ...(linkage.when === undefined ? {} : { when: withFields(linkage.when, aim) }), effects };
}
