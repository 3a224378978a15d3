import { checkExpression, FieldCatalogue, toJuel, type Finding, type Witness } from '@zhengwu/core';
import type { FlowContext } from '../model/context.js';
import type { ProcessIndex } from '../model/flow-index.js';
import type { FlowNode, SequenceFlow } from '../model/flow.js';
import { conditionCells } from './condition-cells.js';
import { conditionRules } from './condition-rules.js';
import { outcomeWays } from '../model/case-stages.js';
import { isGateway } from '../model/node-kind.js';
import type { ProcessView } from '../model/process-view.js';
import { at, nameIn, nameOf, processCheck } from './flow-check.js';
import { fix } from './flow-fix.js';
import { hasCondition, wayName } from './splits-and-joins.js';
import { structureRules } from './structure-rules.js';

/** Each condition by itself: it means something over the fields there are, the engine can be told it, and it is asked at all. */
export const checkConditions = processCheck('flow/conditions', conditionRules, function* ({ process, index }, context) {
  const catalogue = catalogueOf(context);
  for (const edge of process.edges) {
    const from = index.node(edge.from);
    if (from === undefined || !hasCondition(edge)) continue;
    const way = wayName(index, edge);
    if (edge.condition === undefined) {
      yield conditionRules.finding('flow/engine-condition', at(edge, 'engineCondition'), { node: nameIn(index, from), way, text: edge.engineCondition ?? '' });
    } else if (catalogue !== undefined) {
      const { findings } = checkExpression(edge.condition, catalogue, { at: at(edge), expected: 'boolean' });
      const ours = findings.length > 0 ? findings : toJuel(edge.condition, catalogue, at(edge)).findings;
      for (const finding of ours) yield { ...finding, at: at(edge, finding.at.path === undefined || finding.at.path === '' ? 'condition' : `condition/${finding.at.path}`) };
    }
    if (index.outgoing(from).length === 1 && isGateway(from)) yield conditionRules.finding('flow/idle-condition', at(edge, 'condition'), { node: nameIn(index, from), way }, { fixes: [fix('flow/set-condition', { id: edge.id, condition: null })] });
  }
});

/** Where one of several ways is taken: each case has one, and of an exclusive split no more than one. */
export const checkChoices = processCheck('flow/choices', conditionRules, function* (view, context) {
  for (const node of view.process.nodes) {
    if (node.type !== 'exclusiveGateway' && node.type !== 'inclusiveGateway') continue;
    yield* choices(view, node, context);
  }
  yield* doubledOutcomes(view);
});

function* choices({ index }: ProcessView, node: FlowNode, context: FlowContext): Iterable<Finding> {
  const outgoing = index.outgoing(node);
  const asked = outgoing.filter((edge) => edge.id !== node.defaultId && hasCondition(edge));
  if (outgoing.length < 2 || asked.length === 0) return;
  const fallback = outgoing.find(({ id }) => id === node.defaultId);
  // With a way that nothing is asked of, or that somebody chooses, something else is said, or nothing.
  const isClosed = fallback === undefined && asked.length === outgoing.length;
  const own = asked.filter((edge) => edge.condition !== undefined);
  const cells = own.length === asked.length ? conditionCells(own.map(({ condition }) => condition), catalogueOf(context)) : undefined;
  if (cells === undefined) {
    if (isClosed) yield missingDefault(index, node, outgoing);
    return;
  }
  const name = (edge: SequenceFlow): string => wayName(index, edge);
  const never = own.filter((_edge, place) => !cells.some(({ holds }) => holds[place] === true));
  for (const edge of never) yield conditionRules.finding('flow/condition-never', at(edge, 'condition'), { node: nameIn(index, node), way: name(edge) }, { related: [at(node)] });
  const overlap = node.type === 'exclusiveGateway' ? cells.find(({ holds }) => holds.filter(Boolean).length > 1) : undefined;
  if (overlap !== undefined) {
    const [first, second] = own.filter((_edge, place) => overlap.holds[place]);
    if (first !== undefined && second !== undefined) {
      yield conditionRules.finding('flow/condition-overlap', at(node), { node: nameIn(index, node), field: overlap.label, value: overlap.shown, first: name(first), second: name(second) }, { related: [at(first), at(second)], witness: answer(overlap) });
    }
  }
  // Who has not answered is a case as well, but of that the form must see to it.
  const gap = isClosed ? cells.find(({ holds, value }) => value !== null && !holds.some(Boolean)) : undefined;
  if (gap !== undefined) yield conditionRules.finding('flow/condition-gap', at(node), { node: nameIn(index, node), field: gap.label, value: gap.shown }, { related: own.map((edge) => at(edge)), witness: answer(gap), fixes: defaults(node, outgoing) });
}

function missingDefault(index: ProcessIndex, node: FlowNode, outgoing: readonly SequenceFlow[]): Finding {
  return structureRules.finding('flow/missing-default', at(node), { node: nameIn(index, node) }, { related: outgoing.map((edge) => at(edge)), fixes: defaults(node, outgoing) });
}

function defaults(node: FlowNode, outgoing: readonly SequenceFlow[]): ReturnType<typeof fix>[] {
  return outgoing.slice(-2).reverse().map(({ id }) => fix('flow/set-default', { id: node.id, edgeId: id }));
}

function answer(cell: { readonly fieldId: string; readonly label: string; readonly value: unknown; readonly shown: string }): Witness {
  return { kind: 'answers', answers: [{ id: cell.fieldId, label: cell.label, value: cell.value, shown: cell.shown }] };
}

/** Two ways of one outcome: whoever says 通过 has not said which. */
function* doubledOutcomes(view: ProcessView): Iterable<Finding> {
  for (const node of view.process.nodes) {
    if (node.step === undefined && !isGateway(node)) continue;
    const ways = node.step === undefined ? [] : outcomeWays(view, node).filter(({ edge }) => view.index.node(edge.from)?.type !== 'boundaryEvent');
    const seen = new Map<string, SequenceFlow>();
    for (const { outcome, edge } of ways) {
      const former = seen.get(outcome);
      // Several ways of one outcome may be told apart by their conditions.
      if (former === undefined) seen.set(outcome, edge);
      else if (!hasCondition(edge) && !hasCondition(former) && edge.to !== former.to) yield conditionRules.finding('flow/outcome-doubled', at(edge, 'outcome'), { node: nameOf(node), outcome }, { related: [at(former, 'outcome')], fixes: [fix('flow/set-outcome', { id: edge.id, outcome: null })] });
    }
  }
}

const catalogues = new WeakMap<NonNullable<FlowContext['fields']>, FieldCatalogue>();

/** The fields that conditions may read; undefined if the context does not say. */
export function catalogueOf({ fields }: FlowContext): FieldCatalogue | undefined {
  if (fields === undefined) return undefined;
  const known = catalogues.get(fields) ?? new FieldCatalogue(fields);
  catalogues.set(fields, known);
  return known;
}

