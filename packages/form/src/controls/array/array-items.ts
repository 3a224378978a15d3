import { FieldTieContext } from '../../runtime/field-tie.js';
import { FormLayoutContext, useFormLayout } from '../../runtime/form-layout.js';
import { observer, RecursionField, type ArrayField, type Schema } from '../../vendor/formily.js';
import { h, memo, useContext, useMemo, type FunctionComponent, type ReactElement } from '../../vendor/react.js';
import type { FormilyProps } from '../control.js';
import { repairRow, RowScope } from './row-scope.js';
import { RowsFrame } from './rows-frame.js';
import { useRows } from './use-rows.js';

/** Rows with little in each, a line for each. */
export const ArrayItems: FunctionComponent<FormilyProps> = observer(({ pageSize }: FormilyProps): ReactElement => {
  const state = useRows((words, n) => words.item({ n }), pageSize);
  const { field, row, rows, words, drawn, label } = state;
  const tie = useContext(FieldTieContext);
  return h(
    RowsFrame,
    { state, kind: 'of-items' },
    drawn.length === 0 ? h('p', { className: 'rows-none' }, words.noRows) : null,
    h(
      'ol',
      { className: 'rows-list', id: tie?.id, ...(tie === undefined || tie.isBare ? { 'aria-label': label } : { 'aria-labelledby': tie.labelId }) },
      row === undefined ? null : drawn.map(({ key, index }) => h(ItemRow, { key, field, index, row, name: rows.rowName(index) })),
    ),
  );
});

interface ItemRowProps {
  readonly field: ArrayField;
  readonly index: number;
  readonly row: Schema;
  readonly name: string;
}

const ItemRow = memo(function ItemRowOf({ field, index, row, name }: ItemRowProps): ReactElement {
  const around = useFormLayout();
  const layout = useMemo(() => ({ ...around, rowLabel: name }), [around, name]);
  return h(RowScope, { field, index }, h('li', { className: 'rows-item', 'data-row': index, onChangeCapture: () => repairRow({ field, index, schema: row }) }, h(FormLayoutContext.Provider, { value: layout }, h(RecursionField, { schema: row, name: index }))));
});

/** The frame of an item: a card, or a line below it. */
export const Item: FunctionComponent<FormilyProps> = ({ type, children }: FormilyProps): ReactElement => h('div', { className: 'item-frame', 'data-type': type === 'card' ? 'card' : 'divide' }, children);
