import { arrowDownIcon, arrowUpIcon, copyIcon, menuIcon, plusIcon, trashIcon, type IconNode } from '@zhengwu/ui/icon';
import { observer, useField } from '../../vendor/formily.js';
import { h, useContext, type FunctionComponent, type KeyboardEvent, type ReactElement } from '../../vendor/react.js';
import type { FormilyProps } from '../control.js';
import { Icon } from '../icon.js';
import { textProp } from '../native-props.js';
import { RowContext, RowsContext, type Rows } from './rows-context.js';
import { useRowDrag } from './row-drag.js';

type Part = FunctionComponent<FormilyProps>;

/** Formily has these under the name of each kind of array; they are the same. */
export function arrayParts(family: 'ArrayTable' | 'ArrayCards' | 'ArrayItems'): Readonly<Record<string, Part>> {
  const parts = { Addition, Index, Remove, MoveUp, MoveDown, Copy, SortHandle };
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${family}.${name}`, part]));
}

/** A part outside its array, in a schema that was cut up, is nothing. */
function part(draw: (rows: Rows, index: number, title: string, props: FormilyProps) => ReactElement | null): Part {
  return observer((props: FormilyProps): ReactElement | null => {
    const rows = useContext(RowsContext);
    const index = useContext(RowContext);
    const { title: fieldTitle }: { readonly title?: unknown } = useField();
    // Without a field of its own, the nearest is the array's.
    const title = (props['isPlain'] === true ? '' : textProp(fieldTitle)) || textProp(props['title']);
    return rows === undefined ? null : draw(rows, index, title, props);
  });
}

const Addition = part((rows, _index, title, { method }) => {
  if (rows.isStill) return null;
  return h(
    'div',
    { className: 'rows-add' },
    h(
      'button',
      { type: 'button', className: 'zw-button', 'data-part': 'add', 'aria-disabled': rows.canAdd ? undefined : true, onClick: () => rows.add(method === 'unshift' ? 'unshift' : 'push') },
      h(Icon, { node: plusIcon }),
      title || rows.words.add,
    ),
    rows.canAdd || rows.most === undefined ? null : h('span', { className: 'rows-note' }, rows.words.mostRows({ most: rows.most })),
  );
});

const Index = part((_rows, index) => h('span', { className: 'row-number' }, String(index + 1)));

const Remove = part((rows, index, title) => button(rows, index, { part: 'remove', title: title || rows.words.remove, icon: trashIcon, isAble: rows.canRemove, isText: true, run: () => rows.remove(index) }));
const Copy = part((rows, index, title) => button(rows, index, { part: 'copy', title: title || rows.words.copy, icon: copyIcon, isAble: rows.canAdd, isText: false, run: () => rows.copy(index) }));
const MoveUp = part((rows, index, title) => button(rows, index, { part: 'up', title: title || rows.words.moveUp, icon: arrowUpIcon, isAble: index > 0, isText: false, run: () => rows.move(index, index - 1, 'up') }));
const MoveDown = part((rows, index, title) =>
  button(rows, index, { part: 'down', title: title || rows.words.moveDown, icon: arrowDownIcon, isAble: index < rows.count - 1, isText: false, run: () => rows.move(index, index + 1, 'down') }),
);

interface ButtonLook {
  readonly part: string;
  readonly title: string;
  readonly icon: IconNode;
  readonly isAble: boolean;
  readonly isText: boolean;
  readonly run: () => void;
}

function button({ isStill, words, rowName }: Rows, index: number, { part, title, icon, isAble, isText, run }: ButtonLook): ReactElement | null {
  if (isStill) return null;
  return h(
    'button',
    {
      type: 'button',
      className: isText ? 'zw-button' : 'zw-icon-button',
      'data-kind': isText ? 'quiet' : undefined,
      'data-part': part,
      'aria-label': words.partOf({ action: title, row: rowName(index) }),
      title,
      // It keeps the focus when a row has come to the end.
      'aria-disabled': isAble ? undefined : true,
      onClick: run,
    },
    h(Icon, { node: icon }),
    isText ? title : null,
  );
}

const SortHandle: Part = observer((): ReactElement | null => {
  const rows = useContext(RowsContext);
  const index = useContext(RowContext);
  const drag = useRowDrag(index, (to) => rows?.move(index, to, 'handle'));
  if (rows === undefined || rows.isStill) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = event.key === 'ArrowUp' ? index - 1 : event.key === 'ArrowDown' ? index + 1 : event.key === 'Home' ? 0 : event.key === 'End' ? rows.count - 1 : undefined;
    if (to === undefined) return;
    event.preventDefault();
    rows.move(index, to, 'handle');
  };
  return h('button', { type: 'button', className: 'zw-icon-button sort-handle', 'data-part': 'handle', 'aria-label': rows.words.sortOf({ row: rows.rowName(index) }), title: rows.words.sort, onKeyDown, ...drag }, h(Icon, { node: menuIcon }));
});
