import type { View } from './view.js';

/** What of a viewport moves: the content, and the dots behind it. */
export interface Scene {
  readonly layer: HTMLElement;
  readonly dots: HTMLElement;
}

/** px of the content from dot to dot. */
const CELL = 20;
/** px that the dots reach beyond the window on each side: the largest cell. */
const BEYOND = 100;
/** The dots are whole from this zoom upwards, and gone below the other. */
const WHOLE = 0.4;
const GONE = 0.2;

/**
 * Shows a view: one transform of the layer, one of the dots, no layout. At rest the content stands on whole px of the
 * screen, so that lines and letters are sharp.
 */
export function drawView({ layer, dots }: Scene, { x, y, zoom }: View, isAtRest: boolean): void {
  const [left, top] = [-x * zoom, -y * zoom];
  const dense = window.devicePixelRatio || 1;
  const whole = (px: number): number => (isAtRest ? Math.round(px * dense) / dense : px);
  layer.style.setProperty('transform', `translate(${whole(left)}px, ${whole(top)}px) scale(${zoom})`);
  const cell = cellSize(zoom);
  if (dots.dataset['zoom'] !== String(zoom)) {
    dots.dataset['zoom'] = String(zoom);
    dots.style.setProperty('background-size', `${cell}px ${cell}px`);
    dots.style.setProperty('opacity', String(dotStrength(zoom)));
  }
  dots.style.setProperty('transform', `translate(${whole(modulo(BEYOND + left, cell))}px, ${whole(modulo(BEYOND + top, cell))}px)`);
}

/** How much of the dots is seen: they fade below 40 %, where they would become a grey veil. */
export function dotStrength(zoom: number): number {
  return Math.max(0, Math.min(1, (zoom - GONE) / (WHOLE - GONE)));
}

/** px of the window from dot to dot; halved when they would be too far apart to guide the eye. */
export function cellSize(zoom: number): number {
  let cell = CELL * zoom;
  while (cell > BEYOND) cell /= 2;
  return cell;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
