import { limitText, wordsIn } from '@zhengwu/core';
import type { FlowEditTexts } from './edits.zh-CN.js';
import { stepWordsEn as words } from './step-words.js';

export const flowEditTextsEn: FlowEditTexts = {
  'flow/rename': ({ name }) => `Rename to “${name}”`,
  'flow/set-default': ({ edgeId }) => (edgeId === null ? 'No default way' : 'Make it the default way'),
  'flow/set-condition': ({ condition }) => (condition === null ? 'Remove the condition' : 'Change the condition'),
  'flow/set-outcome': ({ outcome }) => (outcome === null ? 'Remove the outcome' : `Change the outcome to “${words.outcome[outcome]}”`),
  'flow/append-end': () => 'Add an end event',
  'flow/insert-gateway': ({ side, gateway }) => `Put a gateway ${side === 'before' ? 'before' : 'behind'} it: ${words.gateway[gateway]}`,
  'flow/set-gateway': ({ gateway }) => `Change to ${words.gateway[gateway]}`,
  'flow/remove-gateway': () => 'Remove the gateway',
  'flow/remove': ({ ids }) => (ids.length > 1 ? `Delete these ${String(ids.length)}` : 'Delete'),
  'flow/set-trigger': () => 'Remove the trigger',
  'flow/set-kind': ({ kind }) => `Make it a step of ${words.stepKind[kind]}`,
  'flow/set-approvers': ({ approvers }) => (approvers.length === 1 && approvers[0]?.kind === 'initiator' ? 'Leave it to the applicant' : 'Change who does it'),
  'flow/replace-approver': ({ shown }) => `Bind “${shown}” instead`,
  'flow/set-sign': ({ sign }) => `Change to: ${words.sign[sign]}`,
  'flow/set-clock': ({ clock }) => `Change to: ${words.clock[clock]}`,
  'flow/set-limit': ({ limit }) => (limit === null ? 'Clear the limit' : `Change the limit to ${limitText(limit, wordsIn('en'))}`),
  'flow/set-procedure': ({ procedureId, shown }) => (procedureId === null ? 'No special procedure' : `Choose “${shown}”`),
  'flow/set-returns': ({ returns, shown }) => (returns === null ? 'Allow no return' : `Send back to “${shown}”`),
  'flow/set-rights': () => 'Change field rights',
  'flow/set-escalation-role': ({ shown }) => `Escalate to “${shown}”`,
  'flow/add-notice': ({ notice }) => `Send the applicant a notice (${words.channel[notice.channel]}) ${words.notice[notice.on]}`,
  'flow/set-notice-template': ({ shown }) => `Use the template “${shown}”`,
  'flow/add-outcome': ({ outcome }) => `Add a way for “${words.outcome[outcome]}”`,
  'flow/append-step': ({ kind }) => `Add a step behind it: ${words.stepKind[kind]}`,
  'flow/check-correction-once': () => 'Check corrections in an acceptance step of their own',
};
