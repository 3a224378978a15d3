import type { Condition, Guard } from './guard.js';
import type { Guide } from './guide.js';
import type { GuideNode, Option } from './node.js';
import type { Variable } from './variable.js';

type Change = (guard: Guard) => Guard;

interface Guarded {
  readonly guard: Guard;
  readonly when?: readonly Condition[];
}

/** The nodes with every guard on the variable changed: of options, additions and history conditions. What stays, stays the same object. */
export function withGuardsOn(nodes: readonly GuideNode[], variableId: Variable['id'], change: Change): readonly GuideNode[] {
  return kept(nodes, (node) => {
    if (node.kind !== 'question') return node;
    const asks = node.variableId === variableId;
    const options = kept(node.options, (option) => guarded(option, asks, variableId, change));
    const extras = node.extras === undefined ? undefined : kept(node.extras, (extra) => guarded(extra, asks, variableId, change));
    if (options === node.options && extras === node.extras) return node;
    return { ...node, options, ...(extras === undefined ? {} : { extras }) };
  });
}

/** The nodes with every option changed of the questions that ask for the variable. What stays, stays the same object. */
export function withOptionsOn(nodes: readonly GuideNode[], variableId: Variable['id'], change: (option: Option) => Option): readonly GuideNode[] {
  return kept(nodes, (node) => {
    if (node.kind !== 'question' || node.variableId !== variableId) return node;
    const options = kept(node.options, change);
    return options === node.options ? node : { ...node, options };
  });
}

function guarded<Element extends Guarded>(element: Element, asks: boolean, variableId: Variable['id'], change: Change): Element {
  const guard = asks ? change(element.guard) : element.guard;
  const when = element.when === undefined ? undefined : kept(element.when, (condition) => changedCondition(condition, variableId, change));
  if (guard === element.guard && when === element.when) return element;
  return { ...element, guard, ...(when === undefined ? {} : { when }) };
}

function changedCondition(condition: Condition, variableId: Variable['id'], change: Change): Condition {
  if (condition.variableId !== variableId) return condition;
  const guard = change(condition.guard);
  return guard === condition.guard ? condition : { ...condition, guard };
}

function kept<Member>(list: readonly Member[], change: (member: Member) => Member): readonly Member[] {
  const changed = list.map(change);
  return changed.every((member, index) => member === list[index]) ? list : changed;
}

/** One guard on a variable, and whose it is. */
export interface GuardOn {
  readonly guard: Guard;
  /** The node it stands in. */
  readonly nodeId: GuideNode['id'];
  /** The option whose own guard it is; `undefined` for an addition's and a history condition's. */
  readonly option?: Option;
}

/** Every guard on the variable in the guide's nodes. */
export function* guardsOn(guide: Guide, variableId: Variable['id']): Iterable<GuardOn> {
  for (const node of guide.nodes) {
    if (node.kind !== 'question') continue;
    const asks = node.variableId === variableId;
    for (const option of node.options) {
      if (asks) yield { guard: option.guard, nodeId: node.id, option };
      yield* conditionsOn(option.when, variableId, node.id);
    }
    for (const extra of node.extras ?? []) {
      if (asks) yield { guard: extra.guard, nodeId: node.id };
      yield* conditionsOn(extra.when, variableId, node.id);
    }
  }
}

function* conditionsOn(when: readonly Condition[] | undefined, variableId: Variable['id'], nodeId: GuideNode['id']): Iterable<GuardOn> {
  for (const condition of when ?? []) if (condition.variableId === variableId) yield { guard: condition.guard, nodeId };
}
