import type { Inspection } from '@zhengwu/core';
import { h, type FunctionComponent, type ReactElement, type ReactNode } from '../vendor/react.js';
import { control, type ControlProps, type FormilyProps } from './control.js';
import type { BoxEvent } from './input.js';
import { nativeProps, textProp } from './native-props.js';

interface CheckedText {
  readonly mode: 'text' | 'tel' | 'numeric';
  /** The number with what people add to it put right; on leaving the box it is written so. */
  readonly inspect: (text: string, own: ControlProps) => Inspection<object, { readonly problem: string }>;
  /** What is said beside a right one. */
  readonly note?: (text: string, own: ControlProps) => ReactNode;
  /** What else it fills in. */
  readonly onRight?: (text: string, own: ControlProps) => void;
}

/** A number with rules of its own: full-width digits and spaces are put right when the box is left, what is wrong is said by its validator. */
export function checkedText({ mode, inspect, note, onRight }: CheckedText): FunctionComponent<FormilyProps> {
  return control(function CheckedInput(own: ControlProps): ReactElement {
    const { value, props, onChange, onBlur, isReadOnly } = own;
    const text = textProp(value);
    const said = text === '' ? null : note?.(text, own);
    return h(
      'div',
      { className: 'box checked' },
      h('input', {
        ...nativeProps(own),
        className: 'zw-input',
        type: mode === 'tel' ? 'tel' : 'text',
        inputMode: mode,
        autoComplete: 'off',
        autoCapitalize: 'characters',
        spellCheck: false,
        value: text,
        readOnly: isReadOnly,
        placeholder: textProp(props['placeholder']),
        onChange: ({ target }: BoxEvent) => onChange(target.value),
        onBlur: () => {
          const inspection = inspect(text, own);
          if (inspection.valid) {
            if (inspection.normalised !== text) onChange(inspection.normalised);
            onRight?.(inspection.normalised, own);
          }
          onBlur();
        },
      }),
      said === undefined || said === null ? null : h('span', { className: 'said', role: 'status' }, said),
    );
  });
}
