import type { ComponentSpec } from './component-spec.js';
import { flag, number, text } from './prop-spec.js';

const bounds = [number('min'), number('max'), number('precision', { min: 0, max: 10, step: 1, unit: '位' })] as const;

/** 数量 and 金额. */
export const numberSpecs = [
  {
    name: 'NumberPicker',
    role: 'control',
    group: 'number',
    value: 'number',
    types: ['number'],
    props: [text('placeholder'), ...bounds, number('step', { min: 0 }, 1), flag('controls', true), text('addonBefore'), text('addonAfter')],
    aliases: ['InputNumber'],
  },
  // In 元, with 大写 beside it (财会〔1996〕19号 附二 《正确填写票据和结算凭证的基本规定》).
  { name: 'Money', role: 'control', group: 'number', value: 'number', types: ['number', 'string'], props: [text('placeholder'), ...bounds, flag('inWords', true)] },
] as const satisfies readonly ComponentSpec[];
