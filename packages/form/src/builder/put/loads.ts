import { DragKind, type DragPayload } from '@zhengwu/ui/drag';

/** A component of the palette, by its name. */
export const COMPONENT = new DragKind<string>('form-component');
/** Columns of one table, by their names. */
export const COLUMNS = new DragKind<{ readonly table: string; readonly columns: readonly string[] }>('form-columns');
/** A whole table, by its name. */
export const TABLE = new DragKind<string>('form-table');
/** A data element, by its id. */
export const ELEMENT = new DragKind<string>('form-element');
/** Nodes of the form itself, by their ids. */
export const NODES = new DragKind<readonly string[]>('form-nodes');

/** What makes new nodes where it is put. */
export function isMaker(payload: DragPayload): boolean {
  return [COMPONENT, COLUMNS, TABLE, ELEMENT].some(({ name }) => name === payload.kind);
}
