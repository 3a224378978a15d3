import { controlWordsIn } from '../../messages/controls.js';
import { h, useRef, type ReactElement } from '../../vendor/react.js';
import type { ControlProps } from '../control.js';
import type { BoxEvent } from '../input.js';
import { groupProps, textProp } from '../native-props.js';
import type { Option } from '../option.js';
import type { OptionPath } from './option-path.js';

interface LevelSelectsProps {
  readonly own: ControlProps;
  readonly label: string;
  readonly options: readonly Option[];
  readonly path: OptionPath;
  readonly onPath: (path: OptionPath) => void;
}

/** A tree of options, level by level: the browser's own lists, each of which offers what lies below the choice before it. */
export function LevelSelects({ own, label, options, path, onPath }: LevelSelectsProps): ReactElement {
  const { props, isDisabled, isReadOnly, onFocus, onBlur, around, tie } = own;
  const words = controlWordsIn(around.lang);
  const box = useRef<HTMLDivElement>(null);
  const levels = [options, ...path.map(({ children }) => children)].filter((level) => level.length > 0);
  const choose = (at: number, value: string): void => {
    const option = levels[at]?.[Number(value)];
    onPath(value === '' || option === undefined ? path.slice(0, at) : [...path.slice(0, at), option]);
  };
  return h(
    'div',
    { ...groupProps(own, 'group'), className: 'levels', ref: box, onFocus, onBlur },
    levels.map((level, at) => {
      const chosen = path[at];
      return h(
        'select',
        {
          key: at,
          className: 'zw-input',
          'aria-label': words.level({ label, n: at + 1 }),
          'aria-invalid': tie.error === undefined ? undefined : true,
          'aria-describedby': tie.describedBy,
          'aria-required': tie.isRequired && at === 0 ? true : undefined,
          disabled: isDisabled || isReadOnly,
          value: chosen === undefined ? '' : String(level.indexOf(chosen)),
          onChange: ({ target }: BoxEvent) => choose(at, target.value),
        },
        h('option', { value: '' }, (at === 0 && textProp(props['placeholder'])) || words.choose),
        level.map((option, index) => h('option', { key: String(option.value), value: String(index), disabled: option.isDisabled }, option.label)),
      );
    }),
    props['allowClear'] === true && path.length > 0 && !isDisabled && !isReadOnly
      ? h('button', { type: 'button', className: 'zw-button', 'data-kind': 'quiet', 'aria-label': around.words.clearOf({ label }), onClick: () => (onPath([]), box.current?.querySelector('select')?.focus()) }, words.clear)
      : null,
  );
}
