import type { ComponentSpec } from './component-spec.js';
import { choice, flag, number, text } from './prop-spec.js';

/** What is chosen from options. */
export const choiceSpecs = [
  {
    name: 'Select',
    role: 'control',
    group: 'choice',
    value: 'choice',
    types: ['string', 'number', 'boolean', 'array'],
    props: [text('placeholder'), choice('mode', ['single', 'multiple', 'tags']), flag('showSearch'), flag('allowClear'), number('maxCount', { min: 1, step: 1, unit: '项' })],
    hasOptions: true,
  },
  { name: 'Radio.Group', role: 'control', group: 'choice', value: 'choice', types: ['string', 'number', 'boolean'], props: [choice('optionType', ['default', 'button']), choice('direction', ['horizontal', 'vertical'])], hasOptions: true },
  { name: 'Checkbox', role: 'control', group: 'choice', value: 'boolean', types: ['boolean'], props: [text('children')] },
  { name: 'Checkbox.Group', role: 'control', group: 'choice', value: 'choices', types: ['array'], props: [choice('direction', ['horizontal', 'vertical'])], hasOptions: true },
  { name: 'Switch', role: 'control', group: 'choice', value: 'boolean', types: ['boolean'], props: [text('checkedChildren'), text('unCheckedChildren')] },
  {
    name: 'Cascader',
    role: 'control',
    group: 'choice',
    value: 'choice',
    types: ['array', 'string'],
    props: [text('placeholder'), text('dictionary'), flag('changeOnSelect'), flag('showSearch'), flag('allowClear')],
    hasOptions: true,
    isRare: true,
  },
  {
    name: 'TreeSelect',
    role: 'control',
    group: 'choice',
    value: 'choice',
    types: ['string', 'number', 'array'],
    props: [text('placeholder'), text('dictionary'), flag('multiple'), flag('treeCheckable'), flag('showSearch'), flag('allowClear'), flag('treeDefaultExpandAll')],
    hasOptions: true,
    isRare: true,
  },
] as const satisfies readonly ComponentSpec[];
