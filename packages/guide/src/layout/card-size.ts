import type { GuideNode, Question } from '../model/node.js';
import type { Variable } from '../model/variable.js';

/** px of the cards at the usual size of text; all but borders grow with it. The styles of the cards say the same. */
export const CARD = {
  width: 204,
  border: 1,
  /** From the card's edge to its text. */
  inset: 10,
  /** Above and below a question's title. */
  titleTop: 7,
  titleBottom: 6,
  titleLine: 18,
  /** A row with one line of text, and each further line. */
  row: 26,
  rowLine: 16,
  /** At a row's end, for the number of situations. */
  rowEnd: 40,
  /** Above and below the text of an outcome. */
  leafInset: 6,
  leafLine: 18,
  reference: 34,
} as const;

/** The fonts of a card's texts, in CSS: `600 13px`. */
export const CARD_FONT = { title: { weight: 600, px: 13 }, row: { weight: 400, px: 12 } } as const;

/** Longer texts are cut off; the tooltip has them whole. */
export const MOST_LINES = 2;

/** How many lines a text takes in so many px; `MOST_LINES` at most. */
export type CountLines = (text: string, font: keyof typeof CARD_FONT, width: number) => number;

export interface CardSize {
  /** px. */
  readonly width: number;
  readonly height: number;
  /** px that a question's title takes; 0 of others. */
  readonly head: number;
  /** px from the card's top to where each option begins, and behind the last one to where they end. */
  readonly rows: readonly number[];
  /** px from the card's top to where the line from the parent ends. */
  readonly arrives: number;
}

/** Whether the card says how the question is answered: where the options alone do not tell. */
export function tellsAnswer(variable: Variable | undefined): boolean {
  return variable !== undefined && variable.domain.kind !== 'yesNo' && variable.domain.kind !== 'choice';
}

/** The size of a node's card, `scale` times the usual one. An outcome without a name of its own has room for two lines. */
export function cardSize(node: GuideNode, variable: Variable | undefined, scale: number, lines: CountLines): CardSize {
  const width = CARD.width * scale;
  switch (node.kind) {
    case 'question':
      return questionSize(node, tellsAnswer(variable), scale, lines);
    case 'outcome': {
      const titles = node.name === undefined ? (node.end.kind === 'handle' ? MOST_LINES : 1) : lines(node.name, 'title', width - 2 * CARD.inset * scale);
      const height = 2 * CARD.border + (2 * CARD.leafInset + (titles + 1) * CARD.leafLine) * scale;
      return { width, height, head: 0, rows: [], arrives: height / 2 };
    }
    case 'reference': {
      const height = CARD.reference * scale;
      return { width, height, head: 0, rows: [], arrives: height / 2 };
    }
  }
}

function questionSize({ text, options, extras = [] }: Question, hasAnswerRow: boolean, scale: number, lines: CountLines): CardSize {
  const width = CARD.width * scale;
  const room = width - 2 * CARD.inset * scale;
  // The number stands before the title, on its first line.
  const head = (CARD.titleTop + lines(`000 ${text}`, 'title', room) * CARD.titleLine + CARD.titleBottom) * scale;
  const plainRow = CARD.border + CARD.row * scale;
  const rows: number[] = [CARD.border + head + (hasAnswerRow ? plainRow : 0)];
  for (const option of options) {
    const more = lines(option.text, 'row', room - CARD.rowEnd * scale) - 1;
    rows.push((rows[rows.length - 1] ?? 0) + plainRow + more * CARD.rowLine * scale);
  }
  const height = (rows[rows.length - 1] ?? 0) + (extras.length > 0 ? plainRow : 0) + CARD.border;
  return { width, height, head, rows, arrives: CARD.border + (CARD.titleTop + CARD.titleLine / 2) * scale };
}
