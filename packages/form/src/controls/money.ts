import { amountInWords, formatAmount, parseAmount } from '@zhengwu/core/format';
import { useFieldSchema } from '../vendor/formily.js';
import { h, useEffect, useRef, useState, type ReactElement } from '../vendor/react.js';
import { control, type ControlProps } from './control.js';
import type { BoxEvent } from './input.js';
import { nativeProps, textProp } from './native-props.js';

/**
 * An amount in yuan, with the words beside it by which a wrong digit is seen. The value is a number, exact to the fen; on a text
 * node a text, which is exact at any size.
 */
export const Money = control(
  function MoneyInput(own: ControlProps): ReactElement {
    const { value, props, onChange, onBlur, isReadOnly, complain, around } = own;
    const { words } = around;
    const isText = useFieldSchema().type === 'string';
    const [draft, setDraft] = useState<string>();
    const written = useRef(value);
    useEffect(() => {
      if (value === written.current) return;
      written.current = value;
      setDraft(undefined);
      complain(undefined);
    });
    const text = draft ?? amountText(value);
    const fen = parseAmount(text);
    const type = (typed: string): void => {
      setDraft(typed);
      const amount = parseAmount(typed);
      complain(typed.trim() === '' || amount !== undefined ? undefined : words.notAnAmount({ text: typed.trim().slice(0, 20) }));
      const next = amount === undefined ? undefined : isText ? yuan(amount) : Number(yuan(amount));
      written.current = next;
      onChange(next);
    };
    return h(
      'div',
      { className: 'box money' },
      h('input', {
        ...nativeProps(own),
        className: 'zw-input',
        type: 'text',
        inputMode: 'decimal',
        autoComplete: 'off',
        value: text,
        readOnly: isReadOnly,
        placeholder: textProp(props['placeholder']),
        onChange: ({ target }: BoxEvent) => type(target.value),
        onBlur: () => {
          if (fen !== undefined) setDraft(undefined);
          onBlur();
        },
      }),
      h('span', { className: 'addon' }, words.yuan),
      props['inWords'] === false ? null : h('span', { className: 'in-words' }, fen === undefined ? '' : words.inWords({ words: amountInWords({ fen }) })),
    );
  },
  ({ value, props, around: { words } }) => {
    const fen = parseAmount(amountText(value));
    if (fen === undefined) return h('div', { className: 'plain none' }, words.none);
    return h('div', { className: 'plain' }, `${formatAmount({ fen })} ${words.yuan}${props['inWords'] === false ? '' : `（${amountInWords({ fen })}）`}`);
  },
);

function amountText(value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : typeof value === 'string' ? value : '';
}

/** 123450 fen → `1234.50`; whole yuan without a fraction. */
function yuan(fen: bigint): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  const fraction = digits.slice(-2);
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}${fraction === '00' ? '' : `.${fraction}`}`;
}
