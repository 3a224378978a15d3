import type { DragPayload, DropAnswer, DropTarget } from '@zhengwu/ui';
import type { BuilderTexts } from '../../messages/builder.js';
import { isRow, type FormEntry, type FormIndex } from '../../model/index.js';
import type { Box, Spot } from './box.js';
import type { CanvasPort } from './canvas-port.js';
import { seekPlace, type Sought } from './drop-seeker.js';
import type { Marks } from './marks.js';

/** ms that something is held over a tab until its page opens. */
const OPENS_MS = 500;

/** What the drop asks of its canvas, at the moment when it matters. */
export interface DropGivens {
  readonly port: CanvasPort | undefined;
  readonly index: FormIndex | undefined;
  readonly isReadonly: boolean;
  readonly texts: BuilderTexts['canvas'];
  /** What is under the pointer. */
  readonly elementAt: (spot: Spot) => Element | null;
  readonly entryAt: (element: Element | null) => FormEntry | undefined;
  /** The pane whose tab or head it is. */
  readonly paneAt: (element: Element) => FormEntry | undefined;
  readonly open: (pane: FormEntry) => void;
  readonly show: (sought: Sought | undefined) => void;
  readonly focus: () => void;
}

/** What is dragged over the canvas, from beside it or from itself. */
export class CanvasDrop implements DropTarget {
  #sought: Sought | undefined;
  #opening: { readonly id: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  constructor(
    private readonly marks: Marks,
    private readonly givens: () => DropGivens,
  ) {}

  readonly over = (payload: DragPayload, spot: Spot): DropAnswer => {
    const { port, index, isReadonly, elementAt, entryAt } = this.givens();
    if (port === undefined || index === undefined || isReadonly) return undefined;
    const on = elementAt(spot);
    this.#linger(on);
    // Each is measured once for each movement.
    const boxes = new Map<string, Box | undefined>();
    const boxOf = (id: string): Box | undefined => {
      if (!boxes.has(id)) boxes.set(id, this.marks.boxOf(id));
      return boxes.get(id);
    };
    const { answer, sought } = seekPlace({ at: entryAt(on) ?? index.root, spot, payload, boxOf, judge: port.judge });
    this.#show(sought);
    return answer !== undefined && 'offer' in answer && answer.offer === '' && sought !== undefined ? { offer: this.#offerOf(sought, index, port) } : answer;
  };

  readonly drop = (payload: DragPayload): void => {
    const place = this.#sought?.place;
    const { port, focus } = this.givens();
    if (place !== undefined) port?.drop(payload, place);
    focus();
  };

  readonly leave = (): void => {
    this.#linger(null);
    this.#show(undefined);
  };

  #show(sought: Sought | undefined): void {
    this.#sought = sought;
    this.givens().show(sought);
  }

  /** Where it would land, in words. */
  #offerOf({ place, holder }: Sought, index: FormIndex, { nameOf }: CanvasPort): string {
    const { texts } = this.givens();
    const list = index.byId(place.parentId)?.children.filter((child) => !isRow(child)) ?? [];
    const before = list[place.index];
    if (before !== undefined) return texts.before(nameOf(before.id));
    const last = list[list.length - 1];
    return last === undefined ? (holder.parent === undefined ? texts.first : texts.into(nameOf(holder.id))) : texts.after(nameOf(last.id));
  }

  /** What is held over a tab for a while opens its page. */
  #linger(on: Element | null): void {
    const { paneAt, open } = this.givens();
    const pane = on === null ? undefined : paneAt(on);
    if (pane?.id === this.#opening?.id) return;
    clearTimeout(this.#opening?.timer);
    this.#opening = pane === undefined ? undefined : { id: pane.id, timer: setTimeout(() => open(pane), OPENS_MS) };
  }
}
