import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Guide } from '../model/guide.js';
import type { GuideNode, Option, Outcome, Question } from '../model/node.js';
import { slowlyTakes } from '../model/testing/all-answers.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { coarseGuides, randomGuides } from '../model/testing/random-guide.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import type { Answer, Answers } from './answers.js';
import type { Remaining } from './resolution.js';
import { resolveGuide } from './resolve-guide.js';
import { answersOf, applicantsOf, randomAnswers } from './testing/applicants.js';
import { slowWalk, type Applicant } from './testing/slow-walk.js';
import { usesOfWay } from './way-additions.js';

vi.setConfig({ testTimeout: 240_000 });

const catering: Answers = { var_matter: { option: 'opt_new' }, var_region: { value: '440783100' }, var_kind: { option: 'opt_catering' } };

const end: Outcome = { id: 'out_1', kind: 'outcome', end: { kind: 'notNeeded', reason: '' } };
const yes = { kind: 'values', values: ['yes'] } as const;

describe('resolveGuide: the sample', () => {
  it('asks the first question, of two to six in all', () => {
    expect(resolveGuide(sampleGuide, {})).toMatchObject({ kind: 'question', question: { id: 'q_matter' }, ask: 'options', isAgain: false, steps: [], remaining: { min: 2, max: 6 } });
  });

  it('asks for a region by value, and knows a town by its county', () => {
    expect(resolveGuide(sampleGuide, { var_matter: { option: 'opt_new' } })).toMatchObject({ kind: 'question', question: { id: 'q_region' }, ask: 'value' });
    expect(resolveGuide(sampleGuide, { var_matter: { option: 'opt_new' }, var_region: { value: '440783001' } })).toMatchObject({ question: { id: 'q_kind' } });
  });

  it('comes through a reference and a history condition to the outcome, with every material and why', () => {
    const answers: Answers = { ...catering, var_area: { value: 320 }, var_dishes: { value: ['val_hot', 'val_raw'] }, var_agent: { value: 'yes' } };

    expect(resolveGuide(sampleGuide, answers)).toMatchObject({
      kind: 'outcome',
      outcome: { id: 'out_large' },
      situationIds: ['sit_large', 'sit_raw', 'sit_agent'],
      uses: [
        { materialId: 'mat_form', kind: 'required', because: [{ from: 'base' }] },
        { materialId: 'mat_business', kind: 'exempt', reason: 'electronicLicence', because: [{ from: 'base' }] },
        { materialId: 'mat_layout', kind: 'deferred', because: [{ from: 'option', questionId: 'q_area', optionId: 'opt_large' }] },
        { materialId: 'mat_raw', copies: { original: 1, copy: 1 }, because: [{ from: 'extra', questionId: 'q_dishes', extraId: 'ext_raw' }] },
        { materialId: 'mat_agent', because: [{ from: 'extra', questionId: 'q_agent', extraId: 'ext_agent' }] },
      ],
    });
  });

  it.each<[string, Answers, string]>([
    ['another county', { ...catering, var_region: { value: '440784' } }, 'out_there'],
    ['an outcome of its own', { ...catering, var_area: { value: 299 }, var_dishes: { value: ['val_neither'] }, var_agent: { value: 'no' } }, 'out_small'],
    ['the first day of a range', { ...catering, var_kind: { option: 'opt_shop' }, var_issued: { value: '2024-01-01' } }, 'out_shop'],
    ['no permit', { var_matter: { value: 'val_change' }, var_printed: { value: 'no' } }, 'out_unprinted'],
  ])('%s', (_case, answers, outcome) => {
    expect(resolveGuide(sampleGuide, answers)).toMatchObject({ kind: 'outcome', outcome: { id: outcome } });
  });

  it('adds nothing where nothing is applied for', () => {
    expect(resolveGuide(sampleGuide, { ...catering, var_kind: { option: 'opt_packaged' } })).toMatchObject({ outcome: { id: 'out_packaged' }, uses: [], situationIds: [] });
  });

  it.each<[string, Answer]>([
    ['a number off the grid', { value: 12.5 }],
    ['a number out of the domain', { value: 0 }],
    ['a text for a number', { value: '300' }],
    ['an option that is gone', { option: 'opt_gone' }],
    ['an option of another variable', { option: 'opt_new' }],
  ])('asks again where the answer is %s', (_case, answer) => {
    expect(resolveGuide(sampleGuide, { ...catering, var_area: answer })).toMatchObject({ kind: 'question', question: { id: 'q_area' }, isAgain: false });
  });

  it('asks for the value where an option was picked whose values go different ways, and then knows', () => {
    const [area] = sampleGuide.variables.filter(({ id }) => id === 'var_area');
    const coarse = replaced(sampleGuide, 'q_area', (question) => ({
      ...question,
      ask: 'options',
      options: [
        { id: 'opt_wide', text: '200平方米以上', guard: { kind: 'ranges', ranges: [{ from: 200 }] }, next: 'q_dishes' },
        { id: 'opt_narrow', text: '不满200平方米', guard: { kind: 'ranges', ranges: [{ to: 200, toOpen: true }] }, next: 'ref_dishes' },
      ],
    }));
    const wide: Answers = { ...catering, var_area: { option: 'opt_wide' }, var_dishes: { value: ['val_hot'] } };

    expect(area?.domain.kind).toBe('number');
    expect(resolveGuide(coarse, { ...wide, var_agent: { value: 'no' } })).toMatchObject({ kind: 'question', question: { id: 'q_area' }, ask: 'value', isAgain: true, at: 'q_agent' });
    expect(resolveGuide(coarse, { ...wide, var_area: { value: 299 }, var_agent: { value: 'no' } })).toMatchObject({ outcome: { id: 'out_small' } });
  });
});

