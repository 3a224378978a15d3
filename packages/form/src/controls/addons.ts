import { h, type ReactElement } from '../vendor/react.js';
import type { ControlProps } from './control.js';
import { textProp } from './native-props.js';

export interface Addons {
  readonly before: ReactElement | null;
  readonly after: ReactElement | null;
  /** What describes the control, these among it: who does not see the unit hears it. */
  readonly describedBy: string | undefined;
}

/** The texts in front of a box and behind it: ￥, 平方米. */
export function addonsOf({ props, tie }: Pick<ControlProps, 'props' | 'tie'>): Addons {
  const addon = (name: 'addonBefore' | 'addonAfter'): ReactElement | null => {
    const text = textProp(props[name]);
    return text === '' ? null : h('span', { className: 'addon', id: `${tie.id}${name}` }, text);
  };
  const [before, after] = [addon('addonBefore'), addon('addonAfter')];
  const ids = [tie.describedBy, before === null ? undefined : `${tie.id}addonBefore`, after === null ? undefined : `${tie.id}addonAfter`].filter((id) => id !== undefined);
  return { before, after, describedBy: ids.length === 0 ? undefined : ids.join(' ') };
}
