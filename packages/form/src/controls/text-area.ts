import { h, useLayoutEffect, useRef, type ReactElement } from '../vendor/react.js';
import { CharacterCount } from './character-count.js';
import { control, type ControlProps } from './control.js';
import type { BoxEvent } from './input.js';
import { nativeProps, numberProp, textProp } from './native-props.js';

const MOST_ROWS = 30;

/** Several lines of text; with `autoSize` as high as they are. */
export const TextArea = control(function TextAreaInput(own: ControlProps): ReactElement {
  const { value, props, onChange, isReadOnly, around } = own;
  const text = typeof value === 'string' ? value : '';
  const box = useRef<HTMLTextAreaElement>(null);
  const grows = props['autoSize'] !== undefined && props['autoSize'] !== false;
  useLayoutEffect(() => {
    const area = box.current;
    if (area === null || !grows) return;
    area.style.height = 'auto';
    area.style.height = `${String(area.scrollHeight + area.offsetHeight - area.clientHeight)}px`;
  }, [text, grows]);
  return h(
    'div',
    { className: 'box tall' },
    h('textarea', {
      ...nativeProps(own),
      ref: box,
      className: 'zw-input',
      rows: Math.min(Math.max(numberProp(props['rows']) ?? 3, 1), MOST_ROWS),
      value: text,
      readOnly: isReadOnly,
      placeholder: textProp(props['placeholder']),
      onChange: ({ target }: BoxEvent) => onChange(target.value),
    }),
    props['showCount'] === true ? h(CharacterCount, { text, most: props['maxLength'], words: around.words }) : null,
  );
});
