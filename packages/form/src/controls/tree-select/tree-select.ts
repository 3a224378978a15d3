import { chevronDownIcon, xIcon } from '@zhengwu/ui/icon';
import { controlWordsIn } from '../../messages/controls.js';
import { h, useEffect, useId, useMemo, useRef, useState, type ReactElement } from '../../vendor/react.js';
import { control, type ControlProps } from '../control.js';
import { NoService } from '../dictionary/no-service.js';
import { Icon } from '../icon.js';
import { nativeProps, textProp } from '../native-props.js';
import type { Option } from '../option.js';
import { plainText, PlainValue } from '../plain-value.js';
import type { Chosen } from './tree-list.js';
import { TreePanel } from './tree-panel.js';
import { branchIds, leafOptions } from './tree-rows.js';
import { useDictionaryTree, useOptionTree, type TreeSource } from './tree-source.js';
import { useFloating } from './use-floating.js';

/**
 * One or several of a tree of options: the button says what is chosen, and opens the tree above what stands below it. `treeCheckable`: a branch
 * stands for all its ends. With `dictionary` the options are the host's, read branch by branch: each stands for itself.
 */
export const TreeSelect = control(
  function TreeInput(own: ControlProps): ReactElement {
    return h(textProp(own.props['dictionary']) === '' ? OptionTree : DictionaryTree, own);
  },
  function TreeText(own: ControlProps): ReactElement {
    return h(textProp(own.props['dictionary']) === '' ? OptionTexts : DictionaryTexts, own);
  },
);

function OptionTree(own: ControlProps): ReactElement {
  const desk = useDesk();
  return h(TreeField, { own, desk, source: useOptionTree(own, desk.sought.trim()) });
}

function DictionaryTree(own: ControlProps): ReactElement {
  const desk = useDesk();
  const source = useDictionaryTree(own, valuesOf(own), desk.sought.trim(), desk.isOpen);
  if (own.around.services.searchDictionary === undefined) return h(NoService, { own, dictionary: textProp(own.props['dictionary']), text: valuesOf(own).map(String).join(controlWordsIn(own.around.lang).listed) });
  return h(TreeField, { own, desk, source });
}

/** What a person has before him, and leaves when he closes it. */
interface Desk {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly sought: string;
  readonly setSought: (sought: string) => void;
}

function useDesk(): Desk {
  const [isOpen, setOpen] = useState(false);
  const [sought, setSought] = useState('');
  return { isOpen, setOpen, sought, setSought };
}

interface TreeFieldProps {
  readonly own: ControlProps;
  readonly desk: Desk;
  readonly source: TreeSource;
}

