import { controlWordsIn } from '../../messages/controls.js';
import { useFieldSchema } from '../../vendor/formily.js';
import { h, useEffect, type ReactElement } from '../../vendor/react.js';
import { control, type ControlProps } from '../control.js';
import { ElementHost } from '../element-host.js';
import { textProp } from '../native-props.js';
import { plainText, PlainValue } from '../plain-value.js';
import { DictionaryPicker, useEntry } from './dictionary-picker.js';
import { LevelSelects } from './level-selects.js';
import { allPaths, divisionPath, pathOfValues, pathToValue, type OptionPath } from './option-path.js';

/**
 * One of a tree of options, 行政区划 for one: by levels; with `showSearch` by typing; with `dictionary` out of the host's dictionary.
 * The value is the list of codes from the uppermost down, on a text node the last of them.
 */
export const Cascader = control(
  function CascaderInput(own: ControlProps): ReactElement {
    const { props, options } = own;
    if (textProp(props['dictionary']) !== '') return h(FromDictionary, own);
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
  const isOpenEnded = props['changeOnSelect'] !== true && path.length > 0 && (path[path.length - 1]?.children.length ?? 0) > 0 && !isForeign;
  useEffect(() => complain(isOpenEnded ? words.notToTheEnd({ label: tie.label }) : undefined), [isOpenEnded, tie.label, words]);
  const take = (next: OptionPath): void => onChange(next.length === 0 ? undefined : valueOf(next, isList));
  return h(
    'div',
    { className: 'cascader' },
    options.length === 0 ? h('p', { className: 'no-service' }, words.noOptions) : h(LevelSelects, { own, label: tie.label, options, path, onPath: take }),
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

function FromDictionary(own: ControlProps): ReactElement {
  const { onChange, tie } = own;
  const isList = useFieldSchema().type !== 'string';
  return h(DictionaryPicker, {
    own,
    label: tie.label,
    dictionary: textProp(own.props['dictionary']),
    code: lastCode(own.value),
    onEntry: (entry) => onChange(entry === undefined ? undefined : isList ? divisionPath(entry.code) : entry.code),
  });
}

function PathText(own: ControlProps): ReactElement {
  const path = pathOf(own);
  const { words } = own.around;
  return path.length === 0 ? h(PlainValue, own) : h(PlainValue, { ...own, value: labelsOf(path, controlWordsIn(own.around.lang).path), options: [], around: { ...own.around, words } });
}

function EntryText(own: ControlProps): ReactElement {
  const code = lastCode(own.value);
  const entry = useEntry(own, textProp(own.props['dictionary']), code);
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

export function lastCode(value: unknown): string {
  const last: unknown = Array.isArray(value) ? value[value.length - 1] : value;
  return typeof last === 'string' || typeof last === 'number' ? String(last) : '';
}