describe('resolveGuide: what was asked is asked again', () => {
  const values = (...ids: readonly string[]): Option['guard'] => ({ kind: 'values', values: ids.map((id) => `val_${id}`) });
  const twice: Guide = {
    ...guideOf([
      question('q_1', [{ guard: values('a', 'b'), next: 'q_2' }, { guard: values('c'), next: 'ref_1' }]),
      { id: 'ref_1', kind: 'reference', to: 'q_2' },
      question('q_2', [{ guard: values('a'), next: 'out_1' }, { guard: values('b', 'c'), next: 'out_2' }]),
      end,
      { ...end, id: 'out_2' },
    ]),
    variables: [{ id: 'var_a', name: '甲', domain: { kind: 'choice', values: ['a', 'b', 'c'].map((id) => ({ id: `val_${id}` as const, label: id })) } }],
  };

  it('passes by itself where the option picked before lies wholly in one', () => {
    expect(resolveGuide(twice, { var_a: { option: 'opt_q_1_1' } })).toMatchObject({ kind: 'outcome', outcome: { id: 'out_2' }, steps: [{ isInferred: false }, { isInferred: true, option: { id: 'opt_q_2_1' } }] });
  });

  it('asks for the value where it lies in two', () => {
    expect(resolveGuide(twice, { var_a: { option: 'opt_q_1_0' } })).toMatchObject({ kind: 'question', question: { id: 'q_2' }, ask: 'value', isAgain: true, at: 'q_2', remaining: { min: 1, max: 1 } });
    expect(resolveGuide(twice, { var_a: { value: 'val_b' } })).toMatchObject({ kind: 'outcome', outcome: { id: 'out_2' } });
  });

  it('counts what may be asked again in the most, not in the fewest', () => {
    expect(resolveGuide(twice, {})).toMatchObject({ remaining: { min: 1, max: 2 } });
    expect(resolveGuide(replaced(twice, 'q_1', (each) => ({ ...each, ask: 'value' })), {})).toMatchObject({ remaining: { min: 1, max: 1 } });
  });
});

function replaced(guide: Guide, id: string, change: (question: Question) => Question): Guide {
  return { ...guide, nodes: guide.nodes.map((node) => (node.id === id && node.kind === 'question' ? change(node) : node)) };
}

function question(id: Question['id'], options: readonly Partial<Option>[], variableId: Question['variableId'] = 'var_a'): Question {
  return {
    id,
    kind: 'question',
    variableId,
    text: id,
    ask: 'options',
    options: options.map((option, at) => ({ id: `opt_${id}_${String(at)}`, text: String(at), guard: { kind: 'any' }, next: null, ...option })),
  };
}

