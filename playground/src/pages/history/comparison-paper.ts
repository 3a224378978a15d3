import type { LineRun, Segment } from '../../history/index.js';
import type { Cell, RowSection } from './comparison.js';
import type { Side } from './marked-text.js';
import type { HistoryTexts } from './messages/history.js';

interface PaperProps {
  readonly title: string;
  /** 食品经营许可 · 材料 · 2026年… */
  readonly subtitle: string;
  /** Who saved each of the two, and when. */
  readonly versions: readonly string[];
  readonly total: string;
  readonly texts: HistoryTexts;
}

/** Colours are of no use on a black printer: what went is struck through, what came is underlined. */
const STYLE = `<style>
h1 { font-size: 18pt; margin-bottom: 6pt; }
h2 { font-size: 13pt; }
p, td, th { font-size: 10.5pt; line-height: 1.5; }
.meta { text-align: center; }
table { width: 100%; }
td, th { vertical-align: top; }
th.where { text-align: start; }
del { text-decoration: line-through; }
ins { text-decoration: underline; }
td.text { font-family: Consolas, monospace; font-size: 9pt; white-space: pre-wrap; }
</style>`;

/** The comparison as a paper. */
export function rowsPaper(props: PaperProps, sections: readonly RowSection[], segments: ReadonlyMap<string, readonly Segment[]>): string {
  const { texts } = props;
  const tables = sections.map(({ label, rows }) => {
    const body = rows.map(({ key, kind, place, before, after }) => {
      const pieces = segments.get(key);
      return `<tr><th class="where">${escaped(`${texts.kinds[kind]} ${place}`)}</th><td>${cellHtml(before, 'before', pieces, texts)}</td><td>${cellHtml(after, 'after', pieces, texts)}</td></tr>`;
    });
    return `<h2>${escaped(texts.section(label, rows.length))}</h2><table><colgroup><col style="width: 28%"><col style="width: 36%"><col style="width: 36%"></colgroup><thead><tr><th>${escaped(texts.place)}</th><th>${escaped(texts.before)}</th><th>${escaped(texts.after)}</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
  });
  return `${head(props)}${tables.join('')}`;
}

/** Only the lines that are another: a paper of all that stayed the same is read by nobody. */
export function linesPaper(props: PaperProps, runs: readonly LineRun[]): string {
  const { texts } = props;
  const body = runs.flatMap((run) =>
    run.kind === 'same'
      ? []
      : run.lines.map((line, index) => {
          const mark = run.kind === 'removed' ? 'del' : 'ins';
          const number = (run.kind === 'removed' ? run.before : run.after) + index;
          return `<tr><td>${escaped(run.kind === 'removed' ? texts.kinds.removed : texts.kinds.added)}</td><td>${number}</td><td class="text"><${mark}>${escaped(line)}</${mark}></td></tr>`;
        }),
  );
  return `${head(props)}<table><tbody>${body.join('')}</tbody></table>`;
}

function head({ title, subtitle, versions, total }: PaperProps): string {
  return `${STYLE}<h1>${escaped(title)}</h1><p class="meta">${escaped(subtitle)}</p>${versions.map((each) => `<p class="meta">${escaped(each)}</p>`).join('')}<p>${escaped(total)}</p>`;
}

function cellHtml(cell: Cell, side: Side, segments: readonly Segment[] | undefined, texts: HistoryTexts): string {
  const mark = (text: string): string => (side === 'before' ? `<del>${escaped(text)}</del>` : `<ins>${escaped(text)}</ins>`);
  switch (cell.kind) {
    case 'nothing':
      return escaped(texts.nothingThere);
    case 'text':
      return segments === undefined
        ? escaped(cell.text)
        : segments.map(({ kind, text }) => (kind === 'same' ? escaped(text) : (kind === 'removed') === (side === 'before') ? mark(text) : '')).join('');
    case 'members':
      return cell.members.map(({ text, isOwn }) => (isOwn ? mark(text) : escaped(text))).join(escaped(texts.comma));
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\n/g, '<br>');
}
