import type { Lang, ServiceItem } from '@zhengwu/core';
import { CardMap } from '../layout/card-map.js';
import { CARD, CARD_FONT, MOST_LINES, optionRoom, titleRoom, type CardSize, type CardText } from '../layout/card-size.js';
import { edgePath } from '../layout/edge-path.js';
import { CardSizes } from '../layout/guide-layout.js';
import { readingOrder } from '../layout/reading-order.js';
import { linesWithin, widthOf } from '../layout/text-width.js';
import { treeSheets, type SheetSize, type TreeSheet } from '../layout/tree-sheets.js';
import { canvasTexts } from '../messages/canvas.js';
import type { Guide } from '../model/guide.js';
import type { GuideNode, Outcome, Question } from '../model/node.js';
import { cardText, ownTitle } from './card-text.js';
import { CardWords } from './card-words.js';
import { shortName } from './short-name.js';

export interface GuideSvgOptions {
  readonly item?: ServiceItem;
  /** Chinese if left out. */
  readonly lang?: Lang;
  /** px of a sheet; one that a page of A4 across shows at about two thirds if left out. */
  readonly size?: SheetSize;
}

/** One sheet of a printed tree. */
export interface SvgSheet {
  /** From 1. */
  readonly number: number;
  /** px at the usual size of text. */
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

const A4_ACROSS: SheetSize = { width: 1450, height: 960 };
/** px around a sheet's cards: lines have a width, and the numbers of other sheets stand beside the last column. */
const MARGIN = { side: 4, end: 84 };
/** px from the top of a line to its baseline, for 13 and 12 px letters. */
const BASELINE = { title: 14, row: 13 };

/** On paper options have none: the matrix of materials says more. */
const noBadges = (): readonly string[] => [];

/** What texts take by the usual widths of letters. */
const USUAL: Pick<CardText, 'lines' | 'width'> = {
  lines: (text, font, width) => linesWithin(text, width / CARD_FONT[font].px, MOST_LINES).length,
  width: (text, font) => widthOf(text) * CARD_FONT[font].px,
};

/**
 * The whole tree of a guide as pictures to print, in the current colour alone: whoever has no such tool reads it on paper.
 * What has no room on a sheet goes on on another, whose number is said. Pure: texts are fitted by their usual widths.
 */
export function guideSvg(guide: Guide, { item, lang = 'zh-CN', size = A4_ACROSS }: GuideSvgOptions = {}): readonly SvgSheet[] {
  const order = readingOrder(guide);
  const sizes = new CardSizes(1, { ...cardText(canvasTexts[lang], USUAL), badges: noBadges });
  const words = new CardWords(order, canvasTexts[lang], item, undefined);
  const room = { width: size.width - MARGIN.side - MARGIN.end, height: size.height - 2 * MARGIN.side };
  return treeSheets(order, sizes, room).map((sheet) => {
    const width = sheet.layout.width + MARGIN.side + MARGIN.end;
    const height = sheet.layout.height + 2 * MARGIN.side;
    return { number: sheet.number, width, height, svg: drawSheet(sheet, words, width, height) };
  });
}

function drawSheet({ layout, goesOn }: TreeSheet, words: CardWords, width: number, height: number): string {
  const map = new CardMap(layout);
  const parts: string[] = [];
  const paths = { plain: '', ghosts: '' };
  layout.places.forEach((place, card) => {
    const node = words.order.nodes[place];
    if (node === undefined) return;
    if ((layout.parents[card] ?? -1) >= 0) paths[node.kind === 'reference' ? 'ghosts' : 'plain'] += edgePath(map.edgeTo(card));
    const { x, y, width: across, height: down } = map.boxOf(card);
    const sheet = goesOn.get(node.id);
    const further = sheet === undefined ? '' : text(across + 6, (layout.sizes[card]?.arrives ?? 0) + 4, words.texts.onSheet(sheet), 'row');
    parts.push(`<g transform="translate(${x} ${y})">${frame(node, across, down)}${inside(node, layout.sizes[card], across, down, words)}${further}</g>`);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN.side} ${-MARGIN.side} ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(words.order.guide.name)}">`,
    `<g fill="none" stroke="currentColor"><path d="${paths.plain}"/><path stroke-dasharray="4 3" d="${paths.ghosts}"/></g>`,
    `<g fill="currentColor">${parts.join('')}</g>`,
    '</svg>',
  ].join('');
}