function guideOf(nodes: readonly GuideNode[], rootId: Guide['rootId'] = 'q_1'): Guide {
  return { ...sampleGuide, nodes, rootId, variables: [{ id: 'var_a', name: '甲', domain: { kind: 'yesNo' } }], base: [] };
}

describe('resolveGuide: where a guide leads no further', () => {
  it.each<[string, Guide, string, string | null]>([
    ['it has no first question', guideOf([], null), 'empty', null],
    ['the first question is gone', guideOf([]), 'dangling', 'q_1'],
    ['no option takes the answer', guideOf([question('q_1', [{ guard: { kind: 'values', values: ['no'] }, next: 'out_1' }]), end]), 'gap', 'q_1'],
    ['two options take the answer', guideOf([question('q_1', [{ guard: yes, next: 'out_1' }, { next: 'out_1' }]), end]), 'several', 'q_1'],
    ['the option leads nowhere', guideOf([question('q_1', [{ guard: yes }])]), 'deadEnd', 'q_1'],
    ['there is no option', guideOf([question('q_1', [])]), 'deadEnd', 'q_1'],
    ['the option leads to what is gone', guideOf([question('q_1', [{ next: 'out_1' }])]), 'dangling', 'q_1'],
    ['the reference leads to what is gone', guideOf([question('q_1', [{ next: 'ref_1' }]), { id: 'ref_1', kind: 'reference', to: 'out_1' }]), 'dangling', 'ref_1'],
    ['the variable is gone', guideOf([question('q_1', [{ next: 'out_1' }], 'var_gone'), end]), 'dangling', 'q_1'],
    ['it runs in a circle', guideOf([question('q_1', [{ next: 'q_2' }]), question('q_2', [{ next: 'ref_1' }]), { id: 'ref_1', kind: 'reference', to: 'q_1' }]), 'cycle', 'q_1'],
    ['every option waits for what was not asked', guideOf([question('q_1', [{ when: [{ variableId: 'var_b', guard: yes }], next: 'out_1' }]), end]), 'gap', 'q_1'],
  ])('%s', (_case, guide, why, nodeId) => {
    expect(resolveGuide(guide, { var_a: { value: 'yes' } })).toMatchObject({ kind: 'stuck', why, nodeId });
  });

  it('says so before it asks, where no option would be offered', () => {
    expect(resolveGuide(guideOf([question('q_1', [{ when: [{ variableId: 'var_a', guard: yes }], next: 'out_1' }]), end]), {})).toMatchObject({ kind: 'stuck', why: 'gap' });
  });

  it('follows the option that was picked, even where another takes the same answers', () => {
    const guide = guideOf([question('q_1', [{ next: 'out_1' }, { next: 'out_2' }]), end, { ...end, id: 'out_2' }]);

    expect(resolveGuide(guide, { var_a: { option: 'opt_q_1_1' } })).toMatchObject({ kind: 'outcome', outcome: { id: 'out_2' } });
  });

  it('goes through ten thousand questions in a row', () => {
    const nodes: GuideNode[] = Array.from({ length: 10_000 }, (_, at) => question(`q_${String(at + 1)}`, [{ next: at === 9_999 ? 'out_1' : `q_${String(at + 2)}` }], `var_${String(at)}`));
    const variables = nodes.map((_node, at) => ({ id: `var_${String(at)}` as const, name: '', domain: { kind: 'yesNo' } as const }));
    const guide = { ...guideOf([...nodes, end]), variables };

    expect(resolveGuide(guide, {})).toMatchObject({ remaining: { min: 10_000, max: 10_000 } });
    expect(resolveGuide(guide, Object.fromEntries(variables.map(({ id }) => [id, { value: 'yes' }])))).toMatchObject({ kind: 'outcome' });
  });
});

