import { h, type ReactElement } from '../vendor/react.js';
import { childrenText } from './children-text.js';
import { control, type ControlProps } from './control.js';
import { nativeProps } from './native-props.js';

interface TickEvent {
  readonly target: { readonly checked: boolean };
}

/** One thing to agree to. Required, it has to be ticked. */
export const Checkbox = control(function CheckboxInput(own: ControlProps): ReactElement {
  const { value, onChange, isReadOnly, isDisabled, tie, field } = own;
  const words = childrenText(field);
  return h(
    'label',
    { className: 'zw-check' },
    // Its own words name it, and the label of its frame where it has none.
    h('input', { ...nativeProps(own), 'aria-label': words === '' && tie.isBare ? tie.label : undefined, type: 'checkbox', checked: value === true, disabled: isDisabled || isReadOnly, onChange: ({ target }: TickEvent) => onChange(target.checked) }),
    words === '' ? null : h('span', null, words),
  );
});
