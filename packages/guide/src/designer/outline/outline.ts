import type { Id } from '@zhengwu/core';
import { readingOrder, type ReadingOrder } from '../../layout/reading-order.js';
import { situationsBehind } from '../../layout/situations-behind.js';
import { indexGuide, type Guide, type GuideNode, type NodeId, type Option, type Outcome, type Question, type Reference } from '../../model/index.js';

/**
 * A row of the outline. An outcome or a reference stands in the row of the option that leads to it: one answer, one row.
 * Only where no option leads there has it a row of its own.
 */
export interface OutlineRow {
  readonly id: string;
  readonly kind: 'question' | 'option' | 'outcome' | 'reference';
  /** The row above, by its place; -1 at the top. */
  readonly parent: number;
  /** Of a question row, and of an option the question it belongs to. */
  readonly question?: Question;
  readonly option?: Option;
  /** What the row ends in. */
  readonly leaf?: Outcome | Reference;
  /** Nothing leads here. */
  readonly isLoose: boolean;
  /** The next row that is not below this one. */
  readonly end: number;
  /** Different outcomes to which this row leads, as on the canvas; in a very large guide, those below it. */
  readonly situations: number;
}

/** A guide as rows, parents before children, and who stands where. */
export interface Outline {
  readonly rows: readonly OutlineRow[];
  /** The row in which an element is shown: an outcome's is its option's, an addition's its question's. */
  readonly rowOf: (id: string) => OutlineRow | undefined;
  /** Questions are numbered from the top down, as on the canvas. */
  readonly numberOf: (id: string) => number | undefined;
  /** Different materials on the way to a row, conditions left aside. Counted when it is asked for: few rows are seen at once. */
  readonly materialsOn: (row: OutlineRow) => number;
  readonly questions: number;
  readonly outcomes: number;
}

const known = new WeakMap<Guide, Outline>();

/** Made once for each revision. Follows no reference and enters no node twice: broken guides are outlined too. */
export function outlineOf(guide: Guide): Outline {
  const former = known.get(guide);
  if (former !== undefined) return former;
  const outline = makeOutline(guide);
  known.set(guide, outline);
  return outline;
}

type OpenRow = { -readonly [Key in keyof OutlineRow]: OutlineRow[Key] };

interface Wait {
  readonly parent: number;
  readonly isLoose: boolean;
  readonly node?: GuideNode;
  readonly of?: { readonly question: Question; readonly option: Option };
}

function makeOutline(guide: Guide): Outline {
  const index = indexGuide(guide);
  const rows: OpenRow[] = [];
  const places = new Map<string, number>();
  const order = readingOrder(guide);
  const seen = new Set<NodeId>();
  let outcomes = 0;

  const walk = (root: GuideNode, isLoose: boolean): void => {
    const waiting: Wait[] = [{ parent: -1, isLoose, node: root }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { parent, of } = next;
      const at = rows.length;
      const add = (row: Pick<OpenRow, 'id' | 'kind'> & Partial<OpenRow>): void => {
        rows.push({ parent, isLoose: next.isLoose, end: at + 1, situations: row.leaf?.kind === 'outcome' ? 1 : 0, ...row });
        if (!places.has(row.id)) places.set(row.id, at);
        if (row.leaf === undefined) return;
        places.set(row.leaf.id, at);
        if (row.leaf.kind === 'outcome') outcomes += 1;
      };
      const node = next.node ?? (of?.option.next == null ? undefined : index.node(of.option.next));
      const isNew = node !== undefined && !seen.has(node.id);
      const leaf = isNew && node.kind !== 'question' ? node : undefined;
      if (isNew && !(of !== undefined && node.kind === 'question')) seen.add(node.id);
      if (of !== undefined) {
        add({ id: of.option.id, kind: 'option', question: of.question, option: of.option, ...(leaf === undefined ? {} : { leaf }) });
        // The question behind it has a row of its own.
        if (isNew && node.kind === 'question') waiting.push({ parent: at, isLoose: next.isLoose, node });
      } else if (node?.kind === 'question' && isNew) {
        add({ id: node.id, kind: 'question', question: node });
        for (const { id } of node.extras ?? []) places.set(id, at);
        for (let nth = node.options.length - 1; nth >= 0; nth -= 1) {
          const option = node.options[nth];
          if (option !== undefined) waiting.push({ parent: at, isLoose: next.isLoose, of: { question: node, option } });
        }
      } else if (leaf !== undefined) add({ id: leaf.id, kind: leaf.kind, leaf });
    }
  };

  const root = guide.rootId === null ? undefined : index.node(guide.rootId);
  if (root !== undefined) walk(root, false);
  for (const node of guide.nodes) if (!seen.has(node.id) && index.owner(node.id) === undefined) walk(node, true);
  // What is left leads to itself in a circle.
  for (const node of guide.nodes) if (!seen.has(node.id)) walk(node, true);

  addUp(rows);
  if (rows.length <= COUNTED_ROWS) countBehind(order, rows);
  return {
    rows,
    rowOf: (id) => rows[places.get(id) ?? -1],
    numberOf: (id) => order.numbers[order.placeOf(id) ?? -1],
    materialsOn: (row) => materialsOn(guide, rows, row),
    questions: rows.filter(({ kind }) => kind === 'question').length,
    outcomes,
  };
}

/** In larger guides each row would be asked what stands behind its references for longer than one types. */
const COUNTED_ROWS = 3000;

function countBehind(order: ReadingOrder, rows: readonly OpenRow[]): void {
  const { guide } = order;
  const index = indexGuide(guide);
  for (const row of rows) {
    const id = row.option === undefined ? row.id : row.option.next;
    const node = id === null ? undefined : index.node(id);
    const place = node === undefined ? undefined : order.placeOf(node.kind === 'reference' ? node.to : node.id);
    if (place !== undefined) row.situations = situationsBehind(order, place);
  }
}

/** Situations from below upwards. */
function addUp(rows: readonly OpenRow[]): void {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    const above = row === undefined ? undefined : rows[row.parent];
    if (row === undefined || above === undefined) continue;
    above.situations += row.situations;
    above.end = Math.max(above.end, row.end);
  }
}

function materialsOn({ base }: Guide, rows: readonly OutlineRow[], row: OutlineRow): number {
  const ids = new Set<string>(base.map(({ materialId }) => materialId));
  for (let at: OutlineRow | undefined = row; at !== undefined; at = rows[at.parent]) {
    const end = at.leaf?.kind === 'outcome' && at.leaf.end.kind === 'handle' ? at.leaf.end.uses : [];
    for (const { materialId } of [...(at.option?.uses ?? []), ...end]) ids.add(materialId);
  }
  return ids.size;
}

/** What a new option is put into: the question of a row, and the place behind it. */
export function optionPlace(row: OutlineRow): { readonly questionId: Id<'q'>; readonly index: number } | undefined {
  if (row.question === undefined) return undefined;
  const { id, options } = row.question;
  return { questionId: id, index: row.option === undefined ? options.length : options.findIndex((each) => each.id === row.option?.id) + 1 };
}
