import { indexProcess } from '../../model/flow-index.js';
import type { FlowNode } from '../../model/flow.js';
import { isGateway } from '../../model/node-kind.js';
import { nodeName } from '../../model/node-names.js';
import type { Outcome } from '../../model/outcome.js';
import { STEP_TEMPLATES } from '../canvas/step-templates.js';
import type { Piece } from '../canvas/make-step.js';
import { moreOutcomesFor, outcomesFor, outcomesOf, stepOfSplit } from './choice-sets.js';
import type { Choice } from './choices.js';
import { isSplit } from '../../model/continuation.js';
import type { LineSpeech } from './line-words.js';
import type { Line, Reading } from '../../model/reading.js';

/** What is added by a choice of the list. */
export type Wish =
  | { readonly do: 'piece'; readonly piece: Piece; readonly name?: string }
  | { readonly do: 'choice'; readonly id: string; readonly outcomes: readonly Outcome[] }
  | { readonly do: 'parallel' }
  | { readonly do: 'connect' };

/** One way of adding, as it is offered. */
export interface Offer extends Choice {
  readonly wish: Wish;
}

/** All that can be added at a line: steps, branches, ends, a way to what is there. Those that only branch, where `only` says so. */
export function offersAt(line: Line, reading: Reading, speech: LineSpeech, only?: 'branch'): readonly Offer[] {
  const { texts, outline, words } = speech;
  const { groups, options } = outline;
  const { pieces } = texts.canvas;
  const node = line.kind === 'node' ? line.node : undefined;
  const piece = (id: Piece, group: string): Offer => ({ id, label: pieces[id], group, wish: { do: 'piece', piece: id } });
  const step = node === undefined ? undefined : stepOfSplit(reading.process, node);
  const branches: readonly Offer[] = [
    ...(step === undefined ? [] : byOutcome(step, reading, speech)),
    { id: 'parallel', label: options.parallel, group: groups.branch, wish: { do: 'parallel' } },
    { id: 'exclusiveGateway', label: options.condition, group: groups.branch, wish: { do: 'piece', piece: 'exclusiveGateway' } },
    piece('inclusiveGateway', groups.branch),
  ];
  if (only === 'branch') return branches;
  const reason = canEndAt(node, line, reading) ? {} : { reason: options.leadsOn };
  const end = (id: string, name: string): Offer => ({ id: `end ${id}`, label: name, group: groups.end, note: pieces.endEvent, wish: { do: 'piece', piece: 'endEvent', name }, ...reason });
  const ends = [end('completed', options.completed), ...(['notAccepted', 'refused', 'withdrawn'] as const).map((outcome) => end(outcome, words.outcome[outcome])), end('plain', options.end)];
  const others = (['timer', 'serviceTask', 'subProcess'] as const).map((id) => piece(id, groups.other));
  const link: readonly Offer[] = node === undefined ? [] : [{ id: 'connect', label: options.connect, group: groups.link, wish: { do: 'connect' } }];
  return [...STEP_TEMPLATES.map((id) => piece(id, groups.step)), ...branches, ...ends, ...link, ...others];
}

function byOutcome(step: FlowNode, { process }: Reading, { outline, words }: LineSpeech): readonly Offer[] {
  const had = outcomesOf(process, step);
  const offer = (outcomes: readonly Outcome[]): Offer => ({
    id: `choice ${outcomes.join(' ')}`,
    label: outline.options.choice(outcomes.map((outcome) => words.outcome[outcome])),
    group: outline.groups.branch,
    wish: { do: 'choice', id: step.id, outcomes },
  });
  const missing = outcomesFor(step).filter((outcome) => !had.has(outcome));
  const more = had.size === 0 ? [] : moreOutcomesFor(step).filter((outcome) => !had.has(outcome)).map((outcome) => offer([outcome]));
  return [...(missing.length === 0 ? [] : [offer(missing)]), ...more];
}

/** Whether a case may end right there: where nothing follows, or on a branch of its own. */
function canEndAt(node: FlowNode | undefined, line: Line, { process }: Reading): boolean {
  if (node === undefined) return line.kind === 'way' && line.goal === undefined && line.lines.length === 0;
  const index = indexProcess(process);
  return index.outgoing(node).length === 0 || (isGateway(node) && isSplit(index, node));
}

/** The nodes to which a way may lead. */
export function goalsFor(line: Line, { process, all }: Reading, speech: LineSpeech): readonly Choice[] {
  const from = line.kind === 'node' ? line.node : line.kind === 'loose' ? undefined : indexProcess(process).node(line.edge.from);
  if (from === undefined) return [];
  return all.flatMap((each): readonly Choice[] => {
    if (each.kind !== 'node') return [];
    const { node } = each;
    if (node.type === 'startEvent' || node.type === 'boundaryEvent' || node.parentId !== from.parentId || node.id === from.id) return [];
    const note = node.step === undefined ? {} : { note: speech.words.stepKind[node.step.kind] };
    return [{ id: node.id, label: `${each.number === undefined ? '' : `${String(each.number)}　`}${nodeName(node, speech.words)}`, group: speech.outline.groups.step, ...note }];
  });
}
