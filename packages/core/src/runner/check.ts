import type { Finding } from '../finding/finding.js';
import { reasonOf } from '../finding/reason.js';
import { defineRules, rule } from '../finding/rule.js';

/**
 * A check at work. It yields each finding as it is found and, in long loops, `undefined` as a place to
 * pause; between any two yields it can be left for good.
 */
export type CheckSteps = Generator<Finding | undefined, void, void>;

/** A family of checks: a pure function of a document and what surrounds it. */
export interface Check<Document, Context> {
  /** For progress and for the finding that says it failed, for example `item/limits`. */
  readonly name: string;
  readonly steps: (document: Document, context: Context) => CheckSteps;
}

/** What is said of a check itself. */
export const runnerRules = defineRules({
  'check/failed': rule<{ check: string; reason: string }>({ severity: 'undecided' }),
});

/** Runs checks to their end, here and now: in Node, in tests, for small documents. */
export function runChecks<Document, Context>(
  checks: readonly Check<Document, Context>[],
  document: Document,
  context: Context,
): readonly Finding[] {
  return checks.flatMap((check) => {
    const findings: Finding[] = [];
    const steps = guarded(check, document, context);
    for (let step = steps.next(); step.done !== true; step = steps.next()) if (step.value !== undefined) findings.push(step.value);
    return findings;
  });
}

/** The steps of a check; if it throws, a finding says so: a check that failed has not passed. */
export function* guarded<Document, Context>(check: Check<Document, Context>, document: Document, context: Context): CheckSteps {
  try {
    yield* check.steps(document, context);
  } catch (error) {
    yield runnerRules.finding('check/failed', { part: 'item', id: '' }, { check: check.name, reason: reasonOf(error) });
  }
}
