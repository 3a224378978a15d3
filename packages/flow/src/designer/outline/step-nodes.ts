import type { Finding } from '@zhengwu/core';
import type { TreeNode } from '@zhengwu/ui';
import type { FlowDesignerTexts } from '../../messages/designer.js';
import type { StepWords } from '../../messages/step-words.js';
import type { FlowContext } from '../../model/context.js';
import type { Flow, FlowNode, Process } from '../../model/flow.js';
import { viewOf } from '../../model/process-view.js';
import { approverName } from '../properties/approver-names.js';

interface StepNodesProps {
  readonly flow: Flow;
  readonly context: FlowContext;
  readonly findings: readonly Finding[];
  readonly texts: FlowDesignerTexts;
  readonly words: StepWords;
}

/** The steps of a flow in the order in which a case comes to them, each with who does it; then what no way leads to. */
export function stepNodes({ flow, context, findings, texts, words }: StepNodesProps): readonly TreeNode[] {
  const marks = new Map<string, 'error' | 'warning'>();
  for (const { at, severity } of findings) if (severity === 'error' || !marks.has(at.id)) marks.set(at.id, severity === 'error' ? 'error' : 'warning');
  const nodesOf = (process: Process): readonly TreeNode[] =>
    inOrder(process).flatMap((node) => {
      const { step } = node;
      if (step === undefined) return [];
      const people = step.approvers.map((approver) => approverName(approver, context, texts)).join('、');
      return [
        {
          id: node.id,
          label: node.name === '' ? words.stepKind[step.kind] : node.name,
          badge: { text: words.stepKind[step.kind], tone: step.kind === 'acceptance' || step.kind === 'decision' ? ('accent' as const) : ('quiet' as const) },
          note: people === '' ? texts.outline.noApprover : people,
          mark: marks.get(node.id),
          isEditable: true,
        },
      ];
    });
  const [only, ...others] = flow.processes;
  if (only !== undefined && others.length === 0) return nodesOf(only);
  return flow.processes.map((process) => ({ id: process.participantId ?? process.id, label: process.name === '' ? texts.unnamed : process.name, children: nodesOf(process) }));
}

/** Breadth first from where a case begins. */
export function inOrder(process: Process): readonly FlowNode[] {
  const { walk } = viewOf(process);
  const reached = [...walk.reachable(walk.roots)];
  return [...reached, ...process.nodes.filter((node) => !reached.includes(node))];
}

export function stepCount(flow: Flow): number {
  return flow.processes.reduce((sum, { nodes }) => sum + nodes.filter(({ step }) => step !== undefined).length, 0);
}

/** Steps at which nobody is bound. */
export function unboundCount(flow: Flow): number {
  return flow.processes.reduce((sum, { nodes }) => sum + nodes.filter(({ step }) => step?.approvers.length === 0).length, 0);
}
