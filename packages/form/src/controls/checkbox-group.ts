import { h, type ReactElement } from '../vendor/react.js';
import { control, type ControlProps } from './control.js';
import { groupProps } from './native-props.js';
import { optionOf } from './option.js';

/** All options in view, any of them chosen. The value keeps the order of the options. */
export const CheckboxGroup = control(function CheckboxGroupInput(own: ControlProps): ReactElement {
  const { value, options, props, onChange, onFocus, onBlur, isDisabled, isReadOnly, tie } = own;
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  const chosen = new Set(values.map((each) => optionOf(options, each)));
  const foreign = values.filter((each) => optionOf(options, each) === undefined);
  return h(
    'div',
    { ...groupProps(own, 'group'), className: 'choices', 'data-direction': props['direction'] === 'vertical' ? 'vertical' : undefined, onFocus, onBlur },
    options.map((option) =>
      h(
        'label',
        { key: `${typeof option.value} ${String(option.value)}`, className: 'zw-check' },
        h('input', {
          type: 'checkbox',
          checked: chosen.has(option),
          disabled: isDisabled || isReadOnly || option.isDisabled,
          'aria-invalid': tie.error === undefined ? undefined : true,
          onChange: () => onChange([...options.filter((each) => (each === option) !== chosen.has(each)).map((each) => each.value), ...foreign]),
        }),
        h('span', null, option.label),
      ),
    ),
  );
});
