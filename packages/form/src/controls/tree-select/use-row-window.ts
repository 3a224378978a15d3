import { lineTops, listWindow, scrollToRow, totalHeight, type ListWindow } from '@zhengwu/ui/list-window';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from '../../vendor/react.js';

/** px, until rows have been measured. */
const GUESS = 32;

export interface RowWindow extends ListWindow {
  /** Where each row begins, in px, and where the last ends. */
  readonly tops: readonly number[];
  /** px of all rows. */
  readonly height: number;
  readonly onScroll: () => void;
  /** Scrolls as little as it takes for a row to be seen, and keeps it in sight until somebody scrolls. */
  readonly show: (id: string) => void;
}

/**
 * Which of the rows of a list that scrolls are drawn. A row is as high as its text wants: rows carry `data-row`, their id, and are measured
 * when they are drawn; the others are taken for as high as the first that were, on the average.
 *
 * @param first the row that is seen at first
 */
export function useRowWindow(list: RefObject<HTMLElement>, ids: readonly string[], first: string | undefined): RowWindow {
  const heights = useRef(new Map<string, number>());
  const usual = useRef<number>(undefined);
  const pinned = useRef(first);
  const placed = useRef(0);
  const [measured, setMeasured] = useState(0);
  const [seen, setSeen] = useState({ top: 0, height: 320 });
  const tops = useMemo(() => {
    const known = [...heights.current.values()];
    // Decided once: if it changed later, all that is not drawn would move, and what is seen with it.
    if (known.length > 0) usual.current ??= Math.round(known.reduce((sum, height) => sum + height, 0) / known.length);
    return lineTops(ids.map((id) => heights.current.get(id) ?? usual.current ?? GUESS));
  }, [ids, measured]);
  const drawn = listWindow(tops, seen.top, seen.height);
  const newest = useRef({ ids, tops, drawn });
  newest.current = { ids, tops, drawn };
  const onScroll = useCallback(() => {
    const { current } = list;
    if (current === null) return;
    if (Math.abs(current.scrollTop - placed.current) > 1) pinned.current = undefined;
    const next = listWindow(newest.current.tops, current.scrollTop, current.clientHeight);
    if (next.start !== newest.current.drawn.start || next.end !== newest.current.drawn.end) setSeen({ top: current.scrollTop, height: current.clientHeight });
  }, [list]);
  const measure = useCallback(() => {
    let isNew = false;
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const id = row.dataset['row'] ?? '';
      // What is hidden has no height.
      if (row.offsetHeight === 0 || heights.current.get(id) === row.offsetHeight) continue;
      heights.current.set(id, row.offsetHeight);
      isNew = true;
    }
    if (isNew) setMeasured((count) => count + 1);
  }, [list]);
  const place = useCallback(() => {
    const { current } = list;
    const row = pinned.current === undefined ? -1 : newest.current.ids.indexOf(pinned.current);
    // What is hidden does not scroll.
    if (current === null || current.clientHeight === 0 || row < 0) return;
    current.scrollTop = scrollToRow(newest.current.tops, row, current.scrollTop, current.clientHeight);
    placed.current = current.scrollTop;
  }, [list]);
  const look = useCallback(() => {
    measure();
    place();
    onScroll();
  }, [measure, place, onScroll]);
  useLayoutEffect(look);
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return undefined;
    const sizes = new ResizeObserver(look);
    sizes.observe(current);
    return () => sizes.disconnect();
  }, [list, look]);
  const show = useCallback(
    (id: string) => {
      pinned.current = id;
      place();
      onScroll();
    },
    [place, onScroll],
  );
  return { ...drawn, tops, height: totalHeight(tops), onScroll, show };
}
