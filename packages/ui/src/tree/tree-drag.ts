import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { DragLoad, DragPayload } from '../drag/drag-payload.js';
import { DragSource } from '../drag/drag-source.js';
import { isRefusal, registerDropTarget, type DropAnswer, type DropTarget } from '../drag/drop-target.js';
import type { TreeWords } from '../messages/tree.zh-CN.js';
import type { Point } from '../overlay/floating.js';
import { landingAt, type Landing } from './drop-place.js';
import { moveRefusal, spoken, type CanDrop } from './move-judgement.js';
import { isThereAlready } from './move-nodes.js';
import { pressedRow } from './pressed-row.js';
import type { RowViewport } from './row-viewport.js';
import { hasChildren, topmost } from './tree-index.js';
import type { TreeModel } from './tree-model.js';
import type { TreePlace } from './tree-node.js';

/** ms that something is held over a closed branch until it opens. */
const OPENS_MS = 600;

/** What the drag asks of its tree, at the moment when it matters. */
export interface TreeDragRules {
  readonly words: TreeWords;
  readonly canMove: boolean;
  readonly canDrop: CanDrop | undefined;
  /** The kind of payload that rows are for others; undefined: rows stay in their tree. */
  readonly kind: string | undefined;
  readonly canTake: ((payload: DragPayload, place: TreePlace) => DropAnswer) | undefined;
  /** px that a level is indented, and from where. */
  readonly indent: number;
  readonly indentStart: number;
}

export interface TreeDragEvents {
  readonly move: (ids: readonly string[], place: TreePlace) => void;
  readonly take: (payload: DragPayload, place: TreePlace) => void;
  readonly menu: (point: Point) => void;
}

