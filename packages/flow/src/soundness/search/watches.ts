import { hasBit, members } from '../net/bits.js';
import type { Concurrency } from '../net/concurrency.js';
import type { MaskedNet, MaskedTransition } from '../net/masked-net.js';

/** Something that would be a fault: the transition can fire while the place is marked. */
export interface Watch {
  readonly transition: number;
  readonly place: number;
}

/**
 * What the search has to look out for, where the concurrency relation does not rule it out: a second token on a place, and an end
 * that ends what is alive. Mostly there is nothing.
 */
export function watchesOf(net: MaskedNet, concurrency: Concurrency): readonly Watch[] {
  return net.transitions.flatMap((transition, at) => {
    const staying = concurrency.staying(transition);
    const twice = members(transition.adds).filter((place) => hasBit(staying, place));
    return [...new Set([...twice, ...killable(transition, concurrency)])].map((place) => ({ transition: at, place }));
  });
}

/** What may be alive when a transition ends its scope. */
export function killable(transition: MaskedTransition, concurrency: Concurrency): readonly number[] {
  return transition.of.kills.filter((place) => transition.of.pre.every((pre) => concurrency.areConcurrent(pre, place)));
}
