import type { Id } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { USE_KINDS, type MaterialUse, type UseKind } from '../model/material-use.js';
import type { Outcome } from '../model/node.js';
import { answerSpace, outcomeBoxes, type QuestionNode, type WayBox } from '../space/index.js';

/** How an outcome wants one material. */
export interface MatrixCell {
  /** The strictest of the kinds in which it is wanted. */
  readonly kind: UseKind;
  /** Whether everybody who comes here hands it in; else it depends on an additional answer, or on the way taken. */
  readonly isAlways: boolean;
}

export interface MatrixRow {
  readonly outcome: Outcome;
  readonly cells: ReadonlyMap<Id<'mat'>, MatrixCell>;
}

/** 情形 × 材料: what each application needs, over all ways that lead to it. */
export interface MaterialMatrix {
  readonly rows: readonly MatrixRow[];
  /** Those that some row wants, in the item's order; what the item does not know comes last. */
  readonly materialIds: readonly Id<'mat'>[];
  /** False where there were too many ways to walk them all: then a cell may be missing. */
  readonly isComplete: boolean;
}

/** The rows of one 业务办理项, and the materials that they want. */
export interface MatrixGroup {
  readonly handlingItemId: Id<'hdl'> | null;
  readonly rows: readonly MatrixRow[];
  readonly materialIds: readonly Id<'mat'>[];
}

/** A matrix by 业务办理项, in the order in which these are met: what one asks for the next does not, and the whole would be mostly empty. */
export function matrixGroups({ rows, materialIds }: MaterialMatrix): readonly MatrixGroup[] {
  const groups = new Map<Id<'hdl'> | null, MatrixRow[]>();
  for (const row of rows) {
    const { end } = row.outcome;
    const key = end.kind === 'handle' ? end.handlingItemId : null;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].map(([handlingItemId, own]) => ({ handlingItemId, rows: own, materialIds: materialIds.filter((id) => own.some(({ cells }) => cells.has(id))) }));
}

/** Ways that are walked before the matrix is called incomplete. */
const BUDGET = 100_000;

/** The matrix of these outcomes, of which only applications have a row. */
export function materialMatrix(guide: Guide, outcomes: readonly Outcome[], { item }: Pick<GuideContext, 'item'>): MaterialMatrix {
  const { ways, isComplete } = outcomeBoxes(guide, answerSpace(guide), BUDGET);
  const rows = outcomes.flatMap((outcome) => {
    if (outcome.end.kind !== 'handle') return [];
    const end = outcome.end.uses;
    const wanted = (ways.get(outcome.id) ?? []).map((way) => wantedOn(way, [...guide.base, ...end]));
    return [{ outcome, cells: joined(wanted) }];
  });
  const used = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const known = (item?.materials ?? []).map(({ id }) => id).filter((id) => used.has(id));
  return { rows, materialIds: [...known, ...[...used].filter((id) => !known.includes(id))], isComplete };
}

type Cells = Map<Id<'mat'>, MatrixCell>;

/** What one way wants: what its options add, always; what its extras add, as far as its answers hold them. */
function wantedOn({ box, steps }: WayBox, always: readonly MaterialUse[]): Cells {
  const cells: Cells = new Map();
  const want = (uses: readonly MaterialUse[] | undefined, isAlways: boolean): void => {
    for (const { materialId, kind } of uses ?? []) {
      const former = cells.get(materialId);
      cells.set(materialId, former === undefined ? { kind, isAlways } : { kind: stricter(former.kind, kind), isAlways: former.isAlways || isAlways });
    }
  };
  want(always, true);
  for (const { question, branch } of steps) {
    want(branch.part.uses, true);
    for (const extra of question.extras) {
      const holds = holdsOn(extra, question, box);
      if (holds !== 'never') want(extra.part.uses, holds === 'always');
    }
  }
  return cells;
}

function holdsOn(extra: QuestionNode['extras'][number], { place }: QuestionNode, box: WayBox['box']): 'always' | 'sometimes' | 'never' {
  if (extra.isNever) return 'never';
  let isAlways = true;
  for (const condition of [{ place, set: extra.set }, ...extra.when]) {
    const answers = box[condition.place];
    // A condition on what the way has not asked does not hold.
    const left = answers?.intersect(condition.set);
    if (answers === undefined || left === undefined || left.isEmpty) return 'never';
    // Equal sets are the same object.
    if (left !== answers) isAlways = false;
  }
  return isAlways ? 'always' : 'sometimes';
}

function joined(ways: readonly Cells[]): Cells {
  const all: Cells = new Map();
  for (const way of ways) {
    for (const [id, cell] of way) {
      const former = all.get(id);
      all.set(id, former === undefined ? cell : { kind: stricter(former.kind, cell.kind), isAlways: former.isAlways && cell.isAlways });
    }
  }
  for (const [id, cell] of all) {
    if (cell.isAlways && ways.some((way) => !way.has(id))) all.set(id, { ...cell, isAlways: false });
  }
  return all;
}

function stricter(one: UseKind, other: UseKind): UseKind {
  return USE_KINDS.indexOf(one) <= USE_KINDS.indexOf(other) ? one : other;
}
