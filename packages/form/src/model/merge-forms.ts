import { equalJson, merge3, takeTheirs, type Conflict, type Merge } from '@zhengwu/core';
import { flatForm, formOfFlat, childrenByParent, type FlatForm, type FlatNode } from './flat-form.js';
import type { Form } from './form.js';
import { freeKey } from './free-key.js';
import { mendPlace } from './mend-places.js';
import { dataNames } from './spread-key.js';

/**
 * Three-way merge of forms, node by node: what a node says, where it lies and the order of what lies in it are merged each by
 * itself. Beyond core's `merge3` the result is a tree in which no two siblings have one key: a key that both sides gave to
 * different nodes is made free with a number. Where the sides disagree, or where the two together put a node where none may lie,
 * mine stands and a conflict names the place, by paths such as `nodes/nod_…/own/title`, to be decided by `takeTheirsInForm`.
 *
 * Laws: those of `merge3`; and the result is a whole form that is read back as it is, before and after each decision.
 */
export function mergeForms(base: Form, mine: Form, theirs: Form): Merge<Form> {
  const [ours, others] = [flatForm(mine), flatForm(theirs)];
  const { merged, conflicts } = merge3(flatForm(base), ours, others);
  if (equalJson(merged, ours)) return { merged: mine, conflicts };
  if (equalJson(merged, others)) return { merged: theirs, conflicts };
  const mended = mend(merged, { first: ours, second: others, isKept: () => true });
  const known = new Set(conflicts.map(({ path }) => path.join('/')));
  const baseNodes = byId(flatForm(base).nodes);
  const found: Conflict[] = [
    ...mended.restored.map((id) => ({ path: ['nodes', id], kind: 'removed' as const, base: baseNodes.get(id), mine: byId(ours.nodes).get(id), theirs: byId(others.nodes).get(id) })),
    ...mended.kept.flatMap(({ id, own }) => COMPONENT.map((name) => ({ path: ['nodes', id, 'own', name], kind: 'changed' as const, base: baseNodes.get(id)?.own[name], mine: own[name], theirs: byId(others.nodes).get(id)?.own[name] }))).filter((each) => each.mine !== each.theirs),
    ...mended.rejected.map(({ id, parent }) => ({ path: ['nodes', id, 'parent'], kind: 'changed' as const, base: baseNodes.get(id)?.parent, mine: parent, theirs: byId(others.nodes).get(id)?.parent })),
    ...mended.displaced.map((node) => ({ path: ['nodes', node.id], kind: 'removed' as const, base: baseNodes.get(node.id), mine: undefined, theirs: node })),
  ].filter(({ path }) => {
    const place = path.join('/');
    const isNew = !known.has(place);
    known.add(place);
    return isNew;
  });
  return { merged: formOfFlat(mended.flat), conflicts: [...conflicts, ...found] };
}

/** The merge with one conflict decided for the other side. What theirs needs to stand there comes with it; what lay in what goes, goes. */
export function takeTheirsInForm(merged: Form, conflict: Conflict, theirs: Form): Form {
  const [before, others] = [flatForm(merged), flatForm(theirs)];
  const taken = takeTheirs(before, conflict);
  if (equalJson(taken, before)) return merged;
  const there = new Set(taken.nodes.map(({ id }) => id));
  const gone = new Set(before.nodes.filter(({ id }) => !there.has(id)).map(({ id }) => id));
  return formOfFlat(mend(taken, { first: others, second: before, isKept: (parent) => !gone.has(parent as FlatNode['id']) }).flat); // only looked up
}

const COMPONENT = ['type', 'x-component'] as const;

interface Sides {
  /** Whose word counts where the two together are no tree. */
  readonly first: FlatForm;
  readonly second: FlatForm;
  /** Whether a node that is missing comes back for what lies in it; else that goes too. */
  readonly isKept: (parent: string) => boolean;
}

interface Mended {
  readonly flat: FlatForm;
  /** Nodes that came back because others lie in them. */
  readonly restored: readonly string[];
  /** Nodes that stay where the first has them, for elsewhere they would lie in themselves, or where they may not. */
  readonly rejected: readonly FlatNode[];
  /** Nodes that keep the first's component, for what lies in them. */
  readonly kept: readonly FlatNode[];
  /** Rows of an array that has one already, what lies where it may not, and what lies in these. */
  readonly displaced: readonly FlatNode[];
}

function mend(flat: FlatForm, sides: Sides): Mended {
  const [first, second] = [byId(sides.first.nodes), byId(sides.second.nodes)];
  const nodes = byId(flat.nodes);
  const [restored, rejected, kept, displaced]: [string[], FlatNode[], FlatNode[], FlatNode[]] = [[], [], [], []];
  const accepted = new Set<string>();
  for (;;) {
    restored.push(...restore(nodes, first, second, sides.isKept));
    rejected.push(...breakCircles(nodes, first));
    displaced.push(...dropSecondRows(nodes, first));
    const back = mendPlace(nodes, flat.root, first, second, accepted);
    if (back === undefined) break;
    rejected.push(...back.moved);
    kept.push(...back.kept);
    displaced.push(...back.left);
  }
  freeKeys(nodes, [first, second]);
  return { flat: { ...flat, nodes: [...nodes.values()] }, restored: restored.filter((id) => nodes.has(id)), rejected, kept, displaced: displaced.filter(({ id }) => !nodes.has(id)) };
}

