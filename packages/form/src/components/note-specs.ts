import type { ComponentSpec } from './component-spec.js';
import { choice, flag, text } from './prop-spec.js';

function preview<const Name extends string, const Kind extends ComponentSpec['value'], const Types extends ComponentSpec['types']>(name: Name, value: Kind, types: Types) {
  return { name: `PreviewText.${name}`, role: 'control', group: 'note', value, types, props: [], isHidden: true } as const;
}

/** What says something, and values that are only shown. */
export const noteSpecs = [
  { name: 'Text', role: 'note', group: 'note', value: 'none', types: ['void', 'string'], props: [text('content'), choice('mode', ['normal', 'h1', 'h2', 'h3', 'p'])], aliases: ['Typography.Text'] },
  { name: 'Divider', role: 'note', group: 'note', value: 'none', types: ['void'], props: [text('children'), choice('orientation', ['center', 'left', 'right']), flag('dashed')] },
  { name: 'PreviewText', role: 'layout', group: 'note', value: 'none', types: ['void', 'object'], props: [text('placeholder')], isHidden: true },
  preview('Input', 'text', ['string', 'number']),
  preview('NumberPicker', 'number', ['number', 'string']),
  { ...preview('Select', 'choice', ['string', 'number', 'boolean', 'array']), hasOptions: true },
  { ...preview('TreeSelect', 'choice', ['string', 'number', 'array']), hasOptions: true },
  { ...preview('Cascader', 'choice', ['array', 'string']), hasOptions: true },
  preview('DatePicker', 'date', ['string', 'date', 'datetime']),
  preview('DateRangePicker', 'dateRange', ['array', 'string']),
  preview('TimePicker', 'time', ['string']),
] as const satisfies readonly ComponentSpec[];