describe('resolveGuide beside the slow walk', () => {
  it('comes where the definition says, for every applicant of small guides, faulty or not', () => {
    fc.assert(
      fc.property(randomGuides, (guide) => {
        for (const applicant of applicantsOf(guide)) {
          const slow = slowWalk(guide, applicant);
          const resolution = resolveGuide(guide, answersOf(applicant));

          expect(resolution.kind === 'outcome' ? resolution.outcome : resolution.kind === 'stuck' ? resolution.why : resolution.question.id).toBe(slow.end);
          expect(resolution.steps.map(({ question: { id }, option, extras }) => [id, option.id, extras.map((extra) => extra.id)])).toEqual(
            slow.passed.map(({ question: { id }, option, extras }) => [id, option.id, extras.map((extra) => extra.id)]),
          );
        }
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });

  it('brings a person who picks options to the same end, and promises neither too many questions nor too few', () => {
    fc.assert(
      fc.property(fc.oneof(randomGuides, coarseGuides), (guide) => {
        for (const applicant of applicantsOf(guide, 60)) {
          const slow = slowWalk(guide, applicant);
          if (slow.end === 'several') continue;
          const { answers, asked } = interviewed(guide, applicant);
          const resolution = resolveGuide(guide, answers);

          // What is stuck at a question may be so before or after it is asked.
          if (typeof slow.end === 'string') expect(resolution.kind).not.toBe('outcome');
          else expect(resolution).toMatchObject({ kind: 'outcome', outcome: { id: slow.end.id }, uses: usesOfWay(guide, slow.passed, slow.end) });
          if (typeof slow.end === 'string') continue;
          asked.forEach(({ min, max }, at) => {
            expect(min).toBeLessThanOrEqual(asked.length - at);
            expect(max).toBeGreaterThanOrEqual(asked.length - at);
          });
        }
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });

  it('never throws, whatever is answered', () => {
    fc.assert(
      fc.property(randomGuides, fc.nat(), (guide, seed) => {
        const resolution = resolveGuide(guide, randomAnswers(seededDraw(seed), guide));

        if (resolution.kind === 'question') expect(resolution.remaining.min).toBeLessThanOrEqual(resolution.remaining.max);
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  });

  it('takes no hostile key for an answer', () => {
    const guide: Guide = { ...guideOf([question('q_1', [{ next: 'out_1' }], 'var_a'), end]), variables: [] };

    expect(resolveGuide(guide, JSON.parse('{"__proto__":{"value":"yes"},"constructor":{"value":1}}') as Answers)).toMatchObject({ kind: 'stuck', why: 'dangling' });
  });

  it('goes through ten thousand nodes', () => {
    const guide = bigGuide(10_000);
    const answers: Record<string, Answer> = {};
    for (let asked = 0; asked < 40; asked += 1) {
      const resolution = resolveGuide(guide, answers);
      if (resolution.kind !== 'question') break;
      const domain = guide.variables.find(({ id }) => id === resolution.question.variableId)?.domain;
      const option = resolution.options[0];
      if (resolution.ask === 'options' && option !== undefined) answers[resolution.question.variableId] = { option: option.id };
      else answers[resolution.question.variableId] = { value: firstValue(domain?.kind) };
      if (domain?.kind === 'choices') answers[resolution.question.variableId] = { value: [domain.values[0]?.id ?? ''] };
    }
    expect(resolveGuide(guide, answers).kind).toBe('outcome');
  });
});

function firstValue(kind: string | undefined): string | number {
  return kind === 'number' ? 10 : kind === 'date' ? '2024-05-01' : kind === 'region' ? '440783001' : 'yes';
}

/** Questions asked one after another of a person who knows all about himself; options where options are offered. */
function interviewed(guide: Guide, applicant: Applicant): { readonly answers: Answers; readonly asked: readonly Remaining[] } {
  const answers: Record<string, Answer> = {};
  const asked: Remaining[] = [];
  for (let round = 0; round < 100; round += 1) {
    const resolution = resolveGuide(guide, answers);
    if (resolution.kind !== 'question') return { answers, asked };
    const { variableId } = resolution.question;
    const domain = guide.variables.find(({ id }) => id === variableId)?.domain;
    const value = applicant[variableId];
    if (domain === undefined || value === undefined) return { answers, asked };
    if (!resolution.isAgain) asked.push(resolution.remaining);
    const option = resolution.options.find(({ guard }) => slowlyTakes(domain, guard, value));
    if (resolution.ask === 'options' && option === undefined) return { answers, asked };
    answers[variableId] = resolution.ask === 'options' && option !== undefined ? { option: option.id } : { value };
  }
  return expect.unreachable('asked a hundred questions');
}
