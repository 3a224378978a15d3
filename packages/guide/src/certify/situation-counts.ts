import type { Finding, Place } from '@zhengwu/core';
import { arrivalAt, type Arrival } from '../compare/arrival.js';
import type { Guide } from '../model/guide.js';
import type { Outcome } from '../model/node.js';
import { witnessOf, type Box } from '../space/index.js';
import { guideGraph, type GuideGraph, type QuestionNode } from '../space/guide-graph.js';
import { lookedAtBelow } from '../space/looked-at.js';
import { overlapsOf, remainderOf, volumeOf, type LocalBox } from '../space/partition.js';
import type { ValueSet } from '../space/value-set.js';
import { certificateRules } from './rules.js';

/** How the answers spread over the outcomes, and what keeps them from doing so exactly. */
export interface SituationCounts {
  readonly counts: ReadonlyMap<Outcome['id'], bigint>;
  readonly faults: readonly Finding[];
}

/** All answers that arrive at a node and fare alike from there on. */
interface Crowd {
  readonly box: Box;
  readonly count: bigint;
}

/** Crowds beyond which the counting is given up. */
const BUDGET = 200_000;

/**
 * Lets all answers flow from the first question to the outcomes, node by node in the order of the graph: at a question each
 * option takes its part of every crowd; crowds that fare alike below a shared node are one. Exact, and linear in a tree.
 */
export function situationCounts(guide: Guide): SituationCounts {
  const graph = guideGraph(guide);
  const at: Place = { part: 'guide', id: '' };
  if (graph.root < 0) return { counts: new Map(), faults: [certificateRules.finding('certificate/empty', at, {})] };
  const broken = graph.space.axes.find(({ dimension }) => dimension.state === 'none');
  if (broken !== undefined) {
    return { counts: new Map(), faults: [certificateRules.finding('certificate/no-domain', { part: 'guide', id: broken.variable.id }, { variable: broken.variable.name })] };
  }
  if (!graph.space.isExact) return undecided();
  const order = topologicalOrder(graph);
  if (order === undefined) return { counts: new Map(), faults: [certificateRules.finding('certificate/cycle', at, {})] };
  return new Flow(graph).run(order);
}

function undecided(): SituationCounts {
  return { counts: new Map(), faults: [certificateRules.finding('certificate/undecided', { part: 'guide', id: '' }, { limit: BUDGET })] };
}

class Flow {
  readonly #crowds = new Map<number, Map<string, Crowd>>();
  readonly #counts = new Map<Outcome['id'], bigint>();
  readonly #faults: Finding[] = [];
  readonly #keyOf: (node: number, box: Box) => string;
  #left = BUDGET;

  constructor(readonly graph: GuideGraph) {
    const lookedAt = lookedAtBelow(graph);
    this.#keyOf = (node, box) => lookedAt(node, (place) => String(box[place]?.id ?? ''));
  }

  run(order: readonly number[]): SituationCounts {
    const { space, root } = this.graph;
    this.#arrive(root, { box: space.axes.map(() => undefined), count: space.size });
    for (const index of order) {
      const node = this.graph.nodes[index];
      for (const crowd of this.#crowds.get(index)?.values() ?? []) {
        this.#left -= 1;
        if (this.#left < 0) return undecided();
        if (node?.kind === 'outcome') this.#counts.set(node.node.id, (this.#counts.get(node.node.id) ?? 0n) + crowd.count);
        else if (node?.kind === 'reference') this.#lead(node.next, crowd, index);
        else if (node?.kind === 'question') this.#part(node, index, crowd);
      }
      this.#crowds.delete(index);
    }
    return { counts: this.#counts, faults: this.#faults };
  }

  #arrive(index: number, { box, count }: Crowd): void {
    const crowds = this.#crowds.get(index) ?? new Map<string, Crowd>();
    this.#crowds.set(index, crowds);
    const key = this.#keyOf(index, box);
    const known = crowds.get(key);
    crowds.set(key, known === undefined ? { box, count } : { box: known.box, count: known.count + count });
  }

  #lead(next: number, crowd: Crowd, from: number): void {
    if (next >= 0) this.#arrive(next, crowd);
    else this.#report('certificate/leads-nowhere', from, crowd.box, crowd.count);
  }

