import { observer, useField, type Field } from '../vendor/formily.js';
import { h, type ReactElement } from '../vendor/react.js';
import { childrenText } from './children-text.js';
import type { FormilyProps } from './control.js';
import { textProp } from './native-props.js';

const HEADINGS: Readonly<Record<string, string>> = { h1: 'h2', h2: 'h3', h3: 'h4', p: 'p' };

/** A heading or a paragraph. The page has a first heading of its own: a form's begin with the second. */
export const Text = observer(({ content, mode, value }: FormilyProps): ReactElement => {
  const field = useField<Field>();
  const said = textProp(content) || childrenText(field) || textProp(value) || textProp(field.title);
  return h(HEADINGS[textProp(mode)] ?? 'p', { className: 'text', 'data-mode': textProp(mode) || 'normal' }, said);
});
