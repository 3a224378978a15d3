import type { Process } from '../../src/model/flow.js';
import { finished } from '../../src/soundness/finished.js';
import { compileSteps } from '../../src/soundness/net/compile.js';
import { fire, MaskedNet } from '../../src/soundness/net/masked-net.js';
import { MarkingStore } from '../../src/soundness/search/marking-store.js';

/** What the field does: the same net, every marking, every order, nothing else. How many markings there are, or that there are too many. */
export function exploreAll(process: Process, limit: number): { readonly states: number; readonly isComplete: boolean } {
  const { net } = finished(compileSteps(process));
  const masked = new MaskedNet(net, net.transitions);
  let states = 0;
  for (const { marking } of net.starts) {
    const store = new MarkingStore(masked.words);
    store.add(masked.marking(marking));
    for (let at = 0; at < store.count; at += 1) {
      if (store.count > limit) return { states: states + store.count, isComplete: false };
      const from = store.at(at).slice();
      for (const number of masked.enabledIn(from)) {
        const transition = masked.transitions[number];
        if (transition === undefined) continue;
        for (let mask = 0; mask < 2 ** transition.options.length && store.count <= limit; mask += 1) {
          const { next, twice } = fire(transition, from, mask);
          if (twice === undefined) store.add(next);
        }
      }
    }
    states += store.count;
  }
  return { states, isComplete: true };
}
