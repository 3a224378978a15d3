import { observer } from '../vendor/formily.js';
import { createContext, h, useLayoutEffect, useRef, useState, type ReactElement } from '../vendor/react.js';
import type { FormilyProps } from './control.js';
import { numberProp } from './native-props.js';

const MOST_COLUMNS = 24;
/** Narrower, a control has no room for a few words; px at the usual size of text. */
const NARROWEST = 240;

/** How many columns the nearest grid has: a wider span would make columns of its own. */
export const GridColumnsContext = createContext(1);

/** Columns beside each other, as many as there is room for. */
export const FormGrid = observer(({ maxColumns, minColumns, minWidth, columnGap, rowGap, children }: FormilyProps): ReactElement => {
  const box = useRef<HTMLDivElement>(null);
  const most = Math.min(Math.max(Math.floor(numberOf(maxColumns) ?? 2), 1), MOST_COLUMNS);
  const least = Math.min(Math.max(Math.floor(numberOf(minColumns) ?? 1), 1), most);
  const narrowest = numberOf(minWidth) ?? NARROWEST;
  const [columns, setColumns] = useState(most);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const fit = (): void => {
      const scale = Number.parseFloat(getComputedStyle(element).getPropertyValue('--_scale')) || 1;
      setColumns(Math.min(most, Math.max(least, Math.floor(element.clientWidth / (narrowest * scale)) || 1)));
    };
    fit();
    let frame = 0;
    // In the next frame: what is laid out anew within its own notice is an error.
    const watch = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(fit);
    });
    watch.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
    };
  }, [most, least, narrowest]);
  const style: Record<string, string | number> = { '--columns': columns };
  for (const [name, gap] of [['--column-gap', numberOf(columnGap)], ['--row-gap', numberOf(rowGap)]] as const) if (gap !== undefined) style[name] = `${String(Math.min(gap, 64))}px`;
  return h('div', { className: 'grid', ref: box, 'data-columns': columns, style }, h(GridColumnsContext.Provider, { value: columns }, children));
});

/** `maxColumns` may be a list, for screens of several widths: the widest counts. */
function numberOf(value: unknown): number | undefined {
  return numberProp(Array.isArray(value) ? value[value.length - 1] : value);
}
