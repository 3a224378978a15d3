import { RecordsScope, RecursionField } from '../../vendor/formily.js';
import { Fragment, h, type ReactElement, type ReactNode } from '../../vendor/react.js';
import { childSchemas } from '../child-schemas.js';
import { isPart } from './table-columns.js';
import { RowsContext } from './rows-context.js';
import type { ArrayState } from './use-rows.js';

/** What stands around the rows of each kind of array: what cannot be shown, the pages, what was removed, the button that adds. */
export function RowsFrame({ state, kind, children }: { readonly state: ArrayState; readonly kind: string; readonly children?: ReactNode }): ReactElement {
  const { words, foreign, removed, rows, field, schema, box } = state;
  const additions = childSchemas(schema).filter(({ schema: child }) => isPart(child, 'Addition'));
  return h(
    RowsContext.Provider,
    { value: rows },
    h(
      RecordsScope,
      { getRecords: () => (Array.isArray(field.value) ? (field.value as unknown[]) : []) },
      h(
        'div',
        { className: `rows ${kind}`, 'data-rows': '', ref: box, tabIndex: -1 },
        foreign === undefined ? null : h('p', { className: 'rows-note' }, words.notRows({ text: foreign })),
        children,
        h(Pager, { state }),
        removed === undefined || rows.isStill
          ? null
          : h('p', { className: 'rows-removed' }, words.removedNote({ n: removed.index + 1 }), h('button', { type: 'button', className: 'zw-button', 'data-kind': 'link', onClick: removed.takeBack }, words.takeBack)),
        additions.map(({ schema: child, key }) => h(RecursionField, { key, schema: child, name: key })),
      ),
    ),
  );
}

function Pager({ state }: { readonly state: ArrayState }): ReactElement | null {
  const { words, label, page, pages, pageSize, rows, showPage } = state;
  if (pages === 1) return null;
  const [from, to] = [page * pageSize + 1, Math.min((page + 1) * pageSize, rows.count)];
  const go = (next: number): void => {
    showPage(next);
    rows.say(words.page({ page: next + 1, pages, from: next * pageSize + 1, to: Math.min((next + 1) * pageSize, rows.count), count: rows.count }));
  };
  const button = (text: string, next: number): ReactElement =>
    h('button', { type: 'button', className: 'zw-button', 'data-size': 'small', 'aria-disabled': next === page || next < 0 || next >= pages ? true : undefined, onClick: () => next >= 0 && next < pages && next !== page && go(next) }, text);
  return h(
    'nav',
    { className: 'rows-pages', 'aria-label': words.pages({ label }) },
    h('span', null, words.page({ page: page + 1, pages, from, to, count: rows.count })),
    h(Fragment, null, button(words.firstPage, 0), button(words.previousPage, page - 1), button(words.nextPage, page + 1), button(words.lastPage, pages - 1)),
  );
}
