import type { Condition, Guard } from '../model/guard.js';
import type { Additions, Extra, GuideNode, Option } from '../model/node.js';

/** What an edit has changed of the nodes, where those that stayed are in their places. */
export interface ChangedNodes {
  /** Of nodes that are others now, and of those that came at the end. */
  readonly places: readonly number[];
  /** Everything but where options and references lead, and their ids. */
  readonly hasSameShape: boolean;
  /** Texts and additions alone. */
  readonly hasSameLogic: boolean;
  /** Texts alone. */
  readonly hasSameResults: boolean;
}

/**
 * Compares two revisions node by node: what an edit left alone is the same object. Nodes may have come or gone at the end;
 * `undefined` where one has elsewhere, or has moved.
 */
export function compareNodes(before: readonly GuideNode[], after: readonly GuideNode[]): ChangedNodes | undefined {
  const places: number[] = [];
  const haveAllStayed = before.length === after.length;
  let [hasSameShape, hasSameLogic, hasSameResults] = [haveAllStayed, haveAllStayed, haveAllStayed];
  for (let place = 0; place < after.length; place += 1) {
    const [a, b] = [before[place], after[place]];
    if (a === b) continue;
    places.push(place);
    if (a === undefined) continue;
    if (a.id !== b?.id || a.kind !== b.kind) return undefined;
    if (a.kind === 'question' && b.kind === 'question') {
      if (!areAlike(a.options, b.options, hasSameNext) || !areAlike(a.extras ?? [], b.extras ?? [], hasSameId)) hasSameShape = false;
      const isSame = a.variableId === b.variableId && a.ask === b.ask && a.isUsedOutside === b.isUsedOutside && areAlike(a.options, b.options, isSameBranch) && areAlike(a.extras ?? [], b.extras ?? [], isSameBranch);
      if (!isSame) hasSameLogic = false;
      if (!areAlike(a.options, b.options, addsTheSame) || !areAlike(a.extras ?? [], b.extras ?? [], addsTheSame)) hasSameResults = false;
    } else if (a.kind === 'outcome' && b.kind === 'outcome') {
      if (a.end !== b.end || a.name !== b.name || a.note !== b.note) hasSameResults = false;
    } else hasSameShape = hasSameLogic = false;
  }
  hasSameLogic = hasSameLogic && hasSameShape;
  return { places, hasSameShape, hasSameLogic, hasSameResults: hasSameLogic && hasSameResults };
}

function areAlike<Member>(a: readonly Member[], b: readonly Member[], isAlike: (x: Member, y: Member) => boolean): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((x, at) => x === b[at] || (b[at] !== undefined && isAlike(x, b[at])));
}

interface Guarded {
  readonly id: string;
  readonly guard: Guard;
  readonly when?: readonly Condition[];
}

function hasSameId(a: Guarded, b: Guarded): boolean {
  return a.id === b.id;
}

function hasSameNext(a: Option, b: Option): boolean {
  return a.id === b.id && a.next === b.next;
}

function isSameBranch(a: Guarded, b: Guarded): boolean {
  return a.id === b.id && a.guard === b.guard && a.when === b.when && nextOf(a) === nextOf(b);
}

function nextOf(part: Guarded | Option | Extra): unknown {
  return 'next' in part ? part.next : undefined;
}

function addsTheSame(a: Additions, b: Additions): boolean {
  return a.uses === b.uses && a.situationIds === b.situationIds;
}
