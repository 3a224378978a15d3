import type { EnumMember } from '../../model/form-node.js';
import { optionValue } from '../../model/options.js';

/** The values that may be chosen: of a tree, those of its leaves and its branches. */
export function leafValues(options: readonly EnumMember[]): readonly (string | number | boolean)[] {
  const values: (string | number | boolean)[] = [];
  const pending = [...options].reverse();
  for (let option = pending.pop(); option !== undefined && values.length < 100_000; option = pending.pop()) {
    const below = typeof option === 'object' && Array.isArray(option.children) ? (option.children as readonly EnumMember[]) : []; // what `EnumOption` says
    if (below.length === 0) values.push(optionValue(option));
    for (let at = below.length - 1; at >= 0; at -= 1) {
      const child = below[at];
      if (child !== undefined) pending.push(child);
    }
  }
  return values;
}
