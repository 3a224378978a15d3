import type { Finding } from '@zhengwu/core';
import type { TreeNode } from '@zhengwu/ui';
import type { Flow, Process } from '../../model/flow.js';
import { lineBadge, lineDescription, lineLabel, lineNote, type LineSpeech } from './line-words.js';
import { readingOf, type Line, type Reading } from '../../model/reading.js';

interface StepNodesProps {
  readonly flow: Flow;
  readonly findings: readonly Finding[];
  readonly speech: LineSpeech;
}

/** What was last told of a flow: the same is not told anew for each that is selected. */
const told = new WeakMap<Flow, { readonly findings: readonly Finding[]; readonly lang: string; readonly context: unknown; readonly nodes: readonly TreeNode[] }>();

/** A flow as it is read, each step with who does it; of several pools each by itself. */
export function stepNodes(props: StepNodesProps): readonly TreeNode[] {
  const { flow, findings, speech: { lang, context } } = props;
  const known = told.get(flow);
  if (known?.findings === findings && known.lang === lang && known.context === context) return known.nodes;
  const nodes = tellNodes(props);
  told.set(flow, { findings, lang, context, nodes });
  return nodes;
}

/** The branches that are open: all but those that somebody has closed. */
export function openBranches(nodes: readonly TreeNode[], closed: ReadonlySet<string>): ReadonlySet<string> {
  const open = new Set<string>();
  const visit = ({ id, children = [] }: TreeNode): void => {
    if (children.length > 0 && !closed.has(id)) open.add(id);
    children.forEach(visit);
  };
  nodes.forEach(visit);
  return open;
}

function tellNodes({ flow, findings, speech }: StepNodesProps): readonly TreeNode[] {
  const marks = new Map<string, 'error' | 'warning'>();
  for (const { at, severity } of findings) if (severity === 'error' || !marks.has(at.id)) marks.set(at.id, severity === 'error' ? 'error' : 'warning');
  const nodesOf = (process: Process): readonly TreeNode[] => {
    const reading = readingOf(process);
    return reading.lines.map((line) => treeNode(line, reading, marks, speech));
  };
  const [only, ...others] = flow.processes;
  if (only !== undefined && others.length === 0) return nodesOf(only);
  return flow.processes.map((process) => ({ id: process.participantId ?? process.id, label: process.name === '' ? speech.texts.unnamed : process.name, children: nodesOf(process) }));
}

function treeNode(line: Line, reading: Reading, marks: ReadonlyMap<string, 'error' | 'warning'>, speech: LineSpeech): TreeNode {
  const label = lineLabel(line, reading, speech);
  const sign = lineBadge(line, reading, speech);
  // A start without a name is called what its sign says.
  const badge = sign === label ? undefined : sign;
  const children = line.kind === 'jump' ? [] : line.lines.map((each) => treeNode(each, reading, marks, speech));
  const description = lineDescription(line, reading, speech);
  return {
    id: line.id,
    label,
    ...(badge === undefined ? {} : { badge: { text: badge, tone: line.kind === 'node' && line.number !== undefined ? ('accent' as const) : ('quiet' as const) } }),
    ...(children.length === 0 ? {} : { children }),
    note: lineNote(line, reading, speech),
    mark: marks.get(line.kind === 'jump' ? line.edge.id : line.id),
    isEditable: line.kind === 'node' || line.kind === 'way',
    ...(description === undefined ? {} : { description }),
  };
}

/** The line that stands for an element, in whichever process. */
export function lineIn(flow: Flow, id: string): { readonly line: Line; readonly reading: Reading } | undefined {
  for (const process of flow.processes) {
    const reading = readingOf(process);
    const line = reading.lineOf(id);
    if (line !== undefined) return { line, reading };
  }
  return undefined;
}

/** What of the drawing a line stands for. */
export function elementOfLine(line: Line): string | undefined {
  return line.kind === 'loose' ? undefined : line.kind === 'jump' ? line.edge.id : line.id;
}

export function stepCount(flow: Flow): number {
  return flow.processes.reduce((sum, { nodes }) => sum + nodes.filter(({ step }) => step !== undefined).length, 0);
}

/** Steps at which nobody is bound. */
export function unboundCount(flow: Flow): number {
  return flow.processes.reduce((sum, { nodes }) => sum + nodes.filter(({ step }) => step?.approvers.length === 0).length, 0);
}
