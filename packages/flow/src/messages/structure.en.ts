import type { RuleTexts } from '@zhengwu/core';
import type { ElementWord, structureRules } from '../check/structure-rules.js';
import { stepWordsEn } from './step-words.js';

const ELEMENTS: Readonly<Record<ElementWord, string>> = { step: 'step', gateway: 'gateway', event: 'event', subProcess: 'sub-process' };
const quoted = (names: readonly string[], most = 4): string => `${names.slice(0, most).map((name) => `“${name}”`).join(', ')}${names.length > most ? ` and ${String(names.length - most)} more` : ''}`;
const scope = (name: string): string => (name === '' ? 'The flow' : `“${name}”`);
const others = (count: number): string => (count === 0 ? '' : ` (and ${String(count)} more behind it)`);

export const structureTextsEn: RuleTexts<typeof structureRules.entries> = {
  'flow/empty': { title: 'Empty flow', message: () => 'There is no step in the flow yet. Drag a start event and steps in from the left.' },
  'flow/no-start': { title: 'No start', message: (params) => `${scope(params.scope)} has no start event: the engine does not know where to begin.` },
  'flow/no-end': { title: 'No end', message: (params) => `${scope(params.scope)} has no end event: no case is ever completed.` },
  'flow/several-starts': { title: 'Several starts', message: ({ starts }) => `There are ${String(starts.length)} start events (${quoted(starts)}): nobody sees with which one a case begins. Keep one, or say what triggers each.` },
  'flow/sub-process-start': { title: 'Start of a sub-process', message: ({ node, scope: sub }) => `The start event “${node}” of the sub-process “${sub}” has a trigger. A sub-process is begun by what comes before it and waits for nothing else.` },
  'flow/event-sub-process-start': {
    title: 'Start of an event sub-process',
    message: ({ scope: sub, why }) => `The event sub-process “${sub}” ${{ none: 'has no start event', several: 'has several start events', untriggered: 'has a start event without a trigger' }[why]} and never begins. It needs one start event with a trigger, such as a timer or a message.`,
  },
  'flow/unreachable': { title: 'Never reached', message: ({ node, what, others: count }) => `No way leads from the start to the ${ELEMENTS[what]} “${node}”${others(count)}: it never runs. Connect it, or delete it.` },
  'flow/dead-end': { title: 'Nothing follows', message: ({ node, what }) => `Nothing follows the ${ELEMENTS[what]} “${node}”, and it is no end event: completed, or forgotten? Connect the next step or an end event.` },
  'flow/no-way-to-end': { title: 'No way out', message: ({ node, what, others: count }) => `From the ${ELEMENTS[what]} “${node}”${others(count)} no way leads to an end: a case goes round for ever. Add a way out.` },

  'flow/missing-default': { title: 'No default', message: ({ node }) => `Every way out of the gateway “${node}” has a condition and none is the default. Where no condition holds, the case stops here. Make one of them the default.` },
  'flow/way-without-condition': { title: 'No condition', message: ({ node, ways }) => `The way from the gateway “${node}” to ${quoted(ways)} has no condition and no outcome: the engine does not know when to take it. Give it a condition or an outcome, or make it the default.` },
  'flow/default-with-condition': { title: 'Default with a condition', message: ({ node, way }) => `The default way out of “${node}” (to “${way}”) has a condition, which nobody asks. Take it away.` },
  'flow/implicit-split': {
    title: 'Split without a gateway',
    message: ({ step, gateway }) =>
      gateway === 'exclusiveGateway'
        ? `Several ways with outcomes leave “${step}” itself: the engine asks each of them. Put an ${stepWordsEn.gateway[gateway]} behind it, so that only one is taken.`
        : gateway === 'parallelGateway'
          ? `Several ways leave “${step}” itself: the engine takes all of them at once. If that is meant, put a ${stepWordsEn.gateway[gateway]} behind it; if only one is, an exclusive gateway with conditions.`
          : `Several ways with conditions leave “${step}” itself: more than one may be taken. Put an ${stepWordsEn.gateway[gateway]} behind it, so that it is seen.`,
  },
  'flow/implicit-join': { title: 'Join without a gateway', message: ({ step }) => `Branches that run at once meet at “${step}” itself: it runs once for each of them. Put a gateway before it.` },
  'flow/join-and-split': { title: 'Joins and splits', message: ({ node }) => `The gateway “${node}” both joins and splits: nobody sees what comes first. Make two of it.` },
  'flow/superfluous-gateway': { title: 'Needless gateway', message: ({ node }) => `One way leads into the gateway “${node}” and one out of it: it does nothing and can go.` },
  'flow/complex-gateway': { title: 'Complex gateway', message: ({ node }) => `“${node}” is a complex gateway, which the engines do not run. Use an exclusive, a parallel or an inclusive one.` },
  'flow/event-gateway': {
    title: 'Event gateway',
    message: ({ node, why, target }) =>
      why === 'ways' ? `The event gateway “${node}” needs two ways out or more.` : why === 'target' ? `Behind the event gateway “${node}” only events that wait and receive tasks may stand; “${target}” is neither.` : `Other ways lead into “${target}”, so the event gateway “${node}” cannot wait for it.`,
  },
  'flow/way-doubled': { title: 'Way twice', message: ({ from, to }) => `Two ways lead from “${from}” to “${to}” and are the same: “${to}” may run twice. Delete one.` },

  'flow/unnamed-step': { title: 'No name', message: ({ what }) => `A ${what === 'step' ? 'step' : 'sub-process'} has no name: whoever finds it in his list does not know what to do. Name it.` },
  'flow/unnamed-decision': { title: 'Decision without a name', message: ({ before }) => `${before === '' ? 'A gateway' : `The gateway behind “${before}”`} has no name: nobody sees what is decided. Write it as a question, such as “Is everything there?”.` },
  'flow/unnamed-way': { title: 'Way without a name', message: ({ from, to }) => `The way from “${from}” to “${to}” has a condition in the engine’s language and no name: nobody sees when it is taken. Name it.` },
  'flow/unnamed-event': { title: 'Event without a name', message: ({ at }) => `${at === '' ? 'An event that waits' : `The event at the edge of “${at}”`} has no name: nobody sees what it waits for. Name it, for example “correction overdue”.` },
  'flow/duplicate-name': { title: 'Same name', message: ({ step }) => `Two steps are called “${step}”: in lists, figures and returns nobody tells them apart. Rename one.` },

  'flow/link-unmatched': {
    title: 'Link without its other end',
    message: ({ node, why }) => `The link event “${node}” ${{ unnamed: 'has no link name', noCatch: 'has no other end: the flow breaks off here', noThrow: 'is led to by no link', severalCatch: 'has several other ends' }[why]}.`,
  },
  'flow/event-without-ref': {
    title: 'Event of nothing',
    message: ({ node, trigger }) => `“${node}” does not say which ${{ message: 'message', signal: 'signal', error: 'error', escalation: 'escalation' }[trigger]} it is about, and meets none.`,
  },
  'flow/timer-missing': { title: 'No time', message: ({ node }) => `The timer “${node}” has no time.` },
  'flow/several-triggers': { title: 'Several triggers', message: ({ node }) => `The event “${node}” has several triggers, of which engines know one only. Make several events of it.` },
  'flow/ad-hoc': { title: 'Ad-hoc sub-process', message: ({ node, scope: sub }) => `“${node}” cannot stand in the ad-hoc sub-process “${sub}”: its steps are done in any order, without start, end, or events that lead nowhere.` },
  'flow/superfluous-terminate': { title: 'Needless termination', message: ({ node }) => `When the terminate event “${node}” is reached nothing else is going on: a plain end event will do.` },
};
