import { answerSpace } from '../space/answer-space.js';
import { guideGraph } from '../space/guide-graph.js';
import type { GuideGraph, QuestionNode, ValueSet, WayBox } from '../space/index.js';
import { outcomeBoxes } from '../space/outcome-boxes.js';
import type { Guide } from '../model/guide.js';
import type { MaterialUse } from '../model/material-use.js';
import { handedIn, ownUses, type MaterialCount } from './way-materials.js';

/** Questions and outcomes that are visited, from the first question on every way, before counting exactly is given up. */
export const MOST_VISITS = 1000;
/** Cases into which the additions of a guide's ways are told apart before it is. */
const MOST_CASES = 20_000;

interface Known {
  readonly base: Guide['base'];
  readonly counts: ReadonlyMap<string, MaterialCount> | undefined;
}

/** By what is the same for revisions that differ in texts alone. */
const known = new WeakMap<object, Known>();

/**
 * The least and the most materials of each outcome to which answers lead, over all these answers: conditions count. Undefined
 * where it would take too long, or where a domain has too many values to tell.
 */
export function exactMaterials(guide: Guide): ReadonlyMap<string, MaterialCount> | undefined {
  const graph = guideGraph(guide);
  const former = known.get(graph.results);
  if (former?.base === guide.base) return former.counts;
  const counts = counted(guide, graph);
  known.set(graph.results, { base: guide.base, counts });
  return counts;
}

function counted(guide: Guide, graph: GuideGraph): ReadonlyMap<string, MaterialCount> | undefined {
  // A way has a question at least on each level: more nodes than visits cannot be walked.
  if (graph.nodes.length > MOST_VISITS) return undefined;
  const { ways, isComplete } = outcomeBoxes(guide, answerSpace(guide), MOST_VISITS);
  if (!isComplete) return undefined;
  const base = handedIn(guide.base);
  const budget = { cases: MOST_CASES };
  const counts = new Map<string, MaterialCount>();
  for (const [id, all] of ways) {
    const node = graph.nodes[graph.indexOf(id)];
    if (node?.kind !== 'outcome') continue;
    let count: MaterialCount | undefined;
    for (const way of all) {
      const own = countOn(new WayCases(way, base, ownUses(node.node)), budget);
      if (own === undefined) return undefined;
      count = count === undefined ? own : { least: Math.min(count.least, own.least), most: Math.max(count.most, own.most) };
    }
    if (count !== undefined) counts.set(id, count);
  }
  return counts;
}

type Sets = readonly (ValueSet | undefined)[];

/** An addition that some of those who go this way have. */
interface Possible {
  readonly when: readonly { readonly place: number; readonly set: ValueSet }[];
  readonly materials: readonly string[];
}

/** What a way wants of everybody, and what of some. */
class WayCases {
  readonly always: ReadonlySet<string>;
  readonly possible: readonly Possible[];
  /** What the additions from each on could add together. */
  readonly rest: readonly ReadonlySet<string>[];

  constructor(
    readonly way: WayBox,
    base: ReadonlySet<string>,
    end: readonly MaterialUse[],
  ) {
    const always = new Set([...base, ...handedIn(end)]);
    for (const { branch } of way.steps) for (const id of handedIn(ownUses(branch.part))) always.add(id);
    this.always = always;
    this.possible = possibleOn(way).filter(({ materials }) => materials.some((id) => !always.has(id)));
    const rest: ReadonlySet<string>[] = [new Set()];
    for (let at = this.possible.length - 1; at >= 0; at -= 1) rest.unshift(new Set([...(rest[0] ?? []), ...(this.possible[at]?.materials ?? [])]));
    this.rest = rest;
  }
}

/** The additions that a way passes, without those that nobody on it has. */
function possibleOn({ box, steps }: WayBox): readonly Possible[] {
  const asked = new Set<number>();
  return steps.flatMap(({ question }) => {
    const found = question.extras.flatMap((extra) => possibleOf(extra, question, box, asked));
    asked.add(question.place);
    return found;
  });
}

function possibleOf({ part, set, when, isNever }: QuestionNode['extras'][number], { place }: QuestionNode, box: Sets, asked: ReadonlySet<number>): readonly Possible[] {
  // A condition on what was not asked before does not hold.
  if (isNever || when.some((condition) => !asked.has(condition.place))) return [];
  const conditions = [{ place, set }, ...when];
  const isSome = conditions.every((condition) => box[condition.place]?.intersect(condition.set).isEmpty === false);
  return isSome ? [{ when: conditions, materials: [...handedIn(ownUses(part))] }] : [];
}

function countOn(cases: WayCases, budget: { cases: number }): MaterialCount | undefined {
  if (cases.possible.length === 0) return { least: cases.always.size, most: cases.always.size };
  const least = extreme(cases, 'least', budget);
  const most = least === undefined ? undefined : extreme(cases, 'most', budget);
  return least === undefined || most === undefined ? undefined : { least, most };
}

interface Case {
  readonly at: number;
  readonly sets: Sets;
  readonly wanted: ReadonlySet<string>;
}

/**
 * The fewest or the most materials that one case of a way wants. Addition by addition it is told apart who has it and who has
 * not, what promises more first; what cannot be better than what was found is left out. Undefined when the budget is used up.
 */
function extreme({ way, always, possible, rest }: WayCases, which: 'least' | 'most', budget: { cases: number }): number | undefined {
  let best: number | undefined;
  const open: Case[] = [{ at: 0, sets: way.box, wanted: always }];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    budget.cases -= 1;
    if (budget.cases < 0) return undefined;
    const { at, sets, wanted } = each;
    const reach = which === 'least' ? wanted.size : new Set([...wanted, ...(rest[at] ?? [])]).size;
    if (best !== undefined && (which === 'least' ? reach >= best : reach <= best)) continue;
    const addition = possible[at];
    if (addition === undefined) {
      best = wanted.size;
      continue;
    }
    const having = havingIt(sets, addition);
    const more = having === undefined ? [] : [{ at: at + 1, sets: having, wanted: new Set([...wanted, ...addition.materials]) }];
    const without = withoutIt(sets, addition).map((left) => ({ at: at + 1, sets: left, wanted }));
    open.push(...(which === 'least' ? [...more, ...without] : [...without, ...more]));
  }
  return best;
}

function havingIt(sets: Sets, { when }: Possible): Sets | undefined {
  const next = [...sets];
  for (const { place, set } of when) {
    const left = next[place]?.intersect(set);
    if (left === undefined || left.isEmpty) return undefined;
    next[place] = left;
  }
  return next;
}

/** Those who do not have it: the first condition fails, or it holds and the second fails, and so on. */
function withoutIt(sets: Sets, { when }: Possible): readonly Sets[] {
  const found: Sets[] = [];
  const next = [...sets];
  for (const { place, set } of when) {
    const before = next[place];
    const failing = before?.minus(set);
    if (failing !== undefined && !failing.isEmpty) found.push(next.map((each, at) => (at === place ? failing : each)));
    const left = before?.intersect(set);
    if (left === undefined || left.isEmpty) break;
    next[place] = left;
  }
  return found;
}
