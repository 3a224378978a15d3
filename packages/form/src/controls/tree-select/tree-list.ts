import { chevronRightIcon } from '@zhengwu/ui/icon';
import { h, useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactElement } from '../../vendor/react.js';
import { Icon } from '../icon.js';
import type { Option } from '../option.js';
import { treeRows, treeStep, type TreeRow } from './tree-rows.js';

/** Whether an option is chosen; a branch of which a part is, half. */
export type Chosen = 'yes' | 'no' | 'half';

interface TreeListProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly open: ReadonlySet<string>;
  readonly onOpen: (open: ReadonlySet<string>) => void;
  readonly chosen: (option: Option) => Chosen;
  readonly isSeveral: boolean;
  readonly hasBoxes: boolean;
  readonly onChoose: (option: Option) => void;
}

/** A tree to choose from: one stop for the Tab key, arrows within. */
export function TreeList({ label, options, open, onOpen, chosen, isSeveral, hasBoxes, onChoose }: TreeListProps): ReactElement {
  const rows = treeRows(options, open);
  const list = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState<string>();
  const isFocusDue = useRef(false);
  const current = rows.find(({ id }) => id === wish) ?? rows.find(({ option }) => chosen(option) === 'yes') ?? rows[0];
  useEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    list.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
  });
  const toggle = (ids: readonly string[], isOpen: boolean): void => {
    const next = new Set(open);
    for (const id of ids) if (isOpen) next.add(id);
    else next.delete(id);
    onOpen(next);
  };
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
      isFocusDue.current = true;
    } else if ('open' in step) toggle(step.open, true);
    else if ('close' in step) toggle([step.close], false);
    else choose(rows.find(({ id }) => id === step.choose));
  };
  return h(
    'div',
    { role: 'tree', className: 'tree', 'aria-label': label, 'aria-multiselectable': isSeveral ? true : undefined, ref: list, onKeyDown },
    rows.map((row) => {
      const { option, id, level, isOpen, setSize, place } = row;
      const state = chosen(option);
      const isBranch = option.children.length > 0;
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
          ...(hasBoxes ? { 'aria-checked': state === 'half' ? 'mixed' : state === 'yes' } : { 'aria-selected': state === 'yes' }),
          'aria-disabled': option.isDisabled ? true : undefined,
          'data-chosen': state,
          tabIndex: id === current?.id ? 0 : -1,
          style: { '--level': level } as CSSProperties, // a custom property
          onClick: () => (setWish(id), choose(row)),
        },
        // For the pointer alone: the arrows do the same.
        h('span', { className: 'tree-twist', 'data-open': isOpen ? '' : undefined, onClick: (event: { stopPropagation(): void }) => isBranch && (event.stopPropagation(), toggle([id], !isOpen)) }, isBranch ? h(Icon, { node: chevronRightIcon }) : null),
        hasBoxes ? h('span', { className: 'tree-box', 'aria-hidden': true }) : null,
        h('span', { className: 'tree-label' }, option.label),
      );
    }),
  );
}
