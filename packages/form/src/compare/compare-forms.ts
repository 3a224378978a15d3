import { equalJson } from '@zhengwu/core';
import { indexForm, type FormEntry } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import { nodeTitle } from '../model/node-title.js';
import type { ChangeKind, FormChange, FormComparison, NodeName } from './form-change.js';
import { nodeChanges } from './node-changes.js';
import { movedAmong, pairNodes, type Pairs } from './pair-nodes.js';

/**
 * What a later version of a form says otherwise: what came and went, what stands elsewhere, and of what stayed each thing that
 * is told otherwise. Of forms that are the same it says nothing, and of no others (property-tested). Waivers are no part of it.
 *
 * @example
 * const { changes, counts } = compareForms(published, draft);
 */
export function compareForms(former: Form, form: Form): FormComparison {
  const changes = [...changesBetween(former, form)];
  const counts: Partial<Record<ChangeKind, number>> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return { changes, counts };
}

function* changesBetween(former: Form, form: Form): Iterable<FormChange> {
  if (former.name !== form.name) yield { kind: 'name', before: former.name, after: form.name };
  if (former.itemId !== form.itemId) yield { kind: 'item', before: former.itemId, after: form.itemId };
  for (const name of new Set([...Object.keys(former.settings), ...Object.keys(form.settings)])) {
    const [before, after] = [former.settings[name], form.settings[name]];
    if (!equalJson(before, after)) yield { kind: 'setting', name, before, after };
  }
  const [before, after] = [indexForm(former.schema), indexForm(form.schema)];
  const [was, is] = [former.schema['x-binding'], form.schema['x-binding']];
  if (was?.mainTable !== is?.mainTable) yield { kind: 'tables', before: was?.mainTable, after: is?.mainTable };
  const [{ 'x-binding': _was, ...formerRoot }, { 'x-binding': _is, ...laterRoot }] = [former.schema, form.schema];
  const root = nameOf(after.root);
  if (was?.datasource !== is?.datasource || was?.catalogVersion !== is?.catalogVersion) yield { kind: 'other', at: root, names: ['x-binding'] };
  yield* nodeChanges(formerRoot, laterRoot, root);
  const pairs = pairNodes(before, after);
  const reordered = reorderedIn([after.root, ...after.entries], pairs);
  for (const entry of after.entries) yield* entryChanges(entry, pairs, reordered);
  for (const entry of before.entries) {
    if (entry.parent === undefined || pairs.laterOf.has(entry) || isGone(entry.parent, pairs)) continue;
    yield { kind: 'removed', at: nameOf(entry), within: nameOf(entry.parent), count: valuesIn(entry, (each) => !pairs.laterOf.has(each)) };
  }
}

function* entryChanges(entry: FormEntry, pairs: Pairs, reordered: ReadonlySet<FormEntry>): Iterable<FormChange> {
  const { parent } = entry;
  if (parent === undefined) return;
  const former = pairs.formerOf.get(entry);
  const at = nameOf(entry);
  if (former?.parent === undefined) {
    // What came with what it lies in is told with that.
    if (pairs.formerOf.has(parent)) yield { kind: 'added', at, within: nameOf(parent), count: valuesIn(entry, (each) => !pairs.formerOf.has(each)) };
    return;
  }
  if (pairs.laterOf.get(former.parent) !== parent || isRowKey(former) !== isRowKey(entry)) yield { kind: 'moved', at, from: nameOf(former.parent), to: nameOf(parent) };
  else if (reordered.has(entry)) yield { kind: 'reordered', at, within: nameOf(parent) };
  if (former.key !== entry.key) yield { kind: 'key', at, before: former.key, after: entry.key };
  yield* nodeChanges(former.node, entry.node, at);
}

function isRowKey(entry: FormEntry): boolean {
  return entry.parent?.node.items === entry.node;
}

function isGone(entry: FormEntry, pairs: Pairs): boolean {
  return !pairs.laterOf.has(entry);
}

/** Those that stand elsewhere among the same neighbours, as few as there can be. */
function reorderedIn(entries: readonly FormEntry[], pairs: Pairs): ReadonlySet<FormEntry> {
  const reordered = new Set<FormEntry>();
  for (const parent of entries) {
    const former = pairs.formerOf.get(parent);
    if (former === undefined) continue;
    const places = new Map(former.children.map((child, place) => [child, place]));
    const stayed = parent.children.flatMap((child) => {
      const was = pairs.formerOf.get(child);
      const place = was === undefined ? undefined : places.get(was);
      return place === undefined ? [] : [{ child, place }];
    });
    for (const at of movedAmong(stayed.map(({ place }) => place))) {
      const moved = stayed[at];
      if (moved !== undefined) reordered.add(moved.child);
    }
  }
  return reordered;
}

/** How many controls with a value lie in an entry, itself included. */
function valuesIn(entry: FormEntry, isCounted: (entry: FormEntry) => boolean): number {
  let count = 0;
  const pending: FormEntry[] = [entry];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!isCounted(next)) continue;
    const { type } = next.node;
    if (type !== 'void' && type !== 'object') count += 1;
    for (const child of next.children) pending.push(child);
  }
  return count;
}

function nameOf({ id, node, key }: FormEntry): NodeName {
  const title = nodeTitle(node);
  return { id, ...(title === undefined ? {} : { title }), component: node['x-component'] ?? '', key };
}
