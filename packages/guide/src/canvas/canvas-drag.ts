import type { DragPayload, DropAnswer, DropTarget, Point } from '@zhengwu/ui';
import { DragKind, DragSource, registerDropTarget } from '@zhengwu/ui/drag';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A node that is dragged with all that is below it, by its id. */
export const GUIDE_NODES = new DragKind<string>('guide-node');

/** What the drag asks of its canvas. */
export interface CanvasDragRules {
  /** The node that would be dragged by a press, and how it is called; undefined: none. */
  readonly pick: (press: PointerEvent) => { readonly id: string; readonly label: string } | undefined;
  /** The node or option at a place of the browser's window. */
  readonly at: (point: Point) => string | undefined;
  readonly judgeMove: (id: string, onto: string | undefined) => DropAnswer;
  readonly judgeDrop: (payload: DragPayload, onto: string | undefined) => DropAnswer;
  readonly move: (id: string, onto: string) => void;
  readonly drop: (payload: DragPayload, onto: string) => void;
  readonly menu: (point: Point) => void;
  /** A finger that drags a card no longer pans. */
  readonly takePointer: (pointerId: number) => void;
  /** Moves the view by so many px of the window. */
  readonly pan: (dx: number, dy: number) => void;
}

/** px from an edge within which what is dragged moves the view, and px a frame at the very edge. */
const EDGE = 40;
const FASTEST = 16;

/** Cards that are dragged onto options, and what is dragged onto cards from elsewhere. */
export class CanvasDrag implements ReactiveController {
  #dragged: string | undefined;
  #onto: string | undefined;
  #pressed = -1;
  #unregister: (() => void) | undefined;
  #point: Point | undefined;
  #frame = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly rules: CanvasDragRules,
  ) {
    host.addController(this);
    new DragSource(host, {
      pick: (press) => {
        const picked = rules.pick(press);
        this.#pressed = press.pointerId;
        return picked === undefined ? undefined : { payload: GUIDE_NODES.payload(picked.id), label: picked.label };
      },
      onStart: ({ payload }) => {
        rules.takePointer(this.#pressed);
        this.#dragged = GUIDE_NODES.dataOf(payload);
        host.requestUpdate();
      },
      onEnd: () => {
        this.#dragged = undefined;
        host.requestUpdate();
      },
      onHold: rules.menu,
    });
  }

  /** The node that is on its way, and what it is over. */
  get dragged(): string | undefined {
    return this.#dragged;
  }

  get onto(): string | undefined {
    return this.#onto;
  }

  hostConnected(): void {
    this.#unregister = registerDropTarget(this.host, this.#target);
  }

  hostDisconnected(): void {
    this.#unregister?.();
    this.#leave();
  }

  readonly #target: DropTarget = {
    over: (payload, point) => {
      const onto = this.rules.at(point);
      const node = GUIDE_NODES.dataOf(payload);
      const answer = node === undefined ? this.rules.judgeDrop(payload, onto) : this.rules.judgeMove(node, onto);
      this.#show(answer !== undefined && 'offer' in answer ? onto : undefined);
      this.#point = point;
      if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#panAtEdge);
      return answer;
    },
    drop: (payload) => {
      const onto = this.#onto;
      const node = GUIDE_NODES.dataOf(payload);
      if (onto === undefined) return;
      if (node === undefined) this.rules.drop(payload, onto);
      else this.rules.move(node, onto);
    },
    leave: () => this.#leave(),
  };

  #show(onto: string | undefined): void {
    if (onto === this.#onto) return;
    this.#onto = onto;
    this.host.requestUpdate();
  }

  #leave(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#point = undefined;
    this.#show(undefined);
  }

  /** What is held at the edge shows more of the map on that side. */
  readonly #panAtEdge = (): void => {
    const point = this.#point;
    if (point === undefined) return;
    const { left, top, right, bottom } = this.host.getBoundingClientRect();
    const dx = speed(point.x - left, right - point.x);
    const dy = speed(point.y - top, bottom - point.y);
    if (dx !== 0 || dy !== 0) this.rules.pan(dx, dy);
    this.#frame = requestAnimationFrame(this.#panAtEdge);
  };
}

/** px a frame from the distances to the near and the far edge; the content comes towards the middle. */
function speed(near: number, far: number): number {
  if (near < EDGE) return FASTEST * (1 - Math.max(0, near) / EDGE);
  if (far < EDGE) return -FASTEST * (1 - Math.max(0, far) / EDGE);
  return 0;
}
