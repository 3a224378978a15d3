import type { Guide, Term } from '../guide.js';
import type { Extra, GuideNode, Option } from '../node.js';
import type { Variable } from '../variable.js';

/** Parts that an edit would add. */
export interface NewParts {
  readonly nodes?: readonly GuideNode[];
  readonly options?: readonly Option[];
  readonly extras?: readonly Extra[];
  readonly variables?: readonly Variable[];
  readonly values?: readonly { readonly id: string }[];
  readonly terms?: readonly Term[];
}

/** The first id among the new parts that is there already, or that two of them have; `undefined` if all are new. */
export function duplicateIdIn(guide: Guide, parts: NewParts): string | undefined {
  const fresh = new Set<string>();
  for (const id of idsOf(parts)) {
    if (fresh.has(id)) return id;
    fresh.add(id);
  }
  // One pass over what is there, whatever comes in: a set of all its ids would cost more than the edit.
  for (const id of idsOf(guide)) if (fresh.has(id)) return id;
  return undefined;
}

function* idsOf({ nodes = [], options = [], extras = [], variables = [], values = [], terms = [] }: NewParts): Iterable<string> {
  for (const node of nodes) {
    yield node.id;
    if (node.kind !== 'question') continue;
    for (const { id } of node.options) yield id;
    for (const { id } of node.extras ?? []) yield id;
  }
  for (const { id } of options) yield id;
  for (const { id } of extras) yield id;
  for (const { id, domain } of variables) {
    yield id;
    if (domain.kind === 'choice' || domain.kind === 'choices') for (const value of domain.values) yield value.id;
  }
  for (const { id } of values) yield id;
  for (const { id } of terms) yield id;
}
