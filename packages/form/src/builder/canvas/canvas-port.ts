import type { DragLoad, DragPayload, DropAnswer } from '@zhengwu/ui';
import type { Place } from '../put/place.js';

/** What is wanted of the nodes that are chosen, by a key, a button of the bar or a menu. */
export type CanvasAct = 'properties' | 'rename' | 'add' | 'remove' | 'duplicate' | 'up' | 'down' | 'out' | 'in' | 'wrap' | 'unwrap' | 'wider' | 'narrower' | 'menu';

/** What the canvas asks of the builder. */
export interface CanvasPort {
  readonly select: (ids: readonly string[]) => void;
  readonly nameOf: (id: string) => string;
  /** Read out when the cursor comes to a node. */
  readonly described: (id: string) => string;
  /** What would be dragged from a node; `undefined` where nothing is. */
  readonly load: (id: string) => DragLoad | undefined;
  /** What is said of a payload at a place; the place does not count what is moved. */
  readonly judge: (payload: DragPayload, place: Place) => DropAnswer;
  readonly drop: (payload: DragPayload, place: Place) => void;
  readonly act: (act: CanvasAct) => void;
  readonly openMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly setSpan: (id: string, span: number) => void;
}
