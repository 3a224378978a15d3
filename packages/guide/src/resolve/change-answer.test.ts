import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { randomGuides } from '../model/testing/random-guide.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import type { Answers } from './answers.js';
import { changeAnswer } from './change-answer.js';
import { randomAnswers } from './testing/applicants.js';
import { walkGuide } from './walk-guide.js';

vi.setConfig({ testTimeout: 120_000 });

const full: Answers = {
  var_matter: { option: 'opt_new' },
  var_region: { value: '440783100' },
  var_kind: { option: 'opt_catering' },
  var_area: { value: 320 },
  var_dishes: { value: ['val_hot'] },
  var_agent: { value: 'no' },
};

describe('changeAnswer: the sample', () => {
  it('keeps what follows where it still follows', () => {
    expect(changeAnswer(sampleGuide, full, 'var_area', { value: 50 })).toEqual({ ...full, var_area: { value: 50 } });
    expect(changeAnswer(sampleGuide, full, 'var_region', { value: '440783001' })).toEqual({ ...full, var_region: { value: '440783001' } });
  });

  it('drops what cannot be asked any more', () => {
    expect(changeAnswer(sampleGuide, full, 'var_kind', { option: 'opt_shop' })).toEqual({
      var_matter: full.var_matter,
      var_region: full.var_region,
      var_kind: { option: 'opt_shop' },
    });
    expect(changeAnswer(sampleGuide, full, 'var_matter', { option: 'opt_change' })).toEqual({ var_matter: { option: 'opt_change' } });
  });

  it('keeps for later what may come again behind the next question', () => {
    expect(changeAnswer(sampleGuide, full, 'var_kind', null)).toEqual({
      var_matter: full.var_matter,
      var_region: full.var_region,
      var_area: full.var_area,
      var_dishes: full.var_dishes,
      var_agent: full.var_agent,
    });
  });

  it('gives a first answer', () => {
    expect(changeAnswer(sampleGuide, {}, 'var_matter', { option: 'opt_new' })).toEqual({ var_matter: { option: 'opt_new' } });
  });

  it('does not keep an answer that is none', () => {
    expect(changeAnswer(sampleGuide, full, 'var_area', { value: -1 })).toEqual({
      var_matter: full.var_matter,
      var_region: full.var_region,
      var_kind: full.var_kind,
      var_dishes: full.var_dishes,
      var_agent: full.var_agent,
    });
  });
});

describe('changeAnswer: laws', () => {
  it('leads where the changed answers lead, keeps what the way before it said, and leaves nothing that cannot count', () => {
    fc.assert(
      fc.property(randomGuides, fc.nat(), (guide, seed) => {
        const draw = seededDraw(seed);
        const former = randomAnswers(draw, guide);
        const variable = guide.variables[draw(guide.variables.length)];
        fc.pre(variable !== undefined);
        const wanted = draw(4) === 0 ? null : (randomAnswers(draw, guide)[variable.id] ?? null);
        const { [variable.id]: _former, ...others } = former;
        const plainly: Answers = wanted === null ? others : { ...others, [variable.id]: wanted };
        const changed = changeAnswer(guide, former, variable.id, wanted);

        // The same way, the same end, every step consistent.
        expect(walkGuide(guide, changed)).toEqual(walkGuide(guide, plainly));
        // Nothing was invented; what was asked before the changed question is as it was.
        for (const [id, answer] of Object.entries(changed)) expect(answer).toEqual(Object.entries(plainly).find(([each]) => each === id)?.[1]);
        const before = walkGuide(guide, former).steps;
        const at = before.findIndex(({ question }) => question.variableId === variable.id);
        for (const { question, answer } of before.slice(0, at === -1 ? before.length : at)) expect(changed[question.variableId]).toEqual(answer);
        // Once more changes nothing.
        expect(changeAnswer(guide, changed, variable.id, changed[variable.id] ?? null)).toEqual(changed);
        // At an end there is nothing left beside the way.
        const walk = walkGuide(guide, changed);
        if (walk.kind === 'outcome') expect(new Set(Object.keys(changed))).toEqual(new Set(walk.steps.map(({ question }) => question.variableId)));
      }),
      { numRuns: numRuns(1_000, 50_000) },
    );
  });

  it('asks nothing again that a kept answer decides: who goes back and forth answers only what is new', () => {
    fc.assert(
      fc.property(randomGuides, fc.nat(), (guide, seed) => {
        const draw = seededDraw(seed);
        const former = randomAnswers(draw, guide);
        const variable = guide.variables[draw(guide.variables.length)];
        fc.pre(variable !== undefined);
        const wanted = randomAnswers(draw, guide)[variable.id];
        fc.pre(wanted !== undefined);
        const old = walkGuide(guide, former);
        const walk = walkGuide(guide, changeAnswer(guide, former, variable.id, wanted));
        fc.pre(walk.kind === 'question' && !walk.isAgain);
        const answered = old.steps.find(({ question, answer }) => question.id === walk.question.id && 'value' in answer);
        // What was answered by value, and is asked at the same question, is not asked again.
        if (answered !== undefined) expect(walk.question.variableId).toBe(variable.id);
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  });
});
