import type { Place } from '@zhengwu/core';
import type { DiagramElement, Point } from '../../../drawing/diagram-types.js';
import type { FlowModeler } from '../flow-modeler.js';
import { playSteps, restingTokens, type PlayStep } from './play-steps.js';
import { pointAlong } from './token-path.js';

const SVG = 'http://www.w3.org/2000/svg';
/** ms that a token takes along a way, and that a moment lasts before the next. */
const TRAVEL = 700;
const REST = 300;
const RADIUS = 7;
/** Share of a way at which a token rests: before the arrow. */
const WAITING = 0.85;

/** A counter-example on the canvas: dots travel along the ways, a moment at a time. Whoever wants less motion sees them jump. */
export class TokenPlayer {
  readonly steps: readonly PlayStep[];
  /** Moments that are over: 0 before the first. */
  at = 0;
  isPlaying = false;
  readonly #layer: SVGGElement;
  #marked: readonly string[] = [];
  #frame = 0;
  #timer = 0;

  constructor(
    private readonly modeler: FlowModeler,
    places: readonly Place[],
    /** Where the fault is: marked when the run is over. */
    readonly faultId: string,
    private readonly onChange: () => void,
  ) {
    this.steps = playSteps(places, (id) => this.#element(id)?.waypoints !== undefined);
    this.#layer = modeler.get('canvas').getLayer('zw-tokens', 5);
  }

  get isOver(): boolean {
    return this.at >= this.steps.length;
  }

  /** The node of the last moment. */
  get nodeId(): string | undefined {
    return this.steps[this.at - 1]?.nodeId;
  }

  play(): void {
    if (this.isOver) this.#go(0, false);
    this.isPlaying = true;
    this.#advance();
  }

  stop(): void {
    this.isPlaying = false;
    window.clearTimeout(this.#timer);
    this.onChange();
  }

  /** One moment on or back, by hand. */
  step(by: 1 | -1): void {
    this.stop();
    const to = this.at + by;
    if (to >= 0 && to <= this.steps.length) this.#go(to, by > 0);
  }

  /** Takes dots and marks off the canvas. */
  close(): void {
    this.isPlaying = false;
    window.clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#layer.textContent = '';
    this.#mark([]);
  }

  #advance(): void {
    if (!this.isPlaying) return;
    if (this.isOver) return this.stop();
    this.#go(this.at + 1, true);
    this.#timer = window.setTimeout(() => this.#advance(), (isCalm() ? 0 : TRAVEL) + REST);
  }

  #go(to: number, isForward: boolean): void {
    cancelAnimationFrame(this.#frame);
    this.at = to;
    const resting = restingTokens(this.steps, to, (id) => this.#element(id)?.target?.id);
    const node = this.steps[to - 1];
    const moving = isForward && !isCalm() ? (node?.ways ?? []) : [];
    this.#mark(node === undefined ? [] : this.isOver ? [node.nodeId, this.faultId] : [node.nodeId]);
    if (node !== undefined) this.modeler.get('canvas').scrollToElement(node.nodeId);
    if (moving.length === 0) this.#draw(resting, () => WAITING);
    else {
      const began = performance.now();
      const draw = (now: number): void => {
        const share = Math.min(1, (now - began) / TRAVEL);
        this.#draw(resting, (id) => (moving.includes(id) ? share * WAITING : WAITING));
        if (share < 1) this.#frame = requestAnimationFrame(draw);
      };
      draw(began);
    }
    this.onChange();
  }

  #draw(ways: readonly string[], shareOf: (id: string) => number): void {
    const dots = ways.map((id, index) => {
      const dot = document.createElementNS(SVG, 'circle');
      // Two on one way stand beside each other: that is the fault.
      const nth = ways.slice(0, index).filter((other) => other === id).length;
      const { x, y } = this.#pointOn(id, shareOf(id));
      dot.setAttribute('class', 'zw-token');
      dot.setAttribute('data-way', id);
      dot.setAttribute('r', String(RADIUS));
      dot.setAttribute('cx', String(x - nth * RADIUS * 1.5));
      dot.setAttribute('cy', String(y));
      return dot;
    });
    this.#layer.replaceChildren(...dots);
  }

  #pointOn(id: string, share: number): Point {
    return pointAlong(this.#element(id)?.waypoints ?? [], share);
  }

  #mark(ids: readonly string[]): void {
    const canvas = this.modeler.get('canvas');
    for (const id of this.#marked) {
      if (this.#element(id) === undefined) continue;
      canvas.removeMarker(id, 'zw-at');
      canvas.removeMarker(id, 'zw-fault');
    }
    this.#marked = ids.filter((id) => this.#element(id) !== undefined);
    for (const id of this.#marked) canvas.addMarker(id, this.isOver && id === this.faultId ? 'zw-fault' : 'zw-at');
  }

  #element(id: string): DiagramElement | undefined {
    return this.modeler.get('elementRegistry').get(id);
  }
}

function isCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
