import { numberFieldWords, problemSentence, readNumber, stepNumber, writeNumber } from '@zhengwu/ui/number';
import { h, useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from '../vendor/react.js';
import { addonsOf } from './addons.js';
import { control, type ControlProps } from './control.js';
import type { BoxEvent } from './input.js';
import { nativeProps, numberProp, textProp } from './native-props.js';

/** More places than a double tells. */
const MOST_DECIMALS = 15;

/**
 * A number, typed as people type it: full-width digits, 二十, 1,234.5. What cannot be read stays as it was typed, and is said; the
 * value is then none. ↑ and ↓ step.
 */
export const NumberPicker = control(function NumberInput(own: ControlProps): ReactElement {
  const { value, props, onChange, onBlur, isReadOnly, isDisabled, complain, tie, around } = own;
  const number = numberProp(value) ?? null;
  const limits = { min: numberProp(props['min']), max: numberProp(props['max']), decimals: Math.min(numberProp(props['precision']) ?? MOST_DECIMALS, MOST_DECIMALS), unit: textProp(props['addonAfter']) };
  const [draft, setDraft] = useState<string>();
  const written = useRef(number);
  // Another's value takes the place of what is typed; one's own is what is typed.
  useEffect(() => {
    if (number === written.current) return;
    written.current = number;
    setDraft(undefined);
    complain(undefined);
  });
  const say = (next: number | null): void => {
    written.current = next;
    onChange(next ?? undefined);
  };
  const type = (text: string): void => {
    setDraft(text);
    const reading = readNumber(text, limits);
    complain(reading.kind === 'problem' ? problemSentence(reading.problem, text, limits, numberFieldWords[around.lang]) : undefined);
    say(reading.kind === 'number' ? reading.value : null);
  };
  const step = (count: number): void => {
    setDraft(undefined);
    complain(undefined);
    say(stepNumber(number, count, { ...limits, step: numberProp(props['step']) ?? 1, decimals: numberProp(props['precision']) ?? 0 }));
  };
  const { before, after, describedBy } = addonsOf(own);
  const isStill = isReadOnly || isDisabled;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isStill || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  };
  const stepper = (count: 1 | -1, label: string, sign: string): ReactElement =>
    // The keys do the same: no stop for the Tab key.
    h('button', { type: 'button', className: 'zw-button step', tabIndex: -1, 'aria-label': label, onClick: () => step(count) }, sign);
  return h(
    'div',
    { className: 'box number' },
    before,
    h('input', {
      ...nativeProps(own),
      'aria-describedby': describedBy,
      className: 'zw-input',
      type: 'text',
      inputMode: limits.decimals === 0 ? 'numeric' : 'decimal',
      autoComplete: 'off',
      value: draft ?? writeNumber(number),
      readOnly: isReadOnly,
      placeholder: textProp(props['placeholder']),
      onKeyDown,
      onChange: ({ target }: BoxEvent) => type(target.value),
      onBlur: () => {
        if (draft !== undefined && readNumber(draft, limits).kind !== 'problem') setDraft(undefined);
        onBlur();
      },
    }),
    after,
    isStill || props['controls'] === false ? null : stepper(-1, around.words.stepDown({ label: tie.label }), '−'),
    isStill || props['controls'] === false ? null : stepper(1, around.words.stepUp({ label: tie.label }), '+'),
  );
});
