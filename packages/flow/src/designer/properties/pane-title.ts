import type { FlowNode, SequenceFlow } from '../../model/flow.js';
import { isGateway } from '../../model/node-kind.js';
import { nodeName } from '../../model/node-names.js';
import type { PanelDesk } from './panel-desk.js';

interface PaneTitle {
  readonly label: string;
  /** What kind of thing it is, where its name does not say so. */
  readonly hint?: string;
}

/** Over the properties: what they are of. */
export function paneTitle(desk: PanelDesk): PaneTitle {
  const { flow, selection, says, texts } = desk;
  const [id, ...others] = selection;
  if (others.length > 0) return { label: says.several.chosen(selection.length) };
  const nodes = flow.processes.flatMap((process) => process.nodes);
  const node = nodes.find((each) => each.id === id);
  if (node !== undefined) return titled(shownName(desk, node), kindOf(desk, node));
  const way = flow.processes.flatMap(({ edges }) => edges).find((each) => each.id === id);
  if (way !== undefined) return titled(wayName(desk, way, nodes), says.sections.way);
  return { label: texts.properties.label };
}

function titled(name: string, kind: string): PaneTitle {
  return name === '' ? { label: kind } : name === kind ? { label: name } : { label: name, hint: kind };
}

/** Steps without a name are called by their kind, all else by nothing. */
function shownName(desk: PanelDesk, node: FlowNode): string {
  return node.name.trim() === '' && node.step === undefined ? '' : nodeName(node, desk.words);
}

function kindOf({ words, says }: PanelDesk, node: FlowNode): string {
  if (isGateway(node)) return words.gateway[node.type];
  if (node.event !== undefined) return says.event.kind;
  return node.step === undefined ? says.kinds.scope : words.stepKind[node.step.kind];
}

function wayName(desk: PanelDesk, { name, outcome, to }: SequenceFlow, nodes: readonly FlowNode[]): string {
  if (name.trim() !== '') return name.trim();
  if (outcome !== undefined) return desk.words.outcome[outcome];
  const target = nodes.find((node) => node.id === to);
  return target === undefined ? '' : desk.says.ways.card(nodeName(target, desk.words));
}
