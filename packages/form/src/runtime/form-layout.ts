import { createContext, useContext } from '../vendor/react.js';

/** Where labels stand and how wide they are: Formily's FormLayout, as much of it as counts here. */
export interface FormLayout {
  readonly layout?: 'horizontal' | 'vertical' | 'inline';
  readonly labelAlign?: 'left' | 'right';
  /** px at the usual size of text. */
  readonly labelWidth?: number;
  /** Of 24 parts of the row. */
  readonly labelCol?: number;
  readonly wrapperCol?: number;
  readonly colon?: boolean;
  readonly labelWrap?: boolean;
  /** In a table's cell: the column's head names the control. */
  readonly labelHidden?: boolean;
  /** Said before a hidden label, so that the controls of a column can be told apart: 第 2 行. */
  readonly rowLabel?: string;
}

export const FormLayoutContext = createContext<FormLayout>({});

export function useFormLayout(): FormLayout {
  return useContext(FormLayoutContext);
}

/** What of an author's properties is a layout. */
export function readLayout(props: Readonly<Record<string, unknown>>): FormLayout {
  const layout = oneOf(props['layout'], ['horizontal', 'vertical', 'inline'] as const);
  const labelAlign = oneOf(props['labelAlign'], ['left', 'right'] as const);
  const labelWidth = numberOf(props['labelWidth']);
  const labelCol = numberOf(props['labelCol']);
  const wrapperCol = numberOf(props['wrapperCol']);
  return {
    ...(layout === undefined ? {} : { layout }),
    ...(labelAlign === undefined ? {} : { labelAlign }),
    ...(labelWidth === undefined ? {} : { labelWidth: Math.min(labelWidth, 400) }),
    ...(labelCol === undefined ? {} : { labelCol: Math.min(labelCol, 24) }),
    ...(wrapperCol === undefined ? {} : { wrapperCol: Math.min(wrapperCol, 24) }),
    ...(typeof props['colon'] === 'boolean' ? { colon: props['colon'] } : {}),
    ...(typeof props['labelWrap'] === 'boolean' ? { labelWrap: props['labelWrap'] } : {}),
    ...(typeof props['labelHidden'] === 'boolean' ? { labelHidden: props['labelHidden'] } : {}),
  };
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

/** A positive number, written as one or as `120px`. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
}
