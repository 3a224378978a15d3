import { isRefusal, nearest, type Finding, type Fix } from '@zhengwu/core';
import { componentNamed } from '../components/component-named.js';
import { componentSpecs } from '../components/component-specs.js';
import { misplaced } from '../model/containment.js';
import { setComponent } from '../model/edits/set-component.js';
import { isRow } from '../model/tree-change.js';
import { indexForm } from '../model/form-index.js';
import type { NodeId } from '../model/form-node.js';
import type { Form } from '../model/form.js';
import { nameOf, type NodeEntry } from './controls.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { inputRules } from './input-rules.js';
import { inEachNode } from './node-findings.js';

const NAMES = componentSpecs.flatMap(({ name, isHidden }) => (isHidden === true ? [] : [name]));
const USUAL: Readonly<Record<string, string>> = { string: 'Input', number: 'NumberPicker', boolean: 'Switch', date: 'DatePicker', datetime: 'DatePicker', array: 'ArrayCards' };

/** Whether each node has a component that we know, in a place where it may lie. */
export const checkComponents = formCheck('form/components', function* (form, context) {
  const { byId } = indexForm(form.schema);
  for (const suspect of suspects(form, context)) {
    if (suspect === undefined) yield undefined;
    else yield* ofNode(form, byId(suspect) as NodeEntry); // found in this form, and not the root
  }
});

/** The few of which something is said: what mends them depends on the whole form. */
const suspects = inEachNode<NodeId>(function* (entry) {
  const component = entry.node['x-component'];
  const isFaulty = component === undefined ? isNothing(entry) : componentNamed(component) === undefined || isAstray(entry);
  if (isFaulty) yield entry.id;
});

function* ofNode(form: Form, entry: NodeEntry): Iterable<Finding> {
  const component = entry.node['x-component'];
  if (component === undefined) yield withoutComponent(form, entry);
  else if (componentNamed(component) === undefined) yield unknownComponent(form, entry, component);
  else yield ofPlace(entry, component);
}

function unknownComponent(form: Form, entry: NodeEntry, component: string): Finding {
  const near = nearest(component, NAMES);
  return inputRules.finding('form/unknown-component', at(entry.id, 'x-component'), { control: nameOf(entry), component, nearest: near }, { fixes: near.flatMap((name) => turnInto(form, entry, name)) });
}

/** Nothing would be drawn, and nothing asked. What only holds others needs none. */
function isNothing(entry: NodeEntry): boolean {
  const { type } = entry.node;
  return type !== 'void' && type !== 'object' && entry.children.length === 0 && !isRow(entry);
}

function withoutComponent(form: Form, entry: NodeEntry): Finding {
  return inputRules.finding('form/no-component', at(entry.id, 'x-component'), { control: nameOf(entry) }, { fixes: turnInto(form, entry, USUAL[entry.node.type ?? 'string'] ?? 'Input') });
}

/** Where nothing may lie at all, what holds it is a finding of its own or an unknown component. */
function isAstray(entry: NodeEntry): boolean {
  return entry.parent !== undefined && !isRow(entry) && misplaced(entry.parent, entry.node) !== undefined;
}

function ofPlace(entry: NodeEntry, component: string): Finding {
  const { parent } = entry;
  const host = parent?.node['x-component'] ?? parent?.parent?.node['x-component'] ?? '';
  return inputRules.finding('form/misplaced', at(entry.id), { control: nameOf(entry), component, parent: host });
}

/** Offered only where the node may become it. */
function turnInto(form: Form, { id }: NodeEntry, component: string): readonly Fix[] {
  return isRefusal(setComponent(form, { id, component })) ? [] : [fix('node/set-component', { id, component })];
}
