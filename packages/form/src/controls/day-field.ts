import { h, type ReactElement } from '../vendor/react.js';
import type { ControlProps } from './control.js';
import { ElementHost } from './element-host.js';

interface DayFieldProps {
  readonly own: ControlProps;
  readonly id: string;
  readonly label: string;
  /** `YYYY-MM-DD` or ''. */
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** A day, by `<zw-date-field>`. */
export function DayField({ own, id, label, day, onDay }: DayFieldProps): ReactElement {
  const { tie, props, isDisabled, isReadOnly, complain, onFocus, onBlur, around } = own;
  return h(ElementHost, {
    tag: 'zw-date-field',
    name: label,
    load: () => import('./date-field-element.js'),
    id,
    onFocus,
    onBlur,
    properties: {
      label: tie.isRequired ? `${label}（${around.words.required}）` : label,
      hideLabel: true,
      hideNotes: true,
      hint: tie.hint ?? '',
      error: tie.error ?? '',
      value: day,
      today: around.today,
      min: boundOf(props['minDate'] ?? props['min'], around.today),
      max: boundOf(props['maxDate'] ?? props['max'], around.today),
      disabled: isDisabled,
      readonly: isReadOnly,
    },
    events: {
      'zw-input': ({ value }) => onDay(String(value)),
      'zw-change': ({ value }) => onDay(String(value)),
      'zw-complaint': ({ sentence }) => complain(typeof sentence === 'string' ? sentence : undefined),
    },
  });
}

function boundOf(value: unknown, today: string): string {
  if (value === 'today') return today;
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : '';
}
