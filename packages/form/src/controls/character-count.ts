import { h, type ReactElement } from '../vendor/react.js';
import type { RuntimeWords } from '../messages/runtime.js';
import { numberProp } from './native-props.js';

interface CharacterCountProps {
  readonly text: string;
  readonly most: unknown;
  readonly words: RuntimeWords;
}

/** How many characters are typed, of how many; by code points, as the check counts them. */
export function CharacterCount({ text, most, words }: CharacterCountProps): ReactElement {
  const counts = { length: [...text].length, most: numberProp(most) };
  return h('span', { className: counts.most !== undefined && counts.length > counts.most ? 'count over' : 'count' }, h('span', { 'aria-hidden': true }, words.countShown(counts)), h('span', { className: 'zw-unseen' }, words.count(counts)));
}
