import type { Check, CheckSteps, Finding, Place, RuleEntries, RuleTable, Witness } from '@zhengwu/core';
import { nodeName } from '../model/node-names.js';
import type { FlowContext } from '../model/context.js';
import type { ProcessIndex } from '../model/flow-index.js';
import type { Flow, FlowNode } from '../model/flow.js';
import { viewOf, type ProcessView } from '../model/process-view.js';
import type { Walk } from '../model/walk.js';

type Find = (view: ProcessView, context: FlowContext, flow: Flow) => Iterable<Finding | undefined>;

/**
 * A check of each process by itself. Which kinds of item a rule speaks of, and of which it is a duty without exception, is kept here, in one place: where the item is not known, a rule
 * that is for some kinds only says nothing.
 */
export function processCheck<Entries extends RuleEntries>(name: string, rules: RuleTable<Entries>, find: Find): Check<Flow, FlowContext> {
  return {
    name,
    *steps(flow, context): CheckSteps {
      for (const process of flow.processes) {
        for (const finding of find(viewOf(process), context, flow)) {
          if (finding === undefined || isSpokenOf(rules, finding.rule, context)) yield finding && asDuty(rules, finding, context);
        }
      }
    },
  };
}

/** A check of what the law says of approvals: of processes of that kind only. */
export function approvalCheck<Entries extends RuleEntries>(name: string, rules: RuleTable<Entries>, find: Find): Check<Flow, FlowContext> {
  return processCheck(name, rules, function* (view, context, flow) {
    if (view.process.kind === 'approval') yield* find(view, context, flow);
  });
}

function isSpokenOf<Entries extends RuleEntries>(rules: RuleTable<Entries>, rule: string, { item }: FlowContext): boolean {
  const entry = rules.entries[rule];
  if (entry === undefined || entry.appliesTo === 'all') return true;
  return item !== undefined && entry.appliesTo.includes(item.type);
}

/** What is softened to a warning asks for a look, and is a duty no more. */
function asDuty<Entries extends RuleEntries>(rules: RuleTable<Entries>, finding: Finding, { item }: FlowContext): Finding {
  return finding.severity === 'error' && rules.isDuty(finding.rule, item?.type) ? { ...finding, isDuty: true } : finding;
}

/** A place in the flow: an element, and a path of keys below it. */
export function at(element: string | { readonly id: string }, path?: string): Place {
  const id = typeof element === 'string' ? element : element.id;
  return path === undefined ? { part: 'flow', id } : { part: 'flow', id, path };
}

/** A way through the flow, to be played on its drawing: each node, followed by the way by which it is left. */
export function trace(walk: Walk, nodes: readonly FlowNode[]): Witness {
  const steps = nodes.flatMap((node, place) => {
    const next = nodes[place + 1];
    const edge = next === undefined ? undefined : walk.hops(node).find(({ to }) => to === next)?.edge;
    return edge === undefined ? [at(node)] : [at(node), at(edge)];
  });
  return { kind: 'steps', steps };
}

/** How a finding calls a step: by its name, or by what it is where it has none. */
export function nameOf(node: FlowNode): string {
  return nodeName(node);
}

/**
 * How a finding calls whatever is drawn. Gateways and events seldom have a name: they are called by what comes right before them, `受理→`, or
 * where nothing does, by what comes behind, `→受理`; where neither has a name, by what they are.
 */
export function nameIn(index: ProcessIndex, node: FlowNode): string {
  if (node.name.trim() !== '') return node.name.trim();
  const host = node.attachedToId === undefined ? undefined : index.node(node.attachedToId);
  const before = host === undefined ? named(node, (each) => index.incoming(each).flatMap(({ from }) => index.node(from) ?? [])) : [nameOf(host)];
  if (before.length > 0) return `${before.join('/')}→`;
  const behind = named(node, (each) => index.outgoing(each).flatMap(({ to }) => index.node(to) ?? []));
  return behind.length > 0 ? `→${behind.join('/')}` : nodeName(node);
}

/** The names of the nearest that have one, at most two. */
function named(node: FlowNode, next: (node: FlowNode) => readonly FlowNode[]): readonly string[] {
  const open = new Set(next(node));
  const names = new Set<string>();
  for (const each of open) {
    if (names.size === 2) break;
    if (each.name.trim() !== '') names.add(each.name.trim());
    else if (each !== node) for (const other of next(each)) open.add(other);
  }
  return [...names];
}
