import { FieldCatalogue, limitText, toWords, wordsIn, type Lang } from '@zhengwu/core';
import type { FlowDesignerTexts } from '../../messages/designer.js';
import type { OutlineTexts } from '../../messages/outline.js';
import type { StepWords } from '../../messages/step-words.js';
import type { FlowContext } from '../../model/context.js';
import { indexProcess } from '../../model/flow-index.js';
import type { FlowNode } from '../../model/flow.js';
import { isGateway, isSubProcess } from '../../model/node-kind.js';
import { nodeName } from '../../model/node-names.js';
import { approverName } from '../properties/approver-names.js';
import { isSplit } from '../../model/continuation.js';
import type { Line, NodeLine, Reading, WayLine } from '../../model/reading.js';

/** In what words lines are told. */
export interface LineSpeech {
  readonly lang: Lang;
  readonly texts: FlowDesignerTexts;
  readonly outline: OutlineTexts;
  readonly words: StepWords;
  readonly context: FlowContext;
}

/** What a line says of itself. */
export function lineLabel(line: Line, reading: Reading, speech: LineSpeech): string {
  const { outline } = speech;
  switch (line.kind) {
    case 'node':
      return line.node.name === '' && isJoin(line.node, reading) ? outline.names.join : nodeName(line.node, speech.words);
    case 'way':
      return wayName(line, reading, speech);
    case 'jump':
      return goalText(line.goal, line, reading, speech);
    case 'loose':
      return outline.loose;
  }
}

/** 回到 what was told already, 接 what comes later. */
export function goalText(goal: FlowNode, line: Line, reading: Reading, speech: LineSpeech): string {
  const name = nodeName(goal, speech.words);
  return reading.isBefore(goal, line) ? speech.outline.back(name) : speech.outline.on(name);
}

/** Whether ways only meet at a node. */
export function isJoin(node: FlowNode, { process }: Reading): boolean {
  return isGateway(node) && !isSplit(indexProcess(process), node) && node.incoming.length > 1;
}

/** The sign before a line. */
export function lineBadge(line: Line, reading: Reading, { outline: { badges } }: LineSpeech): string | undefined {
  switch (line.kind) {
    case 'node':
      return line.number === undefined ? nodeBadge(line.node, reading, badges) : String(line.number);
    case 'way':
      return wayBadge(line, badges);
    case 'jump':
      return badges.goes;
    case 'loose':
      return undefined;
  }
}

function nodeBadge(node: FlowNode, reading: Reading, badges: OutlineTexts['badges']): string {
  if (isGateway(node)) return isJoin(node, reading) ? badges.join : badges[node.type];
  if (isSubProcess(node)) return badges.subProcess;
  switch (node.type) {
    case 'startEvent':
      return badges.start;
    case 'endEvent':
      return badges.end;
    case 'boundaryEvent':
      return node.event?.trigger === 'timer' ? badges.edge : badges.event;
    default:
      return badges.event;
  }
}

function wayBadge({ source, edge }: WayLine, badges: OutlineTexts['badges']): string {
  if (source.type === 'parallelGateway') return badges.both;
  if (source.type === 'eventBasedGateway') return badges.waits;
  return source.defaultId === edge.id && edge.outcome === undefined && edge.name === '' ? badges.otherwise : badges.when;
}

/** A way's outcome, its name, its condition; where it has none of them, the how manieth it is. */
function wayName({ edge, source }: WayLine, { process }: Reading, { outline, words, context }: LineSpeech): string {
  if (edge.name !== '') return edge.name;
  if (edge.outcome !== undefined) return words.outcome[edge.outcome];
  if (edge.condition !== undefined) return toWords(edge.condition, new FieldCatalogue(context.fields ?? []));
  if (source.defaultId === edge.id) return outline.names.otherwise;
  const place = indexProcess(process).outgoing(source).findIndex(({ id }) => id === edge.id);
  return outline.names.way(place + 1);
}

/** What stands at the end of a line: who does it, or where it leads. */
export function lineNote(line: Line, reading: Reading, speech: LineSpeech): string | undefined {
  if (line.kind === 'way') return line.goal === undefined ? undefined : goalText(line.goal, line, reading, speech);
  if (line.kind !== 'node' || line.node.step === undefined) return undefined;
  const people = line.node.step.approvers.map((approver) => approverName(approver, speech.context, speech.texts)).join('、');
  return people === '' ? speech.outline.noApprover : people;
}

/** What is told besides, by the pointer and to screen readers. */
export function lineDescription(line: Line, reading: Reading, speech: LineSpeech): string | undefined {
  const { outline, words, lang, context } = speech;
  const parts: string[] = [];
  if (line.kind === 'node') parts.push(...nodeParts(line, reading, speech));
  if (line.kind === 'way') {
    if (line.source.defaultId === line.edge.id) parts.push(outline.says.default);
    if (line.edge.condition !== undefined && line.edge.name !== '') parts.push(outline.says.condition(toWords(line.edge.condition, new FieldCatalogue(context.fields ?? []))));
    if (line.edge.outcome !== undefined && line.edge.name !== words.outcome[line.edge.outcome]) parts.push(words.outcome[line.edge.outcome]);
  }
  return parts.length === 0 ? undefined : lang === 'en' ? parts.join('; ') : outline.description(parts);
}

function nodeParts({ node }: NodeLine, { process }: Reading, { outline: { says }, words, lang, context, texts }: LineSpeech): readonly string[] {
  const { step } = node;
  const parts: string[] = [];
  if (step !== undefined) {
    parts.push(says.kind(words.stepKind[step.kind]));
    if (step.approvers.length > 0) parts.push(says.people(step.approvers.map((approver) => approverName(approver, context, texts)).join('、')));
    if (step.limit !== undefined) parts.push(says.limit(limitText(step.limit, wordsIn(lang))));
    parts.push(words.clock[step.clock]);
  }
  if (node.event?.condition !== undefined) parts.push(says.condition(toWords(node.event.condition, new FieldCatalogue(context.fields ?? []))));
  if (node.type === 'boundaryEvent') parts.push(node.isInterrupting === false ? says.besides : says.interrupts);
  const lane = process.lanes.find(({ nodeIds }) => nodeIds.includes(node.id));
  if (lane !== undefined && lane.name !== '') parts.push(says.lane(lane.name));
  return parts;
}
