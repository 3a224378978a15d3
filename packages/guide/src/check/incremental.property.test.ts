import { History, runChecks, type EditBook, type Finding } from '@zhengwu/core';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { GuideContext } from '../model/context.js';
import { guideEdits } from '../model/edits/index.js';
import { emptyGuide } from '../model/empty-guide.js';
import type { Guide } from '../model/guide.js';
import { seededDraw, type Draw } from '../../../../tools/testing/draw.js';
import { randomCommand } from '../model/testing/random-edits.js';
import { faultlessGuides, randomGuides } from '../model/testing/random-guide.js';
import { guideChecks } from './guide-checks.js';
import { proofState } from './proof-state.js';
import { askingMore, demandingItem, withAFaultOfEach } from './testing/with-faults.js';

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

/** Ids that a fix proposes for what is new are fresh each time. */
function stable(findings: readonly Finding[]): string {
  return JSON.stringify(findings).replace(/(opt|out|ref)_[0-9a-hjkmnp-tv-z]{16}/g, '$1_fresh');
}

/** What is found and proved; the rules that spoke are added to `rules`. */
function look(document: Guide, context: GuideContext, rules = new Set<string>()): unknown {
  const findings = runChecks(guideChecks, document, context);
  for (const { rule } of findings) rules.add(rule);
  return [stable(findings), proofState(document)];
}

/** As one looks who has seen nothing before: what is remembered of the guide looked at last is of another. */
function lookAnew(document: Guide, context: GuideContext): unknown {
  look(emptyGuide('gud_other', '别的'), { today: context.today });
  return look(JSON.parse(JSON.stringify(document)) as Guide, JSON.parse(JSON.stringify(context)) as GuideContext); // both are JSON
}

const TODAY: GuideContext = { today: '2026-11-27' };

/** What is edited, and beside which item. */
type Beginning = (guide: Guide, draw: Draw) => { readonly guide: Guide; readonly context: GuideContext };

const alone: Beginning = (guide) => ({ guide, context: TODAY });
const withItem: Beginning = (guide, draw) => ({ guide, context: { ...TODAY, item: demandingItem(draw, guide) } });
/** Not left to chance, so that every family of checks speaks. */
const withAFault: Beginning = (guide, draw) => ({ guide: withAFaultOfEach(guide), context: { ...TODAY, item: askingMore(demandingItem(draw, guide)) } });

describe('checking again after an edit', () => {
  it.each([
    ['guides with faults', randomGuides],
    ['guides without, where nothing is looked at twice', faultlessGuides],
  ])('says what checking anew would say: %s', (_name, guides) => {
    const said = new Set<string>();
    fc.assert(
      fc.property(guides, fc.nat(), fc.constantFrom(alone, withItem, withAFault), (drawn, seed, beginning) => {
        const draw = seededDraw(seed);
        const { guide, context } = beginning(drawn, draw);
        const history = new History(guide);
        const revisions = [{ document: guide, said: look(guide, context, said) }];
        for (let round = 0; round < 12; round += 1) {
          edit(history, draw, round);
          revisions.push({ document: history.document, said: look(history.document, context, said) });
        }
        // Only then, for what is remembered is of the revision looked at last.
        for (const { document, said: found } of revisions) expect(found).toEqual(lookAnew(document, context));
      }),
      { numRuns: numRuns(60, 1_500) },
    );
    // Each family has spoken.
    for (const rule of ['guide/gap', 'guide/dead-end', 'guide/material-not-asked', 'guide/same-texts']) expect([...said]).toContain(rule);
  });
});
