import { ANY_ROW, type FormEntry, type FormIndex } from '../model/form-index.js';

/** Where Formily keeps a node's field: its keys from the root, layout included, `*` for whichever row. A table's columns are no part of it. */
export function addressOf(entry: FormEntry): readonly string[] {
  const keys: string[] = [];
  for (let at = entry; at.parent !== undefined; at = at.parent) {
    // As Formily draws tables: the cells of a row lie side by side, and find each other so.
    if (at !== entry && at.node['x-component'] === 'ArrayTable.Column') continue;
    keys.push(at.parent.node.items === at.node ? ANY_ROW : at.key);
  }
  return keys.reverse();
}

/** Nodes by their address in Formily, each row of an array alike. */
export function entriesByAddress(index: FormIndex): (address: string) => FormEntry | undefined {
  const byAddress = new Map(index.entries.map((entry) => [addressOf(entry).join('.'), entry]));
  return (address) => byAddress.get(address) ?? byAddress.get(address.replace(/(^|\.)\d+(?=\.|$)/g, `$1${ANY_ROW}`));
}
