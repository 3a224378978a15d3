import type { Rect } from './rect.js';

export type MarkTone = 'plain' | 'good' | 'warn' | 'bad' | 'accent';

/** A thing of the content as a minimap draws it: a box, in px of the content. */
export interface Mark extends Rect {
  /** `plain` if left out. */
  readonly tone?: MarkTone | undefined;
}
