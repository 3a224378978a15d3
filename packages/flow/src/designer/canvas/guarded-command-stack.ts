import CommandStack from 'diagram-js/lib/command/CommandStack.js';
import type { DiagramElement } from '../../drawing/diagram-types.js';

/** One command that a gesture began with; what it brings with it runs inside it. */
export interface TopCommand {
  readonly name: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** What diagram-js declares as `any`-like classes, as far as it is extended here. */
const Base = CommandStack as unknown as new (bus: object, injector: object) => {
  execute(command: string, context: object): void;
  canExecute(command: string, context: object): boolean;
};

/**
 * bpmn-js knows no read-only drawing. Locked, nothing can be executed and every rule says no, so that no gesture begins. It also keeps what
 * a step began with, for its name in the history.
 */
export class GuardedCommandStack extends Base {
  static readonly $inject = ['eventBus', 'injector'];
  isLocked = false;
  /** The last outermost command. */
  top: TopCommand | undefined;
  /** Called when an outermost command is about to run. */
  before: () => void = () => undefined;
  #depth = 0;

  override execute(command: string, context: object): void {
    if (this.isLocked) return;
    if (this.#depth === 0) {
      this.top = { name: command, context: context as TopCommand['context'] };
      this.before();
    }
    this.#depth += 1;
    try {
      super.execute(command, context);
    } finally {
      this.#depth -= 1;
    }
  }

  override canExecute(command: string, context: object): boolean {
    return !this.isLocked && super.canExecute(command, context);
  }
}

/** The elements that a command speaks of, as far as its context tells. */
export function elementsOfCommand({ context }: TopCommand): readonly DiagramElement[] {
  const { shape, element, connection, elements, shapes } = context as Readonly<Record<string, DiagramElement | readonly DiagramElement[] | undefined>>;
  const one = shape ?? element ?? connection;
  const many = elements ?? shapes;
  return [...(one === undefined ? [] : [one as DiagramElement]), ...((many as readonly DiagramElement[] | undefined) ?? [])];
}
