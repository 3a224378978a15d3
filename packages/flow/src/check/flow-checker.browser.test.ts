import { diff, type Finding } from '@zhengwu/core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkFlow } from './check-flow.js';
import { createFlowChecker } from './flow-checker.js';
import { context, flowOf, LICENCE } from './testing/small-flow.js';

const rulesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, at }) => `${rule} ${at.id}`);

describe('the checker of a flow', () => {
  it('checks in the package’s worker and keeps up with what is read anew after an edit', async () => {
    // Given a flow without a fault
    const before = flowOf(LICENCE);
    const checker = createFlowChecker(before, context);
    onTestFinished(() => {
      checker.close();
    });
    expect(await checker.settled()).toEqual([]);
    expect(checker.state.runsIn).toBe('worker');

    // When a step loses its people, and the file is read again
    const after = flowOf(LICENCE, { steps: { review: { approvers: [] } } });
    checker.update({ document: after, patches: diff(before, after) });

    // Then the worker says what the page would say
    const found = await checker.settled();
    expect(rulesOf(found)).toEqual(['flow/no-approver review']);
    expect(rulesOf(found)).toEqual(rulesOf(checkFlow(after, context)));
  });
});
