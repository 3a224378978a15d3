import type { ComponentSpec } from './component-spec.js';
import { flag, number, text } from './prop-spec.js';

const typed = [text('placeholder'), number('maxLength', { min: 1, step: 1, unit: '字' }), flag('showCount'), flag('allowClear')] as const;

/** Words that somebody types. */
export const textSpecs = [
  { name: 'Input', role: 'control', group: 'text', value: 'text', types: ['string'], props: [...typed, text('addonBefore'), text('addonAfter')] },
  {
    name: 'Input.TextArea',
    role: 'control',
    group: 'text',
    value: 'text',
    types: ['string'],
    props: [...typed, number('rows', { min: 1, max: 30, step: 1, unit: '行' }, 3), flag('autoSize')],
    aliases: ['TextArea'],
  },
  { name: 'Password', role: 'control', group: 'text', value: 'text', types: ['string'], props: [text('placeholder'), number('maxLength', { min: 1, step: 1, unit: '字' })], aliases: ['Input.Password'] },
] as const satisfies readonly ComponentSpec[];
