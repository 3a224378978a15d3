import { componentNamed } from '../components/component-named.js';
import { GridColumnsContext } from '../controls/form-grid.js';
import { isVoidField, observer, useField, type Field } from '../vendor/formily.js';
import { h, useContext, useId, useMemo, useRef, type CSSProperties, type ReactNode } from '../vendor/react.js';
import { Boundary } from './control-boundary.js';
import { FieldTieContext, type FieldTie } from './field-tie.js';
import { componentName, firstError, firstWarning, titleText } from './field-facts.js';
import { readLayout, useFormLayout, type FormLayout } from './form-layout.js';
import { JudgedPaneContext } from './judged-pane.js';
import { HelpButton } from './help-button.js';
import { labelOf } from './label-of.js';
import { PrefillNote, readSource } from './prefill-note.js';
import { ShownAsTextContext } from './shown-as-text.js';
import { useSurroundings } from './surroundings.js';

export interface FormItemProps {
  readonly children?: ReactNode;
  readonly [name: string]: unknown;
}

/** Several inputs in one control: its label names the group, and leads into it by no `for`. */
const GROUPS: ReadonlySet<string> = new Set(['Radio.Group', 'Checkbox.Group', 'DatePicker.RangePicker', 'Address', 'Upload', 'Signature', 'Editable', 'Editable.Popover']);

/** One box, or a few that open nothing: what is not in sight of these need not be laid out. Others open lists beyond their frame. */
const PLAIN: ReadonlySet<string> = new Set(['Input', 'Input.TextArea', 'Password', 'NumberPicker', 'Radio.Group', 'Checkbox', 'Checkbox.Group', 'Switch', 'IdCard', 'CreditCode', 'Mobile', 'Money']);

/**
 * A label, its control, and what is said of it: the frame of every control, named as Formily names it. The label is tied to the
 * control, as are hint and error. An error has its line kept free, so that nothing below moves when it comes.
 */
