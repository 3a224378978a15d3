import { isDataField, isVoidField, observer, toJS, useField, type Field } from '../vendor/formily.js';
import { h, useContext, useId, type FunctionComponent, type ReactNode } from '../vendor/react.js';
import { FieldTieContext, type FieldTie } from '../runtime/field-tie.js';
import { firstError } from '../runtime/field-facts.js';
import { labelOf } from '../runtime/label-of.js';
import { ShownAsTextContext } from '../runtime/shown-as-text.js';
import { useSurroundings, type Surroundings } from '../runtime/surroundings.js';
import { readOptions, type Option } from './option.js';
import { PlainValue } from './plain-value.js';

/** What a control is drawn from: plain values, so that it is drawn again only when one of them changes. */
export interface ControlProps {
  readonly value: unknown;
  readonly tie: FieldTie;
  readonly isDisabled: boolean;
  readonly isReadOnly: boolean;
  /** As its author wrote them: anything may stand there. */
  readonly props: Readonly<Record<string, unknown>>;
  readonly options: readonly Option[];
  readonly onChange: (value: unknown) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** What was typed and cannot be read: the field is wrong until it can. */
  readonly complain: (sentence: string | undefined) => void;
  readonly field: Field;
  readonly around: Surroundings;
  readonly children?: ReactNode;
}

/** What Formily's renderer hands to a component. */
export interface FormilyProps {
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly children?: ReactNode;
  readonly [name: string]: unknown;
}

/**
 * A control as a component of Formily's: what `connect`, `mapProps` and `mapReadPretty` do together, in one observer instead of
 * three, for a form may have a thousand of them. `shown` draws the value where it can only be looked at.
 */
export function control(draw: FunctionComponent<ControlProps>, shown: FunctionComponent<ControlProps> = PlainValue): FunctionComponent<FormilyProps> {
  return observer(({ value, onChange, onFocus, onBlur, disabled, readOnly, children, ...props }: FormilyProps) => {
    const field = useField<Field>();
    const around = useSurroundings();
    const tie = useTie(field, around);
    const isText = useContext(ShownAsTextContext);
    const isData = isDataField(field);
    const drawn: ControlProps = {
      value: toJS(value),
      tie,
      isDisabled: disabled === true,
      isReadOnly: readOnly === true,
      props,
      options: readOptions(isData && hasOptions(field) ? field.dataSource : (props['options'] ?? props['treeData'])),
      onChange: (next) => onChange?.(next),
      onFocus: () => onFocus?.(),
      onBlur: () => onBlur?.(),
      complain: (sentence) => isData && field.setFeedback({ type: 'error', code: 'EffectError', messages: sentence === undefined ? [] : [sentence] }),
      field,
      around,
      children,
    };
    return h((isData && field.pattern === 'readPretty') || isText ? shown : draw, drawn);
  });
}

/** Formily's field of a void has none at all. */
function hasOptions({ dataSource }: { readonly dataSource?: readonly unknown[] }): boolean {
  return Array.isArray(dataSource) && dataSource.length > 0;
}

/** Outside a FormItem, in a cell that has no frame of its own, a control is named by its title. */
function useTie(field: Field, { words }: Surroundings): FieldTie {
  const given = useContext(FieldTieContext);
  const id = useId();
  if (given !== undefined) return given;
  return { id, labelId: `${id}l`, label: labelOf(field, words), isRequired: !isVoidField(field) && field.required, error: firstError(field), hint: undefined, describedBy: undefined, isBare: true };
}
