import type { Account } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import type { Approver } from '../model/approver.js';
import type { Step } from '../model/step.js';
import { bindingRules } from './binding-rules.js';
import { describeRules, foundBy, type Faulty, type Sound } from './testing/rule-cases.js';
import { accounts, context, flowOf, item, LICENCE } from './testing/small-flow.js';

const review = (step: Partial<Step>) => flowOf(LICENCE, { steps: { review: step } });
const by = (...approvers: readonly Approver[]) => review({ approvers });
const alone = (...approvers: readonly Approver[]) => flowOf('(s) -> [review review] -> (e)', { steps: { review: { approvers } } });
const person = (accountId: `acc_${string}`): Approver => ({ kind: 'person', accountId });
const head = (departmentId: `dep_${string}`): Approver => ({ kind: 'departmentHead', departmentId });
const role = (roleId: `rol_${string}`): Approver => ({ kind: 'role', roleId });
/** The directory with something else known of somebody. */
const where = (id: string, parts: Partial<Account>) => ({ accounts: accounts.map((each) => (each.id === id ? { ...each, ...parts } : each)) });
const two = (first: Partial<Step>, second: Partial<Step>) => flowOf('(s) -> [a review] -> [b approval] -> (e)', { steps: { a: first, b: second } });
const twoPlaces = { item: { ...item, places: [...item.places, { ...item.places[0]!, id: 'plc_town' as const, name: '长沙街道' }] } };

const faulty: readonly Faulty[] = [
  ['flow/no-approver', 'of a step', by(), ['review approvers']],
  ['flow/no-approver', 'of a task that is no step', flowOf('(s) -> [a] -> (e)', { process: { kind: 'publication' } }), ['a approvers']],
  ['flow/no-approver', 'of a plain task that is a step', flowOf('(s) -> [a review] -> (e)', { nodes: { a: { type: 'task' } }, steps: { a: { approvers: [] } } }), ['a approvers']],
  ['flow/empty-role', 'held by nobody', by(role('rol_empty')), ['review approvers/0']],
  ['flow/empty-role', 'held by who has left', by(role('rol_gone')), ['review approvers/0']],
  ['flow/empty-role', 'among which the applicant chooses', by({ kind: 'applicantChoice', roleId: 'rol_empty' }), ['review approvers/0']],
  ['flow/departed', 'away, with nobody to stand in', by(person('acc_awayAlone')), ['review approvers/0']],
  ['flow/departed', 'disabled, with a deputy', by(person('acc_gone')), ['review approvers/0']],
  ['flow/departed', 'away, and so is the deputy', by(person('acc_away')), ['review approvers/0'], where('acc_rev1', { state: 'away' })],
  ['flow/lost-reference', 'a person', by(person('acc_revl')), ['review approvers/0']],
  ['flow/lost-reference', 'a role', by(role('rol_reviw')), ['review approvers/0']],
  ['flow/lost-reference', 'a department', by({ kind: 'departmentHead', departmentId: 'dep_gone' }), ['review approvers/0']],
  ['flow/lost-reference', 'a field', review({ rights: [{ fieldId: 'fld_aera', right: 'editable' }] }), ['review rights/0']],
  ['flow/lost-reference', 'a template', review({ notices: [{ on: 'entered', channel: 'sms', to: 'applicant', templateId: 'tpl_none' }] }), ['review notices/0'], { templates: [{ id: 'tpl_sms', name: '短信', kind: 'sms' }] }],
  ['flow/lost-reference', 'a step', review({ returns: { to: 'step', stepId: 'acept' } }), ['review returns']],
  ['flow/lost-reference', 'a procedure', review({ procedureId: 'pro_none' }), ['review procedureId']],
  ['flow/lost-reference', 'a role for what is overdue', review({ escalation: { after: { amount: 1, unit: 'day' }, action: 'report', roleId: 'rol_none' } }), ['review escalation']],
  ['flow/twice-in-sequence', 'one person', two({ approvers: [person('acc_rev1')] }, { approvers: [person('acc_rev1')] }), ['b approvers']],
  ['flow/twice-in-sequence', 'for a person who is away', two({ approvers: [person('acc_away')] }, { approvers: [person('acc_rev1')] }), ['b approvers']],
  ['flow/twice-in-sequence', 'found by one relation', two({ approvers: [{ kind: 'departmentHead' }] }, { approvers: [{ kind: 'departmentHead' }] }), ['b approvers']],
  ['flow/twice-in-sequence', 'the head of one department', two({ approvers: [head('dep_permits')] }, { approvers: [head('dep_permits')] }), ['b approvers']],
  ['flow/person-twice', 'in one step', by(person('acc_rev1'), person('acc_rev2'), person('acc_rev1')), ['review approvers']],
  ['flow/no-right', 'for this item', alone(person('acc_rev1'), person('acc_rev2')), ['review approvers'], where('acc_rev1', { itemIds: ['item_other'] })],
  ['flow/no-right', 'at any place', flowOf(LICENCE), ['collect approvers'], where('acc_win1', { placeIds: ['plc_other'] })],
  ['flow/place-uncovered', 'one of two', flowOf(LICENCE), ['collect approvers'], { ...twoPlaces, accounts: accounts.map((each) => (each.roleIds.includes('rol_window') ? { ...each, placeIds: ['plc_hall'] } : each)) }],
  ['flow/no-deputy', 'one person', by(person('acc_single')), ['review approvers/0']],
  ['flow/no-deputy', 'one who holds the role', by(role('rol_single')), ['review approvers/0']],
  ['flow/no-deputy', 'whose deputy is away', alone(person('acc_rev1')), ['review approvers/0'], where('acc_rev2', { state: 'away' })],
  ['flow/above-top', 'three above two', by({ kind: 'superiors', levels: 3 }), ['review approvers/0']],
  ['flow/above-top', 'two above the top', two({ approvers: [role('rol_decide')] }, { approvers: [{ kind: 'superiors', levels: 2 }] }), ['b approvers/0']],
  ['flow/signs-alone', 'all of one', review({ approvers: [role('rol_single')], sign: 'all' }), ['review sign']],
  ['flow/not-in-directory', 'an expression', by({ kind: 'expression', text: '${manager}', of: 'assignee' }), ['review approvers/0']],
];

