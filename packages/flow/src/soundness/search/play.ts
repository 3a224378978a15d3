import { bitsOf, hasBit, isEmpty, members, type Bits } from '../net/bits.js';
import { fire, taken, type MaskedNet } from '../net/masked-net.js';
import type { Move, Net, NetTransition, ScriptEntry } from '../net/net.js';
import type { TraceStep } from '../result.js';

/** Where a run came to, as the drawing shows it. */
export interface Played {
  readonly steps: readonly TraceStep[];
  /** The marking before the last move, and after it. */
  readonly before: Bits;
  readonly marking: Bits;
  /** The last move, and the places on which it put a second token. */
  readonly last: Move | undefined;
  readonly twice: readonly number[];
}

/** What a transition did with the options of `mask`, as moves of the drawing in order. */
export function movesOf(transition: NetTransition, mask: number): readonly ScriptEntry[] {
  const entries = transition.script.map((entry) => ({ ...entry }));
  for (const [at, { entry, bit, script }] of transition.options.entries()) {
    if ((mask & (1 << at)) === 0) continue;
    const owner = entries[entry];
    if (owner !== undefined) owner.mask |= bit;
    entries.push(...script.map((more) => ({ ...more })));
  }
  return entries;
}

/** Fires moves one after the other in the net that the process was translated to, up to the first second token on a place. */
export function play(net: Net, masked: MaskedNet, initial: Bits, entries: readonly ScriptEntry[]): Played {
  const steps: TraceStep[] = [];
  let [before, marking, last]: [Bits, Bits, Move | undefined] = [initial, initial, undefined];
  for (const { move, mask } of entries) {
    last = net.moves[move];
    const transition = last === undefined ? undefined : masked.transitions[last.transition];
    if (last === undefined || transition === undefined) throw new Error(`no move is number ${move}`);
    if (!masked.isEnabled(transition, marking)) throw new Error(`${last.nodeIds.join(', ')} cannot move here`);
    const dropped = members(bitsOf(masked.words, transition.of.clear)).filter((place) => hasBit(marking, place) && net.places[place]?.kind === 'way');
    const waiting = taken(transition, marking);
    steps.push(...stepsOf(last, mask, (edgeId) => members(waiting).some((place) => net.places[place]?.id === edgeId && net.places[place].kind === 'way'), dropped.flatMap((place) => net.places[place]?.id ?? [])));
    const { next, twice } = fire(transition, marking, mask);
    [before, marking] = [marking, next];
    if (twice !== undefined && !isEmpty(twice)) return { steps, before, marking, last, twice: members(twice) };
  }
  return { steps, before, marking, last, twice: [] };
}

function stepsOf(move: Move, mask: number, waits: (edgeId: string) => boolean, drops: readonly string[]): TraceStep[] {
  const chosen = move.options.filter((_, at) => (mask & (1 << at)) !== 0);
  const extra = chosen.flatMap((option) => (option.kind === 'way' ? option.edgeId : []));
  const events = chosen.flatMap((option): TraceStep[] => (option.kind === 'event' ? [{ nodeId: option.nodeId, via: [], takes: option.takes }] : []));
  const steps = move.steps.map(({ nodeId, via, takes, ins }, at): TraceStep => {
    const isLast = at === move.steps.length - 1;
    return {
      nodeId,
      via: ins?.filter(waits) ?? via,
      takes: isLast ? [...takes, ...extra] : takes,
      ...(isLast && drops.length > 0 ? { drops } : {}),
    };
  });
  return [...steps.slice(0, -1), ...events, ...steps.slice(-1)];
}
