import { chevronDownIcon, xIcon } from '@zhengwu/ui/icon';
import { controlWordsIn } from '../../messages/controls.js';
import { h, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from '../../vendor/react.js';
import { allPaths, pathToValue } from '../cascader/option-path.js';
import { control, type ControlProps } from '../control.js';
import { Icon } from '../icon.js';
import type { BoxEvent } from '../input.js';
import { nativeProps, textProp } from '../native-props.js';
import type { Option } from '../option.js';
import { plainText, PlainValue } from '../plain-value.js';
import { TreeList, type Chosen } from './tree-list.js';
import { branchIds, leafOptions, matching } from './tree-rows.js';

type Match = (text: string, words: string) => unknown;

/** One or several of a tree of options: the button says what is chosen, and opens the tree below itself. `treeCheckable`: a branch stands for all its ends. */
export const TreeSelect = control(TreeInput, function TreeText(own: ControlProps): ReactElement {
  const values: readonly unknown[] = Array.isArray(own.value) ? own.value : own.value === undefined || own.value === null || own.value === '' ? [] : [own.value];
  return h(PlainValue, { ...own, value: values.map((value) => labelFor(own, value)).join(own.around.words.between), options: [] });
});

function TreeInput(own: ControlProps): ReactElement {
  const { value, options, props, onChange, onFocus, onBlur, isDisabled, isReadOnly, tie, around } = own;
  const words = controlWordsIn(around.lang);
  const panelId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const hasBoxes = props['treeCheckable'] === true;
  const isSeveral = hasBoxes || props['multiple'] === true;
  const [isOpen, setOpen] = useState(false);
  const [sought, setSought] = useState('');
  const [match, setMatch] = useState<{ readonly with: Match }>();
  const [open, setOpenRows] = useState<ReadonlySet<string>>();
  const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];
  const has = (option: Option): boolean => values.some((each) => each === option.value || String(each) === String(option.value));
  const chosen = (option: Option): Chosen => {
    if (!hasBoxes || option.children.length === 0) return has(option) ? 'yes' : 'no';
    const leaves = leafOptions(option);
    const count = leaves.filter(has).length;
    return count === 0 ? 'no' : count === leaves.length ? 'yes' : 'half';
  };
  const isStill = isDisabled || isReadOnly;
  const found = sought.trim() === '' ? options : matching(options, (label) => label.includes(sought.trim()) || Boolean(match?.with(label, sought.trim())));
  const openNow = sought.trim() !== '' || (open === undefined && props['treeDefaultExpandAll'] === true) ? new Set(branchIds(found)) : (open ?? new Set(rowsToChosen(options, values)));
  useEffect(() => {
    if (sought === '' || match !== undefined) return;
    // A dictionary of readings: for who types.
    void import('@zhengwu/core/pinyin').then(
      ({ matchPinyin }) => setMatch({ with: matchPinyin }),
      () => undefined, // it is then found by its characters
    );
  }, [sought, match]);
  useEffect(() => {
    if (isOpen) (box.current?.querySelector<HTMLElement>('.tree-search input') ?? box.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]'))?.focus();
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    setSought('');
    button.current?.focus();
  };
  const choose = (option: Option): void => {
    if (!isSeveral) {
      onChange(option.value);
      around.announce(words.chosen({ text: option.label }));
      return close();
    }
    const targets = hasBoxes ? leafOptions(option) : [option];
    const isAll = chosen(option) === 'yes';
    const rest = values.filter((each) => !targets.some((target) => target.value === each || String(target.value) === String(each)));
    const next = isAll ? rest : [...rest, ...targets.map((target) => target.value)];
    onChange(inOrder(options, next));
  };
  const labels = values.map((each) => labelFor(own, each));
  const shown = labels.length === 0 ? textProp(props['placeholder']) || words.choose : labels.join(words.listed);
  const canClear = !isStill && values.length > 0 && (isSeveral || props['allowClear'] === true);
  return h(
    'div',
    {
      className: 'tree-select',
      ref: box,
      onFocus,
      onBlur,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      },
    },
    h(
      'div',
      { className: 'box' },
      h(
        'button',
        {
          ...nativeProps({ ...own, onFocus: () => undefined, onBlur: () => undefined }),
          'aria-required': undefined,
          'aria-invalid': undefined,
          // What is seen is said, after the label.
          'aria-label': `${tie.label}${around.words.colon}${shown}`,
          type: 'button',
          ref: button,
          className: 'zw-input tree-button',
          disabled: isStill,
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? panelId : undefined,
          'data-invalid': tie.error === undefined ? undefined : '',
          onClick: () => (isOpen ? close() : setOpen(true)),
        },
        h('span', { className: labels.length === 0 ? 'tree-none' : undefined }, shown),
        h(Icon, { node: chevronDownIcon }),
      ),
      canClear ? h('button', { type: 'button', className: 'zw-icon-button', 'aria-label': around.words.clearOf({ label: tie.label }), onClick: () => (onChange(isSeveral ? [] : undefined), button.current?.focus()) }, h(Icon, { node: xIcon })) : null,
    ),
    isOpen
      ? h(
          'div',
          { className: 'tree-panel', id: panelId },
          props['showSearch'] === true || allPaths(options, true).length > 15
            ? h('div', { className: 'tree-search' }, h('input', { className: 'zw-input', type: 'search', 'aria-label': `${words.searchTree}${tie.label}`, placeholder: words.searchTree, value: sought, onChange: ({ target }: BoxEvent) => setSought(target.value) }))
            : null,
          found.length === 0
            ? h('p', { className: 'rows-none', role: 'status' }, sought === '' ? words.noOptions : words.notFound({ text: sought }))
            : h(TreeList, { label: tie.label, options: found, open: openNow, onOpen: setOpenRows, chosen, isSeveral, hasBoxes, onChoose: choose }),
          isSeveral ? h('div', { className: 'tree-tools' }, h('button', { type: 'button', className: 'zw-button', 'data-size': 'small', onClick: close }, words.done)) : null,
        )
      : null,
  );
}

/** A value that no option has is shown as it is. */
function labelFor({ options, around }: ControlProps, value: unknown): string {
  const path = pathToValue(options, value);
  return path[path.length - 1]?.label ?? plainText(value, [], around.words);
}

/** The rows that have to be open for what is chosen to be seen. */
function rowsToChosen(options: readonly Option[], values: readonly unknown[]): readonly string[] {
  return values.flatMap((value) => {
    const path = pathToValue(options, value);
    let level = options;
    let id = '';
    return path.slice(0, -1).map((option) => {
      id = id === '' ? String(level.indexOf(option)) : `${id}.${String(level.indexOf(option))}`;
      level = option.children;
      return id;
    });
  });
}

/** Values in the order of the tree, those that it does not have last. */
function inOrder(options: readonly Option[], values: readonly unknown[]): readonly unknown[] {
  const order = new Map(allPaths(options, true).map((path, at) => [String(path[path.length - 1]?.value), at]));
  const placeOf = (value: unknown): number => order.get(String(value)) ?? order.size;
  return [...values].sort((one, other) => placeOf(one) - placeOf(other));
}
