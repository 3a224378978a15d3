import ContextPad from 'diagram-js/lib/features/context-pad/ContextPad.js';
import type { Canvas, DiagramElement, ElementRegistry, EventBus } from '../../drawing/diagram-types.js';
import { padPlace, type Box, type Size } from './pad-place.js';

type Target = DiagramElement | readonly DiagramElement[];

interface Scheduler {
  schedule(task: () => void, id: string): unknown;
}

/** diagram-js's pad, with what it keeps to itself. */
interface Pad {
  readonly _current: { readonly html: HTMLElement; readonly target: Target } | null;
}

const FURNITURE = '.djs-palette, .djs-minimap, .bjs-powered-by, .zoom, .play';

/** The buttons of what is selected, where they cover least of the drawing: bpmn-js puts them right of it, over the next step. */
export class NearPad extends (ContextPad as unknown as new (canvas: Canvas, registry: ElementRegistry, bus: EventBus, scheduler: Scheduler) => Pad) {
  static readonly $inject = ['canvas', 'elementRegistry', 'eventBus', 'scheduler'];

  constructor(
    private readonly drawing: Canvas,
    registry: ElementRegistry,
    bus: EventBus,
    private readonly scheduler: Scheduler,
  ) {
    super(drawing, registry, bus, scheduler);
    bus.on(['canvas.resized', 'minimap.toggle', 'elements.changed'], () => this._updatePosition());
  }

  /** In the place of the base's, which asks for no more than the target. */
  protected _updatePosition(): void {
    this.scheduler.schedule(() => this.#place(), 'ContextPad#_updatePosition');
  }

  #place(): void {
    if (this._current === null) return;
    const { html, target } = this._current;
    const targets = Array.isArray(target) ? (target as readonly DiagramElement[]) : [target as DiagramElement];
    const room = this.drawing.getContainer().getBoundingClientRect();
    const { x, y, isLine } = padPlace({
      target: around(targets.map((each) => this.#boxOf(each))),
      shapes: shapesIn(this.drawing.getRootElement()).filter((each) => !targets.includes(each)).map((each) => this.#boxOf(each)),
      furniture: this.#furniture(room),
      room,
      column: sizeOf(html, false),
      line: sizeOf(html, true),
    });
    html.classList.toggle('zw-line', isLine);
    html.style.left = `${String(x)}px`;
    html.style.top = `${String(y)}px`;
  }

  /** Of a line: where it ends. */
  #boxOf({ x, y, width, height, waypoints }: DiagramElement): Box {
    const { scale, ...from } = this.drawing.viewbox();
    const end = waypoints?.[waypoints.length - 1];
    const box = end === undefined ? { x, y, width, height } : { ...end, width: 0, height: 0 };
    return { x: (box.x - from.x) * scale, y: (box.y - from.y) * scale, width: box.width * scale, height: box.height * scale };
  }

  #furniture(room: DOMRect): readonly Box[] {
    const root = this.drawing.getContainer().getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
    const boxes = [...root.querySelectorAll(FURNITURE)].map((each) => each.getBoundingClientRect());
    return boxes.filter(({ width }) => width > 0).map(({ x, y, width, height }) => ({ x: x - room.x, y: y - room.y, width, height }));
  }
}

/** Shapes and names, as deep as they lie on this plane. */
function shapesIn({ children = [] }: DiagramElement): readonly DiagramElement[] {
  return children.flatMap((each) => (each.waypoints === undefined ? [each, ...shapesIn(each)] : []));
}

function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

function sizeOf(html: HTMLElement, isLine: boolean): Size {
  html.classList.toggle('zw-line', isLine);
  return { width: html.offsetWidth, height: html.offsetHeight };
}
