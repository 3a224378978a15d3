import type { CreditCodeProblem } from './credit-code.js';
import type { DivisionCodeProblem } from './division-code.js';
import type { MobileProblem } from './mobile.js';
import type { PhoneProblem } from './phone.js';
import type { PostalCodeProblem } from './postal-code.js';
import type { ResidentIdProblem } from './resident-id.js';

/** What can be wrong with each kind of number. */
export interface FormatProblems {
  readonly residentId: ResidentIdProblem;
  readonly creditCode: CreditCodeProblem;
  readonly mobile: MobileProblem;
  readonly phone: PhoneProblem;
  readonly postalCode: PostalCodeProblem;
  readonly divisionCode: DivisionCodeProblem;
}

export type NumberKind = keyof FormatProblems;

/** A sentence for every problem of every kind of number: a problem without its words does not compile. */
export type FormatProblemTexts = {
  readonly [Kind in NumberKind]: {
    readonly [Word in FormatProblems[Kind]['problem']]: (problem: Extract<FormatProblems[Kind], { problem: Word }>) => string;
  };
};

/**
 * A problem as a sentence that says what is wrong and what to do.
 * @example problemText(formatProblemTexts, 'mobile', inspection)
 */
export function problemText<Kind extends NumberKind>(texts: FormatProblemTexts, kind: Kind, problem: FormatProblems[Kind]): string {
  const table: Readonly<Record<string, (problem: never) => string>> = texts[kind];
  const sentence = table[problem.problem];
  // The mapped type ties each word to its own problem; an index by a union cannot show it.
  return sentence === undefined ? problem.problem : sentence(problem as never);
}
