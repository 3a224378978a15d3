import { componentNamed } from '../components/component-named.js';
import type { FormEntry } from './form-index.js';
import type { FormNode, FormRoot } from './form-node.js';
import { isRow } from './tree-change.js';

/** Why a node cannot lie in another: that takes nothing, or not this. */
export type Misplaced = { readonly why: 'takes-nothing' } | { readonly why: 'not-contained'; readonly parent: string; readonly child: string };

/** Whether a node may lie there. `undefined` if so. A component that we do not know takes and goes anywhere. */
export function misplaced(parent: FormEntry, child: FormNode): Misplaced | undefined {
  const row = isRow(parent) && parent.node['x-component'] === undefined;
  const host = row ? (parent.parent?.node ?? parent.node) : parent.node;
  return misplacedIn(host, child, row ? 'row' : 'beside');
}

/** The same for a parent that stands in no form yet. In an array's row, `row`; below its rows, `beside`. */
export function misplacedIn(host: FormNode | FormRoot, child: FormNode, where: 'row' | 'beside'): Misplaced | undefined {
  const [hostName, childName] = [host['x-component'] ?? '', child['x-component'] ?? ''];
  const [hostSpec, childSpec] = [componentNamed(hostName), componentNamed(childName)];
  const not: Misplaced = { why: 'not-contained', parent: hostName, child: childName };
  const isBesideRows = host.type === 'array' && where === 'beside';
  if (hostSpec === undefined ? isLeaf(host) : hostSpec.role === 'control' || hostSpec.role === 'note' || hostSpec.role === 'arrayPart') return { why: 'takes-nothing' };
  if (isBesideRows && hostSpec !== undefined && !(childSpec?.role === 'arrayPart' && childSpec.name.endsWith('.Addition'))) return not;
  if (where === 'row' && childSpec?.name.endsWith('.Addition') === true) return not;
  const known = childSpec?.name ?? childName;
  if (hostSpec?.contains !== undefined && !hostSpec.contains.includes(known)) return not;
  if (childSpec?.within !== undefined && !(hostSpec !== undefined && childSpec.within.includes(hostSpec.name))) return not;
  return undefined;
}

function isLeaf({ type }: FormNode | FormRoot): boolean {
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'date' || type === 'datetime';
}
