import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { indexGuide, type GuideIndex, type Owner } from '../model/guide-index.js';
import type { NodeId, Option, Outcome } from '../model/node.js';

/**
 * A situation's name: its own, else by rule 业务办理项-选项-选项…, as in 新办-餐饮服务-300平方米以上. An option gives its
 * `short`, else its text; an empty `short` stays out, and so does what repeats the part before. An outcome that several
 * answers lead to is named by what all its ways share; where they differ in one part, by two or three of these joined with 或;
 * where they share nothing, by the way on which it stands. Empty where there is nothing to name it by, or no such outcome.
 */
export function situationName(guide: Guide, outcomeId: Outcome['id'], context?: Pick<GuideContext, 'item'>): string {
  const outcome = indexGuide(guide).node(outcomeId);
  if (outcome?.kind !== 'outcome') return '';
  const parts = partsTo(guide, outcome.id).filter((part) => part !== '');
  return outcome.name ?? nameOf(outcome, parts.length > 0 ? parts : partsAlong(indexGuide(guide), outcome.id), context);
}

/** The name by rule of one way to an outcome, from the very options taken; the outcome's own name where it has one. */
export function wayName(options: readonly Option[], outcome: Outcome, context?: Pick<GuideContext, 'item'>): string {
  return outcome.name ?? nameOf(outcome, options.map(shortOf), context);
}

function nameOf({ end }: Outcome, parts: readonly string[], context: Pick<GuideContext, 'item'> | undefined): string {
  const handling = end.kind === 'handle' ? context?.item?.handlingItems.find(({ id }) => id === end.handlingItemId)?.name : undefined;
  return [handling ?? '', ...parts]
    .filter((part) => part !== '')
    .filter((part, index, all) => part !== all[index - 1])
    .join('-');
}

function shortOf({ short, text }: Option): string {
  return (short ?? text).trim();
}

type Parts = readonly string[];

/** Deeper than anybody asks: names in a chain of thousands of questions would fill the memory. */
const MOST_PARTS = 32;

const named = new WeakMap<Guide, Map<string, Parts>>();

/** The parts by which a node is named: those of the questions above it, from the first question down. */
function partsTo(guide: Guide, id: NodeId): Parts {
  const known = named.get(guide) ?? new Map<string, Parts>();
  named.set(guide, known);
  const index = indexGuide(guide);
  const open: NodeId[] = [id];
  const entered = new Set<string>();
  for (let top = open[open.length - 1]; top !== undefined; top = open[open.length - 1]) {
    const entries = entriesOf(index, top);
    // A question above that was entered and has no parts yet stands above itself: a cycle names nothing.
    const missing = entered.has(top) ? [] : entries.map(({ question }) => question.id).filter((each) => !known.has(each) && !entered.has(each));
    entered.add(top);
    if (missing.length > 0) {
      open.push(...missing);
      continue;
    }
    open.pop();
    if (!known.has(top)) known.set(top, shared(entries.map(({ question, option }) => [...(known.get(question.id) ?? []), shortOf(option)].slice(0, MOST_PARTS))));
  }
  return known.get(id) ?? [];
}

/** The parts of the way on which a node stands, references left aside. */
function partsAlong(index: GuideIndex, id: NodeId): Parts {
  const parts: string[] = [];
  const passed = new Set<NodeId>();
  for (let owner = index.owner(id); owner !== undefined && !passed.has(owner.question.id); owner = index.owner(owner.question.id)) {
    passed.add(owner.question.id);
    parts.push(shortOf(owner.option));
  }
  return parts.reverse().slice(0, MOST_PARTS);
}

/** The options that lead to a node, itself or through references. */
function entriesOf(index: GuideIndex, id: NodeId): readonly Owner[] {
  return [id, ...index.referencesTo(id)].map((each) => index.owner(each)).filter((owner): owner is Owner => owner !== undefined);
}

/** Up to so many differing parts are joined with 或. */
const MOST_JOINED = 3;

function shared(ways: readonly Parts[]): Parts {
  const [first = [], ...others] = ways;
  if (others.length === 0) return first;
  const shortest = Math.min(...ways.map(({ length }) => length));
  let front = 0;
  while (front < shortest && others.every((way) => way[front] === first[front])) front += 1;
  let back = 0;
  while (back < shortest - front && others.every((way) => way[way.length - 1 - back] === first[first.length - 1 - back])) back += 1;
  const middles = new Set(ways.map((way) => way.slice(front, way.length - back)).map((middle) => (middle.length === 1 ? (middle[0] ?? '') : '')));
  const joined = middles.has('') || middles.size > MOST_JOINED ? [] : [[...middles].join('或')];
  return [...first.slice(0, front), ...joined, ...first.slice(first.length - back)];
}
