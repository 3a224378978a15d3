import type { Condition, Guard } from '../model/guard.js';
import type { Additions, Extra, GuideNode, Option } from '../model/node.js';

/** What an edit has changed of the nodes, where it left them in their places. */
export interface ChangedNodes {
  readonly places: readonly number[];
  /** Texts and additions alone. */
  readonly isSameLogic: boolean;
  /** Texts alone. */
  readonly hasSameResults: boolean;
}

/**
 * Compares two revisions node by node: what an edit left alone is the same object. `undefined` where a node has gone, has
 * come, has moved or asks for another variable.
 */
export function compareNodes(before: readonly GuideNode[], after: readonly GuideNode[]): ChangedNodes | undefined {
  if (before.length !== after.length) return undefined;
  const places: number[] = [];
  let [isSameLogic, hasSameResults] = [true, true];
  for (let place = 0; place < after.length; place += 1) {
    const [a, b] = [before[place], after[place]];
    if (a === b) continue;
    if (a === undefined || a.id !== b?.id || a.kind !== b.kind) return undefined;
    places.push(place);
    if (a.kind === 'question' && b.kind === 'question') {
      if (a.variableId !== b.variableId) return undefined;
      if (a.ask !== b.ask || a.isUsedOutside !== b.isUsedOutside || !areAlike(a.options, b.options, isSameBranch) || !areAlike(a.extras ?? [], b.extras ?? [], isSameBranch)) isSameLogic = false;
      if (!areAlike(a.options, b.options, addsTheSame) || !areAlike(a.extras ?? [], b.extras ?? [], addsTheSame)) hasSameResults = false;
    } else if (a.kind === 'outcome' && b.kind === 'outcome') {
      if (a.end !== b.end || a.name !== b.name || a.note !== b.note) hasSameResults = false;
    } else isSameLogic = false;
  }
  return { places, isSameLogic, hasSameResults: isSameLogic && hasSameResults };
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

function isSameBranch(a: Guarded, b: Guarded): boolean {
  return a.id === b.id && a.guard === b.guard && a.when === b.when && nextOf(a) === nextOf(b);
}

function nextOf(part: Guarded | Option | Extra): unknown {
  return 'next' in part ? part.next : undefined;
}

function addsTheSame(a: Additions, b: Additions): boolean {
  return a.uses === b.uses && a.situationIds === b.situationIds;
}
