import { chevronRightIcon } from '@zhengwu/ui/icon';
import { h, useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactElement } from '../../vendor/react.js';
import { Icon } from '../icon.js';
import type { Option } from '../option.js';
import { treeRows, treeStep, type TreeOption, type TreeRow } from './tree-rows.js';
import { useRowWindow } from './use-row-window.js';

/** Whether an option is chosen; a branch of which a part is, half. */
export type Chosen = 'yes' | 'no' | 'half';

interface TreeListProps {
  readonly label: string;
  readonly options: readonly TreeOption[];
  readonly open: ReadonlySet<string>;
  readonly onToggle: (rows: readonly TreeRow[], isOpen: boolean) => void;
  readonly chosen: (option: Option) => Chosen;
  readonly isSeveral: boolean;
  readonly hasBoxes: boolean;
  readonly onChoose: (option: Option) => void;
  /** What is said of a branch whose options are not here. */
  readonly belowText: (below: 'reading' | 'failed') => string;
}

/** A tree to choose from: one stop for the Tab key, arrows within. Of however many rows, those that are seen are drawn. */
export function TreeList({ label, options, open, onToggle, chosen, isSeveral, hasBoxes, onChoose, belowText }: TreeListProps): ReactElement {
  const rows = useMemo(() => treeRows(options, open), [options, open]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const list = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState<string>();
  const isFocusDue = useRef(false);
  const found = rows.findIndex(({ id }) => id === wish);
  const at = found >= 0 ? found : Math.max(0, rows.findIndex(({ option }) => option.children.length === 0 && chosen(option) === 'yes'));
  const current = rows[at];
  const { start, end, tops, height, onScroll, show } = useRowWindow(list, ids, current?.id);
  useEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    list.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
  });
  const rowsOf = (wanted: readonly string[]): readonly TreeRow[] => rows.filter(({ id }) => wanted.includes(id));
  const choose = (row: TreeRow | undefined): void => {
    if (row !== undefined && !row.option.isDisabled) onChoose(row.option);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = treeStep(rows, current.id, event.key);
    if (step === undefined) return;
    event.preventDefault();
    if ('to' in step) {
      setWish(step.to);
      show(step.to);
      isFocusDue.current = true;
    } else if ('open' in step) onToggle(rowsOf(step.open), true);
    else if ('close' in step) onToggle(rowsOf([step.close]), false);
    else choose(rows.find(({ id }) => id === step.choose));
  };
  const draw = (row: TreeRow, isApart: boolean): ReactElement => {
    const { option, id, level, isBranch, isOpen, setSize, place } = row;
    const state = chosen(option);
    const missing = isOpen && option.below !== undefined && option.below !== 'unread' ? option.below : undefined;
    return h(
      'div',
      {
        key: id,
        role: 'treeitem',
        className: 'tree-row',
        'aria-level': level,
        'aria-setsize': setSize,
        'aria-posinset': place,
        'aria-expanded': isBranch ? isOpen : undefined,
        'aria-busy': missing === 'reading' ? true : undefined,
        ...(hasBoxes ? { 'aria-checked': state === 'half' ? 'mixed' : state === 'yes' } : { 'aria-selected': state === 'yes' }),
        'aria-disabled': option.isDisabled ? true : undefined,
        'data-chosen': state,
        'data-row': id,
        tabIndex: id === current?.id ? 0 : -1,
        style: { '--level': level, ...(isApart ? { position: 'absolute', top: tops[at], left: 0, right: 0 } : {}) } as CSSProperties, // a custom property
        onClick: () => (setWish(id), choose(row)),
      },
      // For the pointer alone: the arrows do the same.
      h('span', { className: 'tree-twist', 'data-open': isOpen ? '' : undefined, onClick: (event: { stopPropagation(): void }) => isBranch && (event.stopPropagation(), onToggle([row], !isOpen)) }, isBranch ? h(Icon, { node: chevronRightIcon }) : null),
      hasBoxes ? h('span', { className: 'tree-box', 'aria-hidden': true }) : null,
      h('span', { className: 'tree-label' }, option.label, missing === undefined ? null : h('span', { className: 'tree-missing', role: missing === 'failed' ? 'alert' : 'status' }, belowText(missing))),
    );
  };
  return h(
    'div',
    { role: 'tree', className: 'tree', 'aria-label': label, 'aria-multiselectable': isSeveral ? true : undefined, ref: list, onKeyDown, onScroll },
    h(
      'div',
      { role: 'presentation', className: 'tree-space', style: { height, paddingTop: tops[start] ?? 0 } },
      // The row that has the keyboard is in the page, wherever one scrolls: in one list with the others, so that it stays the same element.
      [...rows.slice(start, end).map((row) => draw(row, false)), ...(current !== undefined && (at < start || at >= end) ? [draw(current, true)] : [])],
    ),
  );
}
