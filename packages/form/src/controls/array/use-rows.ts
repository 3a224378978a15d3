import { controlWordsIn, type ControlWords } from '../../messages/controls.js';
import { labelOf } from '../../runtime/label-of.js';
import { useOpener } from '../../runtime/use-opener.js';
import { useSurroundings } from '../../runtime/surroundings.js';
import { batch, toJS, useExpressionScope, useField, useFieldSchema, type ArrayField, type Schema } from '../../vendor/formily.js';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from '../../vendor/react.js';
import { numberProp } from '../native-props.js';
import { createRowFields, rowSchema } from './create-fields.js';
import { focusRow, type FocusWish } from './focus-row.js';
import { rowKey } from './row-key.js';
import type { Rows } from './rows-context.js';

/** More rows than these are drawn by pages: each control in each row is a field with a life of its own. */
const USUAL_PAGE = 50;
const LARGEST_PAGE = 200;

export interface DrawnRow {
  readonly index: number;
  readonly key: string;
}

export interface ArrayState {
  readonly field: ArrayField;
  readonly schema: Schema;
  readonly row: Schema | undefined;
  readonly rows: Rows;
  readonly words: ControlWords;
  readonly label: string;
  readonly drawn: readonly DrawnRow[];
  readonly page: number;
  readonly pages: number;
  readonly pageSize: number;
  readonly showPage: (page: number) => void;
  /** What is there in the place of rows, as text. */
  readonly foreign: string | undefined;
  /** The row that was removed last, and can still be brought back. */
  readonly removed: { readonly index: number; readonly takeBack: () => void } | undefined;
  readonly box: RefObject<HTMLDivElement>;
}

/** What an array of rows is and does, however it is drawn. To be called in an observer. */
export function useRows(rowName: (words: ControlWords, n: number) => string, wishedSize: unknown): ArrayState {
  const field = useField<ArrayField>();
  const schema = useFieldSchema();
  const { lang, words: runtimeWords, announce } = useSurroundings();
  const scope = useExpressionScope() as Readonly<Record<string, unknown>> | undefined; // an object, where there is one
  const words = controlWordsIn(lang);
  const box = useRef<HTMLDivElement>(null);
  const wish = useRef<FocusWish>();
  const [page, setPage] = useState(0);
  const [removed, setRemoved] = useState<{ readonly index: number; readonly value: unknown }>();
  const given: unknown = field.value;
  const values: readonly unknown[] = Array.isArray(given) ? given : [];
  const count = values.length;
  const wished = numberProp(wishedSize);
  const pageSize = wished === undefined ? USUAL_PAGE : wished <= 0 ? LARGEST_PAGE : Math.min(Math.floor(wished) || 1, LARGEST_PAGE);
  const pages = Math.max(1, Math.ceil(count / pageSize));
  const shown = Math.min(page, pages - 1);
  const drawn: readonly DrawnRow[] = Array.from({ length: Math.min(pageSize, count - shown * pageSize) }, (_, at) => {
    const index = shown * pageSize + at;
    return { index, key: rowKey(values[index], index) };
  });
  const row = rowSchema(schema);
  const most = numberProp(schema.maxItems);
  const least = Math.max(0, numberProp(schema.minItems) ?? 0);
  const show = (index: number): void => setPage(Math.floor(index / pageSize));

  useOpener(field, (address) => {
    const [, index] = /^\.(\d+)/.exec(address.slice(field.address.toString().length)) ?? [];
    if (index !== undefined) show(Number(index));
  });
  // Before the form is judged, what is not drawn is made, too.
  const newest = useRef({ scope, schema });
  newest.current = { scope, schema };
  useEffect(() => {
    const id = field.form.subscribe(({ type }) => {
      const all: unknown = field.value;
      if (type === 'onFormValidateStart' && Array.isArray(all)) createRowFields(field, newest.current.schema, all.keys(), newest.current.scope ?? {});
    });
    return () => field.form.unsubscribe(id);
  }, [field]);
  useLayoutEffect(() => {
    if (wish.current === undefined || box.current === null) return;
    focusRow(box.current, wish.current);
    wish.current = undefined;
  });

  const rows: Rows = {
    words,
    count,
    isStill: field.pattern !== 'editable',
    canAdd: most === undefined || count < most,
    canRemove: count > least,
    most,
    least,
    rowName: (index) => rowName(words, index + 1),
    add: (where) => {
      const index = where === 'push' ? count : 0;
      if (most !== undefined && count >= most) return announce(words.mostRows({ most }));
      wish.current = { index };
      setRemoved(undefined);
      show(index);
      const value = emptyRow(row);
      batch(() => void (where === 'push' ? field.push(value) : field.unshift(value)));
      announce(words.added({ n: index + 1, count: count + 1 }));
    },
    remove: (index) => {
      if (count <= least) return announce(words.leastRows({ least }));
      wish.current = count === 1 ? { index: undefined } : { index: Math.min(index, count - 2), part: 'remove' };
      setRemoved({ index, value: toJS(values[index]) });
      show(Math.max(0, Math.min(index, count - 2)));
      void field.remove(index);
      announce(words.removed({ n: index + 1, count: count - 1 }));
    },
    copy: (index) => {
      if (most !== undefined && count >= most) return announce(words.mostRows({ most }));
      wish.current = { index: index + 1 };
      setRemoved(undefined);
      show(index + 1);
      void field.insert(index + 1, copied(values[index]));
      announce(words.added({ n: index + 2, count: count + 1 }));
    },
    move: (from, to, part) => {
      if (to < 0 || to >= count || to === from) return;
      wish.current = { index: to, part };
      setRemoved(undefined);
      show(to);
      void field.move(from, to);
      announce(words.moved({ from: from + 1, to: to + 1 }));
    },
    say: announce,
  };
  return {
    field,
    schema,
    row,
    rows,
    words,
    label: labelOf(field, runtimeWords),
    drawn,
    page: shown,
    pages,
    pageSize,
    showPage: setPage,
    foreign: given === undefined || given === null || given === '' || Array.isArray(given) ? undefined : textOf(given),
    removed:
      removed === undefined
        ? undefined
        : {
            index: removed.index,
            takeBack: () => {
              const index = Math.min(removed.index, count);
              wish.current = { index };
              setRemoved(undefined);
              show(index);
              void field.insert(index, removed.value);
              announce(words.restored({ n: index + 1 }));
            },
          },
    box,
  };
}

/** What a new row begins with. */
function emptyRow(row: Schema | undefined): unknown {
  switch (row?.type) {
    case 'object':
    case undefined:
      return {};
    case 'array':
      return [];
    case 'void':
    case 'string':
      return '';
    case 'boolean':
      return false;
    default:
      return null;
  }
}

function copied(value: unknown): unknown {
  const plain: unknown = toJS(value);
  return typeof plain === 'object' && plain !== null ? (JSON.parse(JSON.stringify(plain)) as unknown) : plain;
}

function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(toJS(value))).slice(0, 40);
}
