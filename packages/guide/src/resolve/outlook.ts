import type { Guide } from '../model/guide.js';
import { indexGuide, type GuideIndex } from '../model/guide-index.js';
import type { NodeId, Option, Question } from '../model/node.js';
import { satisfies } from './answer-sets.js';
import { isOneValue } from './one-value.js';
import { conditionsHold, type Knowledge } from './knowledge.js';
import type { Remaining } from './resolution.js';

/** What may come after a question, given what is known. */
export interface Outlook {
  readonly remaining: Remaining;
  /** The variables that may yet be asked. */
  readonly variableIds: ReadonlySet<string>;
}

/**
 * Looks ahead from a question: the fewest and the most questions to an end, it included, and what they ask. Both are
 * bounds: no way is shorter than `min` or longer than `max`. Options that what is known rules out do not count; a variable
 * that was surely asked before costs nothing in `max`, one that may have been costs nothing in `min`. One pass over the
 * nodes below; a cycle counts as an end.
 */
export function outlook(guide: Guide, from: Question, knowledge: Knowledge): Outlook {
  const index = indexGuide(guide);
  const order = questionsBelow(index, from, knowledge);
  const asks = askedBefore(index, order);
  const bounds = new Map<string, Remaining>();
  for (const { question, targets } of [...order].reverse()) {
    let [min, max] = [targets.length === 0 ? 0 : Infinity, 0];
    for (const target of targets) {
      const below = target === null ? NOTHING : (bounds.get(target) ?? NOTHING);
      min = Math.min(min, below.min);
      max = Math.max(max, below.max);
    }
    const cost = question === from ? ONE : costOf(question, index, knowledge, asks.get(question.id));
    bounds.set(question.id, { min: min + cost.min, max: max + cost.max });
  }
  return {
    remaining: bounds.get(from.id) ?? ONE,
    variableIds: new Set(order.map(({ question }) => question.variableId)),
  };
}

const NOTHING: Remaining = { min: 0, max: 0 };
const ONE: Remaining = { min: 1, max: 1 };

interface Below {
  readonly question: Question;
  /** The questions that its options lead to, references followed; null for an end. */
  readonly targets: readonly (string | null)[];
}

/** The questions that can still be reached, each before those behind it (reverse postorder), cycles apart. */
function questionsBelow(index: GuideIndex, from: Question, knowledge: Knowledge): readonly Below[] {
  const done: Below[] = [];
  const seen = new Set([from.id]);
  const open = [{ question: from, targets: targetsOf(index, from, knowledge), next: 0 }];
  for (let top = open[0]; top !== undefined; top = open[open.length - 1]) {
    const target = top.targets[top.next];
    if (target === undefined) {
      open.pop();
      done.push({ question: top.question, targets: top.targets.map((each) => each?.id ?? null) });
      continue;
    }
    top.next += 1;
    if (target === null || seen.has(target.id)) continue;
    seen.add(target.id);
    open.push({ question: target, targets: targetsOf(index, target, knowledge), next: 0 });
  }
  return done.reverse();
}

/** The questions behind the options that what is known does not rule out; null for another end. */
function targetsOf(index: GuideIndex, question: Question, knowledge: Knowledge): readonly (Question | null)[] {
  return question.options.filter((option) => isOpen(question, option, knowledge)).map(({ next }) => questionAt(index, next));
}

function isOpen(question: Question, option: Option, knowledge: Knowledge): boolean {
  // A condition on what is not known yet may come to hold.
  const decidable = (option.when ?? []).filter(({ variableId }) => knowledge.has(variableId));
  if (conditionsHold(decidable, knowledge).truth === 'no') return false;
  const variable = knowledge.get(question.variableId);
  return variable === undefined || satisfies(variable.domain, variable.known, option.guard) !== 'no';
}

function questionAt(index: GuideIndex, id: NodeId | null): Question | null {
  const node = id === null ? undefined : index.node(id);
  const target = node?.kind === 'reference' ? index.node(node.to) : node;
  return target?.kind === 'question' ? target : null;
}

/** Which questions' variables another question above them asks: on some way, and on every way by its exact value. */
interface AskedBefore {
  readonly perhaps: boolean;
  readonly surely: boolean;
}

function askedBefore(index: GuideIndex, order: readonly Below[]): ReadonlyMap<string, AskedBefore> {
  const bits = bitsOfRepeated(order);
  const result = new Map<string, AskedBefore>();
  if (bits.size === 0) return result;
  const above = new Map<string, { some: bigint; every: bigint }>();
  for (const { question, targets } of order) {
    const bit = bits.get(question.variableId) ?? 0n;
    const { some, every } = above.get(question.id) ?? { some: 0n, every: 0n };
    if (bit !== 0n) result.set(question.id, { perhaps: (some & bit) !== 0n, surely: (every & bit) !== 0n });
    const [someBelow, everyBelow] = [some | bit, isAskedExactly(index, question) ? every | bit : every];
    for (const target of targets) {
      if (target === null) continue;
      const met = above.get(target);
      if (met === undefined) above.set(target, { some: someBelow, every: everyBelow });
      else {
        met.some |= someBelow;
        met.every &= everyBelow;
      }
    }
  }
  return result;
}

/** A bit for each variable that more than one of the questions asks. */
function bitsOfRepeated(order: readonly Below[]): ReadonlyMap<string, bigint> {
  const once = new Set<string>();
  const bits = new Map<string, bigint>();
  for (const { question } of order) {
    if (once.has(question.variableId) && !bits.has(question.variableId)) bits.set(question.variableId, 1n << BigInt(bits.size));
    once.add(question.variableId);
  }
  return bits;
}

/** Whether an answer to the question leaves nothing open: the value itself, or an option that means one value. */
function isAskedExactly(index: GuideIndex, { ask, variableId, options }: Question): boolean {
  const domain = index.variable(variableId)?.domain;
  if (domain === undefined) return false;
  return ask === 'value' || domain.kind === 'choices' || domain.kind === 'region' || options.every(({ guard }) => isOneValue(domain, guard));
}

function costOf(question: Question, index: GuideIndex, knowledge: Knowledge, before: AskedBefore | undefined): Remaining {
  const variable = knowledge.get(question.variableId);
  if (variable === undefined) return { min: before?.perhaps === true ? 0 : 1, max: before?.surely === true ? 0 : 1 };
  const isExact = 'value' in variable.known || isOneValue(variable.domain, variable.known.guard);
  return { min: 0, max: isExact ? 0 : 1 };
}
