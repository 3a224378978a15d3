import { isVoidField, useField, type Field } from '../vendor/formily.js';
import { h, type ReactElement } from '../vendor/react.js';
import { control, type ControlProps } from './control.js';
import { textProp } from './native-props.js';
import { plainText } from './plain-value.js';

/** A component that nobody has: said by its name, with the value that it keeps and what lies in it. */
export const Unknown = control(UnknownBox, UnknownBox);

function UnknownBox({ props, value, options, tie, around: { words }, children }: ControlProps): ReactElement {
  const field = useField<Field>();
  const text = plainText(value, options, words);
  return h(
    'div',
    { className: 'unknown', id: tie.id, role: 'group', ...(tie.isBare ? { 'aria-label': tie.label } : { 'aria-labelledby': tie.labelId }) },
    h('p', null, h('strong', null, words.unknown({ name: textProp(props['name']) })), isVoidField(field) ? '' : ` ${words.unknownHelp}`),
    text === '' ? null : h('p', { className: 'plain' }, text),
    children,
  );
}
