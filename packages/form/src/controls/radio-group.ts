import { h, type ReactElement } from '../vendor/react.js';
import { control, type ControlProps } from './control.js';
import { groupProps } from './native-props.js';
import { optionOf } from './option.js';

/** All options in view, one of them chosen; as buttons with `optionType` `button`. */
export const RadioGroup = control(function RadioGroupInput(own: ControlProps): ReactElement {
  const { value, options, props, onChange, onFocus, onBlur, isDisabled, isReadOnly, tie } = own;
  const chosen = optionOf(options, value);
  return h(
    'div',
    {
      ...groupProps(own, 'radiogroup'),
      className: props['optionType'] === 'button' ? 'choices buttons' : 'choices',
      'data-direction': props['direction'] === 'vertical' ? 'vertical' : undefined,
      'aria-required': tie.isRequired ? true : undefined,
      'aria-invalid': tie.error === undefined ? undefined : true,
      onFocus,
      onBlur,
    },
    options.map((option) =>
      h(
        'label',
        { key: `${typeof option.value} ${String(option.value)}`, className: 'zw-check' },
        h('input', { type: 'radio', name: tie.id, checked: option === chosen, disabled: isDisabled || isReadOnly || option.isDisabled, onChange: () => onChange(option.value) }),
        h('span', null, option.label),
      ),
    ),
  );
});
