import { h, type ReactElement } from '../vendor/react.js';
import { control, type ControlProps } from './control.js';
import { nativeProps, textProp } from './native-props.js';

/** Yes or no. */
export const Switch = control(function SwitchInput(own: ControlProps): ReactElement {
  const { value, props, onChange, isReadOnly, isDisabled, around } = own;
  const isOn = value === true;
  const word = isOn ? textProp(props['checkedChildren']) || around.words.yes : textProp(props['unCheckedChildren']) || around.words.no;
  const { 'aria-required': _required, 'aria-invalid': _invalid, ...native } = nativeProps(own);
  return h(
    'span',
    { className: 'switch-row' },
    h('button', { ...native, type: 'button', role: 'switch', className: 'switch', 'aria-checked': isOn, disabled: isDisabled || isReadOnly, onClick: () => onChange(!isOn) }, h('span', { className: 'thumb' })),
    // The state is told by the switch itself.
    h('span', { 'aria-hidden': true }, word),
  );
});