export const FormItem = observer((props: FormItemProps) => {
  const field = useField<Field>();
  const { words, judged, onFailure } = useSurroundings();
  const pane = useContext(JudgedPaneContext);
  const isText = useContext(ShownAsTextContext);
  const around = useFormLayout();
  const columns = useContext(GridColumnsContext);
  const key = useId();
  const isVoid = isVoidField(field);
  const role = componentNamed(field.componentType)?.role;
  // Rows need the whole width.
  const layout: FormLayout = { ...around, ...(role === 'array' ? { layout: 'vertical' } : {}), ...readLayout(props) };
  const isJudged = judged.get() || pane?.get() === true;
  const error = useShownError(field, isJudged);
  const warning = firstWarning(field);
  const label = labelOf(field, words);
  const isRequired = !isVoid && (field.required || props['asterisk'] === true) && field.pattern !== 'readPretty';
  const description: unknown = field.description;
  const hint = [description, props['extra']].filter((part) => typeof part === 'string' && part !== '').join(' ');
  const source = readSource(props['source']);
  const isGroup = isVoid || isText || role === 'array' || role === 'layout' || GROUPS.has(componentName(field)) || field.pattern === 'readPretty';
  const ids = { label: `${key}l`, error: `${key}e`, hint: `${key}h`, source: `${key}s` };
  const describedBy = [error === undefined ? '' : ids.error, warning === undefined ? '' : ids.error, hint === '' ? '' : ids.hint, source === undefined ? '' : ids.source].filter((id) => id !== '').join(' ') || undefined;
  const isHidden = layout.labelHidden === true;
  const isBare = !isHidden && titleText(field) === '';
  // In rows, many controls have one label, or none.
  const spoken = layout.rowLabel === undefined || !(isHidden || isBare) ? label : isBare ? layout.rowLabel : `${layout.rowLabel} ${label}`;
  const tie = useMemo<FieldTie>(
    () => ({ id: `${key}c`, labelId: `${key}l`, label: spoken, isRequired, error, hint: hint === '' ? undefined : hint, describedBy, isBare }),
    [key, spoken, isRequired, error, hint, describedBy, isBare],
  );
  const title: readonly ReactNode[] = [
    isHidden && layout.rowLabel !== undefined ? h('span', { key: 'row', className: 'zw-unseen' }, `${layout.rowLabel} `) : null,
    titleText(field) || label,
    isRequired ? h('span', { key: 'star', className: 'star', 'aria-hidden': true }, '*') : null,
    isRequired ? h('span', { key: 'must', className: 'zw-unseen' }, `（${words.required}）`) : null,
    layout.colon === true && layout.layout === 'horizontal' ? h('span', { key: 'colon', className: 'colon', 'aria-hidden': true }, words.colon) : null,
  ];
  const input = h('div', { className: 'item-input' }, h(FieldTieContext.Provider, { value: tie }, h(Boundary, { field, words, onFailure }, props.children)));
  const [before, after] = [textOf(props['addonBefore']), textOf(props['addonAfter'])];
  const labelProps = { id: ids.label, className: 'zw-label' };
  return h(
    'div',
    {
      className: 'item',
      'data-address': field.address.toString(),
      'data-layout': layout.layout ?? 'horizontal',
      'data-align': layout.labelAlign,
      // In rows and beside each other the width of one depends on what is in it.
      'data-plain': layout.rowLabel === undefined && layout.layout !== 'inline' && PLAIN.has(componentName(field)) ? '' : undefined,
      'data-bare': isHidden || isBare ? '' : undefined,
      'data-invalid': error === undefined ? undefined : '',
      style: sizes(layout, props['gridSpan'], columns),
    },
    h(
      'div',
      { className: isHidden ? 'item-label zw-unseen' : 'item-label' },
      !isBare ? (isGroup ? h('span', labelProps, ...title) : h('label', { ...labelProps, htmlFor: tie.id }, ...title)) : null,
      typeof props['tooltip'] === 'string' && props['tooltip'] !== '' ? h(HelpButton, { label: words.help({ label }), text: props['tooltip'] }) : null,
    ),
    h(
      'div',
      { className: 'item-control' },
      before === null && after === null ? input : h('div', { className: 'item-row' }, before, input, after),
      hint === '' ? null : h('p', { className: 'zw-hint', id: ids.hint }, hint),
      source === undefined || isVoid ? null : h(PrefillNote, { id: ids.source, source, field, label }),
      // Said by itself when a field was left; of a form that was judged as a whole, the summary speaks.
      h('p', { className: warning !== undefined && error === undefined ? 'feedback warning' : 'feedback zw-error', id: ids.error, role: error !== undefined && !isJudged ? 'alert' : undefined }, error ?? warning),
    ),
  );
});

/** Nobody is told off while they are typing for the first time: an error shows once its field was left, or the form was judged. */
function useShownError(field: Field, isJudged: boolean): string | undefined {
  const isShown = useRef(false);
  const error = firstError(field);
  if (isVoidField(field)) return undefined;
  if (isJudged || (field.visited && !field.active && field.selfModified)) isShown.current = true;
  if (error === undefined && !isJudged && !field.selfModified) isShown.current = false;
  return isShown.current ? error : undefined;
}

function textOf(value: unknown): ReactNode {
  return typeof value === 'string' && value !== '' ? h('span', { className: 'addon' }, value) : null;
}

/** As custom properties, set by script: a strict policy forbids the attribute. */
function sizes({ labelWidth, labelCol, wrapperCol }: FormLayout, span: unknown, columns: number): CSSProperties {
  const style: Record<string, string | number> = {};
  // -1 takes the rest of the row, as Formily has it.
  if (typeof span === 'number' && columns > 1 && (span > 1 || span === -1)) style['gridColumn'] = `span ${String(span === -1 ? columns : Math.min(Math.floor(span), columns))}`;
  if (labelWidth !== undefined) style['--label'] = `calc(${String(labelWidth)}px * var(--_scale))`;
  else if (labelCol !== undefined) style['--label'] = `${String((labelCol / 24) * 100)}%`;
  if (wrapperCol !== undefined && wrapperCol < 24) style['--wrapper'] = `${String((wrapperCol / 24) * 100)}%`;
  return style;
}
