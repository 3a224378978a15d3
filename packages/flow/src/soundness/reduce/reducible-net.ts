import type { Net, NetTransition, ScriptEntry } from '../net/net.js';

/** A transition that reductions rewrite in place. Lists of places hold each place once. */
export interface Reducible {
  readonly number: number;
  pre: number[];
  post: number[];
  clear: number[];
  empty: number[];
  options: ReducibleOption[];
  join: number;
  readonly kills: readonly number[];
  script: readonly ScriptEntry[];
  also: number[];
  cost: number;
}

export interface ReducibleOption {
  post: number[];
  readonly entry: number;
  readonly bit: number;
  script: readonly ScriptEntry[];
  also: number[];
  cost: number;
}

/** Transitions by place. */
type Touching = readonly Reducible[][];

/** A net under reduction, with what touches each place. */
export class ReducibleNet {
  readonly transitions = new Set<Reducible>();
  /** By place: transitions that put a token there, surely or as an option; take one; empty it; need it empty. */
  readonly producers: Touching;
  readonly consumers: Touching;
  readonly clearers: Touching;
  readonly testers: Touching;
  #numbered = 0;

  constructor(
    readonly net: Net,
    readonly initial: ReadonlySet<number>,
  ) {
    const lists = (): Reducible[][] => net.places.map(() => []);
    [this.producers, this.consumers, this.clearers, this.testers] = [lists(), lists(), lists(), lists()];
  }

  add(transition: Omit<Reducible, 'number'>): void {
    const added = { ...transition, number: this.#numbered };
    this.#numbered += 1;
    this.transitions.add(added);
    for (const place of added.pre) this.consumers[place]?.push(added);
    for (const place of added.post) this.producers[place]?.push(added);
    for (const place of added.clear) this.clearers[place]?.push(added);
    for (const place of added.empty) this.testers[place]?.push(added);
    for (const { post } of added.options) for (const place of post) this.producers[place]?.push(added);
  }

  remove(transition: Reducible): void {
    this.transitions.delete(transition);
    for (const place of transition.pre) take(this.consumers[place], transition);
    for (const place of transition.post) take(this.producers[place], transition);
    for (const place of transition.clear) take(this.clearers[place], transition);
    for (const place of transition.empty) take(this.testers[place], transition);
    for (const { post } of transition.options) for (const place of post) take(this.producers[place], transition);
  }

  /** Takes a place out of everything. */
  removePlace(place: number): void {
    for (const transition of this.producers[place] ?? []) {
      take(transition.post, place);
      for (const { post } of transition.options) take(post, place);
    }
    for (const transition of this.consumers[place] ?? []) take(transition.pre, place);
    for (const transition of this.clearers[place] ?? []) take(transition.clear, place);
    for (const transition of this.testers[place] ?? []) take(transition.empty, place);
    for (const lists of [this.producers, this.consumers, this.clearers, this.testers]) lists[place]?.splice(0);
  }

  /** Whether a place can hold a token at all. */
  isInUse(place: number): boolean {
    return this.initial.has(place) || (this.producers[place]?.length ?? 0) > 0;
  }

  /** As transitions that can be fired and searched. */
  build(): NetTransition[] {
    return [...this.transitions].map(({ pre, post, clear, empty, options, join, kills, script, also, cost }) => ({ pre, post, clear, empty, options, join, kills, script, also, cost }));
  }
}

/** Takes a member out of a list whose order does not matter. */
export function take<Member>(list: Member[] | undefined, member: Member): boolean {
  const at = list?.indexOf(member) ?? -1;
  if (list === undefined || at < 0) return false;
  const last = list.pop();
  if (at < list.length && last !== undefined) list[at] = last;
  return true;
}

/** Takes one token, and needs nothing else. */
export function isPlain({ pre, clear, empty, join, kills }: Reducible): boolean {
  return pre.length === 1 && clear.length === 0 && empty.length === 0 && join < 0 && kills.length === 0;
}

/** All moves that a transition shows to be possible. */
export function movesShown({ script, also, options }: Reducible): number[] {
  return [...script.map(({ move }) => move), ...also, ...options.flatMap(movesOfOption)];
}

export function movesOfOption({ script, also }: ReducibleOption): number[] {
  return [...script.map(({ move }) => move), ...also];
}

export function copiedOption(option: ReducibleOption): ReducibleOption {
  return { ...option, post: [...option.post], also: [...option.also] };
}
