import type { ComponentSpec } from './component-spec.js';
import { choice, flag, number, text } from './prop-spec.js';

/** Days and times. A value is text, as `format` writes it: `YYYY-MM-DD`, `YYYY-MM-DD HH:mm:ss`, `HH:mm:ss`. */
export const dateSpecs = [
  {
    name: 'DatePicker',
    role: 'control',
    group: 'date',
    value: 'date',
    types: ['string', 'date', 'datetime'],
    props: [text('placeholder'), choice('picker', ['date', 'month', 'year']), flag('showTime'), text('format'), text('minDate'), text('maxDate'), flag('allowClear', true)],
  },
  {
    name: 'DatePicker.RangePicker',
    role: 'control',
    group: 'date',
    value: 'dateRange',
    types: ['array', 'string'],
    props: [text('format'), text('minDate'), text('maxDate'), flag('allowClear', true)],
    aliases: ['RangePicker', 'DateRangePicker'],
  },
  { name: 'TimePicker', role: 'control', group: 'date', value: 'time', types: ['string'], props: [text('format'), number('minuteStep', { min: 1, max: 30, step: 1, unit: '分钟' }, 1), flag('allowClear', true)] },
] as const satisfies readonly ComponentSpec[];
