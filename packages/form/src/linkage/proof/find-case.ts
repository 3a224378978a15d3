import { ProofCase, type Truth } from './proof-case.js';
import type { ProofModel } from './proof-model.js';

/** Whether there are answers with which something is so. */
export type Search =
  | { readonly state: 'none' }
  /** With these answers, by field id; the rest may be as they like. */
  | { readonly state: 'found'; readonly answers: ReadonlyMap<string, unknown> }
  /** It would take more cases than may be looked at, or what is asked is not such as can be proved. */
  | { readonly state: 'undecided'; readonly reason: 'budget' | 'unproved' };

const BUDGET = 5_000;
/** Cases beyond these of which nobody can know, for a cycle or a script: more of them would tell no more. */
const MOST_UNKNOWABLE = 20;

/**
 * Looks for answers with which the goal is so: splits on the first field that it depends on, leaves what is certain already, goes
 * on with the rest (Davis, Logemann and Loveland 1962, over many values and three truths). As deep as there are fields.
 */
export function findCase(model: ProofModel, goal: (state: ProofCase) => Truth): Search {
  if (model.isTooLarge) return { state: 'undecided', reason: 'budget' };
  const answers = new Map<string, unknown>();
  let left = model.options.budget ?? BUDGET;
  let unproved = 0;
  let unknowable = 0;

  const look = (): 'found' | 'none' | 'budget' | 'unknowable' => {
    left -= 1;
    if (left < 0) return 'budget';
    const proof = new ProofCase(model, answers, 'proof');
    const truth = goal(proof);
    if (truth === 'yes') return 'found';
    if (truth === 'no') return 'none';
    let field = proof.firstOpen ?? proof.firstUnproved;
    if (field === undefined) {
      const concrete = new ProofCase(model, answers, 'concrete');
      const outcome = goal(concrete);
      if (outcome === 'yes') return 'found';
      field = outcome === 'open' ? concrete.firstOpen : undefined;
      if (field === undefined) {
        unproved += 1;
        unknowable += outcome === 'open' ? 1 : 0;
        return unknowable > MOST_UNKNOWABLE ? 'unknowable' : 'none';
      }
    }
    for (const value of model.variables.get(field)?.values ?? []) {
      answers.set(field, value);
      const found = look();
      if (found !== 'none') return found;
    }
    answers.delete(field);
    return 'none';
  };

  const found = look();
  if (found === 'found') return { state: 'found', answers };
  if (found === 'budget') return { state: 'undecided', reason: 'budget' };
  return unproved > 0 ? { state: 'undecided', reason: 'unproved' } : { state: 'none' };
}
