import { componentNamed, type ComponentSpec } from '../../components/index.js';
import type { ComponentNames } from '../../components/component-words.js';
import { componentName } from '../../messages/component-name.js';
import type { BuilderTexts } from '../../messages/builder.js';
import type { FragmentNode } from '../../model/fragment.js';
import { ordered } from '../../model/walk-nodes.js';
import type { EnumOption, FormNode, NodeId } from '../../model/index.js';

export interface NewNodeWords {
  readonly components: ComponentNames;
  readonly begin: BuilderTexts['newNode'];
}

/** A new node of a component, with the parts that it needs to be of use: panes, columns, options to write over. */
export function newNode(name: string, words: NewNodeWords, newId: () => NodeId): FragmentNode {
  const { key, node } = made(name, words, newId);
  return { key, node: ordered(node) };
}

function made(name: string, words: NewNodeWords, newId: () => NodeId): FragmentNode {
  const spec = componentNamed(name);
  const key = keyFor(name);
  const base = { 'x-id': newId(), 'x-component': spec?.name ?? name } as const;
  const title = componentName(words.components, name);
  if (spec === undefined) return { key, node: { ...base, type: 'void' } };
  const [type = 'void'] = spec.types;
  const { begin } = words;
  const part = (component: string, props: Readonly<Record<string, unknown>> = {}, children?: FormNode['properties']): FormNode => ({
    'x-id': newId(),
    type: 'void',
    'x-component': component,
    ...(Object.keys(props).length === 0 ? {} : { 'x-component-props': props }),
    ...(children === undefined ? {} : { properties: children }),
  });
  switch (spec.name) {
    case 'FormGrid':
      return { key, node: { ...base, type, 'x-component-props': { minColumns: 1, maxColumns: 2 } } };
    case 'FormTab':
      return { key, node: { ...base, type, properties: { pane_1: part('FormTab.TabPane', { tab: begin.tab(1) }), pane_2: part('FormTab.TabPane', { tab: begin.tab(2) }) } } };
    case 'FormStep':
      return { key, node: { ...base, type, properties: { pane_1: part('FormStep.StepPane', { title: begin.step(1) }), pane_2: part('FormStep.StepPane', { title: begin.step(2) }) } } };
    case 'FormCollapse':
      return { key, node: { ...base, type, properties: { panel_1: part('FormCollapse.CollapsePanel', { header: begin.panel(1) }), panel_2: part('FormCollapse.CollapsePanel', { header: begin.panel(2) }) } } };
    case 'FormTab.TabPane':
      return { key, node: { ...base, type, 'x-component-props': { tab: title } } };
    case 'FormCollapse.CollapsePanel':
      return { key, node: { ...base, type, 'x-component-props': { header: title } } };
    case 'FormStep.StepPane':
    case 'ArrayTable.Column':
    case 'Card':
      return { key, node: { ...base, type, 'x-component-props': { title: spec.name === 'Card' ? begin.card : title } } };
    case 'Text':
      return { key, node: { ...base, type, 'x-component-props': { content: begin.text, mode: 'p' } } };
    case 'ArrayTable':
      return { key, node: { ...base, type, title, 'x-decorator': 'FormItem', items: tableRow(begin, part, newId), properties: { addition: { ...part('ArrayTable.Addition'), title: begin.addRow } } } };
    case 'ArrayCards':
    case 'ArrayItems':
      return { key, node: { ...base, type, title, 'x-decorator': 'FormItem', ...(spec.name === 'ArrayCards' ? { 'x-component-props': { title } } : {}), items: listRow(spec.name, begin, part, newId), properties: { addition: { ...part(`${spec.name}.Addition`), title: begin.addRow } } } };
    default:
      return { key, node: plain(spec, base, title, words) };
  }
}

type PartMaker = (component: string, props?: Readonly<Record<string, unknown>>, children?: FormNode['properties']) => FormNode;

function tableRow(begin: NewNodeWords['begin'], part: PartMaker, newId: () => NodeId): FormNode {
  const input: FormNode = { 'x-id': newId(), type: 'string', 'x-component': 'Input', 'x-decorator': 'FormItem' };
  return {
    'x-id': newId(),
    type: 'object',
    properties: {
      column_index: part('ArrayTable.Column', { title: begin.number, width: 60 }, { index: part('ArrayTable.Index') }),
      column_1: part('ArrayTable.Column', { title: begin.column }, { name: input }),
      operations: part('ArrayTable.Column', { title: begin.operations }, { remove: part('ArrayTable.Remove'), move_up: part('ArrayTable.MoveUp'), move_down: part('ArrayTable.MoveDown') }),
    },
  };
}

function listRow(array: string, begin: NewNodeWords['begin'], part: PartMaker, newId: () => NodeId): FormNode {
  const input: FormNode = { 'x-id': newId(), type: 'string', title: begin.column, 'x-component': 'Input', 'x-decorator': 'FormItem' };
  return {
    'x-id': newId(),
    type: 'object',
    properties: { index: part(`${array}.Index`), name: input, remove: part(`${array}.Remove`), move_up: part(`${array}.MoveUp`), move_down: part(`${array}.MoveDown`) },
  };
}

function plain(spec: ComponentSpec, base: Pick<FormNode, 'x-id'> & { readonly 'x-component': string }, title: string, { begin }: NewNodeWords): FormNode {
  const [type = 'void'] = spec.types;
  if (spec.role !== 'control') return { ...base, type };
  const options: readonly EnumOption[] = [1, 2].map((number) => ({ label: begin.option(number), value: String(number) }));
  return {
    ...base,
    type,
    title,
    'x-decorator': 'FormItem',
    ...(spec.hasOptions === true ? { enum: options } : {}),
    // The words beside the box are its label.
    ...(spec.name === 'Checkbox' ? { 'x-component-props': { children: title } } : {}),
  };
}

/** `Input.TextArea` is kept under `textArea`. */
function keyFor(name: string): string {
  const last = name.split('.').filter((part) => part !== 'Group').pop() ?? name;
  return last.charAt(0).toLowerCase() + last.slice(1);
}
