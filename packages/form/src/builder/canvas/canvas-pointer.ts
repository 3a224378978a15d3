import type { DragLoad } from '@zhengwu/ui';
import type { FormEntry } from '../../model/index.js';
import type { CanvasCursor } from './canvas-cursor.js';
import { spanOf } from './canvas-keys.js';
import type { CanvasAct, CanvasPort } from './canvas-port.js';
import type { Marks } from './marks.js';
import { PANE_HEADS, type NodeFinder } from './node-finder.js';
import { SpanDrag } from './span-drag.js';

/** What lies over the form and is pressed itself. */
const OVER = '.acts, .edge';

/** What the pointer asks of its canvas, at the moment when it matters. */
export interface PointerGivens {
  readonly port: CanvasPort | undefined;
  readonly selected: readonly string[];
  readonly isReadonly: boolean;
  readonly focus: () => void;
  readonly act: (act: CanvasAct | 'parent') => void;
  /** The node that the pointer is over. */
  readonly hover: (id: string | undefined) => void;
}

/** What presses and movements of the pointer mean on the canvas. */
export class CanvasPointer {
  /** Something is dragged from here: the pointer is over nothing meanwhile. */
  isDragging = false;

  constructor(
    private readonly nodes: NodeFinder,
    private readonly marks: Marks,
    private readonly cursor: CanvasCursor,
    private readonly givens: () => PointerGivens,
  ) {}

  /** What a press would drag. */
  readonly pick = (press: PointerEvent): DragLoad | undefined => {
    const { port, isReadonly } = this.givens();
    const [on] = press.composedPath();
    if (isReadonly || !(on instanceof Element) || on.closest(OVER) !== null) return undefined;
    const entry = this.nodes.at(on);
    return entry === undefined ? undefined : port?.load(entry.id);
  };

  /** The right edge of a node, by which it takes more or fewer columns of its grid. */
  readonly dragEdge = (event: PointerEvent, entry: FormEntry): void => {
    const span = spanOf(entry);
    const grid = entry.parent === undefined ? undefined : this.marks.of(entry.parent.id)?.querySelector<HTMLElement>('.grid');
    const box = this.marks.boxOf(entry.id);
    if (span === undefined || grid === null || grid === undefined || box === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const columns = Number(grid.dataset['columns']) || span.most;
    const { port } = this.givens();
    SpanDrag.start(event, { left: box.left, column: grid.getBoundingClientRect().width / columns, most: Math.min(columns, span.most), span: span.span, onSpan: (next) => port?.setSpan(entry.id, next) });
  };

  readonly onClick = (event: MouseEvent): void => {
    const { focus, act } = this.givens();
    const [on] = event.composedPath();
    if (!(on instanceof Element)) return;
    const wish = on.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (wish !== undefined) return act(wish as CanvasAct | 'parent'); // of the bar above what is chosen
    if (on.closest(OVER) !== null) return;
    focus();
    const entry = this.nodes.paneAt(on) ?? this.nodes.at(on);
    if (entry === undefined) this.cursor.clear();
    else if (event.ctrlKey || event.metaKey) this.cursor.toggle(entry);
    else if (event.shiftKey) this.cursor.extend(entry);
    else this.cursor.choose(entry);
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    const [on] = event.composedPath();
    if (on instanceof Element && on.closest(OVER) === null && this.nodes.at(on) !== undefined) this.givens().port?.act('rename');
  };

  readonly onContextMenu = (event: MouseEvent): void => {
    const { port, selected, focus } = this.givens();
    const [on] = event.composedPath();
    if (!(on instanceof Element)) return;
    event.preventDefault();
    const entry = this.nodes.at(on);
    focus();
    if (entry === undefined) this.cursor.clear();
    else if (!selected.includes(entry.id)) this.cursor.choose(entry);
    port?.openMenu({ x: event.clientX, y: event.clientY });
  };

  readonly onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || this.isDragging) return;
    const [on] = event.composedPath();
    this.givens().hover(on instanceof Element && on.closest('.acts') === null ? this.nodes.at(on)?.id : undefined);
  };

  readonly onLeave = (): void => {
    this.givens().hover(undefined);
  };
}

/** A press on a label would go to its control; what opens panes may. */
export function keepStill(event: Event): void {
  const [on] = event.composedPath();
  if (on instanceof Element && on.closest(`${PANE_HEADS}, .acts`) === null) event.preventDefault();
}

/** The keyboard stays with the canvas. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
