import { isRefusal } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { emptyGuide } from '../empty-guide.js';
import type { Guide } from '../guide.js';
import type { GuideNode, Option, Outcome, Question, Reference } from '../node.js';
import { treeFaults } from '../testing/tree-faults.js';
import { guideEdits } from './index.js';

const is = (value: 'yes' | 'no'): Option['guard'] => ({ kind: 'values', values: [value] });
const question = (id: Question['id'], variableId: Question['variableId'], yes: Option['next'], no: Option['next']): Question => ({
  id,
  kind: 'question',
  variableId,
  text: id,
  ask: 'options',
  options: [
    { id: `opt_${id}_yes`, text: '是', guard: is('yes'), next: yes },
    { id: `opt_${id}_no`, text: '否', guard: is('no'), next: no },
  ],
});
const staff = (id: Outcome['id'], reason = '请到窗口办理。'): Outcome => ({ id, kind: 'outcome', end: { kind: 'staff', reason } });
const reference = (id: Reference['id'], to: Reference['to']): Reference => ({ id, kind: 'reference', to });
const guideOf = (...nodes: readonly GuideNode[]): Guide => ({
  ...emptyGuide('gud_1', '导办'),
  variables: [
    { id: 'var_a', name: '甲', domain: { kind: 'yesNo' } },
    { id: 'var_b', name: '乙', domain: { kind: 'yesNo' } },
  ],
  rootId: nodes[0]?.id ?? null,
  nodes,
});

/** What each option leads to, and each reference. */
function leads(guide: Guide | ReturnType<(typeof guideEdits)['option/cut']>): Readonly<Record<string, string | null>> | string {
  if (isRefusal(guide)) return guide.reason;
  return Object.fromEntries(guide.nodes.flatMap((node): (readonly [string, string | null])[] => (node.kind === 'question' ? node.options.map(({ id, next }) => [id, next]) : [[node.id, node.kind === 'reference' ? node.to : '·']])));
}

