import type { PropSpec } from './component-spec.js';
import { choice, flag, number, text } from './prop-spec.js';

/** What may be set of a FormItem, the frame of each control (`x-decorator-props`). */
export const formItemProps = [
  text('tooltip'),
  text('extra'),
  number('gridSpan', { min: 1, max: 24, step: 1, unit: '列' }, 1),
  text('addonBefore'),
  text('addonAfter'),
  choice('layout', ['horizontal', 'vertical', 'inline']),
  choice('labelAlign', ['right', 'left']),
  number('labelWidth', { min: 0, step: 10, unit: 'px' }),
  flag('colon'),
  flag('asterisk'),
] as const satisfies readonly PropSpec[];
