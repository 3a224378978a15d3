import { applyFix, History, runChecks, type Finding } from '@zhengwu/core';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { guideEdits } from '../model/edits/index.js';
import type { Guide } from '../model/guide.js';
import type { GuideNode, Option } from '../model/node.js';
import { allAnswers } from '../model/testing/all-answers.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { faultlessGuides, guideOfSeed, randomGuides } from '../model/testing/random-guide.js';
import type { Answer, Answers } from '../resolve/answers.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { walkGuide } from '../resolve/walk-guide.js';
import { endKey } from './continuations.js';
import { guideChecks, proofChecks } from './guide-checks.js';
import { proofState } from './proof-state.js';
import { naiveFindings, Oracle, type Vector } from './testing/oracle.js';
import { demandingItem, itemFor, withFaults, withOneFault } from './testing/with-faults.js';

vi.setConfig({ testTimeout: 600_000 });

const RULES = [
  'guide/no-root',
  'guide/duplicate-id',
  'guide/dangling',
  'guide/dead-end',
  'guide/few-options',
  'guide/two-owners',
  'guide/cycle',
  'guide/gap',
  'guide/overlap',
  'guide/boundary-twice',
  'guide/dead-option',
  'guide/condition-not-asked',
  'guide/already-answered',
  'guide/asked-twice',
  'guide/dependent',
  'guide/prefill-excludes',
  'guide/two-situations',
];

/** Rules with what they offer. */
const FIXES = [
  'guide/dead-end by outcome/insert',
  'guide/two-owners by reference/replace',
  'guide/cycle by node/remove',
  'guide/cycle by option/cut',
  'guide/gap by option/insert',
  'guide/gap by option/set-guard',
  'guide/overlap by option/set-guard',
  'guide/changes-nothing by question/bypass',
  'guide/options-alike by option/merge',
  'guide/duplicate-outcome by reference/replace',
  'guide/variable-unused by variable/remove',
];

/** What a finding says, and where. */
function wordsOf({ rule, at, related, params }: Finding): string {
  return JSON.stringify([rule, at, related?.[0]?.id, params]);
}

const guides = fc.tuple(randomGuides, fc.nat()).map(([guide, seed]) => withFaults(guide, seed));

const oneFault = fc.tuple(faultlessGuides, fc.nat()).map(([guide, seed]) => withOneFault(guide, seed));

/** A domain without values is a finding that silences what depends on it; the oracle knows no vectors then. */
function hasValues(guide: Guide): boolean {
  return guide.variables.every(({ domain }) => allAnswers(domain).length > 0);
}

function proofsOf(guide: Guide): readonly Finding[] {
  return runChecks(proofChecks, guide, { today: '2026-11-27', item: itemFor(guide) });
}

function keyOf(finding: Finding): string {
  if (finding.rule === 'guide/cycle') return 'guide/cycle';
  if (finding.rule === 'guide/overlap' || finding.rule === 'guide/boundary-twice') return `${finding.rule} ${finding.at.id} ${finding.related?.[0]?.id ?? ''}`;
  return `${finding.rule} ${finding.at.id}`;
}

function answersOf(vector: Vector): Answers {
  return Object.fromEntries(Object.entries(vector).map(([id, value]) => [id, { value }]));
}

/** Where a vector ends, with all that it is told; `undefined` where it is stuck. */
function resultOf(guide: Guide, vector: Vector): string | undefined {
  const resolution = resolveGuide(guide, answersOf(vector));
  if (resolution.kind !== 'outcome') return undefined;
  const uses = resolution.uses.map(({ materialId, kind, reason, copies, formId }) => JSON.stringify([materialId, kind, reason, copies, formId]));
  const { end } = resolution.outcome;
  const bare = end.kind === 'handle' ? { ...end, uses: [], situationIds: [] } : end;
  return JSON.stringify([endKey(bare), uses.sort(), [...resolution.situationIds].sort()]);
}

