import type { GuideNode, Option, Outcome, Question } from '../model/node.js';
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
  /** Between a question's number and its title. */
  numberGap: 6,
  /** At a row's end, for the number of situations, with the gap before it. */
  rowEnd: 24,
  /** What a badge of a row takes besides its text: the gap before it, and within it left and right. */
  badge: 12,
  /** Above and below the text of an outcome. */
  leafInset: 6,
  leafLine: 18,
  reference: 34,
} as const;

/** The fonts of a card's texts, in CSS: `600 13px`. */
export const CARD_FONT = { title: { weight: 600, px: 13 }, row: { weight: 400, px: 12 } } as const;

/** Longer texts end in an ellipsis; the tooltip has them whole. */
export const MOST_LINES = 3;

export type CardFont = keyof typeof CARD_FONT;

/** What is written on cards, and how much room it takes in the fonts in which it is drawn. */
export interface CardText {
  /** A question's title, and an option's text: as drawn, also where nobody has written one yet. */
  readonly question: (node: Question) => string;
  readonly option: (option: Option) => string;
  /** How many lines a text takes in so many px; `MOST_LINES` at most. */
  readonly lines: (text: string, font: CardFont, width: number) => number;
  /** px of a text in one line. */
  readonly width: (text: string, font: CardFont) => number;
  /** What stands behind an option's text: that it adds materials, that it has conditions. */
  readonly badges: (option: Option) => readonly string[];
  /** An outcome's title; undefined where it is named by the way to it. */
  readonly outcome: (node: Outcome) => string | undefined;
}

export interface CardSize {
  /** px. */
  readonly width: number;
  readonly height: number;
  /** px that a question's title takes; 0 of others. */
  readonly head: number;
  /** Lines of text for which there is room: of the title, then of each option. */
  readonly lines: readonly number[];
  /** px from the card's top to where each option begins, and behind the last one to where they end. */
  readonly rows: readonly number[];
  /** px from the card's top to where the line from the parent ends. */
  readonly arrives: number;
}

/** Whether the card says how the question is answered: where the options alone do not tell. */
export function tellsAnswer(variable: Variable | undefined): boolean {
  return variable !== undefined && variable.domain.kind !== 'yesNo' && variable.domain.kind !== 'choice';
}

/**
 * The size of a node's card, `scale` times the usual one. `number` is the question's. An outcome that is named by the way to it
 * has room for two lines: its name changes with every question above, and the map does not.
 */
export function cardSize(node: GuideNode, variable: Variable | undefined, number: number, scale: number, text: CardText): CardSize {
  const width = CARD.width * scale;
  switch (node.kind) {
    case 'question':
      return questionSize(node, tellsAnswer(variable), number, scale, text);
    case 'outcome': {
      const title = text.outcome(node);
      const lines = title === undefined ? NAMED_BY_WAY : text.lines(title, 'title', roomOf(scale));
      const height = 2 * CARD.border + (2 * CARD.leafInset + (lines + 1) * CARD.leafLine) * scale;
      return { width, height, head: 0, lines: [lines], rows: [], arrives: height / 2 };
    }
    case 'reference': {
      const height = CARD.reference * scale;
      return { width, height, head: 0, lines: [1], rows: [], arrives: height / 2 };
    }
  }
}

/** Lines of an outcome whose name is not known here. */
const NAMED_BY_WAY = 2;
/** px by which the page and the measure may differ: sizes of letters are rounded in both. */
const ROUNDING = 0.5;

/** px for text between the borders of a card. */
function roomOf(scale: number): number {
  return (CARD.width - 2 * CARD.inset) * scale - 2 * CARD.border - ROUNDING;
}

/** px for a question's title: right of its number. */
export function titleRoom(number: number, scale: number, { width }: Pick<CardText, 'width'>): number {
  return roomOf(scale) - width(digits(number), 'title') - CARD.numberGap * scale;
}

/** px for an option's text: before its badges and its number of situations. */
export function optionRoom(option: Option, scale: number, { badges, width }: Pick<CardText, 'badges' | 'width'>): number {
  return badges(option).reduce((room, badge) => room - width(badge, 'row') - CARD.badge * scale, roomOf(scale) - CARD.rowEnd * scale);
}

/** Digits are all as wide as a zero: a card's size changes with how many its number has, not with which. */
function digits(number: number): string {
  return '0'.repeat(String(number).length);
}

function questionSize(node: Question, hasAnswerRow: boolean, number: number, scale: number, words: CardText): CardSize {
  const width = CARD.width * scale;
  const { options, extras = [] } = node;
  const lines = [words.lines(words.question(node), 'title', titleRoom(number, scale, words))];
  const head = (CARD.titleTop + (lines[0] ?? 1) * CARD.titleLine + CARD.titleBottom) * scale;
  const plainRow = CARD.border + CARD.row * scale;
  const rows: number[] = [CARD.border + head + (hasAnswerRow ? plainRow : 0)];
  for (const option of options) {
    const own = words.lines(words.option(option), 'row', optionRoom(option, scale, words));
    lines.push(own);
    rows.push((rows[rows.length - 1] ?? 0) + plainRow + (own - 1) * CARD.rowLine * scale);
  }
  const height = (rows[rows.length - 1] ?? 0) + (extras.length > 0 ? plainRow : 0) + CARD.border;
  return { width, height, head, lines, rows, arrives: CARD.border + (CARD.titleTop + CARD.titleLine / 2) * scale };
}
