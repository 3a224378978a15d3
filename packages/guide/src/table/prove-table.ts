import type { Id } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import type { Extra, Outcome } from '../model/node.js';
import { situationsOfWay, usesOfWay, type AddingStep } from '../resolve/way-additions.js';
import type { ValueSet } from '../space/index.js';
import { guideGraph, type GuideGraph, type QuestionNode } from '../space/guide-graph.js';
import { spend, type Budget } from './coverage.js';
import { resultKey, type AdditionRow, type Result, type RowBox, type SituationRow, type SituationTable } from './situation-table.js';

/**
 * Whether the guide leads every answer of every row to what the row says, with what the additions add, exactly: each row's
 * box is walked through the guide; at every question the options must part what is left of it, their sizes adding up to it.
 * Throws `OutOfBudget`.
 */
export function leadsWhereRowsSay(guide: Guide, table: SituationTable, budget: Budget): boolean {
  const graph = guideGraph(guide);
  // Axes of the guide are those facts that it asks for.
  const places = table.facts.map(({ variable }) => graph.space.axis(variable.id)?.place);
  return table.rows.every((row) => new RowWalk(graph, places, table, row, budget).isLed());
}

interface Way {
  readonly node: number;
  readonly box: RowBox;
  readonly steps: readonly AddingStep[];
}

class RowWalk {
  constructor(
    readonly graph: GuideGraph,
    readonly places: readonly (number | undefined)[],
    readonly table: SituationTable,
    readonly row: SituationRow,
    readonly budget: Budget,
  ) {}

  isLed(): boolean {
    const open: Way[] = [{ node: this.graph.root, box: this.row.box, steps: [] }];
    for (let way = open.pop(); way !== undefined; way = open.pop()) {
      spend(this.budget);
      const node = this.graph.nodes[way.node];
      if (node === undefined) return false;
      if (node.kind === 'reference') open.push({ ...way, node: node.next });
      else if (node.kind === 'outcome') {
        if (!this.#isMeant(node.node, way)) return false;
      } else {
        const ways = this.#pass(node, way);
        if (ways === undefined) return false;
        open.push(...ways);
      }
    }
    return true;
  }

  /** What comes of a way at a question; `undefined` if its options do not part what is left of it. */
  #pass({ node, place, options, extras }: QuestionNode, { box, steps }: Way): readonly Way[] | undefined {
    const axis = this.places.indexOf(place);
    const here = box[axis];
    if (here === undefined) return undefined;
    let weight = 0n;
    const ways: Way[] = [];
    for (const option of options) {
      const set = here.intersect(option.set);
      if (set.isEmpty) continue;
      // The guides that tables become have no history conditions.
      if (option.when.length > 0 || option.next < 0) return undefined;
      weight += set.weight;
      for (const { set: part, held } of partedBy(set, extras.map((extra) => ({ set: extra.set, part: extra.part })))) {
        const narrowed = box.map((each, at) => (at === axis ? part : each));
        ways.push({ node: option.next, box: narrowed, steps: [...steps, { question: node, option: option.part, extras: held }] });
      }
    }
    const covered = options.reduce<ValueSet | undefined>((all, { set }) => all?.union(set) ?? set, undefined);
    return weight === here.weight && covered?.covers(here) === true ? ways : undefined;
  }

  #isMeant(outcome: Outcome, { box, steps }: Way): boolean {
    const { additions } = this.table;
    const overlapping = additions.filter((addition) => box.every((set, axis) => !set.intersect(addition.box[axis] ?? set).isEmpty));
    const isInside = (addition: AdditionRow) => box.every((set, axis) => addition.box[axis]?.covers(set) === true);
    const { end } = this.row.result;
    // The way must have decided every addition that matters to it.
    if (end.kind === 'handle' && !overlapping.every(isInside)) return false;
    return reachedKey(this.graph.guide, steps, outcome) === meantKey(this.row.result, overlapping);
  }
}

/** A set, parted by which extras hold. */
function partedBy(set: ValueSet, extras: readonly { readonly set: ValueSet; readonly part: Extra }[]): readonly { readonly set: ValueSet; readonly held: readonly Extra[] }[] {
  let parts: { readonly set: ValueSet; readonly held: readonly Extra[] }[] = [{ set, held: [] }];
  for (const extra of extras) {
    parts = parts.flatMap((part) => [
      { set: part.set.intersect(extra.set), held: [...part.held, extra.part] },
      { set: part.set.minus(extra.set), held: part.held },
    ]);
    parts = parts.filter((part) => !part.set.isEmpty);
  }
  return parts;
}

function reachedKey(guide: Guide, steps: readonly AddingStep[], outcome: Outcome): string {
  return effectiveKey(outcome, usesOfWay(guide, steps, outcome), situationsOfWay(steps, outcome));
}

const NO_BASE = { base: [] as Guide['base'] };

/** What a row says with the additions that hold, summed up as the guide sums up. */
function meantKey(result: Result, additions: readonly AdditionRow[]): string {
  const outcome: Outcome = { id: 'out_row', kind: 'outcome', ...result };
  const extras = additions.map(({ uses, situationIds, row }): Extra => ({ id: `ext_${String(row)}`, guard: { kind: 'any' }, uses, situationIds }));
  const steps = [{ extras, option: NO_OPTION, question: NO_QUESTION }];
  return effectiveKey(outcome, usesOfWay(NO_BASE as Guide, steps, outcome), situationsOfWay(steps, outcome));
}

const NO_OPTION = { id: 'opt_row', text: '', guard: { kind: 'any' }, next: null } as const;
const NO_QUESTION = { id: 'q_row', kind: 'question', variableId: 'var_row', text: '', ask: 'value', options: [] } as const;

function effectiveKey(outcome: Outcome, uses: ReturnType<typeof usesOfWay>, situationIds: readonly Id<'sit'>[]): string {
  const { name, note, end } = outcome;
  const result: Result = {
    ...(name === undefined ? {} : { name }),
    ...(note === undefined ? {} : { note }),
    end: end.kind === 'handle' ? { ...end, situationIds, uses: uses.map(({ because: _because, ...use }) => use) } : end,
  };
  return resultKey(result);
}

/** How many answers lead nowhere. Each fact is asked once on a way, so a part's count does not depend on the way to it. */
export function answersLedNowhere(guide: Guide, size: bigint): bigint {
  const graph = guideGraph(guide);
  const total = graph.space.size;
  if (total === 0n) return 0n;
  const counts = new Map<number, bigint>();
  const open = [graph.root];
  for (let node = open[open.length - 1]; node !== undefined; node = open[open.length - 1]) {
    const known = graph.nodes[node];
    const next = known?.kind === 'question' ? known.options.map((option) => option.next) : known?.kind === 'reference' ? [known.next] : [];
    const missing = next.filter((each) => each >= 0 && !counts.has(each));
    if (missing.length > 0) {
      open.push(...missing);
      continue;
    }
    open.pop();
    const countOf = (each: number): bigint => (each < 0 ? total : (counts.get(each) ?? 0n));
    if (known === undefined) counts.set(node, total);
    else if (known.kind === 'outcome') counts.set(node, 0n);
    else if (known.kind === 'reference') counts.set(node, countOf(known.next));
    else {
      const domain = graph.space.axes[known.place]?.dimension.size ?? 1n;
      counts.set(node, known.options.reduce((sum, option) => sum + (countOf(option.next) * option.set.weight) / domain, 0n));
    }
  }
  // Facts that the guide does not ask for multiply what it knows.
  return ((counts.get(graph.root) ?? total) * size) / total;
}
