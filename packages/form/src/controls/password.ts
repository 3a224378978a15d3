import { h, useState, type ReactElement } from '../vendor/react.js';
import { control, type ControlProps } from './control.js';
import type { BoxEvent } from './input.js';
import { nativeProps, textProp } from './native-props.js';

/** A text that is not shown while it is typed, unless asked for. */
export const Password = control(
  function PasswordInput(own: ControlProps): ReactElement {
    const { value, props, onChange, isReadOnly, around } = own;
    const [isShown, setShown] = useState(false);
    return h(
      'div',
      { className: 'box' },
      h('input', {
        ...nativeProps(own),
        className: 'zw-input',
        type: isShown ? 'text' : 'password',
        value: typeof value === 'string' ? value : '',
        readOnly: isReadOnly,
        placeholder: textProp(props['placeholder']),
        autoComplete: 'new-password',
        spellCheck: false,
        onChange: ({ target }: BoxEvent) => onChange(target.value),
      }),
      h('button', { type: 'button', className: 'zw-button', 'aria-pressed': isShown, onClick: () => setShown(!isShown) }, isShown ? around.words.hidePassword : around.words.showPassword),
    );
  },
  ({ value, around: { words } }) => h('div', { className: 'plain' }, typeof value === 'string' && value !== '' ? '••••••' : words.none),
);
