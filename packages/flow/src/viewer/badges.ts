import type { CaseRow, RowState } from './case/index.js';
import { dueText } from './due-text.js';
import type { Reader } from './reader.js';

/** What stands at an element of the drawing, in words: how a step stands in the case, what people say of it. */
export interface Badge {
  readonly id: string;
  /** Absent where it only tells of remarks. */
  readonly state?: RowState;
  readonly text: string;
  readonly isLate: boolean;
}

const WORDED: readonly RowState[] = ['done', 'current', 'suspended', 'cancelled'];

/** The badges of a case: what happened and what is at work, of a step with several visits the last; and where something is said. */
export function badgesOf(reader: Pick<Reader, 'view' | 'texts' | 'around' | 'threadsOn' | 'threadsElsewhere'>): readonly Badge[] {
  const { view, texts } = reader;
  const last = new Map(view.rows.map((row) => [row.id, row] as const));
  const badges = [...last.values()].flatMap((row): readonly Badge[] => {
    const count = reader.threadsOn(row.id).length;
    const said = [stateText(row, reader), ...(count === 0 ? [] : [texts.remarks.of(count)])].filter((each) => each !== '');
    const state = WORDED.find((each) => each === row.state);
    return said.length === 0 ? [] : [{ id: row.id, ...(state === undefined ? {} : { state }), text: said.join(' · '), isLate: row.due?.kind === 'overdue' }];
  });
  return [...badges, ...reader.threadsElsewhere.map((id) => ({ id, text: texts.remarks.of(reader.threadsOn(id).length), isLate: false }))];
}

function stateText({ state, due }: CaseRow, { texts, around }: Pick<Reader, 'texts' | 'around'>): string {
  if (state === undefined || !WORDED.includes(state)) return '';
  if (state !== 'current' || due === undefined) return texts.states[state];
  return `${texts.states[state]} · ${dueText(due, around.today, texts).days}`;
}
