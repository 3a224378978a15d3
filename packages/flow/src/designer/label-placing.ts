import { getExternalLabelMid } from 'bpmn-js/lib/util/LabelUtil.js';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor.js';
import type { DiagramElement, ElementRegistry, Point } from '../drawing/diagram-types.js';
import type { Box, Size } from '../model/layout/drawing.js';
import { placeLabels } from '../model/layout/label-places.js';
import type { Arranger } from './canvas/arrange/arranger.js';
import type { GuardedCommandStack } from './canvas/guarded-command-stack.js';

/** px by which a place may differ that was rounded; and by which bpmn-js's own places below an element do. */
const [NEAR, NEAR_BELOW] = [1.5, 8];

/** What renaming is given: the element or its label; here also whether the label stands where nobody put it by hand. */
interface RenameContext {
  readonly element: DiagramElement;
  isOurs?: boolean;
}

interface RenameEvent {
  readonly context: RenameContext;
}

/** What diagram-js declares as `any`-like classes, as far as it is extended here. */
const Base = CommandInterceptor as unknown as new (bus: object) => {
  preExecute(command: string, listener: (event: RenameEvent) => void): void;
  postExecuted(command: string, listener: (event: RenameEvent) => void): void;
};

/**
 * After a renaming the name stands where it covers nothing, as large as it is written now, within the same command. A label that somebody has moved by hand stays
 * where it is: one is ours while it stands where our layout, or bpmn-js, puts one of its size.
 */
export class LabelPlacing extends Base {
  static readonly $inject = ['eventBus', 'commandStack', 'elementRegistry', 'arranger'];

  constructor(
    bus: object,
    stack: GuardedCommandStack,
    private readonly registry: ElementRegistry,
    private readonly arranger: Arranger,
  ) {
    super(bus);
    // Names that come with something else are placed with it.
    const isRenaming = (context: object): boolean => stack.top?.context === context;
    this.preExecute('element.updateLabel', ({ context }) => {
      if (isRenaming(context)) context.isOurs = this.#isOurs(named(context));
    });
    this.postExecuted('element.updateLabel', ({ context }) => {
      if (context.isOurs === true) this.#place(named(context));
    });
  }

  #isOurs(element: DiagramElement): boolean {
    const { label } = element;
    return label === undefined || isAtDefault(element, label) || isNear(label, this.#placeOf(element, label), NEAR);
  }

  #place(element: DiagramElement): void {
    const { label } = element;
    const box = label === undefined ? undefined : this.#placeOf(element, label);
    if (label === undefined || box === undefined || isNear(label, box, 0)) return;
    this.arranger.arrange({ boxes: new Map([[label, box]]), lines: new Map() });
  }

  /** Among all that is drawn on the same plane. */
  #placeOf(element: DiagramElement, { width, height }: Size): Box | undefined {
    const plane = planeOf(element);
    const boxes = new Map<DiagramElement, Box>();
    const lines = new Map<DiagramElement, readonly Point[]>();
    const labels: Box[] = [];
    for (const each of this.registry.getAll()) {
      if (each.parent === undefined || planeOf(each) !== plane) continue;
      if (each.waypoints !== undefined) lines.set(each, each.waypoints);
      else if (each.labelTarget === undefined) boxes.set(each, each);
      else if (each.labelTarget !== element) labels.push(each);
    }
    return placeLabels(boxes, lines, new Map([[element, { width, height }]]), labels).get(element);
  }
}

function named({ element }: RenameContext): DiagramElement {
  return element.labelTarget ?? element;
}

function planeOf(element: DiagramElement): DiagramElement {
  let plane = element;
  while (plane.parent !== undefined) plane = plane.parent;
  return plane;
}

/** Where bpmn-js puts a name: centred below, or at the middle of a line. */
function isAtDefault(element: DiagramElement, label: DiagramElement): boolean {
  const { x, y } = getExternalLabelMid(element as never) as Point; // typed by the model's own classes
  return Math.abs(label.x + label.width / 2 - x) <= NEAR && Math.abs(label.y + 10 - y) <= NEAR_BELOW;
}

function isNear(label: Point, place: Point | undefined, by: number): boolean {
  return place !== undefined && Math.abs(label.x - place.x) <= by && Math.abs(label.y - place.y) <= by;
}
