import { observer } from '../vendor/formily.js';
import { h, useContext, type CSSProperties, type ReactElement } from '../vendor/react.js';
import type { FormilyProps } from './control.js';
import { GridColumnsContext } from './form-grid.js';
import { numberProp } from './native-props.js';

/** Some columns of a grid; -1 takes the rest of the row, as Formily has it. */
export const GridColumn = observer(({ gridSpan, children }: FormilyProps): ReactElement => {
  const columns = useContext(GridColumnsContext);
  const wish = numberProp(gridSpan) ?? 1;
  const span = wish === -1 ? columns : Math.min(Math.max(Math.floor(wish), 1), columns);
  return h('div', { className: 'grid-column', style: { gridColumn: `span ${String(span)}` } satisfies CSSProperties }, children);
});
