interface AnyColumn {
  /** Its name in the rows that are read. */
  readonly key: string;
  /** The headers it goes by, the usual one first; compared without case, spaces, marks and notes in brackets. */
  readonly headers: readonly string[];
  /** The column must be there and no cell of it empty. */
  readonly required?: boolean;
  /** No two rows may have the same value. */
  readonly unique?: boolean;
  /** `false`: 同上 and the like are taken as they are written. */
  readonly ditto?: boolean;
}

/** Running text; `lines` keeps the line breaks inside a cell. */
export interface TextColumn extends AnyColumn {
  readonly kind: 'text';
  readonly lines?: boolean;
}

/** A code or an id: full-width characters made plain, white space gone. */
export interface CodeColumn extends AnyColumn {
  readonly kind: 'code';
}

/** A number; `units` are words that may follow it, for example 个工作日. */
export interface NumberColumn extends AnyColumn {
  readonly kind: 'number';
  readonly units?: readonly string[];
}

/** A day. */
export interface DateColumn extends AnyColumn {
  readonly kind: 'date';
}

/** 是 or 否, and the other ways to say so. */
export interface YesNoColumn extends AnyColumn {
  readonly kind: 'yesNo';
}

/** One of several values, each with the words that mean it, the usual one first. */
export interface ChoiceColumn extends AnyColumn {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  readonly words: readonly string[];
}

/** Several texts in one cell, parted by line breaks, ；、， or numbering such as 1. 2. or （一）（二）. */
export interface ListColumn extends AnyColumn {
  readonly kind: 'list';
}

export type Column = TextColumn | CodeColumn | NumberColumn | DateColumn | YesNoColumn | ChoiceColumn | ListColumn;

/** The type of a column's values. */
export type ValueOf<Each extends Column> = Each extends NumberColumn
  ? number
  : Each extends YesNoColumn
    ? boolean
    : Each extends ListColumn
      ? readonly string[]
      : Each extends ChoiceColumn
        ? Each['choices'][number]['value']
        : string;

/** A row's values by column key; a key is absent where the cell is empty or was not understood. */
export type ValuesOf<Columns extends readonly Column[]> = {
  readonly [Each in Columns[number] as Each['key']]?: ValueOf<Each>;
};
