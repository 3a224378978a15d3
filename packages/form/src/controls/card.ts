import { observer, useField } from '../vendor/formily.js';
import { h, useId, type ReactElement } from '../vendor/react.js';
import type { FormilyProps } from './control.js';
import { textProp } from './native-props.js';

/** A part with a title. */
export const Card = observer(({ title, extra, children }: FormilyProps): ReactElement => {
  const field = useField();
  const id = useId();
  const name = textProp(title) || textProp(field.title);
  return h(
    'section',
    { className: 'card', 'aria-labelledby': name === '' ? undefined : id },
    name === '' ? null : h('header', null, h('h3', { id }, name), textProp(extra) === '' ? null : h('span', { className: 'extra' }, textProp(extra))),
    h('div', { className: 'card-body' }, children),
  );
});
