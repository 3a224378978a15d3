import { indexGuide, type Guide, type GuideContext, type MaterialUse, type Outcome, type UseKind } from '../../model/index.js';
import { materialMatrix } from '../../draft/material-matrix.js';
import { situationName } from '../../resolve/situation-name.js';
import { elementName } from '../element-name.js';
import { outlineOf } from '../outline/outline.js';
import { additionAbove, usesAbove } from '../properties/inherited-uses.js';
import type { Desk } from '../properties/desk.js';

/** What stands in one cell of 情形 × 材料. */
export interface MatrixCell {
  readonly kind: UseKind;
  /** The outcome itself says so: it can be changed here. */
  readonly isOwn: boolean;
  /** Where it is said otherwise, in words. */
  readonly from: string;
  /** The element that says so; absent where the situation itself does. */
  readonly fromId?: string;
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

const known = new WeakMap<Guide, { readonly context: GuideContext; readonly texts: Desk['texts']; readonly rows: readonly SituationRow[] }>();

/** The rows of the matrix in the order of the outline; made once a revision. */
export function matrixRows({ guide, texts }: Pick<Desk, 'guide' | 'texts'>, context: GuideContext): readonly SituationRow[] {
  const former = known.get(guide);
  if (former?.context === context && former.texts === texts) return former.rows;
  const rows = makeRows({ guide, texts }, context);
  known.set(guide, { context, texts, rows });
  return rows;
}

function makeRows({ guide, texts }: Pick<Desk, 'guide' | 'texts'>, context: GuideContext): readonly SituationRow[] {
  const outcomes = outlineOf(guide).rows.flatMap(({ leaf }) => (leaf?.kind === 'outcome' && leaf.end.kind === 'handle' ? [leaf] : []));
  let first: ReadonlyMap<string, string> | undefined;
  /** An addition above, or else what asks for it on another way. */
  const elsewhere = (materialId: string, at: Outcome['id']): Pick<MatrixCell, 'from' | 'fromId'> => {
    const fromId = additionAbove(guide, at, materialId) ?? (first ??= asking(guide)).get(materialId);
    return fromId === undefined ? { from: texts.matrix.fromElsewhere } : { from: elementName(guide, fromId, texts, context.item), fromId };
  };
  const matrix = guide.nodes.length > WALKED_NODES ? undefined : materialMatrix(guide, outcomes, context);
  const walked = new Map(matrix?.rows.map(({ outcome, cells }) => [outcome.id, cells]));
  return outcomes.map((outcome): SituationRow => {
    const end = outcome.end.kind === 'handle' ? outcome.end : undefined;
    const own = new Map<string, MaterialUse>((end?.uses ?? []).map((use) => [use.materialId, use]));
    const cells = new Map<string, MatrixCell>();
    const wanted = walked.get(outcome.id);
    // Nobody may take all of the way that is drawn: where all ways were walked, what they want is right.
    const isWalked = matrix?.isComplete === true && wanted !== undefined && wanted.size > 0;
    for (const { use, from, fromId } of usesAbove({ guide, texts }, outcome.id)) {
      const where = fromId === undefined ? { from: texts.properties.baseMaterials, fromId: guide.id } : { from, fromId };
      if (!isWalked || wanted.has(use.materialId)) cells.set(use.materialId, { kind: use.kind, isOwn: false, ...where, isSometimes: false });
    }
    for (const [id, { kind, isAlways }] of wanted ?? []) {
      const { from, fromId } = cells.get(id) ?? elsewhere(id, outcome.id);
      cells.set(id, { kind, isOwn: false, from, ...(fromId === undefined ? {} : { fromId }), isSometimes: !isAlways });
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

/** The first option or addition, from the top down, that asks for each material. */
function asking(guide: Guide): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { question } of outlineOf(guide).rows) {
    for (const { id, uses = [] } of [...(question?.options ?? []), ...(question?.extras ?? [])]) for (const { materialId } of uses) if (!first.has(materialId)) first.set(materialId, id);
  }
  return first;
}

/** By rule where there is anything to name it by; else the option that leads there. */
function nameOf(guide: Guide, id: Outcome['id']): string {
  const name = situationName(guide, id);
  return name === '' ? (indexGuide(guide).owner(id)?.option.text ?? id) : name;
}
