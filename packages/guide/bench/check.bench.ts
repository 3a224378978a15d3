import { History, runChecks } from '@zhengwu/core';
import { bench, describe } from 'vitest';
import { checkGuide } from '../src/check/check-guide.js';
import { proofChecks } from '../src/check/guide-checks.js';
import { proofState } from '../src/check/proof-state.js';
import { guideEdits } from '../src/model/edits/index.js';
import type { Guide } from '../src/model/guide.js';
import { bigGuide } from '../src/model/testing/big-guide.js';
import { tableOverlaps, waysAsTable } from './pairwise.js';

// Check a whole guide, and check it again after one edit. The bars: 1,000 nodes in less than 50 ms, 10,000 in less than 1 s,
// after an edit less than 16 ms. The peer is what decision tables are checked by where there is no tree: every rule against
// every other, column by column (Drools DMN, dmn-check), written plainly in `pairwise.ts`.

const CONTEXT = { today: '2026-11-27' };

/** The same document without anything that is remembered of its parts: as a worker receives it. */
function fresh(guide: Guide): Guide {
  return JSON.parse(JSON.stringify(guide)) as Guide; // a guide is JSON
}

/** The next revision of a guide in which a question is being typed, or the end of an option's range. */
function typing(size: number, what: 'text' | 'range'): () => Guide {
  const history = new History(bigGuide(size));
  const questions = history.document.nodes.flatMap((node) => (node.kind === 'question' && node.options[0]?.guard.kind === 'ranges' ? [node] : []));
  const question = questions[Math.floor(questions.length / 2)];
  const option = question?.options[0];
  if (question === undefined || option?.guard.kind !== 'ranges') throw new Error('a question about an amount');
  const end = option.guard.ranges[0]?.to;
  let round = 0;
  return () => {
    round += 1;
    // To and fro, so that every other revision has a gap.
    const to = round % 2 === 0 || end === undefined ? end : typeof end === 'number' ? end - 1 : '2001-01-01';
    const guard = { kind: 'ranges' as const, ranges: [to === undefined ? {} : { to, toOpen: true as const }] };
    if (what === 'text') history.apply(guideEdits['question/set-text'], { id: question.id, text: `第${String(round)}次改写的问题？` });
    else history.apply(guideEdits['option/set-guard'], { id: option.id, guard });
    return history.document;
  };
}

function benchTyping(name: string, size: number, what: 'text' | 'range', look: (guide: Guide) => unknown): void {
  const next = typing(size, what);
  look(next());
  bench(name, () => void look(next()));
}

for (const size of [1000, 10_000]) {
  const guide = bigGuide(size);
  describe(`check a guide of ${String(size)} nodes`, () => {
    bench('everything, never seen before', () => void checkGuide(fresh(guide), CONTEXT));
    bench('the proofs, never seen before', () => void runChecks(proofChecks, fresh(guide), CONTEXT));
    bench('of which: copying the guide', () => void fresh(guide));
    benchTyping('everything, after a text was edited', size, 'text', (each) => checkGuide(each, CONTEXT));
    benchTyping('the proofs, after a text was edited', size, 'text', (each) => runChecks(proofChecks, each, CONTEXT));
    benchTyping('the proofs, after a range was edited', size, 'range', (each) => runChecks(proofChecks, each, CONTEXT));
    benchTyping('the state of the proof, after a range was edited', size, 'range', proofState);
    if (size > 1000) return;
    const table = waysAsTable(guide);
    bench(`peer: every way against every other (${String(table.length)} ways)`, () => void tableOverlaps(table));
  });
}
