import type { IsoDate } from '@zhengwu/core/calendar';
import type { ViewerTexts } from '../messages/viewer.js';
import type { StepDue } from './case/index.js';

export interface ToldDue {
  readonly text: string;
  /** The days alone, for where there is little room. */
  readonly days: string;
  readonly tone: 'plain' | 'warn' | 'bad';
}

/** Days left at which somebody should look at it. */
const SOON = 1;

/** How a step stands with its limit, in words. */
export function dueText(due: StepDue, today: string, texts: ViewerTexts): ToldDue {
  const say = (tone: ToldDue['tone'], days: string, ...before: readonly string[]): ToldDue => ({ text: [...before, days].join(texts.comma), days, tone });
  const day = (date: IsoDate): string => texts.day(date, today);
  switch (due.kind) {
    case 'running':
      return say(due.left <= SOON ? 'warn' : 'plain', texts.left(due.left), texts.by(day(due.by)));
    case 'overdue':
      return say('bad', texts.over(due.over), texts.by(day(due.by)));
    case 'kept':
      return say('plain', texts.used(due.used));
    case 'late':
      return say('bad', texts.wasOver(due.over), texts.used(due.used));
    case 'dated':
      return due.isPast ? say('bad', texts.byPast(day(due.by))) : say('plain', texts.by(day(due.by)));
  }
}
