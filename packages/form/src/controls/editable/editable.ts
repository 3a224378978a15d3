import { pencilIcon } from '@zhengwu/ui/icon';
import { controlWordsIn } from '../../messages/controls.js';
import { FormItem } from '../../runtime/form-item.js';
import { labelOf } from '../../runtime/label-of.js';
import { ShownAsTextContext } from '../../runtime/shown-as-text.js';
import { useOpener } from '../../runtime/use-opener.js';
import { useSurroundings } from '../../runtime/surroundings.js';
import { isDataField, observer, useField } from '../../vendor/formily.js';
import { h, useContext, useEffect, useRef, useState, type FunctionComponent, type KeyboardEvent, type ReactElement } from '../../vendor/react.js';
import type { FormilyProps } from '../control.js';
import { Icon } from '../icon.js';
import { textProp } from '../native-props.js';

/** A frame like FormItem's whose control is a text until somebody wants to change it. What is wrong with it is found all the same, and opens it. */
export const Editable: FunctionComponent<FormilyProps> = observer((props: FormilyProps): ReactElement => h(FormItem, props, h(Changeable, null, props.children)));

const Changeable: FunctionComponent<FormilyProps> = observer(({ children }: FormilyProps): ReactElement => {
  const field = useField();
  const { lang, words: runtimeWords, judged } = useSurroundings();
  const words = controlWordsIn(lang);
  const outer = useContext(ShownAsTextContext);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [wish, setOpen] = useState(false);
  const isFocusDue = useRef(false);
  const hasError = judged.get() && isDataField(field) && field.selfErrors.length > 0;
  const isOpen = wish || hasError;
  const label = labelOf(field, runtimeWords);
  const canEdit = field.pattern === 'editable' && !outer;
  useOpener(field, () => setOpen(true));
  useEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    (isOpen ? box.current?.querySelector<HTMLElement>('input, select, textarea, button:not(.editable-button), [data-element]') : button.current)?.focus();
  }, [isOpen]);
  const set = (next: boolean): void => {
    isFocusDue.current = true;
    setOpen(next);
  };
  return h(
    'div',
    {
      className: 'editable',
      ref: box,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !wish) return;
        event.stopPropagation();
        set(false);
      },
    },
    h('div', { className: 'editable-value' }, h(ShownAsTextContext.Provider, { value: outer || (canEdit && !isOpen) }, children)),
    canEdit
      ? h(
          'button',
          { type: 'button', className: 'zw-button editable-button', 'data-kind': 'quiet', ref: button, 'aria-label': isOpen ? words.doneOf({ label }) : words.editOf({ label }), 'aria-disabled': hasError ? true : undefined, onClick: () => !hasError && set(!isOpen) },
          isOpen ? null : h(Icon, { node: pencilIcon }),
          isOpen ? words.done : words.edit,
        )
      : null,
  );
});

/** Fields that are texts until somebody wants to change them, all of them at once. */
export const EditablePopover: FunctionComponent<FormilyProps> = observer(({ title, children }: FormilyProps): ReactElement => {
  const field = useField();
  const { lang, words: runtimeWords } = useSurroundings();
  const words = controlWordsIn(lang);
  const outer = useContext(ShownAsTextContext);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const label = textProp(title) || labelOf(field, runtimeWords);
  const canEdit = field.pattern === 'editable' && !outer;
  useOpener(field, () => setOpen(true));
  return h(
    'div',
    {
      className: 'editable-group',
      role: 'group',
      'aria-label': label,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      },
    },
    canEdit
      ? h(
          'button',
          { type: 'button', className: 'zw-button', ref: button, 'aria-expanded': isOpen, 'aria-label': isOpen ? words.doneOf({ label }) : words.editOf({ label }), onClick: () => setOpen(!isOpen) },
          isOpen ? null : h(Icon, { node: pencilIcon }),
          isOpen ? words.done : textProp(title) || words.edit,
        )
      : null,
    h('div', { className: 'editable-fields' }, h(ShownAsTextContext.Provider, { value: outer || (canEdit && !isOpen) }, children)),
  );
});
