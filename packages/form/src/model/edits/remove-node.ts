import { isRefusal } from '@zhengwu/core';
import { topmost } from './places.js';
import { schemaEdit } from './schema-edit.js';

/** Takes nodes out, with all that lies in them. A column of a layout that holds nothing any more stays: it is a place to drop things. */
export const removeNode = schemaEdit<{ readonly ids: readonly string[] }>('node/remove', (change, { ids }) => {
  const entries = topmost(change.index, ids);
  if (isRefusal(entries)) return entries;
  for (const entry of entries) change.take(entry);
  return undefined;
});
