import { chevronLeftIcon, chevronRightIcon, icon, printerIcon } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';

import type { DocumentKind, Version } from '../../api/index.js';
import type { App } from '../app.js';
import { exactTimeText, whenText } from '../time/when-text.js';
import type { Pair } from './compared.js';
import { historyTextsIn } from './messages/history.js';
import { comparePath } from './paths.js';

/** Which two versions: who saved each, when, with what words. */
export function sidesView({ from, to }: Pair, app: App, now: number): TemplateResult {
  const texts = historyTextsIn(app.lang);
  return html`<dl class="sides">
    <div>
      <dt>${texts.before}</dt>
      <dd>${versionView(from, app, now)}</dd>
    </div>
    <div>
      <dt>${texts.after}</dt>
      <dd>${versionView(to, app, now)}</dd>
    </div>
  </dl>`;
}

function versionView({ number, at, author, message, milestone }: Version, app: App, now: number): TemplateResult {
  const texts = historyTextsIn(app.lang);
  return html`<strong>${texts.version(number)}</strong>
    ${milestone === null ? nothing : html`<span class="zw-pill" data-tone="good">${milestone}</span>`}
    <span class="soft" title=${exactTimeText(at)}>${texts.byWhom(whenText(at, now, app.lang), author.name)}</span>
    ${message === '' ? nothing : html`<span>${message}</span>`}`;
}

interface ToolsProps {
  readonly app: App;
  readonly itemId: string;
  readonly kind: DocumentKind;
  readonly pair: Pair;
  readonly newest: number;
  readonly onPrint: () => void;
  readonly onRestore: (number: number) => void;
}

/** Links to other pairs, so that one can be opened in another window, sent to a colleague, and gone back from. */
export function compareTools({ app, itemId, kind, pair: { from, to }, newest, onPrint, onRestore }: ToolsProps): TemplateResult {
  const texts = historyTextsIn(app.lang);
  const [low, high] = [Math.min(from.number, to.number), Math.max(from.number, to.number)];
  const older = html`${icon(chevronLeftIcon)}${texts.olderPair}`;
  const newer = html`${texts.newerPair}${icon(chevronRightIcon)}`;
  const mayRestore = app.me.person.role !== 'reviewer' && from.number !== newest;
  return html`
    ${pairLink(older, low > 1 ? comparePath(itemId, kind, low - 1, low) : undefined)} ${pairLink(newer, high < newest ? comparePath(itemId, kind, high, high + 1) : undefined)}
    <a class="zw-button" href=${comparePath(itemId, kind, to.number, from.number)}>${texts.swap}</a>
    <button type="button" class="zw-button" @click=${onPrint}>${icon(printerIcon)}${texts.print}</button>
    ${mayRestore ? html`<button type="button" class="zw-button" @click=${() => onRestore(from.number)}>${texts.restoreFrom(from.number)}</button>` : nothing}
  `;
}

/** A link that leads nowhere now stays where it was, so that the others do. */
function pairLink(label: TemplateResult, path: string | undefined): TemplateResult {
  return path === undefined ? html`<span class="zw-button" role="link" aria-disabled="true">${label}</span>` : html`<a class="zw-button" href=${path}>${label}</a>`;
}
