import { FieldTieContext } from '../../runtime/field-tie.js';
import { FormLayoutContext, useFormLayout } from '../../runtime/form-layout.js';
import { observer, PartDrawer, RecursionField, type ArrayField, type Schema } from '../../vendor/formily.js';
import { Fragment, h, memo, useContext, useMemo, type CSSProperties, type FunctionComponent, type ReactElement } from '../../vendor/react.js';
import { childSchemas } from '../child-schemas.js';
import type { FormilyProps } from '../control.js';
import { GridColumnsContext } from '../form-grid.js';
import { repairRow, RowScope } from './row-scope.js';
import { arrayParts } from './row-parts.js';
import { RowsFrame } from './rows-frame.js';
import { isColumn, tableColumns, type Column } from './table-columns.js';
import { useRows } from './use-rows.js';

const parts = arrayParts('ArrayTable');

/**
 * Rows of the same fields, a real table: columns and rows have heads, and every cell's control says its row and its column. Where
 * there is little room each row is a card. Many rows come in pages, and what is not drawn is checked all the same.
 */
export const ArrayTable: FunctionComponent<FormilyProps> = observer(({ pageSize, bordered }: FormilyProps): ReactElement => {
  const state = useRows((words, n) => words.row({ n }), pageSize);
  const { field, row, rows, words, label, drawn } = state;
  const tie = useContext(FieldTieContext);
  const columns = row === undefined ? [] : tableColumns(field, row).filter(({ holds }) => holds !== 'buttons' || !rows.isStill);
  const shape = JSON.stringify(columns.map(({ schema: _schema, ...rest }) => rest));
  // The same columns are the same list: rows are then drawn again only when they change themselves.
  const same = useMemo(() => columns, [shape, row]);
  const isNamed = tie !== undefined && !tie.isBare;
  return h(
    RowsFrame,
    { state, kind: 'of-table' },
    row === undefined ? null : h(ColumnStates, { row }),
    h(
      'div',
      // To look at only, there is nothing in it by which it could be scrolled with the keys.
      { className: 'rows-scroll', ...(rows.isStill ? { tabIndex: 0, role: 'region', 'aria-label': label } : {}) },
      h(
        'table',
        { className: 'zw-table rows-table', role: 'table', id: tie?.id, 'aria-describedby': tie?.describedBy, 'data-bordered': bordered === false ? undefined : '' },
        h('caption', { className: isNamed ? 'zw-unseen' : undefined }, words.caption({ label, count: rows.count })),
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, same.map((column) => h(Head, { key: column.key, column, words })))),
        h(
          'tbody',
          { role: 'rowgroup' },
          drawn.length === 0 ? h('tr', { role: 'row' }, h('td', { role: 'cell', className: 'rows-none', colSpan: Math.max(1, same.length) }, words.noRows)) : null,
          row === undefined ? null : drawn.map(({ key, index }) => h(TableRow, { key, field, index, schema: row, columns: same, name: rows.rowName(index) })),
        ),
      ),
    ),
  );
});

function Head({ column, words }: { readonly column: Column; readonly words: { readonly operations: string; readonly rowNumber: string; readonly required: string } }): ReactElement {
  const { title, width, align, holds, isRequired } = column;
  return h(
    'th',
    { scope: 'col', role: 'columnheader', 'data-align': align, 'data-holds': holds, style: width === undefined ? undefined : ({ '--width': `calc(${String(width)}px * var(--_scale))` } as CSSProperties) }, // a custom property
    title || (holds === 'number' ? words.rowNumber : holds === 'buttons' ? words.operations : ''),
    isRequired ? h(Fragment, null, h('span', { className: 'star', 'aria-hidden': true }, '*'), h('span', { className: 'zw-unseen' }, `（${words.required}）`)) : null,
  );
}

interface TableRowProps {
  readonly field: ArrayField;
  readonly index: number;
  readonly schema: Schema;
  readonly columns: readonly Column[];
  readonly name: string;
}

const TableRow = memo(function TableRowOf({ field, index, schema, columns, name }: TableRowProps): ReactElement {
  // A builder's canvas keeps track of each node.
  const isTracked = useContext(PartDrawer) !== undefined;
  const around = useFormLayout();
  const layout = useMemo(() => ({ ...around, labelHidden: true, rowLabel: name }), [around, name]);
  const head = columns.find(({ holds }) => holds === 'number') ?? columns.find(({ holds }) => holds === 'values');
  return h(
    RowScope,
    { field, index },
    h(
      FormLayoutContext.Provider,
      { value: layout },
      h(
        GridColumnsContext.Provider,
        { value: 1 },
        h(
          'tr',
          { role: 'row', 'data-row': index, onChangeCapture: () => repairRow({ field, index, schema }) },
          columns.map((column) => {
            const isHead = column === head;
            return h(
              isHead ? 'th' : 'td',
              { key: column.key, ...(isHead ? { scope: 'row', role: 'rowheader' } : { role: 'cell' }), 'data-align': column.align, 'data-holds': column.holds },
              // Where rows are cards, the number says what it counts.
              column.holds === 'number' ? h('span', { className: 'card-word' }, name) : null,
              column.parts !== undefined && !isTracked
                ? column.parts.map(({ name: component, props }, at) => h(parts[component] ?? TableColumn, { key: at, ...props }))
                : h(RecursionField, isColumn(column.schema) ? { schema: column.schema, name: index, onlyRenderProperties: true } : { schema: column.schema, name: column.key, basePath: field.address.concat(index) }),
            );
          }),
        ),
      ),
    ),
  );
});

/** Each column as a field of Formily's, which takes what linkages do to the column as a whole. */
const ColumnStates = memo(function ColumnStatesOf({ row }: { readonly row: Schema }): ReactElement {
  const columns = childSchemas(row).filter(({ schema }) => isColumn(schema));
  return h(Fragment, null, columns.map(({ key, schema }) => h(RecursionField, { key, name: key, schema, onlyRenderSelf: true })));
});

/** Draws what lies in it; the table itself asks for a column's cells. */
export const TableColumn: FunctionComponent<FormilyProps> = ({ children }: FormilyProps): ReactElement => h(Fragment, null, children);
