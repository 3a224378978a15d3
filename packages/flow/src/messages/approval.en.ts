import { limitText, wordsIn, type RuleTexts, type TimeLimit } from '@zhengwu/core';
import type { approvalRules, NoticeNeed } from '../check/approval-rules.js';
import type { timeRules } from '../check/time-rules.js';
import { handEn } from './hand-words.js';
import { stepWordsEn as words } from './step-words.js';

const quoted = (names: readonly string[], most = 5): string => `${names.slice(0, most).map((name) => `“${name}”`).join(', ')}${names.length > most ? ` and ${String(names.length - most)} more` : ''}`;
const limit = (each: TimeLimit): string => limitText(each, wordsIn('en'));

const people = (count: number): string => (count === 1 ? 'one person who can do it' : `${String(count)} people who can do it`);
const ACCEPTANCE = {
  accepted: 'has no way for “accepted”: what is complete and in legal form is accepted',
  correction: 'has no way for corrections: of what is missing the applicant is told all at once, on the spot or within five days',
  notAccepted: 'has no way for “not accepted”: what is out of the body’s remit is not accepted, and the applicant told so at once',
};
const NOTICES: Readonly<Record<NoticeNeed, string>> = {
  accepted: 'the notice of acceptance (in writing, sealed and dated)',
  correction: 'the notice of all that is to be corrected',
  notAccepted: 'the notice of non-acceptance (in writing, sealed and dated, naming the competent body)',
  notRequired: 'the notice that no permit is needed',
  granted: 'the decision to grant, in writing',
  refused: 'the decision to refuse, in writing (with reasons and remedies)',
  specialProcedure: 'the notice, in writing, of how long the special procedure takes',
  delivery: 'the notice that the result can be collected or was sent',
};
const PAUSED = {
  inspection: 'an on-site inspection is none of them, its time counts',
  correction: 'a correction comes before acceptance, when no clock runs yet',
  procedure: 'the procedure that was chosen is none of them, its time counts',
  other: 'this step is no special procedure, its time counts',
};

export const approvalTextsEn: RuleTexts<typeof approvalRules.entries> = {
  'flow/no-acceptance': { title: 'No acceptance', message: () => 'The flow has no acceptance step. The time of a licence counts from acceptance: add the step.' },
  'flow/acceptance-outcome': { title: 'Outcomes of acceptance', message: ({ step, outcome }) => `“${step}” ${ACCEPTANCE[outcome]} (Administrative Licensing Law, article 32).` },
  'flow/incomplete-refused': { title: 'Incomplete is not refused', message: ({ step }) => `After “${step}” a case may be “not accepted”. Incomplete papers are corrected; non-acceptance is for what is out of remit. Where nothing is corrected in time, end the case as withdrawn.` },
  'flow/correction-late': { title: 'Correction after acceptance', message: ({ step, after }) => `“${step}” comes after acceptance${after === '' ? '' : ` (behind “${after}”)`}. Corrections are asked once and before acceptance; afterwards nothing may be called incomplete.` },
  'flow/correction-again': { title: 'Corrections asked twice', message: ({ step, asks }) => `From “${step}” a case comes back to “${asks}”, where corrections may be asked again. All of them must be told at once.` },
  'flow/correction-endless': { title: 'Correction without end', message: ({ step }) => `Where the applicant never comes back, “${step}” has no other way out and the case stays open for ever. Add a way that ends it, or a timer at its edge.` },

  'flow/no-decision': { title: 'No decision', message: () => 'The flow has no decision step. What was accepted is granted or refused: add the step.' },
  'flow/decision-outcome': { title: 'Outcomes of decision', message: ({ step, outcome }) => `“${step}” has no way for “${words.outcome[outcome]}”. ${outcome === 'granted' ? 'Who meets the conditions is granted.' : 'Who does not meet the conditions is refused, with the reasons.'}` },
  'flow/decision-bypassed': { title: 'Past the decision', message: ({ end }) => `A case that was accepted may come to “${end}” without a decision. Unless the applicant withdraws, it is granted or refused.` },
  'flow/outcome-foreign': { title: 'Outcome of another step', message: ({ step, outcome, kind }) => `“${step}” is a step of ${words.stepKind[kind]}, yet has a way for “${words.outcome[outcome]}”. Mend the outcome, or the kind of step.` },
  'flow/kind-missing': { title: 'No kind of step', message: ({ step }) => `Nobody has said what kind of step “${step}” is: whether it is lawful and in time cannot be checked.` },
  'flow/inspection-alone': { title: 'Fewer than two inspect', message: ({ step, why, people: count }) => (why === 'few' ? `“${step}” has ${people(count)}. At least two officers must inspect.` : `“${step}” has ${people(count)}, and is done when one of them has done it. At least two officers must inspect: let all sign.`) },
  'flow/accepts-and-decides': { title: 'One accepts and decides', message: ({ accepts, decides, person, relation }) => `“${accepts}” and “${decides}” may both be done by “${handEn(person, relation)}”. Acceptance and decision should be with different people.` },

  'flow/pause-unlawful': { title: 'Clock may not be paused', message: ({ step, what }) => `“${step}” pauses the clock. Only hearing, bidding, auction, test, detection, quarantine, appraisal and expert review are not counted (Administrative Licensing Law, article 45); ${PAUSED[what]}.` },
  'flow/procedure-unknown': { title: 'Which procedure?', message: ({ step }) => `“${step}” pauses the clock without saying for which special procedure: whether it may cannot be told. Choose one.` },
  'flow/clock-hidden': { title: 'Time not counted', message: ({ step }) => `“${step}” lies between acceptance and decision, yet is not counted. Its time belongs to the handling.` },
  'flow/clock-astray': { title: 'Time counted in vain', message: ({ step, clock, when }) => `“${step}” comes ${when === 'before' ? 'before acceptance' : 'after the decision'}, yet is set to “${words.clock[clock]}”. The time of handling runs from acceptance to decision.` },

  'flow/legal-notice': { title: 'Legal notice missing', message: ({ step, need, has }) => `“${step}” ${has === 'nothing' ? 'does not send' : 'sends a message only, not'} ${NOTICES[need]}. Add it as a document.` },
  'flow/notice-missing': { title: 'No notice', message: ({ step, need }) => `“${step}” does not send the applicant ${NOTICES[need]}.` },
  'flow/notice-no-template': { title: 'Notice without a template', message: ({ step, on, channel }) => `The ${words.channel[channel]} of “${step}” (${words.notice[on]}) has no template yet, and says nothing.` },
  'flow/notice-template-kind': { title: 'Wrong template', message: ({ step, template, channel }) => `The ${words.channel[channel]} of “${step}” uses the template “${template}”, which is of another kind.` },

  'flow/return-across-branch': {
    title: 'Return across branches',
    message: ({ step, to, why }) => (why === 'into' ? `“${step}” sends back to “${to}” in a parallel branch: the other branches do not begin again, and the join waits for ever.` : `“${step}” is in a parallel branch and sends back to “${to}” outside: the other branches go on, and are done twice.`),
  },
  'flow/return-choice-across-branch': { title: 'Possible return across branches', message: ({ step, steps }) => `“${step}” may send back to any step; ${quoted(steps)} are not in its parallel branch, and the case would hang or be done twice. Say to which step.` },
  'flow/return-forward': { title: 'Return to what comes later', message: ({ step, to }) => `“${step}” sends back to “${to}”, which does not come before it.` },
  'flow/return-nowhere': { title: 'Nowhere to return', message: ({ step }) => `No step comes before “${step}”: there is nowhere to send back to.` },

  'flow/pledge-without-follow-up': { title: 'No check afterwards', message: ({ step }) => `What “${step}” grants on a pledge may end without a check afterwards. What was pledged must be checked.` },
  'flow/pledge-route-missing': { title: 'No pledge route', message: () => 'The item offers a route by pledge, yet the flow has no step that reviews one.' },
};

