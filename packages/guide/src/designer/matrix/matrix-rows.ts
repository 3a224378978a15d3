import { indexGuide, type Guide, type GuideContext, type MaterialUse, type Outcome, type UseKind } from '../../model/index.js';
import { materialMatrix } from '../../draft/material-matrix.js';
import { situationName } from '../../resolve/situation-name.js';
import { outlineOf } from '../outline/outline.js';
import { usesAbove } from '../properties/inherited-uses.js';
import type { Desk } from '../properties/desk.js';

/** What stands in one cell of 情形 × 材料. */
export interface MatrixCell {
  readonly kind: UseKind;
  /** The outcome itself says so: it can be changed here. */
  readonly isOwn: boolean;
  /** Where it is said otherwise, in words. */
  readonly from: string;
  /** Only some who come here hand it in. */
  readonly isSometimes: boolean;
}

/** One situation of the guide with the materials of its applications. */
export interface SituationRow {
  readonly id: Outcome['id'];
  readonly name: string;
  readonly handling: string;
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

/** Beyond so many nodes the ways are not all walked while one types: what is added on the way that is drawn is shown. */
const WALKED_NODES = 2000;

const known = new WeakMap<Guide, { readonly context: GuideContext; readonly rows: readonly SituationRow[] }>();

/** The rows of the matrix in the order of the outline; made once a revision. */
export function matrixRows({ guide, texts }: Pick<Desk, 'guide' | 'texts'>, context: GuideContext): readonly SituationRow[] {
  const former = known.get(guide);
  if (former?.context === context) return former.rows;
  const rows = makeRows({ guide, texts }, context);
  known.set(guide, { context, rows });
  return rows;
}

function makeRows({ guide, texts }: Pick<Desk, 'guide' | 'texts'>, context: GuideContext): readonly SituationRow[] {
  const outcomes = outlineOf(guide).rows.flatMap(({ leaf }) => (leaf?.kind === 'outcome' && leaf.end.kind === 'handle' ? [leaf] : []));
  const walked = guide.nodes.length > WALKED_NODES ? undefined : new Map(materialMatrix(guide, outcomes, context).rows.map(({ outcome, cells }) => [outcome.id, cells]));
  return outcomes.map((outcome): SituationRow => {
    const end = outcome.end.kind === 'handle' ? outcome.end : undefined;
    const own = new Map<string, MaterialUse>((end?.uses ?? []).map((use) => [use.materialId, use]));
    const cells = new Map<string, MatrixCell>();
    for (const { use, from } of usesAbove({ guide, texts }, outcome.id)) cells.set(use.materialId, { kind: use.kind, isOwn: false, from, isSometimes: false });
    for (const [id, { kind, isAlways }] of walked?.get(outcome.id) ?? []) {
      const above = cells.get(id);
      cells.set(id, { kind, isOwn: false, from: above?.from ?? texts.matrix.fromElsewhere, isSometimes: !isAlways });
    }
    for (const [id, { kind }] of own) cells.set(id, { kind, isOwn: true, from: '', isSometimes: false });
    return {
      id: outcome.id,
      name: nameOf(guide, outcome.id),
      handling: context.item?.handlingItems.find(({ id }) => id === end?.handlingItemId)?.name ?? '',
      cells,
    };
  });
}

/** By rule where there is anything to name it by; else the option that leads there. */
function nameOf(guide: Guide, id: Outcome['id']): string {
  const name = situationName(guide, id);
  return name === '' ? (indexGuide(guide).owner(id)?.option.text ?? id) : name;
}