const sound: readonly Sound[] = [
  ['flow/no-approver', 'a service', flowOf('(s) -> [a] -> (e)', { nodes: { a: { type: 'serviceTask' } } })],
  ['flow/no-approver', 'a plain task that nobody runs', flowOf('(s) -> [a] -> (e)', { nodes: { a: { type: 'task' } } })],
  ['flow/empty-role', 'one is there', by(role('rol_single'))],
  ['flow/empty-role', 'no directory', by(role('rol_empty')), { accounts: undefined } as never],
  ['flow/departed', 'away, with a deputy who is there', by(person('acc_away'))],
  ['flow/lost-reference', 'nothing is known', by(person('acc_none')), { accounts: undefined } as never],
  ['flow/lost-reference', 'all are there', review({ rights: [{ fieldId: 'fld_area', right: 'hidden' }], returns: { to: 'step', stepId: 'accept' } })],
  ['flow/twice-in-sequence', 'heads of two departments', two({ approvers: [head('dep_permits')] }, { approvers: [head('dep_market')] })],
  ['flow/twice-in-sequence', 'the applicant', two({ approvers: [{ kind: 'initiator' }] }, { approvers: [{ kind: 'initiator' }] })],
  ['flow/twice-in-sequence', 'superiors of different people', two({ approvers: [{ kind: 'superiors', levels: 1 }] }, { approvers: [{ kind: 'superiors', levels: 1 }] })],
  ['flow/twice-in-sequence', 'of two each', two({ approvers: [role('rol_review')] }, { approvers: [role('rol_review')] })],
  ['flow/twice-in-sequence', 'another between', flowOf('(s) -> [a review] -> [b approval] -> [c approval] -> (e)', { steps: { a: { approvers: [person('acc_rev1')] }, b: { approvers: [person('acc_rev2')] }, c: { approvers: [person('acc_rev1')] } } })],
  ['flow/person-twice', 'two', by(person('acc_rev1'), person('acc_rev2'))],
  ['flow/no-right', 'not recorded', flowOf(LICENCE)],
  ['flow/no-right', 'recorded', flowOf(LICENCE), { accounts: accounts.map((each) => ({ ...each, itemIds: [item.id], placeIds: ['plc_hall'] })) }],
  ['flow/no-right', 'a review has no place', alone(person('acc_rev1')), where('acc_rev1', { placeIds: ['plc_other'] })],
  ['flow/place-uncovered', 'one has both', flowOf(LICENCE), { ...twoPlaces, ...where('acc_win1', { placeIds: ['plc_hall', 'plc_town'] }) }],
  ['flow/place-uncovered', 'nobody has a right anywhere, which is said', flowOf(LICENCE), { accounts: accounts.map((each) => (each.roleIds.includes('rol_window') ? { ...each, placeIds: ['plc_other'] } : each)) }],
  ['flow/no-deputy', 'a deputy', by(person('acc_rev1'))],
  ['flow/no-deputy', 'two hold the role', by(role('rol_review'))],
  ['flow/above-top', 'two above two', by({ kind: 'superiors', levels: 2 })],
  ['flow/above-top', 'nobody knows who was before', two({ approvers: [{ kind: 'initiator' }] }, { approvers: [{ kind: 'superiors', levels: 9 }] })],
  ['flow/signs-alone', 'all of two', review({ sign: 'all' })],
  ['flow/not-in-directory', 'a role', by(role('rol_review'))],
];

