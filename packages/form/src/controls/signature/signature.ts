import { isPlainObject } from '@zhengwu/core/json';
import { controlWordsIn } from '../../messages/controls.js';
import { useFieldSchema } from '../../vendor/formily.js';
import { h, useEffect, useId, useRef, useState, type ReactElement } from '../../vendor/react.js';
import { control, type ControlProps } from '../control.js';
import type { BoxEvent } from '../input.js';
import { groupProps, textProp } from '../native-props.js';
import { AssetImage } from '../upload/asset-image.js';
import { assetOf } from '../upload/uploads.js';
import { SignaturePad } from './signature-pad.js';
import { drawName, drawStrokes, PICTURE, pictureOf, type Stroke } from './strokes.js';

/**
 * A signature, by hand or, for whoever writes none, by the typed name: a picture either way, kept by the host's `putAsset`. The value is
 * its reference, with the day, and the name if it was typed; on a text node the reference's id alone.
 */
export const Signature = control(SignatureInput, function SignatureText(own: ControlProps): ReactElement {
  const words = controlWordsIn(own.around.lang);
  return h('div', { ...groupProps(own, 'group'), className: 'signature' }, !isThere(own.value) ? h('p', { className: 'plain none' }, own.around.words.none) : h(Signed, { own, alt: words.signImage({ label: own.tie.label }) }));
});

type Way = 'drawn' | 'typed';

function SignatureInput(own: ControlProps): ReactElement {
  const { value, props, onChange, onFocus, onBlur, isDisabled, isReadOnly, complain, tie, around } = own;
  const words = controlWordsIn(around.lang);
  const id = useId();
  const isText = useFieldSchema().type === 'string';
  const box = useRef<HTMLDivElement>(null);
  const isFocusDue = useRef(false);
  const [way, setWay] = useState<Way>('drawn');
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [name, setName] = useState('');
  const [state, setState] = useState<{ readonly kind: 'idle' | 'saving' } | { readonly kind: 'wrong'; readonly sentence: string }>({ kind: 'idle' });
  const isSigned = isThere(value);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isFocusDue.current) box.current?.querySelector<HTMLElement>('.sign-again, input[type=radio]:checked')?.focus();
    isFocusDue.current = false;
  }, [isSigned]);
  const hasDraft = !isSigned && (strokes.length > 0 || name.trim() !== '');
  useEffect(() => complain(hasDraft ? words.signUnconfirmed({ label: tie.label }) : undefined), [hasDraft, words, tie.label]);
  const statement = Array.isArray(props['statement']) ? props['statement'].filter((line): line is string => typeof line === 'string' && line !== '') : textProp(props['statement']) === '' ? [] : [textProp(props['statement'])];
  const { putAsset } = around.services;
  const save = async (): Promise<void> => {
    if (putAsset === undefined || state.kind === 'saving') return;
    const typed = name.trim();
    const missing = way === 'drawn' && strokes.length === 0 ? words.signEmpty : way === 'typed' && typed === '' ? words.signNameEmpty : undefined;
    if (missing !== undefined) return setState({ kind: 'wrong', sentence: missing });
    setState({ kind: 'saving' });
    try {
      const picture = await pictureOf((context) => (way === 'drawn' ? drawStrokes(context, strokes, PICTURE) : drawName(context, typed)));
      const asset = await putAsset(picture, words.signFile);
      onChange(isText ? asset.id : { ...asset, signedBy: way, signedOn: around.today, ...(way === 'typed' ? { signer: typed } : {}) });
      setStrokes([]);
      setName('');
      setState({ kind: 'idle' });
      around.announce(words.signed);
      isFocusDue.current = true;
    } catch {
      setState({ kind: 'wrong', sentence: words.signFailed });
    }
  };
  const isStill = isDisabled || isReadOnly;
  return h(
    'div',
    { ...groupProps(own, 'group'), className: 'signature', ref: box, onFocus, onBlur },
    statement.length === 0 ? null : h('div', { className: 'sign-statement' }, statement.map((line, at) => h('p', { key: at }, line))),
    isSigned
      ? h(
          'div',
          { className: 'signed' },
          h(Signed, { own, alt: words.signImage({ label: tie.label }) }),
          isStill ? null : h('button', { type: 'button', className: 'zw-button sign-again', onClick: () => (onChange(undefined), setState({ kind: 'idle' }), (isFocusDue.current = true)) }, words.signAgain),
        )
      : putAsset === undefined
        ? h('p', { className: 'no-service', role: 'note' }, words.noSignService)
        : isStill
          ? h('p', { className: 'plain none' }, around.words.none)
          : h(
              'div',
              { className: 'signing' },
              h(
                'div',
                { role: 'radiogroup', 'aria-label': words.signWay, className: 'choices buttons' },
                (['drawn', 'typed'] as const).map((each) =>
                  h('label', { key: each, className: 'zw-check' }, h('input', { type: 'radio', name: `${id}w`, checked: way === each, onChange: () => (setWay(each), setState({ kind: 'idle' })) }), h('span', null, each === 'drawn' ? words.sign : words.signType)),
                ),
              ),
              way === 'drawn'
                ? h('div', null, h(SignaturePad, { label: words.signPad({ label: tie.label }), describedBy: `${id}h`, strokes, onStroke: (stroke) => (setStrokes((former) => [...former, stroke]), setState({ kind: 'idle' })) }), h('p', { className: 'zw-hint', id: `${id}h` }, words.signPadHelp))
                : h('input', { className: 'zw-input sign-name', type: 'text', 'aria-label': words.signName, autoComplete: 'name', maxLength: 60, value: name, placeholder: textProp(props['placeholder']) || words.signName, onChange: ({ target }: BoxEvent) => setName(target.value) }),
              state.kind === 'wrong' ? h('p', { className: 'zw-error', role: 'alert' }, state.sentence) : null,
              h(
                'div',
                { className: 'zw-bar' },
                h('button', { type: 'button', className: 'zw-button', 'data-kind': 'primary', 'aria-disabled': state.kind === 'saving' ? true : undefined, onClick: () => void save() }, state.kind === 'saving' ? words.signSaving : words.signDone),
                way === 'drawn' && strokes.length > 0 ? h('button', { type: 'button', className: 'zw-button', onClick: () => setStrokes(strokes.slice(0, -1)) }, words.signUndo) : null,
                way === 'drawn' && strokes.length > 0 ? h('button', { type: 'button', className: 'zw-button', onClick: () => setStrokes([]) }, words.signClear) : null,
              ),
            ),
  );
}

/** Formily begins objects with an empty one. */
function isThere(value: unknown): boolean {
  return isPlainObject(value) ? Object.keys(value).length > 0 : value !== undefined && value !== null && value !== '';
}

/** What is known of a signature that is there: its picture where the host gives it, the day, the name. */
function Signed({ own, alt }: { readonly own: ControlProps; readonly alt: string }): ReactElement {
  const { value, around } = own;
  const words = controlWordsIn(around.lang);
  const asset = assetOf(value);
  const facts = isPlainObject(value) ? value : {};
  const by = textProp(facts['signer']);
  const on = textProp(facts['signedOn']);
  return h(
    'div',
    { className: 'signed-facts' },
    asset === undefined || around.services.getAsset === undefined ? null : h(AssetImage, { asset, alt, getAsset: around.services.getAsset }),
    h('span', null, [by === '' ? words.signed : words.signedBy({ name: by }), on].filter((part) => part !== '').join(' ')),
  );
}
