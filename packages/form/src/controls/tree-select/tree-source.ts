import type { DictionaryEntry } from '@zhengwu/core';
import { controlWordsIn } from '../../messages/controls.js';
import { useEffect, useMemo, useState } from '../../vendor/react.js';
import type { ControlProps } from '../control.js';
import type { Levels } from '../dictionary/levels.js';
import { useEntries } from '../dictionary/use-entries.js';
import { useLevels } from '../dictionary/use-levels.js';
import { textProp } from '../native-props.js';
import { OptionIndex } from './option-index.js';
import { matching, type TreeOption, type TreeRow } from './tree-rows.js';

type Match = (text: string, words: string) => unknown;

/** Whence the options of a tree are: of the form, or of the host's dictionary. */
export interface TreeSource {
  /** All of them; what is looked for while somebody looks. */
  readonly options: readonly TreeOption[];
  readonly state: 'here' | 'reading' | 'failed';
  /** A branch is ticked with all its ends: which these are is known. */
  readonly isWhole: boolean;
  readonly canSearch: boolean;
  /** Undefined for a value that nobody knows. */
  readonly labelOf: (value: unknown) => string | undefined;
  /** The rows that have to be open for the value to be seen. */
  readonly branchesTo: (value: unknown) => readonly string[];
  readonly inOrder: (values: readonly unknown[]) => readonly unknown[];
  /** These were opened: what lies below them is wanted. */
  readonly onOpen: (rows: readonly TreeRow[]) => void;
  readonly retry: () => void;
}

/** Options that the form brings along, looked for by characters, pinyin and initials. */
export function useOptionTree({ options, props }: ControlProps, sought: string): TreeSource {
  const [match, setMatch] = useState<{ readonly with: Match }>();
  const index = useMemo(() => new OptionIndex(options), [options]);
  useEffect(() => {
    if (sought === '' || match !== undefined) return;
    // A dictionary of readings: for who types.
    void import('@zhengwu/core/pinyin').then(
      ({ matchPinyin }) => setMatch({ with: matchPinyin }),
      () => undefined, // it is then found by its characters
    );
  }, [sought, match]);
  const found = useMemo(() => (sought === '' ? options : matching(options, (label) => label.includes(sought) || Boolean(match?.with(label, sought)))), [options, sought, match]);
  return {
    options: found,
    state: 'here',
    isWhole: true,
    canSearch: props['showSearch'] === true || index.size > 15,
    labelOf: (value) => index.labelOf(value),
    branchesTo: (value) => index.branchesTo(value),
    inOrder: (values) => index.inOrder(values),
    onOpen: () => undefined,
    retry: () => undefined,
  };
}

/** ms of silence after which somebody is taken to have typed what he looks for. */
const PAUSE = 200;

interface Hits {
  readonly words: string;
  /** Undefined: the host could not say. */
  readonly entries: readonly DictionaryEntry[] | undefined;
}

/** A dictionary of the host's: each branch is read when it is opened; what is looked for the host finds. */
export function useDictionaryTree(own: ControlProps, values: readonly unknown[], sought: string, isOpen: boolean): TreeSource {
  const { props, around } = own;
  const dictionary = textProp(props['dictionary']);
  const { searchDictionary } = around.services;
  const { levels, read } = useLevels(own, dictionary, () => true);
  const [hits, setHits] = useState<Hits>();
  const [tries, setTries] = useState(0);
  const path = controlWordsIn(around.lang).path;
  useEffect(() => {
    if (isOpen) read('');
  }, [isOpen, read]);
  useEffect(() => {
    if (sought === '' || searchDictionary === undefined) return undefined;
    const abort = new AbortController();
    const put = (entries: readonly DictionaryEntry[] | undefined): void => {
      if (!abort.signal.aborted) setHits({ words: sought, entries });
    };
    const timer = setTimeout(() => searchDictionary(dictionary, sought, { signal: abort.signal }).then(put, () => put(undefined)), PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [searchDictionary, dictionary, sought, tries]);
  const tree = useMemo(() => treeOf(levels, ''), [levels]);
  const index = useMemo(() => new OptionIndex(tree), [tree]);
  const nameOf = useEntries(own, dictionary, values.filter((value) => index.labelOf(value) === undefined).map(String));
  const isCurrent = hits?.words === sought;
  const listed = useMemo(() => (hits?.entries ?? []).map(({ code, label, path: above = [] }): TreeOption => ({ label: [...above, label].join(path), value: code, isDisabled: false, children: [] })), [hits, path]);
  const root = levels.get('');
  return {
    options: sought === '' ? tree : isCurrent ? listed : [],
    state: sought === '' ? (root?.kind ?? 'reading') : !isCurrent ? 'reading' : hits.entries === undefined ? 'failed' : 'here',
    isWhole: false,
    canSearch: true,
    labelOf: (value) => index.labelOf(value) ?? nameOf(String(value))?.label,
    branchesTo: (value) => index.branchesTo(value),
    inOrder: (all) => all,
    onOpen: (rows) => {
      for (const { option } of rows) if (option.below === 'unread' || option.below === 'failed') read(String(option.value));
    },
    retry: () => {
      if (sought === '') return read('');
      setHits(undefined);
      setTries((count) => count + 1);
    },
  };
}

/** More levels than this are nobody's dictionary, and one that hands out its own entries below them never ends. */
const DEEPEST = 32;

/** What of a dictionary is here, as a tree. */
export function treeOf(levels: Levels, parent: string, depth = 0): readonly TreeOption[] {
  const level = levels.get(parent);
  if (level?.kind !== 'here' || depth > DEEPEST) return [];
  return level.entries.map(({ code, label, hasBelow }): TreeOption => {
    const below = levels.get(code);
    const missing = below === undefined ? (hasBelow === false ? undefined : 'unread') : below.kind === 'here' ? undefined : below.kind;
    return { label, value: code, isDisabled: false, children: treeOf(levels, code, depth + 1), ...(missing === undefined ? {} : { below: missing }) };
  });
}
