import type { Id, Lang, Place, Witness } from '@zhengwu/core';
import { namedAdder, placeOfAdder, type Adder } from '../check/adder.js';
import { proofState } from '../check/proof-state.js';
import type { AdderName } from '../check/material-rules.js';
import { walkDemands, type Demand } from '../check/way-demand.js';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { USE_KINDS, type UseKind } from '../model/material-use.js';
import { guideGraph } from '../space/guide-graph.js';
import { witnessOf } from '../space/witness.js';
import { boxWords } from './box-words.js';
import { disjointBoxes, fewestBoxes, joinedBoxes } from './fewest-boxes.js';
import { doMeet, sparse, volumeOfSparse, type SparseBox } from './sparse-box.js';

/** Some of those who need the material, in one line. Two of them may share people. */
export interface Need {
  /** 新办 且 委托代理人办理：是. */
  readonly shown: string;
  /** By variable, what it must be. What is absent does not matter. */
  readonly box: SparseBox;
  /** How many answer vectors are in the box. */
  readonly count: bigint;
  /** One of them. */
  readonly witness: Witness;
}

/** Where the guide asks for the material. */
export interface AskedAt {
  readonly on: Adder['on'];
  readonly name: AdderName;
  readonly kind: UseKind;
  readonly place: Place;
}

/** Which answers require a material. */
export interface WhoNeeds {
  readonly materialId: string;
  readonly needs: readonly Need[];
  /** Each answer vector that requires it, counted once. `null` where that could not be computed. */
  readonly count: bigint | null;
  /** All answer vectors; and those that come to an application at all. */
  readonly size: bigint;
  readonly applying: bigint | null;
  readonly askedAt: readonly AskedAt[];
  readonly outcomeIds: readonly Id<'out'>[];
  /** False where not all ways were seen: there may be more. */
  readonly isComplete: boolean;
}

export interface LookupOptions {
  /** Only where it is wanted like this; in every way if absent. */
  readonly kinds?: readonly UseKind[];
  readonly lang?: Lang;
  readonly context?: GuideContext;
}

/**
 * The reverse look-up: which answers require this material, exactly, in as few words as were found. Counts are of answer
 * vectors: a variable that is not asked on a way counts with all its values.
 */
export function whoNeeds(guide: Guide, materialId: string, { kinds = USE_KINDS, lang = 'zh-CN', context = { today: '' } }: LookupOptions = {}): WhoNeeds {
  const graph = guideGraph(guide);
  const { space } = graph;
  const everything = space.axes.map(({ place }) => place);
  const boxes: SparseBox[] = [];
  const applying: SparseBox[] = [];
  const askedAt = new Map<string, AskedAt>();
  const outcomeIds = new Set<Id<'out'>>();
  const depth = new Map<number, number>();
  // Ways share nobody where the guide is exclusive; what two adders of one way add may be to the same.
  const isExclusive = proofState(guide).isExclusive === 'proved';
  const state = { isTooLarge: false };
  const visit = ({ box, steps, uses, outcome }: Demand): void => {
    const asked = [...new Set(steps.map(({ question }) => question.place))];
    const way = sparse(space, asked, asked.map((place) => box[place]));
    applying.push(way);
    const held = (uses.get(materialId) ?? []).filter(({ what }) => kinds.includes(what.kind));
    if (held.length === 0) return;
    steps.forEach(({ question }, index) => {
      if (!depth.has(question.place)) depth.set(question.place, index);
    });
    outcomeIds.add(outcome.id);
    for (const { adder, what } of held) {
      askedAt.set(adder.on, { on: adder.on, name: namedAdder(adder), kind: what.kind, place: placeOfAdder(guide, adder, 'uses') });
    }
    const disjoint = disjointBoxes(space, held.map(({ part }) => new Map([...way, ...part])));
    if (disjoint === undefined) state.isTooLarge = true;
    boxes.push(...(disjoint ?? held.map(({ part }) => new Map([...way, ...part]))));
  };
  const walk = walkDemands(graph, context, visit);
  let step = walk.next();
  while (step.done !== true) step = walk.next();

  const disjoint = state.isTooLarge ? undefined : isExclusive ? boxes : disjointBoxes(space, boxes);
  const joined = joinedBoxes(space, disjoint ?? boxes);
  const places = [...everything].sort((a, b) => (depth.get(a) ?? everything.length) - (depth.get(b) ?? everything.length) || a - b);
  const apply = isExclusive ? applying : disjointBoxes(space, applying);
  return {
    materialId,
    needs: inOrderOf(boxes, fewestBoxes(space, joined)).map((box) => ({
      shown: boxWords(guide, space, box, places, lang),
      box,
      count: volumeOfSparse(space, box),
      witness: witnessOf(space, everything.map((place) => box.get(place)), places.filter((place) => depth.has(place) && box.has(place))),
    })),
    count: disjoint === undefined ? null : sumOf(disjoint.map((box) => volumeOfSparse(space, box))),
    size: space.size,
    applying: apply === undefined ? null : sumOf(apply.map((box) => volumeOfSparse(space, box))),
    askedAt: [...askedAt.values()],
    outcomeIds: [...outcomeIds],
    isComplete: step.value === 'all',
  };
}

/** In the order in which the ways come that they speak of. */
function inOrderOf(ways: readonly SparseBox[], boxes: readonly SparseBox[]): readonly SparseBox[] {
  const first = new Map(boxes.map((box) => [box, ways.findIndex((way) => doMeet(box, way))]));
  return [...boxes].sort((a, b) => (first.get(a) ?? 0) - (first.get(b) ?? 0));
}

function sumOf(volumes: readonly bigint[]): bigint {
  return volumes.reduce((sum, volume) => sum + volume, 0n);
}