describe('the proofs of a guide', () => {
  it('find what the slow and obvious way finds, in the same places', () => {
    fc.assert(
      fc.property(guides.filter(hasValues), (guide) => {
        const found = new Set(
          proofsOf(guide)
            .filter((finding) => RULES.includes(finding.rule) || (finding.rule === 'guide/unreachable' && (finding.params as { why: string }).why === 'history'))
            .map(keyOf),
        );
        const expected = naiveFindings(guide, itemFor(guide));
        // Where ways end in a circle, one that is cut short may hide what another shows.
        if (expected.has('guide/cycle')) expect([...expected]).toEqual(expect.arrayContaining([...found]));
        else expect([...found].sort()).toEqual([...expected].sort());
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });

  it('count what every vector comes to', () => {
    fc.assert(
      fc.property(guides.filter(hasValues), (guide) => {
        const state = proofState(guide);
        const isWhole = guide.nodes.every((node) => node.kind !== 'question' || guide.variables.some(({ id }) => id === node.variableId));
        if (!isWhole) {
          expect(state.covered).toBe(null);
          return;
        }
        const counts = { outcome: 0n, gap: 0n, several: 0n, lost: 0n };
        for (const vector of new Oracle(guide).vectors()) {
          const walk = walkGuide(guide, answersOf(vector));
          const kind = walk.kind === 'outcome' ? 'outcome' : walk.kind === 'stuck' && walk.why === 'gap' ? 'gap' : walk.kind === 'stuck' && walk.why === 'several' ? 'several' : 'lost';
          // A question without options is a gap here; the resolver calls it a dead end.
          const isBare = walk.kind === 'stuck' && walk.why === 'deadEnd' && guide.nodes.some((node) => node.id === walk.nodeId && node.kind === 'question' && node.options.length === 0);
          counts[isBare ? 'gap' : kind] += 1n;
        }
        expect([state.covered, state.gaps, state.ambiguous, state.lost]).toEqual([counts.outcome, counts.gap, counts.several, counts.lost]);
        expect(state.size).toBe(counts.outcome + (state.uncovered ?? 0n));
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });

  it('show each gap and overlap by answers that really meet it', () => {
    fc.assert(
      fc.property(guides.filter(hasValues), (guide) => {
        const oracle = new Oracle(guide);
        for (const finding of proofsOf(guide)) {
          const { witness, rule } = finding;
          if (witness?.kind !== 'answers' || !['guide/gap', 'guide/overlap', 'guide/boundary-twice', 'guide/two-situations', 'guide/asked-twice'].includes(rule)) continue;
          const vector = Object.fromEntries(witness.answers.map(({ id, value }) => [id, value])) as Vector; // values as stored are answers
          const ways = oracle.walk([vector]);
          if (rule === 'guide/gap') expect(ways.arrivals.get(finding.at.id)?.some(({ taken }) => taken.length === 0)).toBe(true);
          else if (rule === 'guide/two-situations') expect(ways.ends.map(({ outcome }) => outcome.id)).toContain(finding.at.id);
          else if (rule === 'guide/asked-twice') expect(ways.arrivals.has(finding.at.id)).toBe(true);
          else {
            const pair = [finding.at.id, finding.related?.[0]?.id];
            expect([...ways.arrivals.values()].flat().some(({ taken }) => pair.every((id) => taken.some((option) => option.id === id)))).toBe(true);
          }
        }
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('mend what they find without leading another answer elsewhere', () => {
    let applied = 0;
    fc.assert(
      fc.property(fc.oneof(guides, oneFault).filter(hasValues), (guide) => {
        const findings = proofsOf(guide).filter(({ fixes }) => fixes.length > 0);
        if (new Set(guide.nodes.map(({ id }) => id)).size < guide.nodes.length) return; // edits of doubles mend the first alone
        const vectors = new Oracle(guide).vectors();
        const before = vectors.map((vector) => resultOf(guide, vector));
        for (const finding of findings) {
          for (const fix of finding.fixes) {
            const history = new History(guide);
            expect([fix.edit, applyFix(history, guideEdits, fix)]).toEqual([fix.edit, undefined]);
            applied += 1;
            const after = history.document;
            const left = proofsOf(after).map((each) => `${each.rule} ${each.at.id} ${each.related?.[0]?.id ?? ''}`);
            expect(left).not.toContain(`${finding.rule} ${finding.at.id} ${finding.related?.[0]?.id ?? ''}`);
            vectors.forEach((vector, at) => {
              const result = resultOf(after, vector);
              // Who came to an end by going round a circle, which conditions on what was asked allow, stands where it was cut.
              if (finding.rule === 'guide/cycle' && result === undefined) return;
              if (before[at] !== undefined) expect([fix.edit, result]).toEqual([fix.edit, before[at]]);
            });
          }
        }
      }),
      { numRuns: numRuns(200, 3_000) },
    );
    expect(applied).toBeGreaterThan(20);
  });

  it('call outcomes equal only of which everybody is told the same', () => {
    let doubles = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        // Given a guide without additions by answer, of whose options few add anything, with equal outcomes
        const draw = seededDraw(seed);
        const sound = guideOfSeed(seed, { isFaultless: true });
        const plain = (option: Option): Option => (draw(4) === 0 ? option : { ...option, uses: [], situationIds: [] });
        const nodes = sound.nodes.map((node): GuideNode => (node.kind === 'question' ? { ...node, options: node.options.map(plain), extras: [] } : node.kind === 'outcome' ? { ...node, end: { kind: 'staff', reason: '同' } } : node));
        const guide: Guide = { ...sound, nodes };
        const results = new Map<string, Set<string>>();
        for (const vector of new Oracle(guide).vectors()) {
          const resolution = resolveGuide(guide, answersOf(vector));
          const result = resultOf(guide, vector);
          if (resolution.kind !== 'outcome' || result === undefined) continue;
          const told = results.get(resolution.outcome.id) ?? new Set();
          results.set(resolution.outcome.id, told.add(result));
        }
        for (const { rule, at, related } of proofsOf(guide)) {
          if (rule !== 'guide/duplicate-outcome') continue;
          doubles += 1;
          const told = new Set([...(results.get(at.id) ?? []), ...(results.get(related?.[0]?.id ?? '') ?? [])]);
          expect([at.id, told.size]).toEqual([at.id, 1]);
        }
      }),
      { numRuns: numRuns(300, 10_000) },
    );
    expect(doubles).toBeGreaterThan(10);
  });

  it('offer, by whatever rule, what can be done, after which that very finding is gone and undoing it leaves no trace', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(fc.oneof(guides, faultlessGuides, oneFault, oneFault), fc.nat(), fc.boolean(), (guide, seed, hasItem) => {
        const draw = seededDraw(seed);
        const context = hasItem ? { today: '2026-11-27', item: demandingItem(draw, guide) } : { today: '2026-11-27' };
        if (new Set(guide.nodes.map(({ id }) => id)).size < guide.nodes.length) return; // edits of doubles mend the first alone
        const findings = runChecks(guideChecks, guide, context);
        for (const finding of findings) {
          for (const fix of finding.fixes) {
            const history = new History(guide);
            const what = `${finding.rule} by ${fix.edit}`;
            expect([what, applyFix(history, guideEdits, fix)]).toEqual([what, undefined]);
            met.set(what, (met.get(what) ?? 0) + 1);
            const words = wordsOf(finding);
            expect([what, ...runChecks(guideChecks, history.document, context).map(wordsOf).filter((each) => each === words)]).toEqual([what]);
            history.undo();
            expect(history.document).toEqual(guide);
          }
        }
      }),
      { numRuns: numRuns(400, 8_000) },
    );
    // Where a rule never speaks here, the property says nothing of its fixes.
    for (const what of FIXES) expect([what, met.get(what) ?? 0]).not.toEqual([what, 0]);
  });

  it('name the questions whose options the citizen will be asked about again, and no others', () => {
    let named = 0;
    fc.assert(
      fc.property(faultlessGuides, fc.nat(), (sound, seed) => {
        const draw = seededDraw(seed);
        const guide: Guide = { ...sound, nodes: sound.nodes.map((node) => (node.kind === 'question' && draw(3) > 0 ? { ...node, ask: 'options' } : node)) };
        const asked = new Set<string>();
        const oracle = new Oracle(guide);
        for (const { vector, asked: questions, options } of oracle.walk(oracle.vectors()).ends) {
          const answers: Record<string, Answer> = {};
          questions.forEach((question, at) => {
            const [option, kind] = [options[at], oracle.variables.get(question.variableId)?.domain.kind];
            const isPicked = question.ask === 'options' && kind !== 'choices' && kind !== 'region';
            const value = vector[question.variableId];
            if (option !== undefined && value !== undefined) answers[question.variableId] ??= isPicked ? { option: option.id } : { value };
          });
          // Each that is asked again is then answered by value, as the citizen would.
          for (let walk = walkGuide(guide, answers); walk.kind === 'question' && walk.isAgain; walk = walkGuide(guide, answers)) {
            asked.add(walk.question.id);
            const value = vector[walk.question.variableId];
            if (value === undefined) throw new Error('a vector has every value');
            answers[walk.question.variableId] = { value };
          }
        }
        const found = proofsOf(guide).filter(({ rule }) => rule === 'guide/asked-too-coarsely').map(({ at }) => at.id);
        named += found.length;
        expect([...found].sort()).toEqual([...asked].sort());
      }),
      { numRuns: numRuns(200, 10_000) },
    );
    expect(named).toBeGreaterThan(10);
  });

  it('never throw, whatever the domains', () => {
    fc.assert(
      fc.property(guides, (guide) => {
        expect(proofsOf(guide).filter(({ rule }) => rule === 'check/failed')).toEqual([]);
        proofState(guide);
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });
});
