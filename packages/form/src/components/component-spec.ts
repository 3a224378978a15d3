import type { NodeType } from '../model/form-node.js';

/** What a control's value is, apart from how it is written. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'choice' | 'choices' | 'date' | 'dateTime' | 'dateRange' | 'time' | 'files' | 'image' | 'rows' | 'object' | 'none';

/** What a component is in the form: it holds a value, arranges others, repeats a row, stands in a row (处理按钮, 序号), or says something. */
export type ComponentRole = 'control' | 'layout' | 'array' | 'arrayPart' | 'note';

/** Under which heading of the palette. */
export type ComponentGroup = 'text' | 'number' | 'choice' | 'date' | 'identity' | 'file' | 'table' | 'layout' | 'note';

/** How a property of a component is edited. */
export type PropKind =
  | { readonly kind: 'text' | 'lines' | 'flag' }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly step?: number; readonly unit?: string }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'list' };

/** A property that the property panel offers; its words stand under `props` of the component's messages. */
export interface PropSpec {
  readonly name: string;
  readonly value: PropKind;
  /** What counts where nothing is set. */
  readonly initial?: unknown;
}

/** What a form may be made of: named as Formily's component libraries name it, so that schemas go in and out. */
export interface ComponentSpec {
  /** `Input.TextArea` */
  readonly name: string;
  readonly role: ComponentRole;
  readonly group: ComponentGroup;
  readonly value: ValueKind;
  /** Node types that it serves; the first is that of a new one. */
  readonly types: readonly NodeType[];
  readonly props: readonly PropSpec[];
  /** Other names under which imported schemas know it: `Text` for `PreviewText.Input`. */
  readonly aliases?: readonly string[];
  /** Only these lie in it: the panes of a FormTab. Absent: whatever lies in a form, if it is a layout or an array. */
  readonly contains?: readonly string[];
  /** It lies in these alone: an ArrayTable.Column in an ArrayTable's row. */
  readonly within?: readonly string[];
  /** Whether its options come from `enum`. */
  readonly hasOptions?: true;
  /** It is loaded when a form first needs it. */
  readonly isRare?: true;
  /** It is understood and drawn, but not offered in the palette. */
  readonly isHidden?: true;
}
