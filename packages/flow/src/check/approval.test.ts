import type { TemplateRef } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../model/flow.js';
import { approvalRules } from './approval-rules.js';
import { describeRules, foundBy, type Faulty, type Sound } from './testing/rule-cases.js';
import { flowOf, item, LICENCE, type Beyond } from './testing/small-flow.js';

/** The licence with lines taken out, put in or changed. */
const licence = (changes: readonly (readonly [from: string, to: string])[], beyond?: Beyond) => {
  let text = LICENCE;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the licence has no ${from}`);
    text = text.replace(from, to);
  }
  return flowOf(text, beyond);
};
const withSteps = (steps: NonNullable<Beyond['steps']>) => flowOf(LICENCE, { steps });

/** Beside the pool of the office, that of the applicant. */
const withApplicant = (flow: Flow): Flow => ({ ...flow, processes: [...flowOf('(as) -> [apply other] -> (ae)', { process: { id: 'applicant' } }).processes, ...flow.processes] });

const immediate = { item: { ...item, handling: 'immediate' as const } };
const payment = { item: { ...item, type: 'payment' as const } };
const templates: readonly TemplateRef[] = [{ id: 'tpl_accept', name: '受理通知书', kind: 'print' }, { id: 'tpl_not', name: '不予受理通知书', kind: 'print' }, { id: 'tpl_sms', name: '补正短信', kind: 'sms' }];
const pledgeItem = { item: { ...item, pledgeRoute: { situationIds: [], limit: null, materialIds: [], afterCheck: { within: null, text: '' }, exclusions: [], basisIds: [] } } };

const LOOP = `
  (start) -> [collect collection] -> [accept acceptance] -> {x accepted}
  accepted -accepted-> [decide decision] -> {x decided}
  accepted -correction-> [correct correction] -> collect
  accepted -notAccepted-> (outOfRemit)
  decided -granted-> (end)
  decided -refused-> (refused)
`;
const PLEDGE = `
  (start) -> {x route}
  route -passed-> [pledge pledgeReview] -> {x pledged}
  route -*-> [accept acceptance] -> {x accepted}
  accepted -accepted-> [decide decision] -> {x decided}
  accepted -correction-> (asked)
  accepted -notAccepted-> (outOfRemit)
  decided -granted-> (end)
  decided -refused-> (refused)
`;
const BRANCHES = `
  (start) -> [accept acceptance] -> {x accepted}
  accepted -accepted-> [first review] -> {+ fork}
  accepted -correction-> (asked)
  accepted -notAccepted-> (outOfRemit)
  fork -> [left review] -> [leftMore review] -> {+ join}
  fork -> [right review] -> {+ join}
  join -> [last review] -> [decide decision] -> {x decided}
  decided -granted-> (end)
  decided -refused-> (refused)
`;
/** Two of three branches meet before all are joined. */
const MEETING = BRANCHES.replace('fork -> [right review] -> {+ join}', 'fork -> [right review] -> {x meet}\nfork -> [third review] -> {x meet} -> [mixed review] -> {+ join}');
const branches = (id: string, returns: NonNullable<Beyond['steps']>[string]['returns']) => flowOf(BRANCHES, { steps: { [id]: { returns } } } as Beyond);
const special = (steps: NonNullable<Beyond['steps']> = {}) => licence([['[review review] ->', '[review review] -> [hearing specialProcedure] -> [visit inspection] ->']], { steps });

const faulty: readonly Faulty[] = [
  ['flow/no-acceptance', 'decided at once', flowOf('(s) -> [d decision] -> {x g}\n{x g} -granted-> (e)\n{x g} -refused-> (f)'), ['process']],
  ['flow/no-acceptance', 'in no pool, said once', withApplicant(flowOf('(s) -> [d decision] -> {x g}\n{x g} -granted-> (e)\n{x g} -refused-> (f)')), ['applicant']],
  ['flow/acceptance-outcome', 'nothing said', flowOf('(s) -> [a acceptance] -> [d decision] -> {x g}\n{x g} -granted-> (e)\n{x g} -refused-> (f)'), ['a', 'a', 'a']],
  ['flow/acceptance-outcome', 'no 不予受理', licence([['accepted -notAccepted-> (outOfRemit)', '']]), ['accept']],
  ['flow/acceptance-outcome', 'no 补正', flowOf('(s) -> [a acceptance] -> {x g}\n{x g} -accepted-> [d decision] -> {x h}\n{x g} -notAccepted-> (n)\n{x h} -granted-> (e)\n{x h} -refused-> (f)'), ['a']],
  ['flow/acceptance-outcome', '补正 at a second look only', flowOf('(s) -> [a acceptance] -> {x g}\n{x g} -accepted-> [b acceptance] -> {x i}\n{x i} -accepted-> [d decision] -> {x h}\n{x i} -correction-> (c)\n{x g} -notAccepted-> (n)\n{x h} -granted-> (e)\n{x h} -refused-> (f)'), ['a']],
  ['flow/incomplete-refused', 'behind 补正', licence([['correct ~overdue timer~> (neverCame)', 'correct ~overdue timer~> {x late}\nlate -notAccepted-> (neverCame)']]), ['late_neverCame outcome']],
  ['flow/correction-late', 'asked by the review', licence([['[review review] -> [decide decision]', '[review review] -> {x looked}\nlooked -passed-> [decide decision]'], ['decided -granted->', 'looked -returned-> [more correction] -> review\nmore -withdrawn-> (left)\ndecided -granted->']]), ['more']],
  ['flow/correction-again', 'back to 收件', flowOf(LOOP), ['correct']],
  ['flow/correction-again', 'no step for it', flowOf('(s) -> [a acceptance] -> {x g}\n{x g} -correction-> a\n{x g} -notAccepted-> (n)\n{x g} -accepted-> [d decision] -> {x h}\n{x h} -granted-> (e)\n{x h} -refused-> (f)'), ['g_a']],
  ['flow/correction-endless', 'back to 收件 alone', flowOf(LOOP), ['correct']],
  ['flow/correction-endless', 'straight back to 受理', flowOf(LOOP.replace('[correct correction] -> collect', '[correct correction] -> accept')), ['correct']],
  ['flow/no-decision', 'reviewed and done', licence([['[decide decision]', '[decide review]'], ['decided -granted->', 'decided -passed->'], ['decided -refused->', 'decided -returned->']]), ['process']],
  ['flow/decision-outcome', 'no 不予', flowOf('(s) -> [a acceptance] -> {x g}\n{x g} -accepted-> [d decision] -> (e)\n{x g} -correction-> (c)\n{x g} -notAccepted-> (n)'), ['d', 'd']],
  ['flow/decision-outcome', 'of a payment too', licence([['decided -refused-> [tell delivery] -> (refused)', '']]), ['decide'], payment],
  ['flow/decision-bypassed', 'refused by the review', licence([['[review review] -> [decide decision]', '[review review] -> {x looked}\nlooked -passed-> [decide decision]'], ['decided -granted->', 'looked -refused-> (byReview)\ndecided -granted->']]), ['byReview']],
  ['flow/outcome-foreign', '准予 of an acceptance', licence([['accepted -accepted->', 'accepted -granted->']]), ['accepted_review outcome']],
  ['flow/outcome-foreign', '受理 of a decision', licence([['decided -granted->', 'decided -accepted->']]), ['decided_certify outcome']],
  ['flow/kind-missing', 'a task', flowOf('(s) -> [a] -> (e)', { nodes: { a: { name: '现场核查与审核' } } }), ['a']],
  ['flow/kind-missing', 'another, by the name of one', flowOf('(s) -> [a other] -> (e)', { nodes: { a: { name: '材料审核' } } }), ['a']],
  ['flow/inspection-alone', 'nobody but one', special({ visit: { approvers: [{ kind: 'role', roleId: 'rol_single' }] } }), ['visit approvers']],
  ['flow/inspection-alone', 'either of two', special({ visit: { approvers: [{ kind: 'person', accountId: 'acc_vis1' }, { kind: 'person', accountId: 'acc_vis2' }], sign: 'any' } }), ['visit sign']],
  ['flow/inspection-alone', 'half of two is one', special({ visit: { approvers: [{ kind: 'person', accountId: 'acc_vis1' }, { kind: 'person', accountId: 'acc_vis2' }], sign: 'half' } }), ['visit sign']],
  ['flow/inspection-alone', 'one is away', special({ visit: { approvers: [{ kind: 'person', accountId: 'acc_vis1' }, { kind: 'person', accountId: 'acc_awayAlone' }], sign: 'all' } }), ['visit approvers']],
  ['flow/accepts-and-decides', 'one person', withSteps({ accept: { approvers: [{ kind: 'person', accountId: 'acc_dec1' }] }, recheck: { approvers: [{ kind: 'role', roleId: 'rol_accept' }] } }), ['decide approvers']],
  ['flow/accepts-and-decides', 'one relation', withSteps({ accept: { approvers: [{ kind: 'departmentHead' }] }, decide: { approvers: [{ kind: 'departmentHead' }] } }), ['decide approvers']],
  ['flow/accepts-and-decides', 'one post', withSteps({ accept: { approvers: [{ kind: 'role', roleId: 'rol_decide' }] } }), ['decide approvers']],
  ['flow/pause-unlawful', '现场核查', special({ visit: { clock: 'pause' } }), ['visit clock']],
  ['flow/pause-unlawful', '审核', withSteps({ review: { clock: 'pause' } }), ['review clock']],
  ['flow/pause-unlawful', '补正', withSteps({ correct: { clock: 'pause' } }), ['correct clock']],
  ['flow/pause-unlawful', 'a procedure that is none of the eight', special({ hearing: { procedureId: 'pro_visit' } }), ['hearing clock']],
  ['flow/procedure-unknown', 'not chosen', flowOf(LICENCE.replace('[review review] ->', '[review review] -> [hearing specialProcedure] ->'), { nodes: {}, steps: { hearing: { procedureId: undefined } } } as unknown as Beyond), ['hearing procedureId']],
  ['flow/clock-hidden', 'a review', withSteps({ review: { clock: 'stop' } }), ['review clock']],
  ['flow/clock-astray', 'before acceptance', withSteps({ collect: { clock: 'run' } }), ['collect clock']],
  ['flow/clock-astray', 'after the decision', withSteps({ deliver: { clock: 'run' } }), ['deliver clock']],
  ['flow/legal-notice', 'none at all', withSteps({ accept: { notices: [] } }), ['accept notices', 'accept notices', 'accept notices']],
  ['flow/legal-notice', 'by SMS only', withSteps({ decide: { notices: [{ on: 'completed', channel: 'sms', to: 'applicant' }] } }), ['decide notices', 'decide notices']],
  ['flow/legal-notice', 'to each other only', special({ hearing: { notices: [{ on: 'entered', channel: 'document', to: 'approvers' }] } }), ['hearing notices']],
  ['flow/notice-missing', 'of delivery', withSteps({ deliver: { notices: [] } }), ['deliver notices']],
  ['flow/notice-missing', 'of a payment', withSteps({ decide: { notices: [] } }), ['decide notices'], payment],
  ['flow/notice-no-template', 'a document', flowOf('(s) -> [r review] -> (e)', { steps: { r: { notices: [{ on: 'entered', channel: 'message', to: 'approvers' }, { on: 'completed', channel: 'document', to: 'applicant' }] } } }), ['r notices/1'], { templates }],
  ['flow/notice-template-kind', 'a document by SMS', withSteps({ deliver: { notices: [{ on: 'completed', channel: 'sms', to: 'applicant', templateId: 'tpl_accept' }] } }), ['deliver notices/0'], { templates }],
  ['flow/return-across-branch', 'into one', branches('last', { to: 'step', stepId: 'left' }), ['last returns']],
  ['flow/return-across-branch', 'out of one', branches('leftMore', { to: 'step', stepId: 'first' }), ['leftMore returns']],
  ['flow/return-across-branch', 'to the one before, out of one', branches('left', { to: 'previous' }), ['left returns']],
  ['flow/return-across-branch', 'to those before, into both', branches('last', { to: 'previous' }), ['last returns', 'last returns']],
  ['flow/return-across-branch', 'to the start, out of one', branches('right', { to: 'start' }), ['right returns']],
  ['flow/return-across-branch', 'out of two that have met', flowOf(MEETING, { steps: { mixed: { returns: { to: 'step', stepId: 'first' } } } }), ['mixed returns']],
  ['flow/return-across-branch', 'into one of two that have met', flowOf(MEETING, { steps: { mixed: { returns: { to: 'step', stepId: 'third' } } } }), ['mixed returns']],
  ['flow/return-across-branch', 'drawn', flowOf(BRANCHES.replace('[leftMore review] -> {+ join}', '[leftMore review] -> {x back}\nback -passed-> {+ join}\nback -returned-> first')), ['back_first']],
  ['flow/return-choice-across-branch', 'any', branches('last', { to: 'chosen' }), ['last returns']],
  ['flow/return-forward', 'to what comes later', branches('first', { to: 'step', stepId: 'last' }), ['first returns']],
  ['flow/return-forward', 'to another branch', branches('right', { to: 'step', stepId: 'left' }), ['right returns']],
  ['flow/return-nowhere', 'of the first', branches('accept', { to: 'previous' }), ['accept returns']],
  ['flow/pledge-without-follow-up', 'granted and done', flowOf(`${PLEDGE}pledged -granted-> (licensed)\npledged -refused-> accept`), ['pledge']],
  ['flow/pledge-without-follow-up', 'on one of two ways', flowOf(`${PLEDGE}pledged -granted-> {x visited}\nvisited -passed-> [look followUp] -> (seen)\nvisited -*-> (unseen)`), ['pledge']],
  ['flow/pledge-route-missing', 'the item has one', flowOf(LICENCE), ['process'], pledgeItem],
];

const sound: readonly Sound[] = [
  ['flow/no-acceptance', '即办件', flowOf('(s) -> [d decision] -> {x g}\n{x g} -granted-> (e)\n{x g} -refused-> (f)'), immediate],
  ['flow/no-acceptance', 'in another pool', withApplicant(flowOf(LICENCE))],
  ['flow/no-decision', 'in another pool', withApplicant(flowOf(LICENCE))],
  ['flow/no-acceptance', 'a payment', flowOf('(s) -> [d decision] -> {x g}\n{x g} -granted-> (e)\n{x g} -refused-> (f)'), payment],
  ['flow/no-acceptance', 'another kind of flow', flowOf('(s) -> [a] -> (e)', { process: { kind: 'publication' } })],
  ['flow/no-acceptance', 'on a pledge', flowOf('(s) -> [p pledgeReview] -> {x g}\n{x g} -granted-> [f followUp] -> (e)\n{x g} -refused-> (f2)')],
  ['flow/acceptance-outcome', '补正 and 不予受理 told by 收件', flowOf('(s) -> [c collection] -> {x h}\n{x h} -correction-> (k)\n{x h} -notAccepted-> (n)\n{x h} -passed-> [a acceptance] -> {x g}\n{x g} -accepted-> [d decision] -> {x i}\n{x g} -withdrawn-> (w)\n{x i} -granted-> (e)\n{x i} -refused-> (f)')],
  ['flow/acceptance-outcome', 'the second look needs no 补正', flowOf(LICENCE)],
  ['flow/acceptance-outcome', 'a payment', flowOf('(s) -> [a acceptance] -> [d decision] -> (e)'), payment],
  ['flow/incomplete-refused', 'out of remit at the second look', licence([['rechecked -withdrawn-> (lapsed)', 'rechecked -withdrawn-> (lapsed)\nrechecked -notAccepted-> (outOfRemitToo)']])],
  ['flow/correction-late', '退回 to 受理, which asks', licence([['[review review] -> [decide decision]', '[review review] -> {x looked}\nlooked -passed-> [decide decision]'], ['decided -granted->', 'looked -returned-> collect\ndecided -granted->']])],
  ['flow/correction-late', '当场更正 comes back to where 补正 is asked', licence([['accepted -notAccepted->', 'accepted -correctedOnSpot-> accept\naccepted -notAccepted->']])],
  ['flow/correction-again', 'a second 受理 that asks nothing', flowOf(LICENCE)],
  ['flow/correction-endless', 'an event at the edge', flowOf(LICENCE)],
  ['flow/correction-endless', 'withdrawn', flowOf(LOOP.replace('[correct correction] -> collect', '[correct correction] -> {x came}\ncame -passed-> collect\ncame -withdrawn-> (left)'))],
  ['flow/no-decision', '即办件', flowOf('(s) -> [a acceptance] -> (e)'), immediate],
  ['flow/decision-outcome', 'a pledge need not be refused', flowOf(`${PLEDGE}pledged -granted-> [look followUp] -> (seen)\npledged -passed-> accept`)],
  ['flow/decision-bypassed', 'withdrawn', licence([['[review review] -> [decide decision]', '[review review] -> {x looked}\nlooked -passed-> [decide decision]'], ['decided -granted->', 'looked -withdrawn-> (left)\ndecided -granted->']])],
  ['flow/decision-bypassed', 'a branch beside', licence([['[review review] -> [decide decision]', '[review review] -> {+ both}\nboth -> [notify review] -> (told)\nboth -> [decide decision]']])],
  ['flow/kind-missing', 'another, by a name of its own', flowOf('(s) -> [a other] -> (e)', { nodes: { a: { name: '责令整改' } } })],
  ['flow/outcome-foreign', '通过 of a review', licence([['[review review] -> [decide decision]', '[review review] -> {x looked}\nlooked -passed-> [decide decision]'], ['decided -granted->', 'looked -returned-> collect\ndecided -granted->']])],
  ['flow/outcome-foreign', '即办件 decides as it accepts', flowOf('(s) -> [a acceptance] -> {x g}\n{x g} -granted-> (e)\n{x g} -refused-> (f)'), immediate],
  ['flow/outcome-foreign', 'of a payment that nobody accepts, the review asks', flowOf('(s) -> [r review] -> {x g}\n{x g} -correction-> (c)\n{x g} -passed-> [d decision] -> {x h}\n{x h} -granted-> (e)\n{x h} -refused-> (f)'), payment],
  ['flow/kind-missing', 'of a service', flowOf('(s) -> [a] -> (e)', { nodes: { a: { type: 'serviceTask' } } })],
  ['flow/inspection-alone', 'both sign', special()],
  ['flow/inspection-alone', 'one after the other', special({ visit: { approvers: [{ kind: 'person', accountId: 'acc_vis1' }, { kind: 'person', accountId: 'acc_vis2' }], sign: 'sequence' } })],
  ['flow/inspection-alone', 'a post that two hold', special({ visit: { sign: 'claim' } })],
  ['flow/inspection-alone', 'whom nobody can tell', special({ visit: { approvers: [{ kind: 'departmentHead' }], sign: 'claim' } })],
  ['flow/inspection-alone', 'no directory', special({ visit: { approvers: [{ kind: 'role', roleId: 'rol_single' }] } }), { accounts: undefined } as never],
  ['flow/accepts-and-decides', 'heads of two departments', withSteps({ accept: { approvers: [{ kind: 'departmentHead' }] }, decide: { approvers: [{ kind: 'departmentHead', departmentId: 'dep_market' }] } })],
  ['flow/accepts-and-decides', 'two posts', flowOf(LICENCE)],
  ['flow/accepts-and-decides', 'one of two may do both, and need not', withSteps({ accept: { approvers: [{ kind: 'person', accountId: 'acc_acc1' }, { kind: 'person', accountId: 'acc_dec1' }] } })],
  ['flow/accepts-and-decides', '即办件', withSteps({ accept: { approvers: [{ kind: 'role', roleId: 'rol_decide' }] } }), immediate],
  ['flow/pause-unlawful', '听证', special()],
  ['flow/pause-unlawful', 'a payment', special({ visit: { clock: 'pause' } }), payment],
  ['flow/procedure-unknown', 'chosen', special()],
  ['flow/clock-hidden', 'after the decision', flowOf(LICENCE)],
  ['flow/clock-hidden', 'paused', special()],
  ['flow/clock-astray', 'what lies before acceptance on one way and behind it on another', licence([['[collect collection] -> [accept acceptance]', '[collect collection] -> {x route}\nroute -*-> [review review]\nroute -passed-> [accept acceptance]']])],
  ['flow/clock-astray', 'a pledge is decided at once', flowOf(`${PLEDGE}pledged -granted-> [look followUp] -> (seen)\npledged -refused-> accept`)],
  ['flow/legal-notice', 'as it is done', withSteps({ accept: { notices: [{ on: 'completed', channel: 'document', to: 'applicant' }] } })],
  ['flow/legal-notice', 'as the next step begins', licence([], { steps: { accept: { notices: [{ on: 'accepted', channel: 'document', to: 'applicant' }, { on: 'notAccepted', channel: 'document', to: 'applicant' }] }, correct: { notices: [{ on: 'entered', channel: 'sms', to: 'applicant' }] } } })],
  ['flow/legal-notice', 'sent by a task', licence([['accepted -notAccepted-> (outOfRemit)', 'accepted -notAccepted-> [send] -> (outOfRemit)']], { steps: { accept: { notices: [{ on: 'accepted', channel: 'document', to: 'applicant' }, { on: 'correction', channel: 'message', to: 'applicant' }] } }, nodes: { send: { type: 'sendTask' } } })],
  ['flow/legal-notice', 'a payment', withSteps({ accept: { notices: [] } }), payment],
  ['flow/notice-missing', 'told by SMS', flowOf(LICENCE)],
  ['flow/notice-no-template', 'none were made', flowOf(LICENCE), { templates: [] }],
  ['flow/notice-template-kind', 'a notice for paper', withSteps({ decide: { notices: [{ on: 'completed', channel: 'document', to: 'applicant', templateId: 'tpl_accept' }] } }), { templates }],
  ['flow/return-across-branch', 'within one', branches('leftMore', { to: 'step', stepId: 'left' })],
  ['flow/return-across-branch', 'nobody can tell, where a fork lies in its own branch', flowOf(BRANCHES.replace('[leftMore review] -> {+ join}', '[leftMore review] -> {x back}\nback -passed-> {+ join}\nback -*-> first'), { steps: { last: { returns: { to: 'step', stepId: 'first' } } } })],
  ['flow/return-across-branch', 'before all', branches('last', { to: 'step', stepId: 'first' })],
  ['flow/return-across-branch', 'to the start, from behind', branches('last', { to: 'start' })],
  ['flow/return-across-branch', 'alternatives', flowOf(BRANCHES.replace('{+ fork}', '{x fork}').replaceAll('{+ join}', '{x join}').replace('fork ->', 'fork -passed->').replace('fork -> ', 'fork -*-> '), { steps: { last: { returns: { to: 'step', stepId: 'left' } } } })],
  ['flow/return-choice-across-branch', 'before any fork', branches('first', { to: 'chosen' })],
  ['flow/return-forward', 'to an earlier one', branches('last', { to: 'step', stepId: 'first' })],
  ['flow/return-nowhere', 'of the second', branches('first', { to: 'previous' })],
  ['flow/pledge-without-follow-up', 'looked at afterwards', flowOf(`${PLEDGE}pledged -granted-> [look followUp] -> (seen)\npledged -refused-> accept`)],
  ['flow/pledge-without-follow-up', 'beside the issuing', flowOf(`${PLEDGE}pledged -granted-> {+ both}\nboth -> [look followUp] -> (seen)\nboth -> [issue certification] -> (issued)\npledged -refused-> accept`)],
  ['flow/pledge-route-missing', 'drawn', flowOf(`${PLEDGE}pledged -granted-> [look followUp] -> (seen)\npledged -refused-> accept`), pledgeItem],
];

describeRules('what the law says of approvals', approvalRules.entries, faulty, sound);

describe('a case that shows it', () => {
  const steps = (...args: Parameters<typeof foundBy>): readonly string[] => {
    const witness = foundBy(...args)[0]?.witness;
    return witness?.kind === 'steps' ? witness.steps.map(({ id }) => id).filter((id) => !id.includes('_')) : [];
  };

  it.each<[string, Parameters<typeof foundBy>, readonly string[]]>([
    ['补正 asked again', ['flow/correction-again', flowOf(LOOP)], ['accept', 'accepted', 'correct', 'collect', 'accept']],
    ['an end past the decision', ['flow/decision-bypassed', faulty.find(([rule]) => rule === 'flow/decision-bypassed')![2]], ['start', 'collect', 'accept', 'accepted', 'review', 'looked', 'byReview']],
    ['a return into a branch', ['flow/return-across-branch', branches('last', { to: 'step', stepId: 'left' })], ['left', 'leftMore', 'join', 'last', 'left']],
    ['nobody looks', ['flow/pledge-without-follow-up', flowOf(`${PLEDGE}pledged -granted-> (licensed)\npledged -refused-> accept`)], ['pledge', 'pledged', 'licensed']],
  ])('%s', (_what, args, ids) => {
    expect(steps(...args)).toEqual(ids);
  });
});

describe('what is offered', () => {
  it.each<[string, Parameters<typeof foundBy>, readonly (readonly [edit: string, args: object])[]]>([
    ['what the only way out is for', ['flow/acceptance-outcome', flowOf('(s) -> [a acceptance] -> (e)')], [['flow/set-outcome', { id: 'a_e', outcome: 'accepted' }], ['flow/add-outcome', { id: 'a', outcome: 'correction' }], ['flow/add-outcome', { id: 'a', outcome: 'notAccepted' }]]],
    ['an end of 补正', ['flow/correction-endless', flowOf(LOOP)], [['flow/add-outcome', { id: 'correct', outcome: 'withdrawn' }]]],
    ['a second 受理', ['flow/correction-again', flowOf(LOOP)], [['flow/check-correction-once', { id: 'correct', acceptanceId: 'accept' }]]],
    ['both sign', ['flow/inspection-alone', special({ visit: { approvers: [{ kind: 'person', accountId: 'acc_vis1' }, { kind: 'person', accountId: 'acc_vis2' }], sign: 'any' } })], [['flow/set-sign', { id: 'visit', sign: 'all' }]]],
    ['the clock runs', ['flow/pause-unlawful', special({ visit: { clock: 'pause' } })], [['flow/set-clock', { id: 'visit', clock: 'run' }]]],
    ['the clock of 补正 does not', ['flow/pause-unlawful', withSteps({ correct: { clock: 'pause' } })], [['flow/set-clock', { id: 'correct', clock: 'stop' }]]],
    ['the clock of 补正 does not, wherever it stands', ['flow/pause-unlawful', flowOf('(s) -> [c correction] -> (e)', { steps: { c: { clock: 'pause' } } })], [['flow/set-clock', { id: 'c', clock: 'stop' }]]],
    ['the procedure, the lawful one only', ['flow/procedure-unknown', flowOf(LICENCE.replace('[review review] ->', '[review review] -> [hearing specialProcedure] ->'), { steps: { hearing: { procedureId: undefined } } } as unknown as Beyond)], [['flow/set-procedure', { id: 'hearing', procedureId: 'pro_hearing', shown: '听证' }]]],
    ['a kind by its name, the longer word first', ['flow/kind-missing', flowOf('(s) -> [a] -> (e)', { nodes: { a: { name: '审核与现场核查' } } })], [['flow/set-kind', { id: 'a', kind: 'inspection' }], ['flow/set-kind', { id: 'a', kind: 'review' }]]],
    ['a return that crosses nothing', ['flow/return-across-branch', branches('last', { to: 'step', stepId: 'left' })], [['flow/set-returns', { id: 'last', returns: { to: 'step', stepId: 'first' }, shown: 'first' }], ['flow/set-returns', { id: 'last', returns: { to: 'step', stepId: 'accept' }, shown: 'accept' }], ['flow/set-returns', { id: 'last', returns: null, shown: '' }]]],
    ['a check afterwards', ['flow/pledge-without-follow-up', flowOf(`${PLEDGE}pledged -granted-> [issue certification] -> (licensed)\npledged -refused-> accept`)], [['flow/append-step', { id: 'issue', kind: 'followUp' }]]],
  ])('%s', (_what, args, fixes) => {
    expect(foundBy(...args).flatMap((finding) => finding.fixes.map(({ edit, args: given }) => [edit, given]))).toEqual(fixes);
  });

  it('a notice with the template of its name, and not that of the opposite', () => {
    const found = foundBy('flow/legal-notice', withSteps({ accept: { notices: [] } }), { templates: [...templates].reverse() });
    expect(found.flatMap(({ fixes }) => fixes.map(({ args }) => args))).toEqual([
      { id: 'accept', notice: { on: 'accepted', channel: 'document', to: 'applicant', templateId: 'tpl_accept' } },
      { id: 'accept', notice: { on: 'correction', channel: 'document', to: 'applicant' } },
      { id: 'accept', notice: { on: 'notAccepted', channel: 'document', to: 'applicant', templateId: 'tpl_not' } },
    ]);
  });

  it('of 即办件 the notice of acceptance is a warning, of the decision an error', () => {
    const found = foundBy('flow/legal-notice', withSteps({ accept: { notices: [] }, decide: { notices: [] } }), immediate);
    expect(found.map(({ params, severity }) => [(params as { readonly need: string }).need, severity])).toContainEqual(['accepted', 'warning']);
    expect(found.map(({ params, severity }) => [(params as { readonly need: string }).need, severity])).toContainEqual(['granted', 'error']);
  });

  it('of 即办件 a missing outcome is a warning', () => {
    const [finding] = foundBy('flow/acceptance-outcome', licence([['accepted -notAccepted-> (outOfRemit)', '']]), immediate);
    expect(finding?.severity).toBe('warning');
  });

  it('of a 行政许可 nobody can answer for leaving what the law demands; of another kind, or softened to a warning, somebody can', () => {
    const undecided = licence([['decided -refused-> [tell delivery] -> (refused)', '']]);
    const duties = (...args: Parameters<typeof foundBy>): readonly unknown[] => foundBy(...args).map(({ isDuty }) => isDuty);
    expect(duties('flow/decision-outcome', undecided)).toEqual([true]);
    expect(duties('flow/decision-outcome', undecided, payment)).toEqual([undefined]);
    expect(duties('flow/pause-unlawful', withSteps({ review: { clock: 'pause' } }))).toEqual([true]);
    expect(duties('flow/acceptance-outcome', licence([['accepted -notAccepted-> (outOfRemit)', '']]), immediate)).toEqual([undefined]);
    // Another system may send the notices.
    expect(duties('flow/legal-notice', withSteps({ decide: { notices: [] } }))).toEqual([undefined, undefined]);
  });

  it('says nothing of licences where the item is not known', () => {
    expect(foundBy('flow/no-acceptance', flowOf('(s) -> [d decision] -> (e)'), { item: undefined } as never)).toEqual([]);
  });
});