/** Rows that are dragged, and what is dragged over rows. */
export class TreeDrag implements ReactiveController {
  #ids: readonly string[] = [];
  #dragged: ReadonlySet<string> = new Set();
  #payload: DragPayload | undefined;
  #landing: Landing | undefined;
  #opening: { readonly id: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  #unregister: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly model: TreeModel,
    private readonly viewport: RowViewport,
    private readonly rules: () => TreeDragRules,
    private readonly events: TreeDragEvents,
  ) {
    host.addController(this);
    new DragSource(host, {
      pick: (press) => this.#pick(press),
      onStart: ({ payload }) => {
        this.#payload = payload;
        this.#dragged = new Set(this.#ids);
        host.requestUpdate();
      },
      onEnd: () => {
        this.#payload = undefined;
        this.#dragged = new Set();
        host.requestUpdate();
      },
      onHold: events.menu,
    });
  }

  /** Where it would land, for drawing. */
  get landing(): Landing | undefined {
    return this.#landing;
  }

  isDragged(id: string): boolean {
    return this.#dragged.has(id);
  }

  hostConnected(): void {
    this.#unregister = registerDropTarget(this.host, this.#target);
  }

  hostDisconnected(): void {
    this.#unregister?.();
    this.#show(undefined);
  }

  #pick(press: PointerEvent): DragLoad | undefined {
    const { canMove, kind } = this.rules();
    if (!canMove && kind === undefined) return undefined;
    const row = pressedRow(press);
    const node = row === undefined ? undefined : this.model.rows[row]?.node;
    if (node === undefined) return undefined;
    this.#ids = topmost(this.model.index, this.model.isSelected(node.id) ? this.model.selected : [node.id]);
    return { payload: { kind: kind ?? 'tree-rows', data: this.#ids }, label: node.label, count: this.#ids.length };
  }

  readonly #target: DropTarget = {
    over: (payload, point) => {
      const { words } = this.rules();
      const judge = this.#judge(payload);
      if (judge === undefined) return undefined;
      let landing = this.#landingAt(payload, point, false);
      let answer = judge(landing.place);
      if (landing.side === 'into' && landing.node?.children === undefined && !isOffer(answer)) {
        // A leaf that takes nothing in is no reason to refuse what can stand beside it.
        const beside = this.#landingAt(payload, point, true);
        const other = judge(beside.place);
        if (isOffer(other)) [landing, answer] = [beside, other];
      }
      if (landing.side !== 'into' && !isOffer(answer)) {
        // What cannot stand beside a row may be meant for it.
        const within = this.#landingWithin(point);
        const other = within === undefined ? undefined : judge(within.place);
        if (within !== undefined && isOffer(other)) [landing, answer] = [within, other];
      }
      this.#show(isOffer(answer) ? landing : undefined);
      this.#openUnder(point);
      return spoken(answer, landing, words);
    },
    drop: (payload) => {
      const place = this.#landing?.place;
      if (place === undefined) return;
      if (payload !== this.#payload) return this.events.take(payload, place);
      if (!isThereAlready(this.model.index, this.#ids, place)) this.events.move(this.#ids, place);
    },
    leave: () => {
      this.#show(undefined);
      this.#stopOpening();
    },
  };

  /** What is said of each place, or undefined: no place here is for this payload. */
  #judge(payload: DragPayload): ((place: TreePlace) => DropAnswer) | undefined {
    const { canMove, canDrop, canTake, words } = this.rules();
    if (payload !== this.#payload) return canTake === undefined ? undefined : (place) => canTake(payload, place);
    if (!canMove) return undefined;
    return (place) => {
      if (isThereAlready(this.model.index, this.#ids, place)) return { offer: words.stays };
      const refusal = moveRefusal(this.model.index, this.#ids, place, canDrop, words);
      return refusal === undefined ? { offer: '' } : { refusal };
    };
  }

  #landingAt(payload: DragPayload, { x, y }: Point, asLeaf: boolean): Landing {
    const { rows, expanded, index } = this.model;
    const { indent, indentStart } = this.rules();
    const moved: ReadonlySet<string> = payload === this.#payload ? this.#dragged : new Set();
    const at = this.viewport.rowAt(y);
    const row = Math.floor(at);
    const over =
      row < 0
        ? { row: 0, down: 0, level: 1 }
        : row >= rows.length
          ? { row: rows.length - 1, down: 1, level: 1 }
          : { row, down: at - row, level: Math.floor((this.viewport.offsetAt(x) - indentStart) / indent) + 1 };
    return landingAt(rows, expanded, moved, over, asLeaf) ?? { place: { parentId: null, index: index.nodes.length }, side: 'before', row: 0, node: undefined, level: 1 };
  }

  /** At the end of what is below the row under the pointer. */
  #landingWithin({ y }: Point): Landing | undefined {
    const row = Math.floor(this.viewport.rowAt(y));
    const entry = this.model.rows[row];
    if (entry === undefined || this.isDragged(entry.node.id)) return undefined;
    return { place: { parentId: entry.node.id, index: entry.node.children?.length ?? 0 }, side: 'into', row, node: entry.node, level: entry.level + 1 };
  }

  #show(landing: Landing | undefined): void {
    const { side, row, level } = this.#landing ?? {};
    const isSame = side === landing?.side && row === landing?.row && level === landing?.level;
    this.#landing = landing;
    if (!isSame) this.host.requestUpdate();
  }

  #openUnder({ y }: Point): void {
    const at = this.viewport.rowAt(y);
    const node = this.model.rows[Math.floor(at)]?.node;
    const down = at - Math.floor(at);
    const isClosed = node !== undefined && hasChildren(node) && !this.model.expanded.has(node.id) && down >= 0.25 && down <= 0.75;
    if (isClosed && node.id === this.#opening?.id) return;
    this.#stopOpening();
    if (!isClosed || this.isDragged(node.id)) return;
    const timer = setTimeout(() => {
      this.model.setOpen(node.id, true);
      this.host.requestUpdate();
    }, OPENS_MS);
    this.#opening = { id: node.id, timer };
  }

  #stopOpening(): void {
    clearTimeout(this.#opening?.timer);
    this.#opening = undefined;
  }
}

function isOffer(answer: DropAnswer): boolean {
  return answer !== undefined && !isRefusal(answer);
}