describe('reference/replace', () => {
  it('an outcome that is there twice: the second goes, and what led to it leads to the first', () => {
    const guide = guideOf(question('q_a', 'var_a', 'out_1', 'q_b'), question('q_b', 'var_b', 'out_2', 'ref_2'), staff('out_1'), staff('out_2'), reference('ref_2', 'out_2'));
    const next = guideEdits['reference/replace'](guide, { to: 'out_1', places: [{ under: 'opt_q_b_yes', referenceId: 'ref_new' }] });
    expect(leads(next)).toEqual({ opt_q_a_yes: 'out_1', opt_q_a_no: 'q_b', opt_q_b_yes: 'ref_new', opt_q_b_no: 'ref_2', out_1: '·', ref_2: 'out_1', ref_new: 'out_1' });
  });

  it('a node behind three options: it stays behind the first, the others refer to it', () => {
    const guide = guideOf(question('q_a', 'var_a', 'out_1', 'q_b'), question('q_b', 'var_b', 'out_1', 'out_1'), staff('out_1'));
    const next = guideEdits['reference/replace'](guide, { to: 'out_1', places: [{ under: 'opt_q_b_yes', referenceId: 'ref_1' }, { under: 'opt_q_b_no', referenceId: 'ref_2' }] });
    expect(leads(next)).toEqual({ opt_q_a_yes: 'out_1', opt_q_a_no: 'q_b', opt_q_b_yes: 'ref_1', opt_q_b_no: 'ref_2', out_1: '·', ref_1: 'out_1', ref_2: 'out_1' });
    expect(isRefusal(next) ? [next.reason] : [...treeFaults(next)]).toEqual([]);
  });

  it('what is kept for a reference in two places is put in one of them, and referred to from the other', () => {
    const guide = guideOf(question('q_a', 'var_a', 'q_b', 'q_c'), question('q_b', 'var_b', 'out_1', 'ref_1'), question('q_c', 'var_b', 'ref_1', 'ref_2'), staff('out_1'), reference('ref_1', 'out_1'), reference('ref_2', 'out_1'));
    const next = guideEdits['reference/replace'](guide, { to: 'q_c', places: [{ under: 'opt_q_a_yes', referenceId: 'ref_new' }] });
    expect(leads(next)).toEqual({ opt_q_a_yes: 'ref_new', opt_q_a_no: 'q_c', opt_q_c_yes: 'out_1', opt_q_c_no: 'ref_2', out_1: '·', ref_2: 'out_1', ref_new: 'q_c' });
  });

  it('what is kept is put where a reference stands, not to one that stands nowhere', () => {
    const guide = guideOf(question('q_a', 'var_a', 'q_b', 'q_c'), question('q_b', 'var_b', 'out_1', 'ref_1'), question('q_c', 'var_b', 'ref_2', 'ref_3'), staff('out_1'), reference('ref_loose', 'out_1'), reference('ref_1', 'out_1'), reference('ref_2', 'out_1'), reference('ref_3', 'out_1'));
    const next = guideEdits['reference/replace'](guide, { to: 'q_c', places: [{ under: 'opt_q_a_yes', referenceId: 'ref_new' }] });
    expect(leads(next)).toEqual({ opt_q_a_yes: 'ref_new', opt_q_a_no: 'q_c', opt_q_c_yes: 'out_1', opt_q_c_no: 'ref_3', out_1: '·', ref_3: 'out_1', ref_loose: 'out_1', ref_new: 'q_c' });
  });

  it('what stands below what goes, and behind another option too, stays there', () => {
    const guide = guideOf(question('q_a', 'var_a', 'q_b', 'q_c'), question('q_b', 'var_b', 'ref_1', 'ref_2'), question('q_c', 'var_b', 'ref_1', 'out_1'), staff('out_1'), reference('ref_1', 'out_1'), reference('ref_2', 'out_1'));
    const next = guideEdits['reference/replace'](guide, { to: 'q_c', places: [{ under: 'opt_q_a_yes', referenceId: 'ref_new' }] });
    expect(leads(next)).toEqual({ opt_q_a_yes: 'ref_new', opt_q_a_no: 'q_c', opt_q_c_yes: 'ref_1', opt_q_c_no: 'out_1', out_1: '·', ref_1: 'out_1', ref_new: 'q_c' });
  });

  it.each<[string, Parameters<(typeof guideEdits)['reference/replace']>[1], string]>([
    ['what follows is not the same', { to: 'out_other', places: [{ under: 'opt_q_a_yes', referenceId: 'ref_new' }] }, 'guide/continuations-differ'],
    ['nothing stands there', { to: 'out_1', places: [{ under: 'opt_q_b_no', referenceId: 'ref_new' }] }, 'guide/continuations-differ'],
    ['it is itself what stands there', { to: 'out_1', places: [{ under: 'opt_q_a_yes', referenceId: 'ref_new' }] }, 'guide/inside-itself'],
    ['it would lead back', { to: 'q_a', places: [{ under: 'opt_q_b_yes', referenceId: 'ref_new' }] }, 'guide/would-circle'],
    ['the target is gone', { to: 'out_gone', places: [] }, 'guide/gone'],
    ['the option is gone', { to: 'out_1', places: [{ under: 'opt_gone', referenceId: 'ref_new' }] }, 'guide/gone'],
    ['the id is taken', { to: 'out_1', places: [{ under: 'opt_q_b_yes', referenceId: 'ref_old' }] }, 'guide/duplicate-id'],
    ['an option is named twice', { to: 'out_1', places: [{ under: 'opt_q_b_yes', referenceId: 'ref_x' }, { under: 'opt_q_b_yes', referenceId: 'ref_y' }] }, 'guide/occupied'],
  ])('refuses where %s', (_why, args, reason) => {
    const guide = guideOf(question('q_a', 'var_a', 'out_1', 'q_b'), question('q_b', 'var_b', 'ref_old', null), staff('out_1'), staff('out_other', '别的'), reference('ref_old', 'out_1'));
    expect(leads(guideEdits['reference/replace'](guide, args))).toBe(reason);
  });
});

describe('option/cut', () => {
  const circle = guideOf(question('q_a', 'var_a', 'out_1', 'q_b'), question('q_b', 'var_b', 'out_2', 'q_a'), staff('out_1'), staff('out_2', '别的'));

  it('cuts the way back, and nothing goes', () => {
    expect(leads(guideEdits['option/cut'](circle, { id: 'opt_q_b_no' }))).toEqual({ ...(leads(circle) as object), opt_q_b_no: null });
  });

  it('takes a reference away', () => {
    const guide = guideOf(question('q_a', 'var_a', 'out_1', 'ref_1'), staff('out_1'), reference('ref_1', 'out_1'));
    expect(leads(guideEdits['option/cut'](guide, { id: 'opt_q_a_no' }))).toEqual({ opt_q_a_yes: 'out_1', opt_q_a_no: null, out_1: '·' });
  });

  it('leaves alone what would stand nowhere', () => {
    expect(leads(guideEdits['option/cut'](circle, { id: 'opt_q_b_yes' }))).toBe('guide/stands-only-here');
    expect(leads(guideEdits['option/cut'](circle, { id: 'opt_gone' }))).toBe('guide/gone');
  });
});

describe('question/bypass', () => {
  it('where the option refers to what is gone, what referred to the question leads nowhere', () => {
    const guide = guideOf(question('q_a', 'var_a', 'q_b', 'ref_b'), question('q_b', 'var_b', 'ref_gone', 'out_2'), reference('ref_b', 'q_b'), reference('ref_gone', 'out_gone'), staff('out_2'));
    const next = guideEdits['question/bypass'](guide, { id: 'q_b', optionId: 'opt_q_b_yes' });
    expect(leads(next)).toEqual({ opt_q_a_yes: 'ref_gone', opt_q_a_no: null, ref_gone: 'out_gone' });
  });
});
