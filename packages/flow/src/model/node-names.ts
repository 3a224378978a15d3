import type { FlowNode } from './flow.js';
import { isGateway, isSubProcess } from './node-kind.js';
import { STEP_NAMES } from './step-names.js';

/** What a node without a name is called by. */
export type NodeSort = 'start' | 'end' | 'timer' | 'event' | 'gateway' | 'subProcess' | 'task';

/** In the language of documents. */
export const NODE_NAMES: Readonly<Record<NodeSort, string>> = { start: '开始', end: '结束', timer: '定时', event: '事件', gateway: '分支', subProcess: '子流程', task: '任务' };

export function nodeSort(node: FlowNode): NodeSort {
  const { type, event } = node;
  if (type === 'startEvent') return 'start';
  if (type === 'endEvent') return 'end';
  if (event !== undefined) return event.trigger === 'timer' ? 'timer' : 'event';
  return isGateway(node) ? 'gateway' : isSubProcess(node) ? 'subProcess' : 'task';
}

/**
 * How a node is called: its name, else the kind of its step, else what it is.
 *
 * @param words those of a language; without them those of documents, whatever the reader's language
 */
export function nodeName(node: FlowNode, words: { readonly stepKind: typeof STEP_NAMES; readonly node: typeof NODE_NAMES } = { stepKind: STEP_NAMES, node: NODE_NAMES }): string {
  const name = node.name.trim();
  if (name !== '') return name;
  const kind = node.step === undefined ? '' : words.stepKind[node.step.kind];
  return kind === '' ? words.node[nodeSort(node)] : kind;
}
