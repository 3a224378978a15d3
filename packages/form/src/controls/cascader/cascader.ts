import type { DictionaryEntry } from '@zhengwu/core';
import { controlWordsIn } from '../../messages/controls.js';
import { useFieldSchema } from '../../vendor/formily.js';
import { h, useEffect, type ReactElement } from '../../vendor/react.js';
import { control, type ControlProps } from '../control.js';
import { ElementHost } from '../element-host.js';
import { textProp } from '../native-props.js';
import { plainText, PlainValue } from '../plain-value.js';
import { DictionaryLevels } from '../dictionary/dictionary-levels.js';
import { DictionaryPicker } from '../dictionary/dictionary-picker.js';
import { areProvinces, divisionPath } from '../dictionary/division-level.js';
import { useEntries } from '../dictionary/use-entries.js';
import { levelName } from './level-selects.js';
import { allPaths, pathOfValues, pathToValue, type OptionPath } from './option-path.js';
import { TreeLevels } from './tree-levels.js';

/**
 * One of a tree of options, 行政区划 for one: by levels, with `showSearch` by typing; with `dictionary` the options are the host's. The
 * value is the list of codes from the uppermost down, on a text node the last of them.
 */
export const Cascader = control(
  function CascaderInput(own: ControlProps): ReactElement {
    const { props, options } = own;
    if (textProp(props['dictionary']) !== '') return h(props['showSearch'] === true ? SearchedDictionary : DictionaryByLevels, own);
    return h(props['showSearch'] === true && options.length > 0 ? Searched : ByLevels, own);
  },
  function CascaderText(own: ControlProps): ReactElement {
    const dictionary = textProp(own.props['dictionary']);
    return h(dictionary === '' ? PathText : EntryText, own);
  },
);

function ByLevels(own: ControlProps): ReactElement {
  const { value, options, props, onChange, complain, tie, around } = own;
  const words = controlWordsIn(around.lang);
  const isList = useFieldSchema().type !== 'string';
  const path = pathOf(own);
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  const isForeign = !isEmpty && path.length < (Array.isArray(value) ? value.length : 1);
  const last = path[path.length - 1];
  const areDivisions = areProvinces(options.map((option) => option.value));
  const isOpenEnded = props['changeOnSelect'] !== true && last !== undefined && last.children.length > 0 && !isForeign;
  const sentence = isOpenEnded ? words.notToTheEnd({ label: tie.label, chosen: last.label, next: areDivisions ? levelName(words, last.children) : undefined }) : undefined;
  useEffect(() => complain(sentence), [sentence]);
  const take = (next: OptionPath): void => onChange(next.length === 0 ? undefined : valueOf(next, isList));
  return h(
    'div',
    { className: 'cascader' },
    options.length === 0 ? h('p', { className: 'no-service' }, words.noOptions) : h(TreeLevels, { own, label: tie.label, options, path, areDivisions, onPath: take }),
    // It stays until another is chosen.
    isForeign ? h('p', { className: 'said' }, words.noSuchOption({ text: plainText(value, [], around.words) })) : null,
  );
}

function Searched(own: ControlProps): ReactElement {
  const { options, props, onChange, isDisabled, isReadOnly, onFocus, onBlur, tie, around, value } = own;
  const words = controlWordsIn(around.lang);
  const isList = useFieldSchema().type !== 'string';
  const paths = allPaths(options, props['changeOnSelect'] === true);
  const idOf = (path: OptionPath): string => path.map((option) => String(option.value)).join('/');
  const path = pathOf(own);
  const isForeign = path.length === 0 && value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  const foreign = isForeign ? plainText(value, [], around.words) : '';
  return h(ElementHost, {
    tag: 'zw-picker',
    name: tie.label,
    load: () => import('../picker-element.js'),
    id: tie.id,
    onFocus,
    onBlur,
    properties: {
      label: tie.isRequired ? `${tie.label}（${words.required}）` : tie.label,
      hideLabel: true,
      hideNotes: true,
      hint: tie.hint ?? '',
      error: tie.error ?? '',
      options: [...(isForeign ? [{ id: 'foreign', label: foreign }] : []), ...paths.map((each) => ({ id: idOf(each), label: labelsOf(each, words.path) }))],
      value: isForeign ? 'foreign' : idOf(path),
      disabled: isDisabled,
      readonly: isReadOnly,
      placeholder: textProp(props['placeholder']) || words.choose,
    },
    events: {
      'zw-change': ({ value: id }) => {
        const chosen = paths.find((each) => idOf(each) === id);
        if (id !== 'foreign') onChange(chosen === undefined ? undefined : valueOf(chosen, isList));
      },
    },
  });
}

function DictionaryByLevels(own: ControlProps): ReactElement {
  const { value, props, onChange, complain, tie } = own;
  const dictionary = textProp(props['dictionary']);
  const isList = useFieldSchema().type !== 'string';
  const code = lastCode(value);
  // Where a code lies, the host knows; a list of codes says it itself.
  const entry = useEntries(own, dictionary, isList ? [] : [code])(code);
  const codes = isList && Array.isArray(value) ? value.map(String) : code === '' ? [] : [...(entry?.parents ?? divisionPath(code)), code];
  return h(DictionaryLevels, {
    own,
    label: tie.label,
    name: tie.label,
    dictionary,
    codes,
    canStop: props['changeOnSelect'] === true,
    onPath: (path) => onChange(path.length === 0 ? undefined : isList ? path.map((each) => each.code) : path[path.length - 1]?.code),
    onUnfinished: complain,
  });
}

function SearchedDictionary(own: ControlProps): ReactElement {
  const { onChange, tie } = own;
  const isList = useFieldSchema().type !== 'string';
  return h(DictionaryPicker, {
    own,
    label: tie.label,
    dictionary: textProp(own.props['dictionary']),
    code: lastCode(own.value),
    onEntry: (entry) => onChange(entry === undefined ? undefined : isList ? codesOf(entry) : entry.code),
  });
}

function PathText(own: ControlProps): ReactElement {
  const path = pathOf(own);
  const { words } = own.around;
  return path.length === 0 ? h(PlainValue, own) : h(PlainValue, { ...own, value: labelsOf(path, controlWordsIn(own.around.lang).path), options: [], around: { ...own.around, words } });
}

function EntryText(own: ControlProps): ReactElement {
  const code = lastCode(own.value);
  const entry = useEntries(own, textProp(own.props['dictionary']), [code])(code);
  const path = controlWordsIn(own.around.lang).path;
  return h(PlainValue, { ...own, value: entry === undefined ? code : [...(entry.path ?? []), entry.label].join(path), options: [] });
}

function pathOf({ value, options }: ControlProps): OptionPath {
  return Array.isArray(value) ? pathOfValues(options, value) : pathToValue(options, value);
}

function valueOf(path: OptionPath, isList: boolean): unknown {
  return isList ? path.map((option) => option.value) : path[path.length - 1]?.value;
}

export function labelsOf(path: OptionPath, between: string): string {
  return path.map(({ label }) => label).join(between);
}

/** Its code and those of what it lies in: as the host names them, else as codes of divisions say it. */
export function codesOf({ code, parents }: DictionaryEntry): readonly string[] {
  return parents === undefined ? divisionPath(code) : [...parents, code];
}

export function lastCode(value: unknown): string {
  const last: unknown = Array.isArray(value) ? value[value.length - 1] : value;
  return typeof last === 'string' || typeof last === 'number' ? String(last) : '';
}
