import type { Id } from '@zhengwu/core';
import { readingOrder, type ReadingOrder } from '../../layout/reading-order.js';
import { situationsBehind } from '../../layout/situations-behind.js';
import { indexGuide } from '../../model/guide-index.js';
import { changedPlaces, shapeOf, type GuideShape } from '../../model/guide-shape.js';
import type { Guide, GuideNode, NodeId, Option, Outcome, Question, Reference } from '../../model/index.js';

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
}

/** A guide as rows, parents before children, and who stands where. */
export interface Outline {
  readonly rows: readonly OutlineRow[];
  /** The row in which an element is shown: an outcome's is its option's, an addition's its question's. */
  readonly rowOf: (id: string) => OutlineRow | undefined;
  /** Questions are numbered from the top down, as on the canvas. */
  readonly numberOf: (id: string) => number | undefined;
  /** Different outcomes to which a row leads, those behind jumps included, as on the canvas. Counted when it is asked for. */
  readonly situationsBehind: (row: OutlineRow) => number;
  readonly questions: number;
  readonly outcomes: number;
}

interface Made {
  readonly guide: Guide;
  readonly rows: readonly OutlineRow[];
  readonly places: ReadonlyMap<string, number>;
  readonly outline: Outline;
}

const known = new WeakMap<Guide, Outline>();
const latest = new WeakMap<GuideShape, Made>();

/**
 * Made once for each revision; of one that differs from the last in words alone, out of that one. Follows no reference and
 * enters no node twice: broken guides are outlined too.
 */
export function outlineOf(guide: Guide): Outline {
  const own = known.get(guide);
  if (own !== undefined) return own;
  const shape = shapeOf(guide);
  const former = latest.get(shape);
  const made = (former === undefined ? undefined : remade(former, guide)) ?? makeOutline(guide);
  known.set(guide, made.outline);
  latest.set(shape, made);
  return made.outline;
}

/** The rows of another revision of the same shape, with what this one says. */
function remade({ guide: before, rows: formerRows, places, outline }: Made, guide: Guide): Made | undefined {
  const changed = changedPlaces(before, guide);
  if (changed === undefined) return undefined;
  const rows = formerRows.slice();
  const put = (id: string, other: (row: OutlineRow) => OutlineRow): void => {
    const at = places.get(id) ?? -1;
    const row = rows[at];
    if (row !== undefined) rows[at] = other(row);
  };
  for (const place of changed) {
    const [old, node] = [before.nodes[place], guide.nodes[place]];
    if (node === undefined) continue;
    // Of two with one id, one is shown: the other is not to take its place.
    if (node.kind !== 'question') put(node.id, (row) => (row.leaf === old ? { ...row, leaf: node } : row));
    else {
      put(node.id, (row) => (row.question === old ? { ...row, question: node } : row));
      for (const option of node.options) put(option.id, (row) => (row.question === old ? { ...row, question: node, option } : row));
    }
  }
  return finished(guide, rows, places, outline);
}

type OpenRow = { -readonly [Key in keyof OutlineRow]: OutlineRow[Key] };

interface Wait {
  readonly parent: number;
  readonly isLoose: boolean;
  readonly node?: GuideNode;
  readonly of?: { readonly question: Question; readonly option: Option };
}

function makeOutline(guide: Guide): Made {
  const index = indexGuide(guide);
  const rows: OpenRow[] = [];
  const places = new Map<string, number>();
  const seen = new Set<NodeId>();

  const walk = (root: GuideNode, isLoose: boolean): void => {
    const waiting: Wait[] = [{ parent: -1, isLoose, node: root }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { parent, of } = next;
      const at = rows.length;
      const add = (row: Pick<OpenRow, 'id' | 'kind'> & Partial<OpenRow>): void => {
        rows.push({ parent, isLoose: next.isLoose, ...row });
        if (!places.has(row.id)) places.set(row.id, at);
        if (row.leaf !== undefined) places.set(row.leaf.id, at);
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

  const count = (kind: GuideNode['kind']): number => rows.filter((row) => (row.leaf?.kind ?? row.kind) === kind).length;
  return finished(guide, rows, places, { questions: count('question'), outcomes: count('outcome') });
}

function finished(guide: Guide, rows: readonly OutlineRow[], places: ReadonlyMap<string, number>, { questions, outcomes }: Pick<Outline, 'questions' | 'outcomes'>): Made {
  const order = readingOrder(guide);
  const outline: Outline = {
    rows,
    rowOf: (id) => rows[places.get(id) ?? -1],
    numberOf: (id) => order.numbers[order.placeOf(id) ?? -1],
    situationsBehind: (row) => countBehind(order, row),
    questions,
    outcomes,
  };
  return { guide, rows, places, outline };
}

function countBehind(order: ReadingOrder, row: OutlineRow): number {
  const index = indexGuide(order.guide);
  const id = row.option === undefined ? row.id : row.option.next;
  const node = id === null ? undefined : index.node(id);
  const place = node === undefined ? undefined : order.placeOf(node.kind === 'reference' ? node.to : node.id);
  return place === undefined ? 0 : situationsBehind(order, place);
}

/** The rows of elements, from the top down; those below another of them left out. */
export function topmostRows({ rows, rowOf }: Outline, ids: readonly string[]): readonly OutlineRow[] {
  const chosen = new Set(ids.flatMap((id) => rowOf(id) ?? []));
  const isBelow = (row: OutlineRow): boolean => {
    for (let above = rows[row.parent]; above !== undefined; above = rows[above.parent]) if (chosen.has(above)) return true;
    return false;
  };
  return chosen.size < 2 ? [...chosen] : rows.filter((row) => chosen.has(row) && !isBelow(row));
}

/** What a new option is put into: the question of a row, and the place behind it. */
export function optionPlace(row: OutlineRow): { readonly questionId: Id<'q'>; readonly index: number } | undefined {
  if (row.question === undefined) return undefined;
  const { id, options } = row.question;
  return { questionId: id, index: row.option === undefined ? options.length : options.findIndex((each) => each.id === row.option?.id) + 1 };
}
