import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { Segment } from '../../history/index.js';
import type { Row, RowSection } from './comparison.js';
import { cellView } from './marked-text.js';
import type { HistoryTexts } from './messages/history.js';

/** Rows of one section that are drawn before somebody asks for the others: thousands at once would keep the page busy. */
const MOST_ROWS = 200;

interface DifferenceTableProps {
  readonly sections: readonly RowSection[];
  readonly texts: HistoryTexts;
  /** What changed within texts, by the row's key, as far as it is known. */
  readonly segments: ReadonlyMap<string, readonly Segment[]>;
  /** Sections of which all rows are shown. */
  readonly whole: ReadonlySet<string>;
  readonly current: string | undefined;
  readonly onWhole: (id: string) => void;
}

/** The differences, section by section: where, what was there, what is there now. */
export function differenceTables({ sections, texts, segments, whole, current, onWhole }: DifferenceTableProps): TemplateResult {
  return html`${sections.map(({ id, label, rows }) => {
    const shown = whole.has(id) ? rows : rows.slice(0, MOST_ROWS);
    return html`<section aria-labelledby=${`head-${id}`}>
      <h2 id=${`head-${id}`} tabindex="-1">${texts.section(label, rows.length)}</h2>
      <div class="stripes">
        <table class="zw-table differences" aria-labelledby=${`head-${id}`}>
          <thead>
            <tr>
              <th scope="col">${texts.place}</th>
              <th scope="col">${texts.before}</th>
              <th scope="col">${texts.after}</th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              shown,
              ({ key }) => key,
              (row) => rowView(row, texts, segments.get(row.key), row.key === current),
            )}
          </tbody>
        </table>
      </div>
      ${shown.length === rows.length ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${() => onWhole(id)}>${texts.more(rows.length - shown.length)}</button>`}
    </section>`;
  })}`;
}

function rowView(row: Row, texts: HistoryTexts, segments: readonly Segment[] | undefined, isCurrent: boolean): TemplateResult {
  const { key, kind, place, before, after } = row;
  const isReordered = kind === 'changed' && before.kind === 'members' && after.kind === 'members' && ![...before.members, ...after.members].some(({ isOwn }) => isOwn);
  return html`<tr data-key=${key} data-kind=${kind} tabindex="-1" aria-current=${isCurrent ? 'true' : nothing}>
    <th scope="row"><span class="kind" data-kind=${kind}>${texts.kinds[kind]}</span><span class="where">${place}</span></th>
    <td class="before" data-label=${texts.before} ?data-some=${before.kind !== 'nothing'}><span class="value">${cellView(before, 'before', segments, texts)}</span></td>
    <td class="after" data-label=${texts.after} ?data-some=${after.kind !== 'nothing' && kind !== 'moved'}>
      <span class="value">${cellView(after, 'after', segments, texts)}</span>${isReordered ? html`<span class="order">${texts.orderOnly}</span>` : nothing}
    </td>
  </tr>`;
}
