import { observer, useField } from '../vendor/formily.js';
import { h, type ReactElement } from '../vendor/react.js';
import { childrenText } from './children-text.js';
import type { FormilyProps } from './control.js';
import { textProp } from './native-props.js';

/** A line, with words on it if there are any. */
export const Divider = observer(({ orientation, dashed }: FormilyProps): ReactElement => {
  const words = childrenText(useField());
  const look = { 'data-orientation': textProp(orientation) || 'center', 'data-dashed': dashed === true ? '' : undefined };
  // Words make it a part of the text; a bare line is a separator.
  return words === '' ? h('hr', { className: 'divider', ...look }) : h('div', { className: 'divider', ...look }, h('span', null, words));
});