  #part(node: QuestionNode, index: number, crowd: Crowd): void {
    if (node.place < 0) return this.#report('certificate/leads-nowhere', index, crowd.box, crowd.count);
    const arrival = arrivalAt(this.graph.space, node, crowd.box);
    const whole = volumeOf(arrival.whole);
    const parts = arrival.offers.map(({ part }) => part);
    const [overlap] = overlapsOf(parts, 1);
    if (overlap !== undefined) return this.#overlap(index, crowd, arrival, overlap.first, overlap.second, overlap.box);
    const taken = parts.reduce((sum, part) => sum + volumeOf(part), 0n);
    if (taken < whole) {
      const [rest] = remainderOf(arrival.whole, parts, true)?.boxes ?? [];
      this.#report('certificate/gap', index, narrowed(crowd.box, arrival.places, rest ?? arrival.whole), (crowd.count * (whole - taken)) / whole);
    }
    for (const { branch, part } of arrival.offers) {
      this.#lead(branch.next, { box: narrowed(crowd.box, arrival.places, part), count: (crowd.count * volumeOf(part)) / whole }, index);
    }
  }

  #report(rule: 'certificate/gap' | 'certificate/leads-nowhere', index: number, box: Box, count: bigint): void {
    const node = this.graph.nodes[index]?.node;
    const question = node?.kind === 'question' ? node.text : '';
    const place: Place = { part: 'guide', id: node?.id ?? '' };
    this.#faults.push(certificateRules.finding(rule, place, { question, count: String(count), size: String(this.graph.space.size) }, { witness: this.#witness(box) }));
  }

  #overlap(index: number, { box }: Crowd, { offers, places }: Arrival, first: number, second: number, both: LocalBox): void {
    const node = this.graph.nodes[index]?.node;
    const params = {
      question: node?.kind === 'question' ? node.text : '',
      first: offers[first]?.branch.part.text ?? '',
      second: offers[second]?.branch.part.text ?? '',
    };
    this.#faults.push(certificateRules.finding('certificate/overlap', { part: 'guide', id: node?.id ?? '' }, params, { witness: this.#witness(narrowed(box, places, both)) }));
  }

  #witness(box: Box) {
    return witnessOf(this.graph.space, box, this.graph.space.axes.map(({ place }) => place).filter((place) => box[place] !== undefined));
  }
}

function narrowed(box: Box, places: readonly number[], part: LocalBox): Box {
  const after: (ValueSet | undefined)[] = [...box];
  places.forEach((place, at) => (after[place] = part[at]));
  return after;
}

/** What the root reaches, each behind all that lead to it (Kahn 1962); `undefined` where there is a circle. */
function topologicalOrder(graph: GuideGraph): readonly number[] | undefined {
  const nextOf = (index: number): readonly number[] => {
    const node = graph.nodes[index];
    const next = node?.kind === 'question' ? node.options.map((option) => option.next) : node?.kind === 'reference' ? [node.next] : [];
    return next.filter((each) => each >= 0);
  };
  const entries = new Map<number, number>([[graph.root, 0]]);
  const open = [graph.root];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const next of nextOf(index)) {
      if (!entries.has(next)) open.push(next);
      entries.set(next, (entries.get(next) ?? 0) + 1);
    }
  }
  if ((entries.get(graph.root) ?? 0) > 0) return undefined;
  const order: number[] = [];
  const ready = [graph.root];
  for (let index = ready.pop(); index !== undefined; index = ready.pop()) {
    order.push(index);
    for (const next of nextOf(index)) {
      const left = (entries.get(next) ?? 0) - 1;
      entries.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return order.length === entries.size ? order : undefined;
}
