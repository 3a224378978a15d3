import { FieldTieContext } from '../../runtime/field-tie.js';
import { FormLayoutContext, useFormLayout } from '../../runtime/form-layout.js';
import { observer, RecursionField, useField, type ArrayField, type Schema } from '../../vendor/formily.js';
import { h, memo, useContext, useId, useMemo, type FunctionComponent, type ReactElement } from '../../vendor/react.js';
import { childSchemas } from '../child-schemas.js';
import type { FormilyProps } from '../control.js';
import { textProp } from '../native-props.js';
import { repairRow, RowScope } from './row-scope.js';
import { RowsFrame } from './rows-frame.js';
import { isPart } from './table-columns.js';
import { useRows } from './use-rows.js';

/** Rows with much in each: a card for each, its buttons in its head. */
export const ArrayCards: FunctionComponent<FormilyProps> = observer(({ title, pageSize }: FormilyProps): ReactElement => {
  const state = useRows((words, n) => words.item({ n }), pageSize);
  const { field, row, rows, words, drawn, label } = state;
  const tie = useContext(FieldTieContext);
  const name = textProp(title) || textProp(useField().title) || label;
  return h(
    RowsFrame,
    { state, kind: 'of-cards' },
    drawn.length === 0 ? h('p', { className: 'rows-none' }, words.noRows) : null,
    h(
      'ol',
      { className: 'rows-list', id: tie?.id, ...(tie === undefined || tie.isBare ? { 'aria-label': label } : { 'aria-labelledby': tie.labelId }) },
      row === undefined ? null : drawn.map(({ key, index }) => h(CardRow, { key, field, index, row, title: words.itemOf({ title: name, n: index + 1 }), name: rows.rowName(index) })),
    ),
  );
});

interface CardRowProps {
  readonly field: ArrayField;
  readonly index: number;
  readonly row: Schema;
  readonly title: string;
  readonly name: string;
}

const CardRow = memo(function CardRowOf({ field, index, row, title, name }: CardRowProps): ReactElement {
  const id = useId();
  const around = useFormLayout();
  const layout = useMemo(() => ({ ...around, rowLabel: name }), [around, name]);
  const parts = childSchemas(row).filter(({ schema }) => isPart(schema) && !isPart(schema, 'Index'));
  return h(
    RowScope,
    { field, index },
    h(
      'li',
      { className: 'card', 'data-row': index, onChangeCapture: () => repairRow({ field, index, schema: row }) },
      h(
        'section',
        { 'aria-labelledby': id },
        h(
          'header',
          null,
          h('h4', { id }, title),
          h('div', { className: 'row-tools' }, parts.map(({ schema, key }) => h(RecursionField, { key, schema, name: key, basePath: field.address.concat(index) }))),
        ),
        h('div', { className: 'card-body' }, h(FormLayoutContext.Provider, { value: layout }, h(RecursionField, { schema: row, name: index, filterProperties: (schema: Schema) => !isPart(schema) }))),
      ),
    ),
  );
});
