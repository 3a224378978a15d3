import type { Guide } from '../guide.js';

/**
 * Every breach of the tree law: a node that stands nowhere or in two places, what leads to nothing, an id twice, a way that
 * comes back. Each as a text, so that sets of them can be compared. Slow and obvious.
 */
export function treeFaults(guide: Guide): ReadonlySet<string> {
  const faults = new Set<string>();
  const places = new Map<string, number>();
  const ids = new Map<string, number>();
  const count = (counts: Map<string, number>, id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  if (guide.rootId !== null) count(places, guide.rootId);
  for (const node of guide.nodes) {
    count(ids, node.id);
    if (node.kind !== 'question') continue;
    for (const option of node.options) {
      count(ids, option.id);
      if (option.next !== null) count(places, option.next);
    }
    for (const { id } of node.extras ?? []) count(ids, id);
  }
  for (const { id, domain } of guide.variables) {
    count(ids, id);
    if (domain.kind === 'choice' || domain.kind === 'choices') for (const value of domain.values) count(ids, value.id);
  }
  for (const { id } of guide.terms) count(ids, id);
  for (const [id, number] of ids) if (number > 1) faults.add(`twice ${id}`);
  for (const [id, number] of places) {
    if (number > 1) faults.add(`two places ${id}`);
    if (!ids.has(id)) faults.add(`leads to nothing ${id}`);
  }
  for (const node of guide.nodes) {
    if (!places.has(node.id)) faults.add(`stands nowhere ${node.id}`);
    if (node.kind === 'reference' && !ids.has(node.to)) faults.add(`refers to nothing ${node.id} ${node.to}`);
    if (node.kind === 'question' && !ids.has(node.variableId)) faults.add(`asks for nothing ${node.id} ${node.variableId}`);
  }
  for (const id of onCycles(guide)) faults.add(`in a circle ${id}`);
  return faults;
}

/** The nodes from which one comes back to themselves. */
function onCycles(guide: Guide): readonly string[] {
  const next = new Map<string, readonly string[]>();
  for (const node of guide.nodes) {
    if (node.kind === 'reference') next.set(node.id, [node.to]);
    if (node.kind === 'question') next.set(node.id, node.options.flatMap((option) => (option.next === null ? [] : [option.next])));
  }
  return guide.nodes
    .map(({ id }) => id)
    .filter((id) => {
      const seen = new Set<string>();
      const open = [...(next.get(id) ?? [])];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (at === id) return true;
        if (seen.has(at)) continue;
        seen.add(at);
        open.push(...(next.get(at) ?? []));
      }
      return false;
    });
}
