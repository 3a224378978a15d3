import { wrapText } from '@zhengwu/ui';
import { CARD_FONT, MOST_LINES } from '../layout/card-size.js';
import { CardSizes } from '../layout/guide-layout.js';

/** The sizes of cards whose texts are drawn in this font, `scale` times the usual size. */
export function measuredSizes(scale: number, fontFamily: string): CardSizes {
  return new CardSizes(scale, (text, font, width) => {
    const { weight, px } = CARD_FONT[font];
    return Math.max(1, wrapText(text, `${weight} ${px * scale}px ${fontFamily}`, width, MOST_LINES).length);
  });
}
