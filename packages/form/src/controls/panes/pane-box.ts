import { Fragment, h, type FunctionComponent, type ReactElement } from '../../vendor/react.js';
import type { FormilyProps } from '../control.js';
import type { ControlWords } from '../../messages/controls.js';

/** Draws what lies in it; its layout draws the rest. */
export const PaneBox: FunctionComponent<FormilyProps> = ({ children }: FormilyProps): ReactElement => h(Fragment, null, children);

/** How many things are wrong in a pane, as a sign and in words. */
export function FaultMark({ count, words }: { readonly count: number; readonly words: ControlWords }): ReactElement | null {
  return count === 0 ? null : h(Fragment, null, h('span', { className: 'pane-mark', 'aria-hidden': true }, String(count)), h('span', { className: 'zw-unseen' }, `（${words.faults({ count })}）`));
}
