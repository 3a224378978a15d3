import type { Refusal } from '@zhengwu/core';
import type { DiagramElement } from '../../drawing/diagram-types.js';
import type { Flow } from '../../model/flow.js';
import { layOutFlow } from '../../model/layout/lay-out-flow.js';
import type { Box, Drawing } from '../../model/layout/drawing.js';
import { elementAt, elementsAt, type ModdleElement } from '../../model/moddle/moddle-element.js';
import { flowDefinitions } from '../../model/write/write-flow.js';
import { refuse, type EditTools } from '../edits/edit-tools.js';
import { arrangementOf } from '../edits/structure/arrangement.js';

/** What ties an element to others: set by the commands that draw them, so that undo takes it back. */
const TIES = ['incoming', 'outgoing', 'sourceRef', 'targetRef', 'attachedToRef', 'default'];

/**
 * The drawing of a template in the place of all that is drawn. The process stays what it is to the engine and to the item: its id, its name, its
 * settings. Refused where a file has pools: a template is one process, and what the others are is not for it to say.
 *
 * Bpmn-js's commands alone draw it, so it is one step of the history like any other.
 */
export function useTemplate(tools: EditTools, flow: Flow): Refusal | undefined {
  const { service } = tools;
  const root = service('canvas').getRootElement();
  if (!root.businessObject.$instanceOf('bpmn:Process')) return refuse('flow/has-pools', {});
  const moddle = service('moddle');
  const made = elementsAt(flowDefinitions(moddle, flow, tools.context.fields ?? []), 'rootElements').find((element) => element.$instanceOf('bpmn:Process'));
  if (made === undefined) return refuse('flow/gone', { id: root.id });
  const modeling = service('modeling');
  modeling.removeElements((root.children ?? []).filter(({ labelTarget }) => labelTarget === undefined));
  new Painter(tools, root, layOutFlow(flow)).paint(elementsAt(made, 'flowElements'));
  // Bpmn-js sets names in the middle of ways, over what stands there.
  service('arranger').arrange(arrangementOf(tools));
  return undefined;
}

interface Ends {
  readonly from?: ModdleElement;
  readonly to?: ModdleElement;
  readonly host?: ModdleElement;
  readonly fallback?: ModdleElement;
}

/** Draws elements that stand in no drawing yet, by commands. */
class Painter {
  readonly #shapes = new Map<ModdleElement, DiagramElement>();

  constructor(
    private readonly tools: EditTools,
    private readonly root: DiagramElement,
    private readonly drawing: Drawing,
  ) {}

  paint(elements: readonly ModdleElement[]): void {
    const ends = new Map(elements.map((element) => [element, endsOf(element)] as const));
    for (const element of elements) {
      this.tools.service('moddle').ids.claim(element.id ?? '', element);
      for (const name of TIES) element.set(name, undefined);
    }
    const nodes = elements.filter((element) => !element.$instanceOf('bpmn:SequenceFlow'));
    // What waits at an edge, once there is the edge.
    for (const node of nodes) if (ends.get(node)?.host === undefined) this.#shape(node, undefined);
    for (const node of nodes) if (ends.get(node)?.host !== undefined) this.#shape(node, ends.get(node)?.host);
    for (const element of elements) if (element.$instanceOf('bpmn:SequenceFlow')) this.#way(element, ends.get(element) ?? {});
    for (const node of nodes) {
      const [shape, fallback] = [this.#shapes.get(node), ends.get(node)?.fallback];
      if (shape !== undefined && fallback !== undefined) this.tools.service('modeling').updateProperties(shape, { default: fallback });
    }
  }

  #shape(node: ModdleElement, host: ModdleElement | undefined): void {
    const { service } = this.tools;
    const box = this.drawing.boxes.get(node.id ?? '');
    if (box === undefined) return;
    const shape = service('elementFactory').createShape({ type: node.$type, businessObject: node });
    const at = host === undefined ? undefined : this.#shapes.get(host);
    this.#shapes.set(node, at === undefined ? service('modeling').createShape(shape, middleOf(box), this.root) : service('modeling').createShape(shape, middleOf(box), at, { attach: true }));
  }

  #way(way: ModdleElement, { from, to }: Ends): void {
    const [source, target] = [from && this.#shapes.get(from), to && this.#shapes.get(to)];
    const waypoints = this.drawing.lines.get(way.id ?? '');
    if (source === undefined || target === undefined || waypoints === undefined) return;
    this.tools.service('modeling').createConnection(source, target, { type: way.$type, businessObject: way, waypoints: waypoints.map(({ x, y }) => ({ x, y })) }, this.root);
  }
}

function endsOf(element: ModdleElement): Ends {
  const [from, to, host, fallback] = ['sourceRef', 'targetRef', 'attachedToRef', 'default'].map((name) => elementAt(element, name));
  return { ...(from && { from }), ...(to && { to }), ...(host && { host }), ...(fallback && { fallback }) };
}

function middleOf({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