describeRules('whether somebody is there', bindingRules.entries, faulty, sound);

describe('who may come instead', () => {
  it.each<[string, Parameters<typeof foundBy>, readonly string[]]>([
    ['the deputy of who is disabled', ['flow/departed', by(person('acc_gone'))], ['丙二']],
    ['others of the post, and the post', ['flow/departed', by(person('acc_awayAlone'))], ['丙一', '丙二', '审核岗']],
    ['the post, of one without a deputy', ['flow/no-deputy', alone(person('acc_rev1')), where('acc_rev1', { deputyId: 'acc_away' })], ['审核岗']],
    ['the deputy of whoever held the role', ['flow/empty-role', by(role('rol_gone'))], ['丙二']],
    ['the nearest id', ['flow/lost-reference', by(person('acc_revl'))], ['丙一', '丙二']],
    ['whose name stands for a user', ['flow/not-in-directory', by({ kind: 'expression', text: '丙一', of: 'users' })], ['丙一']],
    ['the post whose name stands for a group', ['flow/not-in-directory', by({ kind: 'expression', text: '审核岗', of: 'groups' })], ['审核岗']],
    ['nobody of that name', ['flow/not-in-directory', by({ kind: 'expression', text: '${丙一}', of: 'users' })], []],
    ['whose name an engine’s file has', ['flow/lost-reference', by(person('acc_戊一'))], ['戊一']],
  ])('%s', (_what, args, shown) => {
    expect(foundBy(...args).flatMap(({ fixes }) => fixes.map(({ args: given }) => (given as { readonly shown: string }).shown))).toEqual(shown);
  });

  it('the applicant himself, for 补正', () => {
    const [finding] = foundBy('flow/no-approver', flowOf(LICENCE, { steps: { correct: { approvers: [] } } }));
    expect(finding?.fixes).toEqual([{ edit: 'flow/set-approvers', args: { id: 'correct', approvers: [{ kind: 'initiator' }] } }]);
  });

  it('the post of the step’s name', () => {
    const [finding] = foundBy('flow/no-approver', flowOf(LICENCE, { steps: { review: { approvers: [] } }, nodes: { review: { name: '审核' } } }));
    expect(finding?.fixes).toEqual([{ edit: 'flow/set-approvers', args: { id: 'review', approvers: [{ kind: 'role', roleId: 'rol_review' }] } }]);
    expect(context.roles?.some(({ name }) => name === '审核岗')).toBe(true);
  });

  it('as many superiors as there are', () => {
    const [finding] = foundBy('flow/above-top', by({ kind: 'superiors', levels: 3 }));
    expect(finding?.params).toEqual({ step: 'review', levels: 3, available: 2, department: '许可股' });
    expect(finding?.fixes).toEqual([{ edit: 'flow/set-approvers', args: { id: 'review', approvers: [{ kind: 'superiors', levels: 2 }] } }]);
  });
});
