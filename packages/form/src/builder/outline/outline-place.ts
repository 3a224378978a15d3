import { isRow, type FormIndex } from '../../model/index.js';
import { insideOf, listIn, type Place } from '../put/place.js';

interface TreePlace {
  readonly parentId: string | null;
  readonly index: number;
}

/** A place among the rows of the outline as a place in the form: of an array, in its row, or among what stands below its rows. */
export function placeInForm(index: FormIndex, { parentId, index: at }: TreePlace, moved: readonly string[] = []): Place | undefined {
  const parent = parentId === null ? index.root : index.byId(parentId);
  if (parent === undefined) return undefined;
  const row = parent.children.find(isRow);
  if (row === undefined) return { parentId: parent.id, index: at };
  const gone = new Set(moved);
  const inRow = listIn(row).filter(({ id }) => !gone.has(id)).length;
  return at <= inRow ? { parentId: insideOf(parent).id, index: at } : { parentId: parent.id, index: at - inRow };
}
