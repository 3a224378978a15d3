import type { Id } from '@zhengwu/core';
import type { Guide } from './guide.js';
import type { GuideNode, Option, Question } from './node.js';
import { once } from './once.js';

/**
 * Which node stands at which place of a guide's list, and which option leads to what. Revisions that differ in words,
 * guards and materials alone have one shape, the same object: what is derived from it is made once, not for each keystroke.
 * Of two with one id, or two owners of one node, the first counts.
 */
export interface GuideShape {
  /** Places in `guide.nodes`. */
  readonly placeOf: (id: string) => number | undefined;
  /** The place of the question an option belongs to. */
  readonly placeOfOption: (id: string) => number | undefined;
  /** The place of the question with the option that leads to a node. */
  readonly placeOfOwner: (id: string) => number | undefined;
  /** The references that lead to a node. */
  readonly referencesTo: (id: string) => readonly Id<'ref'>[];
}

const known = new WeakMap<Guide, GuideShape>();

/** Guides that were looked at last; the next revision is most likely one of theirs. */
const latest: WeakRef<Guide>[] = [];
const MOST_LATEST = 4;

/** The shape of a guide; looked for once for each revision. */
export function shapeOf(guide: Guide): GuideShape {
  const own = known.get(guide);
  if (own !== undefined) {
    if (latest[0]?.deref() !== guide) remember(guide);
    return own;
  }
  const at = latest.findIndex((ref) => {
    const former = ref.deref();
    return former !== undefined && changedPlaces(former, guide) !== undefined;
  });
  const former = at < 0 ? undefined : latest.splice(at, 1)[0]?.deref();
  const shape = (former === undefined ? undefined : known.get(former)) ?? makeShape(guide);
  known.set(guide, shape);
  remember(guide);
  return shape;
}

function remember(guide: Guide): void {
  const at = latest.findIndex((ref) => ref.deref() === guide);
  if (at >= 0) latest.splice(at, 1);
  latest.unshift(new WeakRef(guide));
  latest.length = Math.min(latest.length, MOST_LATEST);
}

/** The places at which two revisions of one shape have different nodes; `undefined` if they have not one shape. */
export function changedPlaces(former: Guide, guide: Guide): readonly number[] | undefined {
  const { nodes } = guide;
  if (former.rootId !== guide.rootId || former.nodes.length !== nodes.length) return undefined;
  const changed: number[] = [];
  for (let place = 0; place < nodes.length; place += 1) {
    const [before, after] = [former.nodes[place], nodes[place]];
    if (before === after || before === undefined || after === undefined) continue;
    if (!hasSameShape(before, after)) return undefined;
    changed.push(place);
  }
  return changed;
}

function hasSameShape(before: GuideNode, after: GuideNode): boolean {
  if (before.id !== after.id || before.kind !== after.kind) return false;
  if (before.kind === 'reference') return after.kind === 'reference' && before.to === after.to;
  if (before.kind === 'outcome' || after.kind !== 'question') return true;
  return sameEach(before.options, after.options, (one, other) => one.id === other.id && one.next === other.next) && sameEach(before.extras ?? [], after.extras ?? [], (one, other) => one.id === other.id);
}

function sameEach<Part>(before: readonly Part[], after: readonly Part[], isSame: (one: Part, other: Part) => boolean): boolean {
  if (before === after) return true;
  return before.length === after.length && before.every((part, at) => isSame(part, after[at] as Part)); // as long as the other
}

// Each table is made when it is first asked for: nobody needs them all.
function makeShape({ nodes }: Guide): GuideShape {
  const places = once(() => firstPlaces(nodes, (node, add) => add(node.id)));
  const options = once(() => firstPlaces(nodes, (node, add) => optionsOf(node).forEach(({ id }) => add(id))));
  const owners = once(() =>
    firstPlaces(nodes, (node, add) => optionsOf(node).forEach(({ next }) => {
      if (next !== null) add(next);
    })),
  );
  const references = once(() => referencesByTarget(nodes));
  return {
    placeOf: (id) => places().get(id),
    placeOfOption: (id) => options().get(id),
    placeOfOwner: (id) => owners().get(id),
    referencesTo: (id) => references().get(id) ?? [],
  };
}

const NO_OPTIONS: readonly Option[] = [];

function optionsOf(node: GuideNode): Question['options'] {
  return node.kind === 'question' ? node.options : NO_OPTIONS;
}

function firstPlaces(nodes: readonly GuideNode[], each: (node: GuideNode, add: (id: string) => void) => void): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  nodes.forEach((node, place) => {
    each(node, (id) => {
      if (!places.has(id)) places.set(id, place);
    });
  });
  return places;
}

function referencesByTarget(nodes: readonly GuideNode[]): ReadonlyMap<string, readonly Id<'ref'>[]> {
  const byTarget = new Map<string, Id<'ref'>[]>();
  for (const node of nodes) {
    if (node.kind !== 'reference') continue;
    const others = byTarget.get(node.to);
    if (others === undefined) byTarget.set(node.to, [node.id]);
    else others.push(node.id);
  }
  return byTarget;
}
