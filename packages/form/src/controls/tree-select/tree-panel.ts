import { controlWordsIn } from '../../messages/controls.js';
import { h, useRef, type KeyboardEvent, type ReactElement } from '../../vendor/react.js';
import type { ControlProps } from '../control.js';
import type { BoxEvent } from '../input.js';
import type { Option } from '../option.js';
import { TreeList, type Chosen } from './tree-list.js';
import type { TreeRow } from './tree-rows.js';
import type { TreeSource } from './tree-source.js';

interface TreePanelProps {
  readonly own: ControlProps;
  readonly source: TreeSource;
  readonly sought: string;
  readonly onSought: (sought: string) => void;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (rows: readonly TreeRow[], isOpen: boolean) => void;
  readonly chosen: (option: Option) => Chosen;
  readonly isSeveral: boolean;
  readonly hasBoxes: boolean;
  readonly onChoose: (option: Option) => void;
  readonly onDone: () => void;
}

/** What the popup of a TreeSelect holds: the search, the tree, and the way out. */
export function TreePanel({ own, source, sought, onSought, open, onToggle, chosen, isSeveral, hasBoxes, onChoose, onDone }: TreePanelProps): ReactElement {
  const { tie, around } = own;
  const words = controlWordsIn(around.lang);
  const box = useRef<HTMLDivElement>(null);
  const { options, state } = source;
  const toTree = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
  };
  const body = (): ReactElement => {
    if (state === 'reading') return h('p', { className: 'rows-none', role: 'status' }, words.reading);
    if (state === 'failed') return h('div', { className: 'tree-failed', role: 'alert' }, h('span', null, words.optionsFailed), h('button', { type: 'button', className: 'zw-button', 'data-size': 'small', onClick: source.retry }, words.retry));
    if (options.length === 0) return h('p', { className: 'rows-none', role: 'status' }, sought === '' ? words.noOptions : words.notFound({ text: sought }));
    return h(TreeList, { label: tie.label, options, open, onToggle, chosen, isSeveral, hasBoxes, onChoose, belowText: (below) => (below === 'reading' ? words.reading : words.levelFailed) });
  };
  return h(
    'div',
    { className: 'tree-inside', ref: box },
    source.canSearch
      ? h('div', { className: 'tree-search' }, h('input', { className: 'zw-input', type: 'search', 'aria-label': `${words.searchTree}${tie.label}`, placeholder: words.searchTree, value: sought, onKeyDown: toTree, onChange: ({ target }: BoxEvent) => onSought(target.value) }))
      : null,
    body(),
    isSeveral ? h('div', { className: 'tree-tools' }, h('button', { type: 'button', className: 'zw-button', 'data-size': 'small', onClick: onDone }, words.done)) : null,
  );
}
