import type { DiagramElement } from '../drawing/diagram-types.js';
import { elementAt, type ModdleElement } from '../model/moddle/moddle-element.js';

/** The command that orders ways, as its events call it. */
export const ORDER_WAYS = 'zw.orderWays';

/** What that command was given: the ways out of one node, in the order that they have then. */
export interface OrderContext {
  readonly source: DiagramElement;
  readonly ways: readonly ModdleElement[];
  former?: readonly ModdleElement[];
}

interface CommandStack {
  registerHandler(command: string, handler: unknown): void;
  execute(command: string, context: object): void;
}

/**
 * Puts the ways out of a node into an order, as one command. The order is that of the `sequenceFlow` elements in the file: Flowable, Activiti and Camunda try
 * conditions in it, and read no `outgoing`.
 */
export class WayOrder {
  static readonly $inject = ['commandStack'];

  constructor(private readonly stack: CommandStack) {
    stack.registerHandler(ORDER_WAYS, OrderHandler);
  }

  /** @param ways all ways out of the source */
  put(source: DiagramElement, ways: readonly ModdleElement[]): void {
    const context: OrderContext = { source, ways };
    this.stack.execute(ORDER_WAYS, context);
  }
}

class OrderHandler {
  execute(context: OrderContext): readonly DiagramElement[] {
    const { source, ways } = context;
    context.former = waysOf(source.businessObject);
    order(source.businessObject, ways);
    return [source];
  }

  revert({ source, former = [] }: OrderContext): readonly DiagramElement[] {
    order(source.businessObject, former);
    return [source];
  }
}

/** The ways out of a node in the file's order. They stand where it stands: no way leads across the border of a sub-process. */
export function waysOf(source: ModdleElement): readonly ModdleElement[] {
  return listOf(source.$parent, 'flowElements').filter((element) => element.$instanceOf('bpmn:SequenceFlow') && elementAt(element, 'sourceRef') === source);
}

function order(source: ModdleElement, ways: readonly ModdleElement[]): void {
  putInOrder(listOf(source.$parent, 'flowElements'), ways);
  putInOrder(listOf(source, 'outgoing'), ways);
}

/** Members change places among themselves: all else stays where it is. */
function putInOrder(list: ModdleElement[], members: readonly ModdleElement[]): void {
  const inList = members.filter((member) => list.includes(member));
  list.forEach((element, at) => {
    if (!members.includes(element)) return;
    const next = inList.shift();
    if (next !== undefined) list[at] = next;
  });
}

function listOf(element: ModdleElement | undefined, name: string): ModdleElement[] {
  const list = element?.get(name);
  // A list of bpmn-moddle's, of elements by what these names mean.
  return Array.isArray(list) ? (list as ModdleElement[]) : [];
}
