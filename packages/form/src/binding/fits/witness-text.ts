import type { FormNode } from '../../model/form-node.js';
import type { NodeBounds } from './node-bounds.js';
import type { MisfitWitness } from './misfit.js';

/** Longer ones are said, not made. */
const LONGEST = 100_000;

/** What the controls of identity accept: the examples of GB 11643—1999 and GB 32100—2015, a mobile and a landline. */
const ACCEPTED: Readonly<Record<string, readonly string[]>> = { IdCard: ['11010519491231002X'], CreditCode: ['91350100M000100Y43'], Mobile: ['13800138000'] };
const LANDLINE = '0750-2218888';

/** A text longer than there is room for, and at least as long as the node asks, that the node lets through. */
export function witnessBeyond(room: number, node: FormNode, bounds: NodeBounds): MisfitWitness | undefined {
  const accepted = ACCEPTED[node['x-component'] ?? ''];
  if (accepted === undefined) return witnessText(Math.max(room + 1, bounds.minLength), bounds);
  const isWithLandline = node['x-component-props']?.['allowLandline'] === true;
  const value = (isWithLandline ? [...accepted, LANDLINE] : accepted).find((text) => text.length > room);
  return value === undefined ? undefined : { value, shown: value };
}

/** A text of so many characters that the node lets through; undefined where none of the usual ones does. */
function witnessText(length: number, bounds: NodeBounds): MisfitWitness | undefined {
  if (length > LONGEST || length < bounds.minLength || length > bounds.maxLength) return undefined;
  const email = length > 6 ? [`${'a'.repeat(length - 5)}@b.cn`] : [];
  const candidates = bounds.formats.includes('email') ? email : bounds.formats.includes('url') ? [`https://a.cn/${'a'.repeat(Math.max(0, length - 13))}`] : bounds.formats.length > 0 ? [] : ['字', '1', 'A', 'a', 'X'].map((char) => char.repeat(length));
  const value = candidates.find((text) => text.length === length && bounds.patterns.every((pattern) => isMatch(pattern, text)));
  return value === undefined ? undefined : { value, shown: length <= 20 ? value : `${value.slice(0, 3)}… (${String(length)})` };
}

/** A pattern of an author's may be slow over a long text: it is tried on its beginning alone where it looks so. */
function isMatch(pattern: string, text: string): boolean {
  // Repetitions in repetitions take time exponential in the text's length.
  if (/[*+}][)\]]*[*+{]/.test(pattern) || text.length > 2_000) return false;
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return true;
  }
}
