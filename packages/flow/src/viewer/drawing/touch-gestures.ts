import type { Canvas, Point } from '../../drawing/diagram-types.js';

/** px that a finger may tremble before it drags. */
const TREMBLE = 8;

/**
 * One finger moves the drawing, two zoom it. bpmn-js hears of mice alone. A finger that does not move is left to it as a click.
 *
 * @param zoomTo zooms about a place in the drawing's box
 */
export class TouchGestures {
  readonly #fingers = new Map<number, Point>();
  #start: Point | undefined;
  #isDragging = false;

  constructor(
    private readonly box: HTMLElement,
    private readonly canvas: () => Canvas | undefined,
    private readonly zoomTo: (scale: number, about: Point) => void,
  ) {
    box.addEventListener('pointerdown', this.#down);
    box.addEventListener('pointermove', this.#move);
    box.addEventListener('pointerup', this.#up);
    box.addEventListener('pointercancel', this.#up);
    // What ends a drag is no choice of what lies under the finger.
    box.addEventListener('click', this.#click, true);
  }

  readonly #down = (event: PointerEvent): void => {
    if (this.#fingers.size === 0) {
      this.#isDragging = false;
      this.#start = placeOf(event);
    }
    if (event.pointerType !== 'touch') return;
    this.#fingers.set(event.pointerId, placeOf(event));
  };

  readonly #move = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    const canvas = this.canvas();
    if (before === undefined || canvas === undefined) return;
    const former = [...this.#fingers.values()];
    const now = placeOf(event);
    if (!this.#isDragging && this.#start !== undefined && this.#fingers.size === 1 && distance(this.#start, now) < TREMBLE) return;
    this.#isDragging = true;
    this.#fingers.set(event.pointerId, now);
    const fingers = [...this.#fingers.values()];
    const [from, to] = [middle(former), middle(fingers)];
    const view = canvas.viewbox();
    canvas.viewbox({ x: view.x - (to.x - from.x) / view.scale, y: view.y - (to.y - from.y) / view.scale, width: view.width, height: view.height });
    const [spreadBefore, spread] = [spreadOf(former), spreadOf(fingers)];
    const { left, top } = this.box.getBoundingClientRect();
    if (spreadBefore > 0 && spread > 0) this.zoomTo((view.scale * spread) / spreadBefore, { x: to.x - left, y: to.y - top });
  };

  readonly #up = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
  };

  readonly #click = (event: MouseEvent): void => {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    event.stopPropagation();
    event.preventDefault();
  };
}

function placeOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** How far two fingers are apart; 0 for one. */
function spreadOf([first, second]: readonly Point[]): number {
  return first === undefined || second === undefined ? 0 : distance(first, second);
}
