import type { IconNode } from '@zhengwu/ui/icon';
import { h, type ReactElement } from '../vendor/react.js';

/** A drawing of the house's in React's tree; silent, for what it stands in names itself. */
export function Icon({ node }: { readonly node: IconNode }): ReactElement {
  return h(
    'svg',
    { className: 'zw-icon', viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round', 'aria-hidden': true },
    node.map(([tag, attributes], at) => h(tag, { ...attributes, key: at })),
  );
}
