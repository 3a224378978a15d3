import type { Guide } from '../model/guide.js';
import { guardsOn } from '../model/guards-on.js';
import { indexGuide } from '../model/guide-index.js';
import type { Condition } from '../model/guard.js';
import type { NodeId, Outcome } from '../model/node.js';
import type { Variable } from '../model/variable.js';
import { plainDomain, weightOf, type PlainDomain } from './plain-domain.js';

/** The answers of one way to an outcome: of each asked variable, in the order of `variables`, a mask over its classes. */
export interface UnfoldedBox {
  readonly outcomeId: Outcome['id'];
  readonly masks: readonly bigint[];
}

/** A guide as a plain list of boxes: what is left when all ways are written out. */
export interface UnfoldedGuide {
  readonly variables: readonly { readonly variable: Variable; readonly domain: PlainDomain }[];
  readonly boxes: readonly UnfoldedBox[];
  readonly size: bigint;
}

/** Ways beyond which nothing is verified. */
const BUDGET = 200_000;

interface Way {
  readonly id: NodeId;
  readonly masks: readonly (bigint | undefined)[];
  /** Nodes passed, to see a circle by. */
  readonly passed: number;
}

/**
 * Writes out every way to every outcome, guard by guard. Ways that lead nowhere are left out: what they would cover is missing
 * from the sum. `undefined` where there are too many ways, or too many classes of answers.
 */
export function unfoldGuide(guide: Guide): UnfoldedGuide | undefined {
  const index = indexGuide(guide);
  const asked = new Set(guide.nodes.flatMap((node) => (node.kind === 'question' ? [node.variableId] : [])));
  const variables: { variable: Variable; domain: PlainDomain }[] = [];
  for (const variable of guide.variables) {
    if (!asked.has(variable.id) || variables.some((each) => each.variable.id === variable.id)) continue;
    const domain = plainDomain(variable.domain, routingGuards(guide, variable.id));
    if (domain === undefined) return undefined;
    variables.push({ variable, domain });
  }
  const places = new Map(variables.map(({ variable }, place) => [variable.id, place]));
  const maskOf = (variableId: Variable['id'], guard: Condition['guard']): bigint => variables[places.get(variableId) ?? -1]?.domain.maskOf(guard) ?? 0n;
  const size = variables.reduce((product, { domain }) => product * weightOf(domain, domain.all), 1n);

  const boxes: UnfoldedBox[] = [];
  const open: Way[] = guide.rootId === null ? [] : [{ id: guide.rootId, masks: variables.map(() => undefined), passed: 0 }];
  let left = BUDGET;
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    left -= 1;
    if (left < 0) return undefined;
    const node = index.node(way.id);
    // Who passes more nodes than there are goes in a circle.
    if (node === undefined || way.passed > guide.nodes.length) continue;
    const passed = way.passed + 1;
    if (node.kind === 'outcome') boxes.push({ outcomeId: node.id, masks: way.masks.map((mask, at) => mask ?? variables[at]?.domain.all ?? 0n) });
    else if (node.kind === 'reference') open.push({ id: node.to, masks: way.masks, passed });
    else {
      const place = places.get(node.variableId);
      if (place === undefined) continue;
      for (const option of node.options) {
        const masks = [...way.masks];
        masks[place] = (masks[place] ?? variables[place]?.domain.all ?? 0n) & maskOf(node.variableId, option.guard);
        let isOffered = masks[place] !== 0n;
        for (const { variableId, guard } of option.when ?? []) {
          const at = places.get(variableId);
          // A condition on what was not asked on this way does not hold.
          if (at === undefined || way.masks[at] === undefined) isOffered = false;
          else masks[at] = (masks[at] ?? 0n) & maskOf(variableId, guard);
          if (at !== undefined && masks[at] === 0n) isOffered = false;
        }
        if (isOffered && option.next !== null) open.push({ id: option.next, masks, passed });
      }
    }
  }
  return { variables, boxes, size };
}

/** The guards that decide where answers lead; additions decide nothing. */
function routingGuards(guide: Guide, variableId: Variable['id']): readonly Condition['guard'][] {
  const additions = new Set(guide.nodes.flatMap((node) => (node.kind === 'question' ? (node.extras ?? []) : [])).flatMap(({ guard, when = [] }) => [guard, ...when.map((each) => each.guard)]));
  return [...guardsOn(guide, variableId)].map(({ guard }) => guard).filter((guard) => !additions.has(guard));
}

export function volumeOf({ variables }: UnfoldedGuide, { masks }: UnfoldedBox): bigint {
  return masks.reduce((volume, mask, at) => {
    const domain = variables[at]?.domain;
    return domain === undefined ? volume : volume * weightOf(domain, mask);
  }, 1n);
}

/**
 * Two boxes that share an answer, or none. A bitset a column says which boxes meet a mask; a box's bitsets together must leave
 * itself alone: R²d/32 word operations.
 */
export function overlappingBoxes({ boxes, variables }: UnfoldedGuide): readonly [UnfoldedBox, UnfoldedBox] | undefined {
  const words = (boxes.length + 31) >> 5;
  const meeting = variables.map((_, place) => {
    const met = new Map<bigint, Uint32Array>();
    for (const { masks } of boxes) {
      const mask = masks[place] ?? 0n;
      if (!met.has(mask)) met.set(mask, new Uint32Array(words));
    }
    for (const [mask, bits] of met) {
      boxes.forEach((box, at) => {
        if ((mask & (box.masks[place] ?? 0n)) !== 0n) bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
      });
    }
    return met;
  });
  const met = new Uint32Array(words);
  for (let at = 0; at < boxes.length; at += 1) {
    met.fill(0xffffffff);
    boxes[at]?.masks.forEach((mask, place) => {
      const bits = meeting[place]?.get(mask);
      for (let word = 0; bits !== undefined && word < words; word += 1) met[word] = (met[word] ?? 0) & (bits[word] ?? 0);
    });
    // Only later boxes: earlier ones have looked at this one already.
    for (let word = at >> 5; word < words; word += 1) {
      let bits = met[word] ?? 0;
      if (word === at >> 5) bits &= at % 32 === 31 ? 0 : -1 << (at % 32 + 1);
      if (bits === 0) continue;
      const other = boxes[word * 32 + 31 - Math.clz32(bits & -bits)];
      const own = boxes[at];
      if (own !== undefined && other !== undefined) return [own, other];
    }
  }
  return undefined;
}
