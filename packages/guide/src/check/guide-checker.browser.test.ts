import { History, type Finding } from '@zhengwu/core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { guideEdits } from '../model/edits/index.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { checkGuide } from './check-guide.js';
import { guardRules } from './guard-rules.js';
import { createGuideChecker } from './guide-checker.js';

const rulesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, at }) => `${rule} ${at.id}`);

describe('the checker of a guide', () => {
  it('checks in the package’s worker and keeps up with edits', async () => {
    // Given a sound guide
    const history = new History(sampleGuide);
    const checker = createGuideChecker(history.document, sampleContext);
    onTestFinished(() => {
      checker.close();
    });
    expect(rulesOf(await checker.settled())).toEqual(rulesOf(checkGuide(history.document, sampleContext)));
    expect(checker.state.runsIn).toBe('worker');

    // When an option loses its answers
    const question = sampleGuide.nodes.find((node) => node.kind === 'question');
    const option = question?.kind === 'question' ? question.options[0] : undefined;
    if (option === undefined) throw new Error('the sample begins with a question');
    history.subscribe((change) => {
      checker.update(change);
    });
    expect(history.apply(guideEdits['option/set-guard'], { id: option.id, guard: { kind: 'values', values: [] } })).toBeUndefined();

    // Then the worker says what the page would say
    const found = await checker.settled();
    expect(rulesOf(found)).toContain(`guide/guard-empty ${option.id}`);
    expect(rulesOf(found)).toEqual(rulesOf(checkGuide(history.document, sampleContext)));
  });

  it('answers for ten thousand nodes', async () => {
    const guide = bigGuide(10_000);
    const checker = createGuideChecker(guide, { today: '2026-11-27' });
    onTestFinished(() => {
      checker.close();
    });
    const found = await checker.settled();
    expect(found.filter(({ rule, severity }) => severity === 'undecided' || rule in guardRules.entries)).toEqual([]);
  });
});
