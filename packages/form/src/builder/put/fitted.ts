import { componentNamed } from '../../components/index.js';
import { freeKey } from '../../model/free-key.js';
import { misplaced, type FormEntry, type FormNode, type NodeId } from '../../model/index.js';
import type { FragmentNode } from '../../model/fragment.js';

/** What goes around a control where only parts of a table, tabs, steps or panels stand, and under which property that keeps its title. */
const AROUND: Readonly<Record<string, { readonly component: string; readonly title: string }>> = {
  ArrayTable: { component: 'ArrayTable.Column', title: 'title' },
  FormTab: { component: 'FormTab.TabPane', title: 'tab' },
  FormStep: { component: 'FormStep.StepPane', title: 'title' },
  FormCollapse: { component: 'FormCollapse.CollapsePanel', title: 'header' },
};

/** The part that must go around a node so that it may lie there: a column in a table, a pane in tabs. `undefined` where none would help. */
export function wrapperFor(parent: FormEntry, node: FormNode, newId: () => NodeId): FragmentNode | undefined {
  if (misplaced(parent, node) === undefined) return undefined;
  const host = parent.key === 'items' && parent.parent?.node.items === parent.node ? parent.parent : parent;
  const around = AROUND[componentNamed(host.node['x-component'])?.name ?? ''];
  if (around === undefined || node['x-component'] === around.component) return undefined;
  const wrapper: FormNode = { 'x-id': newId(), type: 'void', 'x-component': around.component, 'x-component-props': { [around.title]: titleText(node) } };
  return misplaced(parent, wrapper) === undefined ? { key: around.component === 'ArrayTable.Column' ? 'column' : 'pane', node: wrapper } : undefined;
}

/** A new node as it may lie there: as it is, or with a column or a pane around it. */
export function fitted(parent: FormEntry, part: FragmentNode, newId: () => NodeId): FragmentNode {
  const wrapper = wrapperFor(parent, part.node, newId);
  if (wrapper === undefined) return part;
  const isColumn = wrapper.node['x-component'] === 'ArrayTable.Column';
  // The column's head says it.
  const { title: _title, ...bare } = part.node;
  const inside: FormNode = isColumn && componentNamed(part.node['x-component'])?.role === 'control' ? bare : part.node;
  return { key: freeKey(new Set([part.key]), wrapper.key), node: { ...wrapper.node, properties: { [part.key]: inside } } };
}

function titleText({ title }: FormNode): string {
  return typeof title === 'string' ? title : '';
}
