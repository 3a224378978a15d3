import { componentNamed } from '../../components/index.js';
import { isRow, type FormEntry, type FormNode } from '../../model/index.js';

const ROOMY: ReadonlySet<string> = new Set(['ArrayTable', 'ArrayCards']);

/**
 * Whether a table would come to stand in the cell of another, which has no room for it: whoever drags one over another means beside
 * it. Cards take tables. What was imported so stays so.
 *
 * @param parent in which the node would lie
 */
export function isTableInCell(parent: FormEntry, node: FormNode): boolean {
  const around = isRow(parent) ? parent.parent : parent.array;
  return ROOMY.has(componentNamed(node['x-component'])?.name ?? '') && componentNamed(around?.node['x-component'])?.name === 'ArrayTable';
}
