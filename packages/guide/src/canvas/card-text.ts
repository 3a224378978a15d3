import { measureText, wrapText } from '@zhengwu/ui/measure';
import { CARD_FONT, MOST_LINES, type CardFont, type CardText } from '../layout/card-size.js';
import type { CanvasTexts } from '../messages/canvas.js';
import type { Option, Outcome, Question } from '../model/node.js';
import { ownUses } from './way-materials.js';

export function questionTitle({ text }: Question, { untitledQuestion }: CanvasTexts): string {
  return text === '' ? untitledQuestion : text;
}

export function optionText({ text }: Option, { untitledOption }: CanvasTexts): string {
  return text === '' ? untitledOption : text;
}

/** What stands behind an option's text. */
export function badgesOf(option: Option, texts: CanvasTexts): readonly string[] {
  const adds = ownUses(option).length;
  return [...(hasConditions(option) ? [texts.conditional] : []), ...(adds > 0 ? [texts.adds(adds)] : [])];
}

export function hasConditions({ when }: Option): boolean {
  return when !== undefined && when.length > 0;
}

/** How an outcome is called by itself; undefined where its name is that of the way to it. */
export function ownTitle({ name, end }: Outcome, texts: CanvasTexts): string | undefined {
  if (name !== undefined && name !== '') return name;
  if (end.kind === 'otherItem') return texts.otherItem(end.name);
  return end.kind === 'handle' ? undefined : texts.ends[end.kind];
}

/** The words of cards in a language, and how much room they take by some measure. */
export function cardText(texts: CanvasTexts, measure: Pick<CardText, 'lines' | 'width'>): CardText {
  return {
    ...measure,
    question: (node) => questionTitle(node, texts),
    option: (option) => optionText(option, texts),
    badges: (option) => badgesOf(option, texts),
    outcome: (node) => ownTitle(node, texts),
  };
}

/** The measure of this page, `scale` times the usual size, in these families of letters. */
export function pageMeasure(scale: number, fontFamily: string): Pick<CardText, 'lines' | 'width'> {
  const fontOf = (font: CardFont): string => `${CARD_FONT[font].weight} ${CARD_FONT[font].px * scale}px ${fontFamily}`;
  const fonts = { title: fontOf('title'), row: fontOf('row') };
  return {
    lines: (text, font, width) => Math.max(1, wrapText(text, fonts[font], width, MOST_LINES).length),
    width: (text, font) => measureText(text, fonts[font]).width,
  };
}
