import { equalJson } from '@zhengwu/core';
import type { MaterialUse } from '../model/material-use.js';
import type { Decision } from './decision.js';
import type { Result } from './situation-table.js';

/** Where each material of a decision is said: as far in front as all ways behind need it in the same way. */
export interface SharedUses {
  /** What every application needs. */
  readonly ofAll: readonly MaterialUse[];
  /** What an answer that leads from one part to another adds. */
  readonly between: (from: Decision, to: Decision) => readonly MaterialUse[];
  /** What an outcome adds by itself. */
  readonly own: (decision: Decision) => readonly MaterialUse[];
}

/** What all applications behind a part need; `undefined` where nothing behind it is an application. */
type Common = readonly MaterialUse[] | undefined;

export function sharedUses(root: Decision, results: readonly Result[]): SharedUses {
  const common = new Map<Decision, Common>();
  const parents = new Map<Decision, Decision[]>();
  const commonOf = (decision: Decision): Common => {
    if (common.has(decision)) return common.get(decision);
    let own: Common;
    if (decision.kind === 'result') {
      const end = results[decision.result]?.end;
      own = end?.kind === 'handle' ? end.uses : undefined;
    } else if (decision.kind === 'ask') {
      for (const { next } of decision.branches) {
        const known = parents.get(next);
        if (known === undefined) parents.set(next, [decision]);
        else known.push(decision);
        own = bothOf(own, commonOf(next));
      }
    }
    common.set(decision, own);
    return own;
  };
  const ofAll = commonOf(root) ?? [];
  // A lone outcome keeps its own; everybody's is what several share.
  const isLone = root.kind === 'result';
  return {
    ofAll: isLone ? [] : ofAll,
    between: (from, to) => (to.kind === 'ask' ? without(common.get(to) ?? [], common.get(from) ?? []) : []),
    own: (decision) => {
      const uses = common.get(decision) ?? [];
      const before = parents.get(decision) ?? [];
      const [first, ...others] = before.map((each) => common.get(each) ?? []);
      if (first === undefined) return uses;
      return without(uses, others.reduce((all, each) => all.filter((use) => has(each, use)), first));
    },
  };
}

function bothOf(a: Common, b: Common): Common {
  if (a === undefined || b === undefined) return a ?? b;
  return a.filter((use) => has(b, use));
}

function has(uses: readonly MaterialUse[], wanted: MaterialUse): boolean {
  return uses.some((use) => use.materialId === wanted.materialId && equalJson(use, wanted));
}

function without(uses: readonly MaterialUse[], others: readonly MaterialUse[]): readonly MaterialUse[] {
  return uses.filter((use) => !has(others, use));
}
