import { describe, expect, test } from 'vitest';

import { sampleGuide as guide } from '../model/testing/sample-guide.js';
import type { Answers } from '../resolve/answers.js';
import { answered } from './answered.js';
import { answersOf, fitting, isFixed, pageOf, type Course } from './course.js';
import { isFact } from './is-fact.js';
import { refusedOf } from './refused.js';

const large: Answers = {
  var_matter: { value: 'val_new' },
  var_region: { value: '440783100' },
  var_kind: { value: 'val_catering' },
  var_area: { value: 320 },
  var_dishes: { value: ['val_raw'] },
  var_agent: { value: 'yes' },
};
const course = (given: Answers, more: Partial<Course> = {}): Course => ({ guide, facts: {}, given, at: null, ...more });

describe('which page is shown', () => {
  test('the first question that is not answered', () => {
    const { asked, steps, previous, isEarlier } = pageOf(course({ var_matter: { value: 'val_new' } }));
    expect([asked?.question.id, steps.length, previous, isEarlier]).toEqual(['q_region', 1, 'q_matter', false]);
  });

  test('an earlier one, with its answer, and all others kept', () => {
    const { asked, answer, previous, isEarlier, steps, walk } = pageOf(course(large, { at: 'q_area' }));
    expect([asked?.question.id, answer, previous, isEarlier, steps.length, walk.kind]).toEqual(['q_area', { value: 320 }, 'q_kind', true, 6, 'outcome']);
  });

  test('the head where the earlier one is no longer on the way', () => {
    expect(pageOf(course({ var_matter: { value: 'val_change' } }, { at: 'q_area' })).asked?.question.id).toBe('q_printed');
  });
});

describe('a changed answer', () => {
  const change = (id: 'q_area' | 'q_kind' | 'q_dishes', value: string | number | readonly string[]) => {
    const before = course(large, { at: id });
    return answered(before, pageOf(before).asked!, { value });
  };

  test('that leads to the same questions keeps all others', () => {
    const { course: after, kept, dropped } = change('q_area', 80);
    expect(pageOf(after).walk.kind).toBe('outcome');
    expect(kept).toEqual(['var_matter', 'var_region', 'var_kind', 'var_dishes', 'var_agent']);
    expect(dropped).toEqual([]);
  });

  test('that leads elsewhere drops what cannot be asked any more, and says so', () => {
    const { course: after, kept, dropped } = change('q_kind', 'val_shop');
    expect(pageOf(after).asked?.question.id).toBe('q_issued');
    expect(kept).toEqual(['var_matter', 'var_region']);
    expect(dropped).toEqual(['var_area', 'var_dishes', 'var_agent']);
    expect(after.given).toEqual({ var_matter: large['var_matter'], var_region: large['var_region'], var_kind: { value: 'val_shop' } });
  });
});

describe('facts of shared data', () => {
  const facts: Answers = { var_issued: { value: '2020-05-01' } };

  test('are known before anybody is asked, and can be corrected', () => {
    const shop = course({ ...large, var_kind: { value: 'val_shop' } }, { facts });
    expect(pageOf(shop).walk).toMatchObject({ kind: 'outcome', outcome: { id: 'out_shop' } });
    expect(isFact(shop, 'var_issued')).toBe(true);
    const looking = { ...shop, at: 'q_issued' as const };
    const { course: after } = answered(looking, pageOf(looking).asked!, { value: '2025-01-01' });
    expect(answersOf(after)['var_issued']).toEqual({ value: '2025-01-01' });
    expect(isFact(after, 'var_issued')).toBe(false);
  });

  test('that are fixed win, and a step back passes them', () => {
    const fixed = {
      ...guide,
      variables: guide.variables.map((variable) => (variable.id === 'var_region' ? { ...variable, prefill: { catalogue: '登记', field: 'DOM', isFixed: true as const } } : variable)),
    };
    const known: Course = { guide: fixed, facts: { var_region: { value: '440783001' } }, given: { var_matter: { value: 'val_new' }, var_region: { value: '440784' } }, at: null };
    expect(answersOf(known)['var_region']).toEqual({ value: '440783001' });
    expect(isFixed(known, 'var_region')).toBe(true);
    expect(pageOf(known)).toMatchObject({ previous: 'q_matter', asked: { question: { id: 'q_kind' } } });
  });
});

test('answers that do not fit are counted and left out', () => {
  const answers: Answers = { var_area: { value: 0 }, var_kind: { value: 'val_gone' }, var_gone: { value: 1 }, var_matter: { option: 'opt_new' }, var_printed: { option: 'opt_new' } };
  expect(fitting(guide, answers)).toEqual({ answers: { var_matter: { option: 'opt_new' } }, unfit: 4 });
});

describe('an answer that leads no further', () => {
  const gapped = { ...guide, nodes: guide.nodes.map((node) => (node.id === 'q_kind' ? { ...node, options: node.options.filter(({ id }) => id !== 'opt_canteen') } : node)) };
  const given: Answers = { ...large, var_kind: { value: 'val_canteen' } };

  test('is listed behind those that led there, and is the step back', () => {
    const { walk, steps, refused, previous } = pageOf({ guide: gapped, facts: {}, given, at: null }, refusedOf);
    expect([walk.kind, steps.length, refused?.question.id, refused?.answer, refused?.why, previous]).toEqual(['stuck', 2, 'q_kind', { value: 'val_canteen' }, 'gap', 'q_kind']);
  });

  test('stands on its question’s page', () => {
    const { asked, answer, isEarlier, previous } = pageOf({ guide: gapped, facts: {}, given, at: 'q_kind' }, refusedOf);
    expect([asked?.question.id, answer, isEarlier, previous]).toEqual(['q_kind', { value: 'val_canteen' }, true, 'q_region']);
  });
});