export const timeTextsEn: RuleTexts<typeof timeRules.entries> = {
  'flow/over-promise': { title: 'Over the promise', message: ({ takes, limit: most, steps }) => `From acceptance to decision it takes up to ${limit(takes)}, over the promised ${limit(most)}. The longest way is ${quoted(steps)}.` },
  'flow/over-statute': { title: 'Over the statute', message: ({ takes, limit: most, steps }) => `From acceptance to decision it takes up to ${limit(takes)}, over the statutory ${limit(most)}. The longest way is ${quoted(steps)}.` },
  'flow/over-acceptance': { title: 'Acceptance too slow', message: ({ takes, limit: most, steps }) => `From collection to acceptance it takes up to ${limit(takes)}, over the ${limit(most)} there are (${quoted(steps)}).` },
  'flow/over-delivery': { title: 'Delivery too slow', message: ({ takes, limit: most, steps }) => `From decision to delivery it takes up to ${limit(takes)}, over the ${limit(most)} there are (${quoted(steps)}).` },
  'flow/step-without-limit': { title: 'Step without a limit', message: ({ step }) => `“${step}” has no limit: that the whole is in time cannot be proved.` },
  'flow/step-unit': { title: 'Step in another unit', message: ({ step, limit: each, wanted }) => `The limit of “${step}” is ${limit(each)}, another unit than that of what it is compared with (${wordsIn('en').limitUnit[wanted]}): they cannot be added.` },
  'flow/loop-unbounded': { title: 'Time without bound', message: ({ from, to, round }) => `How often “${from}” sends back to “${to}” is not bounded; ${round === null ? 'each time takes longer' : `each time takes ${limit(round)} more`}, so the whole has no bound. It is counted once.` },
  'flow/procedure-over-limit': { title: 'Procedure over its limit', message: ({ step, takes, limit: most }) => `The limit of “${step}”, ${limit(takes)}, is over the ${limit(most)} that the item has for the procedure.` },
  'flow/decision-over-20': { title: 'Decision over twenty days', message: ({ takes }) => `From acceptance to decision it takes up to ${limit(takes)}, over the 20 working days that article 42 of the Administrative Licensing Law sets in general. If another law or regulation says otherwise, enter the statutory limit under “Limits” of the item.` },
  'flow/acceptance-over-5': { title: 'Acceptance over five days', message: ({ takes }) => `From collection to acceptance it takes up to ${limit(takes)}. Who is told of nothing within five days counts as accepted from the first (Administrative Licensing Law, article 32).` },
  'flow/delivery-over-10': { title: 'Delivery over ten days', message: ({ takes }) => `From decision to delivery it takes up to ${limit(takes)}, over the ten working days of article 44 of the Administrative Licensing Law.` },
};
