import { controlWordsIn, type ControlWords } from '../../messages/controls.js';
import { h, useRef, type ReactElement } from '../../vendor/react.js';
import type { ControlProps } from '../control.js';
import { divisionLevel } from '../dictionary/division-level.js';
import type { BoxEvent } from '../input.js';
import { groupProps, textProp } from '../native-props.js';
import type { Option } from '../option.js';

/** A level as it is drawn: its options, with the one that is chosen; or why they are not here. */
export type ShownLevel = { readonly kind: 'here'; readonly options: readonly Option[]; readonly chosen: Option | undefined } | { readonly kind: 'reading' } | { readonly kind: 'failed'; readonly onRetry: () => void };

interface LevelSelectsProps {
  readonly own: ControlProps;
  readonly label: string;
  readonly levels: readonly ShownLevel[];
  /** The levels are those of 行政区划, and called so: 省, 市. */
  readonly areDivisions: boolean;
  /** Undefined: nothing is chosen on this level any more. */
  readonly onChoose: (at: number, option: Option | undefined) => void;
}

/** Levels of a tree: the browser's own lists, each of which offers what lies below the choice before it. */
export function LevelSelects({ own, label, levels, areDivisions, onChoose }: LevelSelectsProps): ReactElement {
  const { props, isDisabled, isReadOnly, onFocus, onBlur, around, tie } = own;
  const words = controlWordsIn(around.lang);
  const box = useRef<HTMLDivElement>(null);
  const isStill = isDisabled || isReadOnly;
  const hasChoice = levels.some((level) => level.kind === 'here' && level.chosen !== undefined);
  return h(
    'div',
    { ...groupProps(own, 'group'), className: 'levels', ref: box, onFocus, onBlur },
    levels.map((level, at) => {
      if (level.kind === 'failed') {
        return h('span', { key: at, className: 'level-failed', role: 'alert' }, h('span', null, words.levelFailed), h('button', { type: 'button', className: 'zw-button', 'data-size': 'small', onClick: level.onRetry }, words.retry));
      }
      const isHere = level.kind === 'here';
      const options = isHere ? level.options : [];
      const chosen = isHere ? level.chosen : undefined;
      const name = areDivisions ? levelName(words, options) : undefined;
      return h(
        'select',
        {
          key: at,
          className: 'zw-input',
          'aria-label': name === undefined ? words.level({ label, n: at + 1 }) : words.levelOf({ label, name }),
          'aria-busy': isHere ? undefined : true,
          'aria-invalid': tie.error === undefined ? undefined : true,
          'aria-describedby': tie.describedBy,
          'aria-required': tie.isRequired && at === 0 ? true : undefined,
          disabled: isStill || !isHere,
          value: chosen === undefined ? '' : String(options.indexOf(chosen)),
          onChange: ({ target }: BoxEvent) => onChoose(at, target.value === '' ? undefined : options[Number(target.value)]),
        },
        h('option', { value: '' }, !isHere ? words.reading : (at === 0 && textProp(props['placeholder'])) || (name === undefined ? words.choose : words.chooseWhat({ name }))),
        options.map((option, index) => h('option', { key: String(option.value), value: String(index), disabled: option.isDisabled }, option.label)),
      );
    }),
    props['allowClear'] === true && hasChoice && !isStill
      ? h('button', { type: 'button', className: 'zw-button', 'data-kind': 'quiet', 'aria-label': around.words.clearOf({ label }), onClick: () => (onChoose(0, undefined), box.current?.querySelector('select')?.focus()) }, words.clear)
      : null,
  );
}

/** 市 where the options are cities: one level of 行政区划. Undefined where there is nothing to tell by. */
export function levelName(words: ControlWords, options: readonly Option[]): string | undefined {
  const level = divisionLevel(options[0]?.value);
  return level === undefined ? undefined : words.divisions[level];
}
