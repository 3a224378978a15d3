import type { DiagramElement, Point } from '../../../drawing/diagram-types.js';
import type { Box } from '../../../model/layout/drawing.js';

/** Where elements are drawn: shapes and labels by their boxes, connections by their lines. */
export interface Places {
  readonly boxes: ReadonlyMap<DiagramElement, Box>;
  readonly lines: ReadonlyMap<DiagramElement, readonly Point[]>;
}

interface ArrangeContext {
  readonly places: Places;
  former?: Places;
}

/** bpmn-js's own, which writes what is drawn into the file. */
interface BpmnUpdater {
  updateBounds(shape: DiagramElement): void;
  updateConnectionWaypoints(connection: DiagramElement): void;
}

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Puts everything at its place at once, and back. */
class ArrangeHandler {
  static readonly $inject = ['bpmnUpdater'];

  constructor(private readonly updater: BpmnUpdater) {}

  execute(context: ArrangeContext): readonly DiagramElement[] {
    context.former = this.#put(context.places);
    return elementsOf(context.places);
  }

  revert({ former }: ArrangeContext): readonly DiagramElement[] {
    if (former === undefined) return [];
    this.#put(former);
    return elementsOf(former);
  }

  /** Answers where all stood. */
  #put({ boxes, lines }: Places): Places {
    const former = { boxes: new Map<DiagramElement, Box>(), lines: new Map<DiagramElement, readonly Point[]>() };
    for (const [shape, { x, y, width, height }] of boxes) {
      former.boxes.set(shape, { x: shape.x, y: shape.y, width: shape.width, height: shape.height });
      Object.assign(shape as Changeable<DiagramElement>, { x, y, width, height });
      this.updater.updateBounds(shape);
    }
    for (const [connection, line] of lines) {
      former.lines.set(connection, connection.waypoints ?? []);
      (connection as Changeable<DiagramElement>).waypoints = line;
      this.updater.updateConnectionWaypoints(connection);
    }
    return former;
  }
}

function elementsOf({ boxes, lines }: Places): readonly DiagramElement[] {
  return [...boxes.keys(), ...lines.keys()];
}

interface CommandStack {
  registerHandler(command: string, handler: unknown): void;
  execute(command: string, context: object): void;
}

const COMMAND = 'zw.arrange';

/**
 * Arranges a whole drawing as one command. bpmn-js moves shapes one by one, and lays out the lines at each again: of five hundred steps that takes
 * minutes.
 */
export class Arranger {
  static readonly $inject = ['commandStack'];

  constructor(private readonly stack: CommandStack) {
    stack.registerHandler(COMMAND, ArrangeHandler);
  }

  arrange(places: Places): void {
    const context: ArrangeContext = { places };
    this.stack.execute(COMMAND, context);
  }
}
