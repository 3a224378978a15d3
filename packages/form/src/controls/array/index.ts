import { ArrayCards } from './array-cards.js';
import { ArrayItems, Item } from './array-items.js';
import { ArrayTable, TableColumn } from './array-table.js';
import { arrayParts } from './row-parts.js';

/** Rows that somebody adds: as a table, as cards, as a list. */
export const components = {
  ArrayTable,
  'ArrayTable.Column': TableColumn,
  ...arrayParts('ArrayTable'),
  ArrayCards,
  ...arrayParts('ArrayCards'),
  ArrayItems,
  'ArrayItems.Item': Item,
  ...arrayParts('ArrayItems'),
};

export { arrayStyles as styles } from './array.styles.js';
