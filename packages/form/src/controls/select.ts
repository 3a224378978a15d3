import { h, type ReactElement } from '../vendor/react.js';
import { control, type ControlProps } from './control.js';
import type { BoxEvent } from './input.js';
import { nativeProps, textProp } from './native-props.js';
import { optionOf, type Option } from './option.js';
import { plainText } from './plain-value.js';
import { SearchedSelect } from './searched-select.js';

/** More options than these are searched: nobody reads a longer list to its end. */
const MOST_LISTED = 20;

/** One of several options: the browser's own list for few, a searchable one for many, several, or own ones. */
export const Select = control(function SelectInput(own: ControlProps): ReactElement {
  const { props, options } = own;
  const isSeveral = props['mode'] === 'multiple' || props['mode'] === 'tags';
  const isSearched = isSeveral || props['showSearch'] === true || options.length > MOST_LISTED;
  return h(isSearched ? SearchedSelect : NativeSelect, own);
});

function NativeSelect(own: ControlProps): ReactElement {
  const { value, options, props, onChange, isReadOnly, isDisabled, around } = own;
  const flat = options.flatMap((option) => (option.children.length > 0 ? option.children : [option]));
  const chosen = optionOf(flat, value);
  const isForeign = chosen === undefined && value !== undefined && value !== null && value !== '';
  const draw = (option: Option): ReactElement => h('option', { key: String(option.value), value: String(flat.indexOf(option)), disabled: option.isDisabled }, option.label);
  return h(
    'select',
    {
      ...nativeProps(own),
      className: 'zw-input',
      disabled: isDisabled || isReadOnly,
      value: chosen === undefined ? (isForeign ? 'foreign' : '') : String(flat.indexOf(chosen)),
      onChange: ({ target }: BoxEvent) => target.value !== 'foreign' && onChange(flat[Number(target.value === '' ? NaN : target.value)]?.value),
    },
    h('option', { value: '' }, textProp(props['placeholder']) || around.words.choose),
    // What the host has and no option is: it stays until another is chosen.
    isForeign ? h('option', { value: 'foreign' }, plainText(value, [], around.words)) : null,
    options.map((option) => (option.children.length > 0 ? h('optgroup', { key: String(option.value), label: option.label }, option.children.map(draw)) : draw(option))),
  );
}
