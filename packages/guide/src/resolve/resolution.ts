import type { Id } from '@zhengwu/core';
import type { MaterialUse } from '../model/material-use.js';
import type { Extra, NodeId, Option, Outcome, Question } from '../model/node.js';
import type { Answer } from './answers.js';

/** One question passed on the way. */
export interface Step {
  readonly question: Question;
  readonly answer: Answer;
  readonly option: Option;
  /** The additions that hold beside the option. */
  readonly extras: readonly Extra[];
  /** Its variable was asked earlier on the way: nobody is asked again, it answers itself. */
  readonly isInferred: boolean;
}

/** What makes a material necessary. */
export type Because =
  | { readonly from: 'base' }
  | { readonly from: 'option'; readonly questionId: Id<'q'>; readonly optionId: Id<'opt'> }
  | { readonly from: 'extra'; readonly questionId: Id<'q'>; readonly extraId: Id<'ext'> }
  | { readonly from: 'outcome'; readonly outcomeId: Id<'out'> };

/** One material of an application, once, with everything that asks for it. */
export interface ResolvedUse extends MaterialUse {
  readonly because: readonly Because[];
}

/** How many questions are still to come, the one that is asked included: at least `min`, at most `max`. */
export interface Remaining {
  readonly min: number;
  readonly max: number;
}

/** A question to be asked. */
export interface AskedQuestion {
  readonly kind: 'question';
  readonly question: Question;
  /**
   * Whether an option is picked or the value given. The value where the question says so, where its kind is always given
   * (several choices, regions), and where the option picked before leaves open what must be known now.
   */
  readonly ask: 'options' | 'value';
  /** An option was picked that leaves open what must be known: the value is asked for now. */
  readonly isAgain: boolean;
  /** The options that are offered: those whose history conditions hold. */
  readonly options: readonly Option[];
  readonly steps: readonly Step[];
  /** Where the way stands; another question than the one asked where an earlier one must be asked again. */
  readonly at: Id<'q'>;
}

export interface ReachedOutcome {
  readonly kind: 'outcome';
  readonly outcome: Outcome;
  readonly steps: readonly Step[];
}

/**
 * Why there is no way on. `gap`: no option takes the answer. `several`: more than one does. `deadEnd`: the option leads
 * nowhere, or there is none. `cycle`: the way comes back to where it was. `dangling`: a node or a variable is named that
 * does not exist. `empty`: there is no first question.
 */
export type StuckReason = 'gap' | 'several' | 'deadEnd' | 'cycle' | 'dangling' | 'empty';

export interface Stuck {
  readonly kind: 'stuck';
  readonly why: StuckReason;
  /** Where; null in an empty guide. */
  readonly nodeId: NodeId | null;
  readonly steps: readonly Step[];
}

/** Where answers lead, without what costs a look at the rest of the guide. */
export type Walk = AskedQuestion | ReachedOutcome | Stuck;

export type Resolution =
  | (AskedQuestion & { readonly remaining: Remaining })
  | (ReachedOutcome & {
      /** The situations that hold: the outcome's own first, then what the answers add. */
      readonly situationIds: readonly Id<'sit'>[];
      /** The materials, everybody's first, then in the order of the answers. */
      readonly uses: readonly ResolvedUse[];
    })
  | Stuck;
