import { observer } from '../vendor/formily.js';
import { h, type CSSProperties, type ReactElement } from '../vendor/react.js';
import type { FormilyProps } from './control.js';
import { numberProp, textProp } from './native-props.js';

const SIZES: Readonly<Record<string, number>> = { small: 8, middle: 16, large: 24 };

/** A few controls next to each other. */
export const Space = observer(({ direction, align, size, wrap, children }: FormilyProps): ReactElement => {
  const gap = SIZES[textProp(size)] ?? numberProp(size);
  return h(
    'div',
    {
      className: 'space',
      'data-direction': direction === 'vertical' ? 'vertical' : undefined,
      'data-align': textProp(align) || undefined,
      'data-wrap': wrap === false ? undefined : '',
      style: gap === undefined ? undefined : ({ '--gap': `${String(Math.min(Math.max(gap, 0), 64))}px` } as CSSProperties), // a custom property
    },
    children,
  );
});