function restore(nodes: Map<string, FlatNode>, first: ReadonlyMap<string, FlatNode>, second: ReadonlyMap<string, FlatNode>, isKept: (parent: string) => boolean): readonly string[] {
  const restored: string[] = [];
  // Grows while it is gone through: what comes back may lie in what is missing too.
  const pending = [...nodes.values()];
  for (const { id, parent } of pending) {
    if (parent === '' || nodes.has(parent)) continue;
    const source = isKept(parent) ? (first.get(parent) ?? second.get(parent)) : undefined;
    if (source === undefined) {
      removeSubtree(nodes, id);
      continue;
    }
    nodes.set(parent, source);
    restored.push(parent);
    pending.push(source);
  }
  return restored.filter((id) => nodes.has(id));
}

function removeSubtree(nodes: Map<string, FlatNode>, id: string): void {
  const below = childrenByParent([...nodes.values()]);
  const pending = [id];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (nodes.delete(next)) pending.push(...(below.get(next) ?? []).map((node) => node.id));
  }
}

/** Each node that lies in itself goes back to where the first side has it, whose pointers alone make no circle. */
function breakCircles(nodes: Map<string, FlatNode>, first: ReadonlyMap<string, FlatNode>): readonly FlatNode[] {
  const rejected: FlatNode[] = [];
  for (let circle = circleIn(nodes); circle.length > 0; circle = circleIn(nodes)) {
    const moved = circle.filter((node) => first.has(node.id) && first.get(node.id)?.parent !== node.parent);
    if (moved.length === 0) {
      // Neither side made it; it comes from elsewhere.
      for (const { id } of circle) nodes.delete(id);
      continue;
    }
    for (const node of moved) {
      const back = { ...node, parent: first.get(node.id)?.parent ?? '' };
      nodes.set(node.id, back.parent === '' || nodes.has(back.parent) ? back : { ...back, parent: '' });
      rejected.push(back);
    }
  }
  return rejected;
}

function circleIn(nodes: ReadonlyMap<string, FlatNode>): readonly FlatNode[] {
  const safe = new Set<string>(['']);
  for (const start of nodes.values()) {
    const way: FlatNode[] = [];
    const seen = new Set<string>();
    let at: FlatNode | undefined = start;
    while (at !== undefined && !safe.has(at.id) && !seen.has(at.id)) {
      seen.add(at.id);
      way.push(at);
      at = nodes.get(at.parent);
    }
    if (at !== undefined && seen.has(at.id)) return way.slice(way.findIndex(({ id }) => id === at.id));
    for (const { id } of way) safe.add(id);
  }
  return [];
}

function dropSecondRows(nodes: Map<string, FlatNode>, first: ReadonlyMap<string, FlatNode>): readonly FlatNode[] {
  const displaced: FlatNode[] = [];
  for (const [parent, siblings] of childrenByParent([...nodes.values()])) {
    const rows = siblings.filter(({ isRow }) => isRow);
    if (rows.length < 2) continue;
    const kept = rows.find(({ id }) => first.get(id)?.parent === parent) ?? rows[0];
    for (const row of rows) {
      if (row === kept) continue;
      displaced.push(row);
      removeSubtree(nodes, row.id);
    }
  }
  return displaced;
}

/** Of siblings with one key, and of fields whose values would lie at one place though neither side had them so, the one with the smaller id keeps its key: both sides arrive at the same. */
function freeKeys(nodes: Map<string, FlatNode>, sides: readonly ReadonlyMap<string, FlatNode>[]): void {
  const scopes = new Map<string, FlatNode[]>();
  for (const siblings of childrenByParent([...nodes.values()]).values()) {
    freeAmong(nodes, siblings.filter(({ isRow }) => !isRow), (key) => [key], () => true);
  }
  for (const node of nodes.values()) {
    if (node.isRow || node.own['type'] === 'void') continue;
    const scope = scopeOf(nodes, node);
    const others = scopes.get(scope);
    if (others === undefined) scopes.set(scope, [node]);
    else others.push(node);
  }
  const wereSoBefore = (one: FlatNode, other: FlatNode): boolean =>
    sides.some((side) => {
      const [a, b] = [side.get(one.id), side.get(other.id)];
      if (a === undefined || b === undefined) return false;
      return dataNames(a.key).some((name) => dataNames(b.key).includes(name)) && scopeOf(side, a) === scopeOf(side, b);
    });
  for (const scope of scopes.values()) freeAmong(nodes, scope, dataNames, (one, other) => !wereSoBefore(one, other));
}

/** `namesOf` says what a key takes: two that take the same are at fault, if `isFault` says so. */
function freeAmong(nodes: Map<string, FlatNode>, members: readonly FlatNode[], namesOf: (key: string) => readonly string[], isFault: (one: FlatNode, other: FlatNode) => boolean): void {
  const names = members.flatMap(({ key }) => namesOf(key));
  const taken = new Set(members.map(({ key }) => key));
  if (new Set(names).size === names.length) return;
  const owners = new Map<string, FlatNode>();
  for (const node of [...members].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const own = namesOf(node.key);
    const isTaken = own.some((name) => {
      const owner = owners.get(name);
      return owner !== undefined && isFault(owner, node);
    });
    for (const name of own) if (!owners.has(name)) owners.set(name, node);
    if (!isTaken) continue;
    const key = freeKey(taken, node.key);
    taken.add(key);
    nodes.set(node.id, { ...node, key });
  }
}

/** In which node's value a node's value lies: the nearest around it that is no layout. */
function scopeOf(nodes: ReadonlyMap<string, FlatNode>, node: FlatNode): string {
  let { parent } = node;
  for (let above = nodes.get(parent); above?.own['type'] === 'void'; above = nodes.get(parent)) parent = above.parent;
  return parent;
}

function byId(nodes: readonly FlatNode[]): Map<string, FlatNode> {
  return new Map(nodes.map((node) => [node.id, node]));
}
