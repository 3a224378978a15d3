import type { MoveOption, Move, Net, NetOption, NetPlace, NetTransition, Unfollowed } from './net.js';

export interface NewTransition {
  readonly pre: readonly number[];
  readonly post: readonly number[];
  readonly clear?: readonly number[];
  readonly empty?: readonly number[];
  readonly kills?: readonly number[];
  readonly join?: number;
  readonly nodeIds: readonly string[];
  readonly steps: Move['steps'];
  readonly options?: readonly { readonly post: readonly number[]; readonly shows: MoveOption }[];
}

/** Collects places and transitions of a net. */
export class NetBuilder {
  readonly places: NetPlace[] = [];
  readonly #transitions: NetTransition[] = [];
  readonly #moves: Move[] = [];
  readonly #joins: (readonly number[])[] = [];
  readonly #opaque = new Map<number, Unfollowed>();
  readonly #found: Readonly<Record<NetPlace['kind'], Map<string, number>>> = { way: new Map(), start: new Map(), link: new Map(), running: new Map(), armed: new Map() };

  /** The place of this kind for this element, made when first asked for. */
  place(kind: NetPlace['kind'], id: string, scope: number): number {
    const known = this.#found[kind].get(id);
    if (known !== undefined) return known;
    this.places.push({ kind, id, scope });
    this.#found[kind].set(id, this.places.length - 1);
    return this.places.length - 1;
  }

  find(kind: NetPlace['kind'], id: string): number | undefined {
    return this.#found[kind].get(id);
  }

  join(ins: readonly number[]): number {
    return this.#joins.push(ins) - 1;
  }

  leaveOpaque(place: number, unfollowed: Unfollowed): void {
    this.#opaque.set(place, unfollowed);
  }

  add({ pre, post, clear = [], empty = [], kills = [], join = -1, nodeIds, steps, options = [] }: NewTransition): void {
    const move = this.#moves.length;
    this.#moves.push({ nodeIds, steps, options: options.map(({ shows }) => shows), transition: move });
    this.#transitions.push({
      pre, post, clear, empty, kills, join, also: [],
      options: options.map(({ post: more, shows }, at): NetOption => ({ post: more, entry: 0, bit: 1 << at, script: [], also: [], cost: shows.kind === 'event' ? 1 : 0 })),
      script: [{ move, mask: 0 }],
      cost: steps.length,
    });
  }

  build(starts: Net['starts'], running: Net['running']): Net {
    return { running, places: this.places, transitions: this.#transitions, moves: this.#moves, joins: this.#joins, opaque: this.#opaque, starts };
  }
}
