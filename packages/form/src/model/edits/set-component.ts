import { isRefusal, type Refusal } from '@zhengwu/core';
import { componentNamed, type ComponentSpec } from '../../components/index.js';
import { withChildren, type Child } from '../child-list.js';
import { misplaced, misplacedIn } from '../containment.js';
import { childrenOf, type FormEntry } from '../form-index.js';
import type { FormNode } from '../form-node.js';
import { freeKey } from '../free-key.js';
import { isRow, type TreeChange } from '../tree-change.js';
import { rowOf } from '../walk-nodes.js';
import { whyNotKey } from './places.js';
import { refuse } from './refusals.js';
import { schemaEdit, withKey } from './schema-edit.js';

/**
 * Makes a node another component and keeps what fits: its texts, its key, its binding and its linkages in any case; the
 * properties that the new one has too; its type and its default where the new one's values are of that type; its options
 * where it has some. Panes become the panes of the new one, a table's columns are left out of cards.
 */
export const setComponent = schemaEdit<{ readonly id: string; readonly component: string }>('node/set-component', (change, { id, component }) => {
  const entry = change.index.byId(id);
  if (entry === undefined) return refuse('form/gone', { id });
  const { parent } = entry;
  if (parent === undefined) return refuse('form/fixed', { id });
  if (component === '') return refuse('form/bad-value', { name: 'x-component' });
  const node = entry.node as FormNode; // the root is refused above
  const next = turnedInto(node, component, componentNamed(component));
  if (isRefusal(next)) return next;
  const fault = misplaced(parent, next);
  if (fault !== undefined) return fault.why === 'takes-nothing' ? refuse('form/takes-nothing', { id: parent.id }) : refuse('form/not-contained', { parent: fault.parent, child: fault.child });
  const taken = isRow(entry) || (next.type === 'void') === (node.type === 'void') ? undefined : whyNotKey(parent, entry.key, next, entry);
  if (taken !== undefined) return taken;
  placeInstead(change, entry, next);
  return undefined;
});

function placeInstead(change: TreeChange, entry: FormEntry, node: FormNode): void {
  const { parent } = entry;
  if (parent === undefined) return;
  if (isRow(entry)) change.set(parent, { ...parent.node, items: node }); // only an array has a row
  else change.replace(entry, { key: entry.key, node });
}

function turnedInto(node: FormNode, component: string, spec: ComponentSpec | undefined): FormNode | Refusal {
  const former = componentNamed(node['x-component']);
  const plain = withKey<FormNode>({ ...node, 'x-component': component }, 'x-component-props', keptProps(node, former, spec));
  if (spec === undefined) return plain;
  const isArray = spec.types.includes('array') && spec.role === 'array';
  const inside = childrenOf(node).length > 0 || rowOf(node) !== undefined;
  if (inside && (spec.role === 'control' || spec.role === 'note' || spec.role === 'arrayPart')) return refuse('form/has-children', { id: node['x-id'] });
  if (inside && isArray !== (node.type === 'array')) return refuse('form/has-children', { id: node['x-id'] });
  const typed = withType(plain, spec);
  const optioned = spec.hasOptions === true ? typed : withKey(typed, 'enum', undefined);
  const decorated = spec.role === 'control' && optioned['x-decorator'] === undefined ? { ...optioned, 'x-decorator': 'FormItem' } : optioned;
  return withParts(decorated, former, spec);
}

function keptProps(node: FormNode, former: ComponentSpec | undefined, spec: ComponentSpec | undefined): Readonly<Record<string, unknown>> | undefined {
  const props = node['x-component-props'];
  if (props === undefined || spec === undefined || former === undefined) return props;
  const known = new Set(spec.props.map(({ name }) => name));
  const own = new Set(former.props.map(({ name }) => name));
  // What neither knows was somebody's wish: it stays.
  const kept = Object.entries(props).filter(([name]) => known.has(name) || !own.has(name));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function withType(node: FormNode, { types }: ComponentSpec): FormNode {
  const [first] = types;
  if (first === undefined || (node.type !== undefined && types.includes(node.type))) return node;
  return withKey(withKey(node, 'type', first), 'default', undefined);
}

/** The parts that lie in tabs, steps, panels and tables, made those of the new component. */
function withParts(node: FormNode, former: ComponentSpec | undefined, spec: ComponentSpec): FormNode | Refusal {
  const children = childrenOf(node).map(([key, child]): Child => [key, asPart(child, former, spec)]);
  for (const [, child] of children) {
    const fault = misplacedIn(node, child, 'beside');
    if (fault !== undefined) return refuse('form/not-contained', { parent: spec.name, child: child['x-component'] ?? '' });
  }
  const parted = children.length === 0 ? node : withChildren(node, children);
  const row = rowOf(parted);
  if (row === undefined || spec.role !== 'array' || row['x-component'] !== undefined) return parted;
  const cells = former?.name === 'ArrayTable' && spec.name !== 'ArrayTable' ? outOfColumns(row) : childrenOf(row);
  const inRow = cells.map(([key, child]): Child => [key, asPart(child, former, spec)]);
  for (const [, child] of inRow) {
    if (misplacedIn(parted, child, 'row') !== undefined) return refuse('form/not-contained', { parent: spec.name, child: child['x-component'] ?? '' });
  }
  return { ...parted, items: withChildren(row, inRow) };
}

const PANES: Readonly<Record<string, readonly [pane: string, title: string]>> = {
  FormTab: ['FormTab.TabPane', 'tab'],
  FormStep: ['FormStep.StepPane', 'title'],
  FormCollapse: ['FormCollapse.CollapsePanel', 'header'],
};

function asPart(child: FormNode, former: ComponentSpec | undefined, spec: ComponentSpec): FormNode {
  const component = child['x-component'];
  if (former === undefined || component === undefined) return child;
  const [from, to] = [PANES[former.name], PANES[spec.name]];
  if (from !== undefined && to !== undefined && component === from[0]) {
    const { [from[1]]: title, ...props } = child['x-component-props'] ?? {};
    return { ...child, 'x-component': to[0], 'x-component-props': title === undefined ? props : { ...props, [to[1]]: title } };
  }
  const part = component.startsWith(`${former.name}.`) ? `${spec.name}.${component.slice(former.name.length + 1)}` : component;
  return componentNamed(part) === undefined ? child : withKey(child, 'x-component', part);
}

/** What stands in a table's columns, without them. A column of buttons goes: cards have them by themselves. */
function outOfColumns(row: FormNode): readonly Child[] {
  const taken = new Set<string>();
  return childrenOf(row).flatMap(([key, column]) => {
    const inside = column['x-component'] === 'ArrayTable.Column' ? childrenOf(column) : [[key, column] as const];
    return inside.map(([name, child]): Child => {
      const free = freeKey(taken, name);
      taken.add(free);
      return [free, child];
    });
  });
}
