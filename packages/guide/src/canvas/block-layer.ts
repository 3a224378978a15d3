import type { CardMap } from '../layout/card-map.js';
import { paintBlocks, type BlockInks, type BlockTone } from './block-painter.js';
import type { Look } from './drawn-window.js';

/** The canvas over the window on which a map is painted that is too small to read. */
export class BlockLayer {
  constructor(private readonly host: HTMLElement) {}

  paint(map: CardMap, { zoom, visible }: Look, toneOf: (card: number) => BlockTone): void {
    const canvas = this.host.shadowRoot?.querySelector<HTMLCanvasElement>('canvas.blocks');
    const pen = canvas?.getContext('2d');
    if (canvas == null || pen == null) return;
    const density = window.devicePixelRatio || 1;
    const width = Math.round(visible.width * zoom * density);
    const height = Math.round(visible.height * zoom * density);
    // Setting a size empties a canvas and has it made anew.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    paintBlocks(pen, { map, visible, zoom, density, toneOf, inks: this.#inks() });
  }

  /** Read each time: a theme may have changed, and the styles are computed anyway. */
  #inks(): BlockInks {
    const style = getComputedStyle(this.host);
    const ink = (name: string): string => style.getPropertyValue(`--_${name}`).trim();
    return {
      question: ink('accent'),
      outcome: ink('good'),
      other: ink('line-strong'),
      warning: ink('warn-mark'),
      error: ink('bad'),
      found: ink('warn-mark'),
      selected: ink('accent'),
      line: ink('line-strong'),
    };
  }
}