/** Outcomes are told by a thick frame, references by a dashed one: colours do not survive a copier. */
function frame({ kind }: GuideNode, width: number, height: number): string {
  const look = kind === 'outcome' ? ' stroke-width="2"' : kind === 'reference' ? ' stroke-dasharray="4 3"' : '';
  return `<rect width="${width}" height="${height}" rx="6" fill="none" stroke="currentColor"${look}/>`;
}

function inside(node: GuideNode, size: CardSize | undefined, width: number, height: number, words: CardWords): string {
  switch (node.kind) {
    case 'question':
      return questionTexts(node, size, width, words);
    case 'outcome':
      return outcomeTexts(node, size, width, height, words);
    case 'reference': {
      const number = words.targetNumber(node);
      const title = linesWithin(`↪ ${number === 0 ? '' : `${number} `}${shortName(words.title(node), 12).text}`, (width - 2 * CARD.inset) / CARD_FONT.row.px, 1)[0] ?? '';
      return text(CARD.inset, height / 2 + 4, title, 'row');
    }
  }
}

function questionTexts(node: Question, size: CardSize | undefined, width: number, words: CardWords): string {
  const { rows, lines: fits } = size ?? { rows: [], lines: [] };
  const number = words.order.numbers[words.order.placeOf(node.id) ?? -1] ?? 0;
  const room = width - 2 * CARD.inset;
  // The title stands right of its number, as on the cards.
  const title = linesWithin(words.title(node), titleRoom(number, 1, USUAL) / CARD_FONT.title.px, fits[0] ?? 1);
  const begin = CARD.inset + USUAL.width(String(number), 'title') + CARD.numberGap;
  const parts = [text(CARD.inset, CARD.titleTop + BASELINE.title, String(number), 'title')];
  parts.push(...title.map((line, index) => text(begin, CARD.titleTop + index * CARD.titleLine + BASELINE.title, line, 'title')));
  const answer = words.answer(node);
  const [first = 0] = rows;
  if (answer !== '') parts.push(rule(first - CARD.row - CARD.border, width), text(CARD.inset, first - CARD.row / 2 + 4, linesWithin(answer, room / CARD_FONT.row.px, 1)[0] ?? '', 'row'));
  node.options.forEach((option, index) => {
    const [top = 0, end = 0] = [rows[index], rows[index + 1]];
    const lines = linesWithin(words.option(option), optionRoom(option, 1, { ...USUAL, badges: noBadges }) / CARD_FONT.row.px, fits[index + 1] ?? 1);
    const begin = (top + end - lines.length * CARD.rowLine) / 2;
    parts.push(rule(top, width), ...lines.map((line, at) => text(CARD.inset, begin + at * CARD.rowLine + BASELINE.row, line, 'row')));
    const said = option.next === null ? '?' : String(words.situations(option));
    parts.push(text(width - CARD.inset, (top + end) / 2 + 4, said, 'row', 'end'));
  });
  const last = rows[rows.length - 1] ?? 0;
  if (node.extras !== undefined && node.extras.length > 0) parts.push(rule(last, width), text(CARD.inset, last + CARD.row / 2 + 4, words.texts.extras(node.extras.length), 'row'));
  return parts.join('');
}

function outcomeTexts(node: Outcome, size: CardSize | undefined, width: number, height: number, words: CardWords): string {
  const room = width - 2 * CARD.inset;
  const { text: name, isCut } = ownTitle(node, words.texts) === undefined ? shortName(words.title(node), 25) : { text: words.title(node), isCut: false };
  const title = linesWithin(`${isCut ? '…' : ''}${name}`, room / CARD_FONT.title.px, size?.lines[0] ?? 1);
  const begin = (height - (title.length + 1) * CARD.leafLine) / 2;
  const second = linesWithin(words.second(node), room / CARD_FONT.row.px, 1)[0] ?? '';
  return title.map((line, at) => text(CARD.inset, begin + at * CARD.leafLine + BASELINE.title, line, 'title')).join('') + text(CARD.inset, begin + title.length * CARD.leafLine + BASELINE.row, second, 'row');
}

function rule(y: number, width: number): string {
  return `<path d="M0 ${y}H${width}" stroke="currentColor" stroke-opacity="0.4"/>`;
}

function text(x: number, y: number, words: string, font: keyof typeof CARD_FONT, anchor: 'start' | 'end' = 'start'): string {
  const { px, weight } = CARD_FONT[font];
  return `<text x="${x}" y="${y}" font-size="${px}"${weight === 400 ? '' : ` font-weight="${weight}"`}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escaped(words)}</text>`;
}

/** Texts come from a guide of any origin: no mark of XML and no character that XML forbids gets through. */
function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
