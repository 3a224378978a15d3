import { controlWordsIn } from '../../messages/controls.js';
import { h, useMemo, useState, type ReactElement } from '../../vendor/react.js';
import type { DictionaryEntry } from '@zhengwu/core';
import type { ControlProps } from '../control.js';
import { ElementHost } from '../element-host.js';
import { textProp } from '../native-props.js';
import { NoService } from './no-service.js';
import { useEntries } from './use-entries.js';

interface DictionaryPickerProps {
  readonly own: ControlProps;
  readonly label: string;
  readonly dictionary: string;
  /** '' for none. */
  readonly code: string;
  readonly onEntry: (entry: DictionaryEntry | undefined) => void;
}

/** An entry of a dictionary that the host keeps: found by typing, as its service finds it. */
export function DictionaryPicker({ own, label, dictionary, code, onEntry }: DictionaryPickerProps): ReactElement {
  const { props, isDisabled, isReadOnly, onFocus, onBlur, around, tie } = own;
  const { searchDictionary } = around.services;
  const words = controlWordsIn(around.lang);
  const [found] = useState(() => new Map<string, DictionaryEntry>());
  const known = useEntries(own, dictionary, [code], found)(code);
  const search = useMemo(
    () => async (sought: string, how: { readonly signal: AbortSignal }) => {
      if (searchDictionary === undefined) return [];
      const entries = await searchDictionary(dictionary, sought, how);
      for (const entry of entries) found.set(entry.code, entry);
      return entries.map((entry) => ({ id: entry.code, label: entry.label, note: [...(entry.path ?? []), entry.code].join(words.path) }));
    },
    [searchDictionary, dictionary, found, words],
  );
  if (searchDictionary === undefined) {
    return h(NoService, { own, dictionary, text: code });
  }
  return h(ElementHost, {
    tag: 'zw-picker',
    name: label,
    load: () => import('../picker-element.js'),
    id: tie.id,
    onFocus,
    onBlur,
    properties: {
      label: tie.isRequired ? `${label}（${words.required}）` : label,
      hideLabel: true,
      hideNotes: true,
      hint: tie.hint ?? '',
      error: tie.error ?? '',
      search,
      value: code,
      selectedOptions: code === '' ? [] : [{ id: code, label: known === undefined ? code : [...(known.path ?? []), known.label].join(words.path) }],
      disabled: isDisabled,
      readonly: isReadOnly,
      placeholder: textProp(props['placeholder']) || words.choose,
    },
    events: {
      'zw-change': ({ value }) => onEntry(value === '' ? undefined : (found.get(String(value)) ?? { code: String(value), label: String(value) })),
    },
  });
}
