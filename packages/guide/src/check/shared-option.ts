import type { Id } from '@zhengwu/core';
import type { GuideGraph } from '../space/guide-graph.js';
import type { WayStep } from '../space/ways.js';

/** The options that all of some ways pass: where something that all of them lack is best added. */
export class SharedOption {
  #shared: readonly Id<'opt'>[] | undefined;
  /** How many ways. */
  count = 0;

  /** One more way. */
  pass(steps: readonly WayStep[]): void {
    this.count += 1;
    if (this.#shared === undefined || this.#shared.length > 0) this.#keep(steps.map(({ branch }) => branch.part.id));
  }

  /** All the ways of another. */
  join(other: SharedOption): void {
    this.count += other.count;
    if (other.#shared !== undefined) this.#keep(other.#shared);
  }

  /** The last of them behind which only these outcomes' 业务办理项 is reached, through whatever node; `undefined` if there is none. */
  exactOption(graph: GuideGraph, handlingItemId: string): Id<'opt'> | undefined {
    for (const id of [...(this.#shared ?? [])].reverse()) if (leadsOnlyTo(graph, id, handlingItemId)) return id;
    return undefined;
  }

  #keep(passed: readonly Id<'opt'>[]): void {
    const ids = new Set(passed);
    this.#shared = this.#shared === undefined ? passed : this.#shared.filter((id) => ids.has(id));
  }
}

function leadsOnlyTo(graph: GuideGraph, optionId: string, handlingItemId: string): boolean {
  const open: number[] = [];
  for (const node of graph.nodes) if (node.kind === 'question') for (const { part, next } of node.options) if (part.id === optionId) open.push(next);
  const seen = new Set<number>();
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const node = graph.nodes[index];
    if (node?.kind === 'reference') open.push(node.next);
    else if (node?.kind === 'question') for (const { next } of node.options) open.push(next);
    else if (node?.kind === 'outcome' && node.node.end.kind === 'handle' && node.node.end.handlingItemId !== handlingItemId) return false;
  }
  return true;
}
