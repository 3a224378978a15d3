import { controlWordsIn } from '../../messages/controls.js';
import { h, type ReactElement } from '../../vendor/react.js';
import type { ControlProps } from '../control.js';

interface NoServiceProps {
  readonly own: ControlProps;
  readonly dictionary: string;
  /** What is chosen; '' for nothing. */
  readonly text: string;
}

/** The host looks nothing up: said in the place of the control, with what is chosen already. */
export function NoService({ own: { around, tie }, dictionary, text }: NoServiceProps): ReactElement {
  const words = controlWordsIn(around.lang);
  return h('p', { className: 'no-service', id: tie.id }, words.noService({ dictionary }), text === '' ? '' : ` ${words.chosen({ text })}`);
}
