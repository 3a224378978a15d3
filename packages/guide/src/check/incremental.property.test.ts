import { History, runChecks, type EditBook, type Finding } from '@zhengwu/core';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { guideEdits } from '../model/edits/index.js';
import type { Guide } from '../model/guide.js';
import { seededDraw, type Draw } from '../model/testing/draw.js';
import { randomCommand } from '../model/testing/random-edits.js';
import { randomGuides } from '../model/testing/random-guide.js';
import { guideChecks } from './guide-checks.js';
import { proofState } from './proof-state.js';
import { itemFor } from './testing/with-faults.js';

vi.setConfig({ testTimeout: 600_000 });

/** One edit of any kind, now and then one taken back. */
function edit(history: History<Guide>, draw: Draw, round: number): void {
  if (draw(6) === 1) {
    history.undo();
    return;
  }
  const { edit: name, args } = randomCommand(draw, history.document, `new${String(round)}`);
  const book: EditBook<Guide> = guideEdits;
  const command = book[name];
  // The command's arguments are those of its own edit.
  if (command !== undefined) history.apply(command, args as never);
}

/** Ids that a fix proposes for a new option are fresh each time. */
function stable(findings: readonly Finding[]): string {
  return JSON.stringify(findings).replace(/opt_[0-9a-hjkmnp-tv-z]{16}/g, 'opt_fresh');
}

describe('checking again after an edit', () => {
  it('says what checking anew would say', () => {
    fc.assert(
      fc.property(randomGuides, fc.nat(), (guide, seed) => {
        const draw = seededDraw(seed);
        const history = new History(guide);
        const revisions: { readonly document: Guide; readonly said: unknown }[] = [];
        const look = (document: Guide): unknown => [stable(runChecks(guideChecks, document, { today: '2026-11-27', item: itemFor(document) })), proofState(document)];
        for (let round = 0; round < 12; round += 1) {
          edit(history, draw, round);
          revisions.push({ document: history.document, said: look(history.document) });
        }
        // Only then, for what is remembered is of the revision looked at last.
        for (const { document, said } of revisions) expect(said).toEqual(look(JSON.parse(JSON.stringify(document)) as Guide)); // a guide is JSON
      }),
      { numRuns: numRuns(100, 5_000) },
    );
  });
});
