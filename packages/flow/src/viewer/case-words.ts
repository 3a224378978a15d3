import type { Outcome } from '../model/outcome.js';
import type { StepWords } from '../messages/step-words.js';
import type { ViewerTexts } from '../messages/viewer.js';
import type { CaseClock, CaseState, CaseView } from './case/index.js';

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

export interface Told {
  readonly text: string;
  readonly tone: Tone;
}

const REFUSALS: readonly Outcome[] = ['refused', 'notAccepted'];

/** The state of a case in a word. */
export function stateWord({ state, clock }: Pick<CaseView, 'state' | 'clock'>, texts: ViewerTexts, words: StepWords): Told | undefined {
  if (state === undefined) return undefined;
  switch (state.kind) {
    case 'ended':
      return endWord(state, texts, words);
    case 'underWay':
      if (clock?.stand.kind === 'paused') return { text: texts.state.paused, tone: 'warn' };
      return clock?.stand.kind === 'overdue' ? { text: texts.state.overdue, tone: 'bad' } : { text: texts.state.underWay, tone: 'accent' };
    case 'applicant':
    case 'suspended':
      return { text: texts.state[state.kind], tone: 'warn' };
    case 'notBegun':
    case 'between':
      return { text: texts.state[state.kind], tone: 'plain' };
  }
}

function endWord({ outcome }: Extract<CaseState, { readonly kind: 'ended' }>, texts: ViewerTexts, words: StepWords): Told {
  if (outcome === undefined) return { text: texts.state.ended, tone: 'plain' };
  if (outcome === 'withdrawn') return { text: texts.state.withdrawn, tone: 'plain' };
  return { text: `${texts.state.closed} · ${words.outcome[outcome]}`, tone: outcome === 'granted' ? 'good' : REFUSALS.includes(outcome) ? 'bad' : 'plain' };
}

/** How a case stands with the limit that counts now: 法定时限 10 个工作日，12月1日到期，还剩 6 个工作日. */
export function clockText({ counted, limit, stand }: CaseClock, today: string, texts: ViewerTexts): Told {
  const head = limit === undefined ? texts.limits[counted] : `${texts.limits[counted]} ${texts.limit(limit)}`;
  const say = (tone: Tone, ...parts: readonly string[]): Told => ({ text: [head, ...parts].join(texts.comma), tone });
  switch (stand.kind) {
    case 'running':
      return say(stand.left <= 1 ? 'warn' : 'plain', texts.by(texts.day(stand.by, today)), texts.left(stand.left));
    case 'overdue':
      return say('bad', texts.by(texts.day(stand.by, today)), texts.over(stand.over));
    case 'paused':
      if (stand.since === undefined) return say('warn', texts.state.paused);
      return say('warn', (counted === 'acceptance' ? texts.clockWaits : texts.clockPaused)(texts.day(stand.since, today)));
    case 'unknown':
      return say('plain', texts.clockUnknown(stand.year));
  }
}
