import { h, useMemo, type ReactElement } from '../vendor/react.js';
import type { ControlProps } from './control.js';
import { ElementHost } from './element-host.js';
import { numberProp, textProp } from './native-props.js';
import { optionOf, type Option } from './option.js';

interface PickerItem {
  readonly id: string;
  readonly label: string;
  readonly group?: string;
  readonly isDisabled?: boolean;
}

/** Options that are found by typing, by pinyin too; several, with `mode` `multiple`; own ones too, with `tags`. */
export function SearchedSelect({ value, options, props, onChange, onFocus, onBlur, isReadOnly, isDisabled, complain, tie, around }: ControlProps): ReactElement {
  const isSeveral = props['mode'] === 'multiple' || props['mode'] === 'tags';
  const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];
  const flat = useMemo(() => options.flatMap(leaves), [options]);
  const known = flat.map(({ option }) => option);
  const foreign = values.filter((each) => optionOf(known, each) === undefined).map(String);
  const items: readonly PickerItem[] = [
    ...flat.map(({ option, group }, at) => ({ id: String(at), label: option.label, ...(group === undefined ? {} : { group }), ...(option.isDisabled ? { isDisabled: true } : {}) })),
    ...foreign.map((text) => ({ id: `own:${text}`, label: text })),
  ];
  const ids = values.map((each) => idOf(known, each));
  const take = (next: readonly string[]): void => {
    const most = numberProp(props['maxCount']);
    const chosen = next.map((id) => (id.startsWith('own:') ? id.slice('own:'.length) : known[Number(id)]?.value)).filter((each) => each !== undefined);
    complain(isSeveral && most !== undefined && chosen.length > most ? around.words.validation.maxItems({ label: tie.label, bound: String(most), isChoice: true, isList: true }) : undefined);
    onChange(isSeveral ? chosen : chosen[0]);
  };
  return h(ElementHost, {
    tag: 'zw-picker',
    name: tie.label,
    load: () => import('./picker-element.js'),
    id: tie.id,
    onFocus,
    onBlur,
    properties: {
      label: tie.isRequired ? `${tie.label}（${around.words.required}）` : tie.label,
      hideLabel: true,
      hideNotes: true,
      hint: tie.hint ?? '',
      error: tie.error ?? '',
      options: items,
      multiple: isSeveral,
      creatable: props['mode'] === 'tags',
      value: isSeveral ? ids : (ids[0] ?? ''),
      disabled: isDisabled,
      readonly: isReadOnly,
      placeholder: textProp(props['placeholder']) || around.words.choose,
    },
    events: {
      'zw-change': ({ value: next }) => take(Array.isArray(next) ? next.map(String) : next === '' ? [] : [String(next)]),
      'zw-create': ({ text }) => take([...ids, `own:${String(text)}`]),
    },
  });
}

interface Leaf {
  readonly option: Option;
  readonly group: string | undefined;
}

function leaves(option: Option): readonly Leaf[] {
  return option.children.length > 0 ? option.children.map((child) => ({ option: child, group: option.label })) : [{ option, group: undefined }];
}

function idOf(options: readonly Option[], value: unknown): string {
  const option = optionOf(options, value);
  return option === undefined ? `own:${String(value)}` : String(options.indexOf(option));
}
