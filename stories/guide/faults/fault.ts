import type { Id } from '@zhengwu/core';
import type { Guide, GuideNode, Option, Outcome, Question, Variable } from '@zhengwu/guide';

import type { EditedFault } from '../../faults/fault.js';

/** A small guide that has one kind of fault. */
export type Fault = EditedFault<Guide>;

export function changeQuestion(guide: Guide, id: Id<'q'>, change: (question: Question) => Question): Guide {
  return changeNode(guide, id, (node) => (node.kind === 'question' ? change(node) : node));
}

export function changeOutcome(guide: Guide, id: Id<'out'>, change: (outcome: Outcome) => Outcome): Guide {
  return changeNode(guide, id, (node) => (node.kind === 'outcome' ? change(node) : node));
}

function changeNode(guide: Guide, id: string, change: (node: GuideNode) => GuideNode): Guide {
  if (!guide.nodes.some((node) => node.id === id)) throw new Error(`The lesson's guide has no ${id}.`);
  return { ...guide, nodes: guide.nodes.map((node) => (node.id === id ? change(node) : node)) };
}

export function changeOption(guide: Guide, id: Id<'opt'>, change: (option: Option) => Option): Guide {
  const question = guide.nodes.find((node): node is Question => node.kind === 'question' && node.options.some((option) => option.id === id));
  if (question === undefined) throw new Error(`The lesson's guide has no ${id}.`);
  return changeQuestion(guide, question.id, (each) => ({ ...each, options: each.options.map((option) => (option.id === id ? change(option) : option)) }));
}

export function changeVariable(guide: Guide, id: Id<'var'>, change: (variable: Variable) => Variable): Guide {
  if (!guide.variables.some((variable) => variable.id === id)) throw new Error(`The lesson's guide has no ${id}.`);
  return { ...guide, variables: guide.variables.map((variable) => (variable.id === id ? change(variable) : variable)) };
}

export function withNodes(guide: Guide, ...nodes: readonly GuideNode[]): Guide {
  return { ...guide, nodes: [...guide.nodes, ...nodes] };
}

export function withVariable(guide: Guide, ...variables: readonly Variable[]): Guide {
  return { ...guide, variables: [...guide.variables, ...variables] };
}

export function withoutNode(guide: Guide, id: string): Guide {
  return { ...guide, nodes: guide.nodes.filter((node) => node.id !== id) };
}
