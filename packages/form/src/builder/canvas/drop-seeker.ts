import type { DragPayload, DropAnswer } from '@zhengwu/ui';
import { componentNamed } from '../../components/index.js';
import { isRow, type FormEntry } from '../../model/index.js';
import { NODES } from '../put/loads.js';
import { insideOf, isHolder, listIn, type Place } from '../put/place.js';
import { isWithin, type Box, type Spot } from './box.js';
import { landingAmong, type Landing } from './landing.js';

/** A place that takes what is dragged, and how it is shown. */
export interface Sought {
  readonly place: Place;
  readonly landing: Landing;
  /** In which node it would lie. */
  readonly holder: FormEntry;
}

export interface SeekGivens {
  /** The innermost node under the pointer, or the root. */
  readonly at: FormEntry;
  readonly spot: Spot;
  readonly payload: DragPayload;
  readonly boxOf: (id: string) => Box | undefined;
  readonly judge: (payload: DragPayload, place: Place) => DropAnswer;
}

/** px at the edge of a layout where beside it is meant, not into it. */
const EDGE = 6;

/**
 * The innermost place around the pointer that takes what is dragged; where none does, what the innermost one says against it.
 * At the very edge of a layout it is meant to stand beside it.
 */
export function seekPlace({ at, spot, payload, boxOf, judge }: SeekGivens): { readonly answer: DropAnswer; readonly sought?: Sought } {
  let refusal: DropAnswer;
  const moved = new Set<string>(NODES.dataOf(payload) ?? []);
  for (let each: FormEntry | undefined = at; each !== undefined; each = each.parent) {
    // Its array speaks for a row.
    if (isRow(each) || !isHolder(each) || isAtEdge(each, spot, boxOf)) continue;
    const holder = insideOf(each);
    const list = listIn(holder);
    const landing = landingAmong(list.map(({ id }) => (moved.has(id) && list.length > 1 ? undefined : boxOf(id))), spot, componentNamed(each.node['x-component'])?.name === 'ArrayTable');
    // Hidden neighbours that are moved do not count.
    const place: Place = { parentId: holder.id, index: list.slice(0, landing.index).filter(({ id }) => !moved.has(id)).length };
    const answer = judge(payload, place);
    if (answer !== undefined && 'offer' in answer) return { answer, sought: { place, landing, holder: each } };
    refusal ??= answer;
  }
  return { answer: refusal };
}

function isAtEdge({ id, node, parent }: FormEntry, spot: Spot, boxOf: (id: string) => Box | undefined): boolean {
  if (parent === undefined) return false;
  const box = boxOf(id);
  if (box === undefined) return false;
  const name = componentNamed(node['x-component'])?.name;
  // A grid's column has no edge of its own to speak of.
  if (name === 'FormGrid.GridColumn') return false;
  // At the sides of a table's cell a column of its own is meant.
  if (name === 'ArrayTable.Column') return spot.x < box.left + box.width / 4 || spot.x > box.left + (box.width * 3) / 4;
  return isWithin(spot, box) && !isWithin(spot, box, Math.min(EDGE, box.height / 5, box.width / 5));
}
