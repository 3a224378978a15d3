import { h, type ReactElement } from '../vendor/react.js';
import { addonsOf } from './addons.js';
import { CharacterCount } from './character-count.js';
import { ClearButton } from './clear-button.js';
import { control, type ControlProps } from './control.js';
import { nativeProps, textProp } from './native-props.js';

/** What is typed comes as an event of the box. */
export interface BoxEvent {
  readonly target: { readonly value: string };
}

/** One line of text. */
export const Input = control(function TextInput(own: ControlProps): ReactElement {
  const { value, props, onChange, isReadOnly, isDisabled, tie, around } = own;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const { before, after, describedBy } = addonsOf(own);
  const input = h('input', {
    ...nativeProps(own),
    'aria-describedby': describedBy,
    className: 'zw-input',
    type: 'text',
    value: text,
    readOnly: isReadOnly,
    placeholder: textProp(props['placeholder']),
    autoComplete: 'off',
    onChange: ({ target }: BoxEvent) => onChange(target.value),
  });
  if (props['allowClear'] !== true && props['showCount'] !== true && before === null && after === null) return input;
  return h(
    'div',
    { className: 'box' },
    before,
    input,
    props['allowClear'] === true && text !== '' && !isReadOnly && !isDisabled ? h(ClearButton, { label: around.words.clearOf({ label: tie.label }), onClear: () => onChange('') }) : null,
    after,
    props['showCount'] === true ? h(CharacterCount, { text, most: props['maxLength'], words: around.words }) : null,
  );
});
