import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';

import type { DocumentKind, Version } from '../../api/index.js';
import type { App } from '../app.js';
import type { VersionMark } from '../item/item-way.js';
import { versionMarks } from '../item/version-marks.js';
import { exactTimeText, whenText } from '../time/when-text.js';
import { historyTextsIn } from './messages/history.js';
import { comparePath, versionPath } from './paths.js';

interface VersionTableProps {
  readonly app: App;
  readonly itemId: string;
  readonly kind: DocumentKind;
  readonly versions: readonly Version[];
  /** What became of versions on the item's way. */
  readonly marks: ReadonlyMap<number, readonly VersionMark[]>;
  readonly chosen: readonly number[];
  /** ms since 1970 by the server's clock. */
  readonly now: number;
  readonly mayEdit: boolean;
  readonly onChoose: (number: number) => void;
  readonly onRestore: (number: number) => void;
  readonly onMilestone: (version: Version) => void;
}

/** The versions, newest first: who, when, what was said, what can be done. On a narrow page each is a block of lines. */
export function versionTable(props: VersionTableProps): TemplateResult {
  const texts = historyTextsIn(props.app.lang);
  const { columns } = texts;
  return html`<div class="stripes">
    <table class="zw-table versions" aria-label=${texts.title}>
      <thead>
        <tr>
          <th scope="col"><span class="zw-unseen">${columns.choose}</span></th>
          <th scope="col">${columns.version}</th>
          <th scope="col">${columns.at}</th>
          <th scope="col">${columns.author}</th>
          <th scope="col">${columns.message}</th>
          <th scope="col"><span class="zw-unseen">${columns.actions}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          props.versions,
          ({ number }) => number,
          (version, index) => versionRow(props, version, index === 0),
        )}
      </tbody>
    </table>
  </div>`;
}

function versionRow(props: VersionTableProps, version: Version, isNewest: boolean): TemplateResult {
  const { app, itemId, kind, chosen, now, mayEdit, onChoose, onRestore, onMilestone } = props;
  const texts = historyTextsIn(app.lang);
  const { number, author, at, message, milestone, restoredFrom, mergedFrom } = version;
  const origin = restoredFrom !== null ? texts.restoredFrom(restoredFrom) : mergedFrom !== null ? texts.mergedFrom(mergedFrom) : undefined;
  return html`<tr data-version=${number} ?data-chosen=${chosen.includes(number)}>
    <td class="choice">
      <label><input type="checkbox" .checked=${live(chosen.includes(number))} aria-label=${texts.choose(number)} @change=${() => onChoose(number)} /></label>
    </td>
    <th scope="row" class="name">
      <span class="number">${texts.version(number)}</span>
      ${isNewest ? html`<span class="zw-pill" data-tone="accent">${texts.newest}</span>` : nothing} ${versionMarks(props.marks.get(number), app.lang)}
      ${milestone === null ? nothing : html`<span class="zw-pill" data-tone="good" title=${milestone}><span class="zw-unseen">${texts.milestone} </span>${milestone}</span>`}
    </th>
    <td class="at"><time datetime=${new Date(at).toISOString()} title=${exactTimeText(at)}>${whenText(at, now, app.lang)}</time></td>
    <td class="author">${author.name}</td>
    <td class="message">
      ${message === '' ? nothing : html`<span class="said">${message}</span>`} ${origin === undefined ? nothing : html`<span class="origin">${origin}</span>`}
      ${message === '' && origin === undefined ? html`<span class="soft">${texts.noMessage}</span>` : nothing}
    </td>
    <td class="does">
      ${number === 1 ? html`<span></span>` : html`<a href=${comparePath(itemId, kind, number - 1, number)} aria-label=${texts.compareOne(number)}>${texts.compare}</a>`}
      <a href=${versionPath(itemId, kind, number)} aria-label=${texts.viewOne(number)}>${texts.view}</a>
      ${mayEdit
        ? html`${isNewest
              ? html`<span></span>`
              : html`<button type="button" class="zw-button" data-kind="link" aria-label=${texts.restoreOne(number)} @click=${() => onRestore(number)}>${texts.restore}</button>`}
            <button type="button" class="zw-button" data-kind="link" aria-label=${texts.milestoneOf(number)} @click=${() => onMilestone(version)}>${texts.milestone}</button>`
        : nothing}
    </td>
  </tr>`;
}
