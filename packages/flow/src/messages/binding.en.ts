import type { RuleTexts } from '@zhengwu/core';
import type { bindingRules, ReferenceKind } from '../check/binding-rules.js';
import type { conditionRules } from '../check/condition-rules.js';
import type { soundnessRules } from '../check/soundness-rules.js';
import { handEn } from './hand-words.js';
import { stepWordsEn as words } from './step-words.js';

const quoted = (names: readonly string[], most = 5): string => `${names.slice(0, most).map((name) => `“${name}”`).join(', ')}${names.length > most ? ` and ${String(names.length - most)} more` : ''}`;
const REFERENCES: Readonly<Record<ReferenceKind, string>> = { account: 'person', role: 'role', department: 'department', template: 'template', procedure: 'special procedure', field: 'field', step: 'step' };
const STATES = { away: 'is away', disabled: 'has an account that is disabled' };

export const bindingTextsEn: RuleTexts<typeof bindingRules.entries> = {
  'flow/no-approver': { title: 'Nobody bound', message: ({ step }) => `Nobody is bound to “${step}”: a case that comes here waits for ever.` },
  'flow/empty-role': { title: 'Empty role', message: ({ step, role, gone }) => `“${step}” is for the role “${role}”, ${gone.length === 0 ? 'which nobody holds' : `which only ${quoted(gone)} hold, who are away or disabled`}: nobody does it.` },
  'flow/departed': { title: 'Person has left', message: ({ step, person, state, deputy }) => `“${person}”, bound to “${step}”, ${STATES[state]}${deputy === '' ? ' and has no deputy who is there' : `; the deputy “${deputy}” can take over`}.` },
  'flow/lost-reference': { title: 'Lost reference', message: ({ step, what, id, nearest }) => `“${step}” names the ${REFERENCES[what]} “${id}”, which does not exist${nearest.length === 0 ? '' : `. Was it ${quoted(nearest)}?`}` },
  'flow/twice-in-sequence': { title: 'Same person twice', message: ({ first, second, person, relation }) => `“${first}” and “${second}” right after it are both with “${handEn(person, relation)}” alone: the second look sees nothing new. Bind somebody else, or make one step of the two.` },
  'flow/person-twice': { title: 'Bound twice', message: ({ step, person }) => `“${person}” is bound to “${step}” twice.` },
  'flow/no-right': { title: 'Not authorised', message: ({ step, person, what }) => `“${person}”, bound to “${step}”, is ${what === 'item' ? 'not authorised for this item' : 'authorised for none of this item’s places'}.` },
  'flow/place-uncovered': { title: 'Place without anybody', message: ({ step, places }) => `At ${quoted(places)} nobody is authorised to do “${step}”.` },
  'flow/no-deputy': { title: 'No deputy', message: ({ step, person, role }) => `“${step}” is done by “${person}” ${role === '' ? 'alone' : `alone, the only one who holds “${role}” and is there`}, and no deputy is. When they are on leave, cases stop.` },
  'flow/above-top': { title: 'Not so many levels', message: ({ step, levels, available, department }) => `“${step}” asks ${String(levels)} levels of superiors one after the other; from “${department}” upwards there are ${String(available)}.` },
  'flow/signs-alone': { title: 'Signs alone', message: ({ step, person }) => `“${step}” is to be signed by several, yet there is “${person}” alone.` },
  'flow/not-in-directory': {
    title: 'Not in the directory',
    message: ({ step, text }) => (text.includes('{') ? `Who does “${step}” is the engine’s expression “${text}”: it is known only then, and cannot be checked against the directory.` : `Who does “${step}” is written as “${text}”, a name of the engine, which cannot be checked against the directory. Choose somebody from it.`),
  },
};

export const conditionTextsEn: RuleTexts<typeof conditionRules.entries> = {
  'flow/condition-gap': { title: 'Gap in conditions', message: ({ node, field, value }) => `The conditions at the gateway “${node}” leave a case out: where ${field} is “${value}” no way is taken. Add a condition, or make one way the default.` },
  'flow/condition-overlap': { title: 'Conditions overlap', message: ({ node, field, value, first, second }) => `The conditions for “${first}” and “${second}” at the gateway “${node}” overlap: where ${field} is “${value}” both hold, and their order decides.` },
  'flow/condition-never': { title: 'Never holds', message: ({ node, way }) => `The condition for “${way}” at the gateway “${node}” holds in no case, whatever is answered.` },
  'flow/outcome-doubled': { title: 'Outcome twice', message: ({ node, outcome }) => `Two ways out of “${node}” are for “${words.outcome[outcome]}”: which one is taken nobody can tell.` },
  'flow/idle-condition': { title: 'Idle condition', message: ({ node, way }) => `“${node}” has the way to “${way}” only, which needs no condition; where it does not hold, the case stops.` },
  'flow/engine-condition': { title: 'Condition not checked', message: ({ node, way, text }) => `The condition for “${way}” at “${node}” is the engine’s expression “${text}”, which cannot be checked against the fields. Look at it yourself, or write it with the condition editor.` },
};

const UNDECIDED: Readonly<Record<Parameters<(typeof soundnessTextsEn)['flow/soundness-undecided']['message']>[0]['reason'], string>> = {
  complexGateway: 'when a complex gateway opens, only the engine knows',
  linkWithoutTarget: 'a link event has no other end',
  cancelWithoutBoundary: 'a cancel event has no boundary event of its own',
  multipleEnd: 'an end event throws several things at once',
  crossesBorder: 'a way crosses the border of a sub-process',
  tooManyWays: 'too many branches may be combined at will',
  branchingEvent: 'an event that does not interrupt has conditions on its ways out',
  noWayIn: 'a way leads to what none may lead to (an event at an edge, an event sub-process, a compensation)',
  adHoc: 'the order within an ad-hoc sub-process is for people to choose',
  compensation: 'compensation runs after the fact',
  noStart: 'there is no start event',
  states: 'there are too many states to look at all of them',
};

export const soundnessTextsEn: RuleTexts<typeof soundnessRules.entries> = {
  'flow/deadlock': {
    title: 'Deadlock',
    message: ({ node, arrived, missing }) => `“${node}” waits for ever: ${arrived.length === 0 ? '' : `what comes from ${quoted(arrived)} is there, `}what should come from ${quoted(missing)} never will. Play the counter-example to see it.`,
  },
  'flow/unsynchronised': { title: 'Runs twice', message: ({ node, towards }) => `Branches that run at once pass “${node}” without having been joined${towards === '' ? '' : `: “${towards}” behind it runs twice`}. Join them by a parallel gateway.` },
  'flow/livelock': { title: 'Never ends', message: ({ nodes }) => `Once at ${quoted(nodes)}, no choice of anybody’s leads to an end.` },
  'flow/dead': { title: 'Never runs', message: ({ node }) => `Ways lead to “${node}”, yet no run ever takes one of them.` },
  'flow/ends-what-is-alive': { title: 'Ends what is alive', message: ({ node, alive }) => `When “${node}” is reached, ${quoted(alive)} may still be going on, and is ended with it.` },
  'flow/soundness-undecided': { title: 'Not proved', message: ({ reason, nodes }) => `That the flow never hangs was not proved: ${UNDECIDED[reason]}${nodes.length === 0 ? '' : ` (${quoted(nodes)})`}.` },
};
