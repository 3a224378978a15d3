import { h, type ReactElement } from '../vendor/react.js';
import { control, type ControlProps } from './control.js';
import { formatOf, writeMoment } from './date-format.js';
import { nativeProps, numberProp, textProp } from './native-props.js';

interface TimeEvent {
  readonly target: { readonly value: string; readonly validity: { readonly badInput: boolean } };
}

/** A time of the day, typed by its parts or with the arrow keys. The value is text, as `format` writes it. */
export const TimePicker = control(function TimeInput(own: ControlProps): ReactElement {
  const { value, props, onChange, onBlur, isReadOnly, complain, around } = own;
  const format = formatOf(props['format'], 'HH:mm:ss');
  const hasSeconds = format.includes('ss');
  const time = /\d{2}:\d{2}(?::\d{2})?/.exec(textProp(value))?.[0] ?? '';
  return h('input', {
    ...nativeProps(own),
    className: 'zw-input time',
    type: 'time',
    step: hasSeconds ? 1 : 60 * (numberProp(props['minuteStep']) ?? 1),
    readOnly: isReadOnly,
    value: hasSeconds && time.length === 5 ? `${time}:00` : hasSeconds ? time : time.slice(0, 5),
    onChange: ({ target }: TimeEvent) => {
      complain(undefined);
      onChange(target.value === '' ? undefined : writeMoment('', target.value, format));
    },
    // Half a time has no value; the browser alone knows that something is there.
    onBlur: ({ target }: TimeEvent) => {
      complain(target.validity.badInput ? around.words.notATime({ text: '--:--' }) : undefined);
      onBlur();
    },
  });
});
