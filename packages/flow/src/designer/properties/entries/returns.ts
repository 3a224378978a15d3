import type { PickerOption } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';
import type { FlowNode } from '../../../model/flow.js';
import { isHuman } from '../../../model/node-kind.js';
import { crossingBetween, firstStep, previousSteps, stepsBefore } from '../../../model/return-targets.js';
import type { ReturnPolicy, Step } from '../../../model/step.js';
import { nodeName } from '../../../model/node-names.js';
import type { ProcessDesk } from '../panel-desk.js';

/** 退回 to whom: what a check would find fault with is shown, with why it cannot be chosen. */
export function returnsEntry(desk: ProcessDesk, node: FlowNode, { returns }: Step): TemplateResult {
  const { says, isReadonly } = desk;
  const options = returnOptions(desk, node);
  const value = returns === undefined ? '' : optionOf(returns);
  const isGone = value !== '' && options.every((option) => option.id !== value);
  const onChange = ({ detail }: CustomEvent<{ value: string }>): void => {
    desk.apply('flow/set-returns', { id: node.id, returns: policyOf(detail.value), shown: options.find(({ id }) => id === detail.value)?.label ?? '' });
  };
  return html`<zw-picker
    id="returns"
    data-path="returns"
    .label=${says.returns.label}
    .placeholder=${says.returns.none}
    .options=${isGone ? [{ id: value, label: says.returns.gone(value.slice(STEP.length)) }, ...options] : options}
    .value=${value}
    ?readonly=${isReadonly}
    @zw-change=${onChange}
  ></zw-picker>`;
}

/** Where a step may send a case, in words. */
export function returnsSays(desk: ProcessDesk, { returns }: Step): string {
  const words = desk.says.returns;
  if (returns === undefined) return words.none;
  if (returns.to !== 'step') return words.says(words[returns.to]);
  const target = desk.view.index.node(returns.stepId);
  return words.says(target === undefined ? words.gone(returns.stepId) : nodeName(target, desk.words));
}

const STEP = 'step ';

function optionOf(policy: ReturnPolicy): string {
  return policy.to === 'step' ? `${STEP}${policy.stepId}` : policy.to;
}

function policyOf(option: string): ReturnPolicy | null {
  if (option.startsWith(STEP)) return { to: 'step', stepId: option.slice(STEP.length) };
  return option === 'previous' || option === 'start' || option === 'chosen' ? { to: option } : null;
}

/** Rules first, then steps, the nearest before a step last as they stand in the file. The law of branches holds for approvals. */
function returnOptions(desk: ProcessDesk, node: FlowNode): readonly PickerOption[] {
  const { view, process, says } = desk;
  const { why, policy, steps, ...words } = says.returns;
  const before = stepsBefore(view, node);
  const isFree = process.kind !== 'approval';
  const reasonFor = (targets: readonly FlowNode[]): string | undefined => {
    if (before.length === 0) return why.nothing;
    const [crossing] = isFree ? [] : targets.flatMap((target) => crossingBetween(view, node, target) ?? []);
    return crossing === undefined ? undefined : why[crossing];
  };
  const option = (id: string, label: string, group: string, reason: string | undefined): PickerOption => ({ id, label, group, ...(reason === undefined ? {} : { isDisabled: true, reason }) });
  const previous = previousSteps(view, node).filter((each) => before.includes(each));
  const first = firstStep(view, before);
  const astray = before.length === 0 ? why.nothing : !isFree && before.some((target) => crossingBetween(view, node, target) !== undefined) ? why.some : undefined;
  return [
    option('previous', previous.length === 0 ? words.previous : words.previousIs(previous.map((each) => nodeName(each, desk.words))), policy, reasonFor(previous)),
    option('start', first === undefined ? words.start : words.startIs(nodeName(first, desk.words)), policy, reasonFor(first === undefined ? [] : [first])),
    option('chosen', words.chosen, policy, astray),
    ...before.map((target) => option(`${STEP}${target.id}`, nodeName(target, desk.words), steps, reasonFor([target]))),
    ...process.nodes.filter((each) => each !== node && isHuman(each) && !before.includes(each)).map((target) => option(`${STEP}${target.id}`, nodeName(target, desk.words), steps, why.later)),
  ];
}
