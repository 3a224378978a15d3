import { h, type ReactElement } from '../vendor/react.js';
import { control, type ControlProps } from './control.js';
import { DAY, formatOf, MOMENT, readMoment, writeMoment } from './date-format.js';
import { DayField } from './day-field.js';
import type { BoxEvent } from './input.js';
import { groupProps, nativeProps, textProp } from './native-props.js';

/** A day; a month or a year with `picker`; a moment with `showTime`. The value is text, as `format` writes it. */
export const DatePicker = control(function DateInput(own: ControlProps): ReactElement {
  const { props } = own;
  if (props['picker'] === 'month' || props['picker'] === 'year') return h(PartOfDate, own);
  return h(props['showTime'] === undefined || props['showTime'] === false ? DayOnly : DayAndTime, own);
});

function DayOnly(own: ControlProps): ReactElement {
  const { value, props, onChange, tie } = own;
  const format = formatOf(props['format'], DAY);
  const day = readMoment(value, format)?.day ?? textProp(value);
  return h(DayField, { own, id: tie.id, label: tie.label, day, onDay: (next) => onChange(next === '' ? undefined : writeMoment(next, '00:00:00', format)) });
}

function DayAndTime(own: ControlProps): ReactElement {
  const { value, props, onChange, tie, around, isReadOnly } = own;
  const format = formatOf(props['format'], MOMENT);
  const moment = readMoment(value, format);
  const hasSeconds = format.includes('ss');
  const time = moment?.time ?? '00:00:00';
  return h(
    'div',
    { className: 'box moment' },
    h(DayField, { own, id: tie.id, label: tie.label, day: moment?.day ?? textProp(value), onDay: (next) => onChange(next === '' ? undefined : writeMoment(next, time, format)) }),
    h('input', {
      ...nativeProps(own),
      id: undefined,
      className: 'zw-input time',
      type: 'time',
      step: hasSeconds ? 1 : 60,
      'aria-label': around.words.time({ label: tie.label }),
      // A time without its day is no moment.
      disabled: own.isDisabled || moment === undefined,
      readOnly: isReadOnly,
      value: moment === undefined ? '' : hasSeconds ? time : time.slice(0, 5),
      onChange: ({ target }: BoxEvent) => moment !== undefined && onChange(writeMoment(moment.day, target.value, format)),
    }),
  );
}

function PartOfDate(own: ControlProps): ReactElement {
  const { value, props, onChange, isReadOnly } = own;
  const isMonth = props['picker'] === 'month';
  const format = formatOf(props['format'], isMonth ? 'YYYY-MM' : 'YYYY');
  const day = readMoment(value, format)?.day;
  return h('input', {
    ...nativeProps(own),
    className: 'zw-input',
    type: isMonth ? 'month' : 'number',
    ...(isMonth ? {} : { min: 1900, max: 2100, step: 1 }),
    readOnly: isReadOnly,
    value: day === undefined ? textProp(value) : day.slice(0, isMonth ? 7 : 4),
    onChange: ({ target }: BoxEvent) => onChange(target.value === '' ? undefined : target.value.length < (isMonth ? 7 : 4) ? target.value : writeMoment(target.value, '00:00:00', format)),
  });
}

/** From one day to another: `[start, end]`. */
export const DateRangePicker = control(function DateRangeInput(own: ControlProps): ReactElement {
  const { value, props, onChange, tie, around } = own;
  const format = formatOf(props['format'], DAY);
  const [start, end] = [0, 1].map((at) => (Array.isArray(value) ? textProp(value[at]) : '')) as [string, string]; // two of two
  const dayOf = (text: string): string => readMoment(text, format)?.day ?? text;
  const take = (from: string, to: string): void => onChange(from === '' && to === '' ? undefined : [from, to]);
  const written = (day: string): string => (day === '' ? '' : writeMoment(day, '00:00:00', format));
  return h(
    'div',
    { ...groupProps(own, 'group'), className: 'box range' },
    h(DayField, { own, id: `${tie.id}f`, label: around.words.from({ label: tie.label }), day: dayOf(start), onDay: (day) => take(written(day), end) }),
    h('span', { className: 'between', 'aria-hidden': true }, around.words.fromTo),
    h(DayField, { own, id: `${tie.id}t`, label: around.words.to({ label: tie.label }), day: dayOf(end), onDay: (day) => take(start, written(day)) }),
  );
});