function TreeField({ own, desk, source }: TreeFieldProps): ReactElement {
  const { value, props, onChange, onFocus, onBlur, isDisabled, isReadOnly, tie, around } = own;
  const { isOpen, setOpen, sought, setSought } = desk;
  const words = controlWordsIn(around.lang);
  const panelId = useId();
  const root = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLDivElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>();
  const hasBoxes = props['treeCheckable'] === true;
  const isSeveral = hasBoxes || props['multiple'] === true;
  const values = valuesOf(own);
  const has = useMemo(() => new Set(values.map(String)), [value]);
  const chosen = (option: Option): Chosen => {
    if (!hasBoxes || !source.isWhole || option.children.length === 0) return has.has(String(option.value)) ? 'yes' : 'no';
    const leaves = leafOptions(option);
    const count = leaves.filter((leaf) => has.has(String(leaf.value))).length;
    return count === 0 ? 'no' : count === leaves.length ? 'yes' : 'half';
  };
  const isStill = isDisabled || isReadOnly;
  const isAllOpen = sought.trim() !== '' || (opened === undefined && props['treeDefaultExpandAll'] === true);
  const open = useMemo(() => (isAllOpen ? new Set(branchIds(source.options)) : (opened ?? new Set(values.flatMap((each) => source.branchesTo(each))))), [isAllOpen, opened, source.options]);
  const close = (): void => {
    setOpen(false);
    setSought('');
  };
  const done = (): void => {
    close();
    button.current?.focus();
  };
  useFloating(popup, anchor, isOpen, (reason) => (reason === 'escape' ? done() : close()));
  const isHere = source.state === 'here';
  useEffect(() => {
    // What comes later takes the keyboard, unless somebody is typing meanwhile.
    if (isOpen && popup.current?.matches(':focus-within') !== true) firstIn(popup.current)?.focus();
  }, [isOpen, isHere]);
  const choose = (option: Option): void => {
    if (!isSeveral) {
      onChange(option.value);
      around.announce(words.chosen({ text: option.label }));
      return done();
    }
    const targets = (hasBoxes && source.isWhole ? leafOptions(option) : [option]).map((target) => target.value);
    const ids = new Set(targets.map(String));
    const rest = values.filter((each) => !ids.has(String(each)));
    onChange(source.inOrder(chosen(option) === 'yes' ? rest : [...rest, ...targets]));
  };
  const labels = values.map((each) => source.labelOf(each) ?? plainText(each, [], around.words));
  const shown = labels.length === 0 ? textProp(props['placeholder']) || words.choose : labels.join(words.listed);
  const canClear = !isStill && values.length > 0 && (isSeveral || props['allowClear'] === true);
  return h(
    'div',
    {
      className: 'tree-select',
      ref: root,
      onFocus,
      // The keyboard within it stays in the field; where it goes elsewhere, the popup is done with.
      onBlur: ({ relatedTarget }: { readonly relatedTarget: EventTarget | null }) => {
        if (relatedTarget instanceof Node && root.current?.contains(relatedTarget) === true) return;
        if (relatedTarget !== null && isOpen) close();
        onBlur();
      },
    },
    h(
      'div',
      { className: 'box', ref: anchor },
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
          onClick: () => (isOpen ? done() : setOpen(true)),
        },
        h('span', { className: labels.length === 0 ? 'tree-none' : undefined }, shown),
        h(Icon, { node: chevronDownIcon }),
      ),
      canClear ? h('button', { type: 'button', className: 'zw-icon-button', 'aria-label': around.words.clearOf({ label: tie.label }), onClick: () => (onChange(isSeveral ? [] : undefined), button.current?.focus()) }, h(Icon, { node: xIcon })) : null,
    ),
    h(
      'div',
      { className: 'zw-floating tree-panel', id: panelId, ref: popup },
      isOpen
        ? h(TreePanel, {
            own,
            source,
            sought,
            onSought: setSought,
            open,
            onToggle: (rows, isNow) => {
              const next = new Set(open);
              for (const { id } of rows) if (isNow) next.add(id);
              else next.delete(id);
              setOpened(next);
              if (isNow) source.onOpen(rows);
            },
            chosen,
            isSeveral,
            hasBoxes,
            onChoose: choose,
            onDone: done,
          })
        : null,
    ),
  );
}

/** Where the keyboard begins: the search, or the tree's one stop for the Tab key. */
function firstIn(popup: HTMLElement | null): HTMLElement | null {
  return popup?.querySelector<HTMLElement>('.tree-search input') ?? popup?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]') ?? null;
}

function valuesOf({ value }: ControlProps): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];
}

function OptionTexts(own: ControlProps): ReactElement {
  return h(Texts, { own, source: useOptionTree(own, '') });
}

function DictionaryTexts(own: ControlProps): ReactElement {
  return h(Texts, { own, source: useDictionaryTree(own, valuesOf(own), '', false) });
}

function Texts({ own, source }: { readonly own: ControlProps; readonly source: TreeSource }): ReactElement {
  const { words } = own.around;
  return h(PlainValue, { ...own, value: valuesOf(own).map((value) => source.labelOf(value) ?? plainText(value, [], words)).join(words.between), options: [] });
}
