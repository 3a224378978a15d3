import type { Lang, ServiceItem } from '@zhengwu/core';
import { css, html, nothing, type TemplateResult } from 'lit';

import type { ItemSummary } from '../../api/index.js';
import type { Loaded } from '../../client/client.js';
import { differences } from '../../history/index.js';
import { placesOf } from '../history/places-of.js';
import { newItemTextsIn } from '../messages/new-item.js';
import type { Reading } from './import-reading.js';

/** The item that a file is of, where the list has it. */
export interface Existing {
  readonly summary: ItemSummary;
  /** `undefined` while it is being read. */
  readonly head: Loaded | undefined;
  /** Somebody saved while the person was deciding. */
  readonly isOvertaken: boolean;
}

/** More lost parts than these are only counted. */
const MOST = 8;

/** What a file holds, what comes in and what does not. */
export function readingView(reading: Reading, name: string, existing: Existing | undefined, lang: Lang): TemplateResult {
  const texts = newItemTextsIn(lang);
  switch (reading.kind) {
    case 'closed':
      return html`<div class="notice" data-tone="bad" role="alert"><span>${reading.isItem ? texts.cannotOpen(name) : texts.notAnItem(name)}</span>${list(reading.reasons, lang)}</div>`;
    case 'newer':
      return html`${about(reading.item, lang)}
        <p class="notice" data-tone="bad" role="alert"><span>${texts.newer}</span></p>`;
    case 'open': {
      const { item, lost, notes } = reading;
      return html`${about(item, lang)}
      ${lost.length === 0 ? nothing : html`<div class="notice" data-tone="bad" role="alert"><span>${texts.lost}</span>${list(lost, lang)}<span>${texts.lostNote}</span></div>`}
      ${notes.length === 0 ? nothing : html`<div class="notice" data-tone="warn" role="status">${notes.map((note) => html`<span>${note}</span>`)}</div>`}
      ${lost.length + notes.length > 0 ? nothing : html`<p class="soft">${texts.whole}</p>`} ${existing === undefined ? nothing : lost.length > 0 ? html`<p>${texts.onlyCopy(existing.summary.name)}</p>` : existingView(item, existing, lang)}`;
    }
  }
}

function about({ name, department, situations, materials }: ServiceItem, lang: Lang): TemplateResult {
  const texts = newItemTextsIn(lang);
  return html`<p>
    <strong>${name}</strong><br /><span class="soft">${[department.name, texts.facts(situations.length, materials.length)].filter((each) => each !== '').join(' · ')}</span>
  </p>`;
}

function existingView(item: ServiceItem, { summary, head, isOvertaken }: Existing, lang: Lang): TemplateResult {
  const texts = newItemTextsIn(lang);
  if (head === undefined) return html`<p class="soft" role="status">${texts.comparing}</p>`;
  const changes = differences(head.content, item);
  const { number, author } = head.version;
  return html`${isOvertaken
      ? html`<p class="notice" data-tone="warn" role="alert">
          <span>${texts.overtaken(author.name, number)}</span><a href=${`/items/${encodeURIComponent(item.id)}/edit/profile`}>${texts.toEditor}</a>
        </p>`
      : nothing}
    <p>${texts.exists(summary.name, number)}${changes.length === 0 ? texts.equal : texts.differs(changes.length, placesOf(changes, [item, head.content], lang))}</p>
    ${changes.length > 0 && summary.state === 'pending' ? html`<p class="warn">${texts.pendingNote}</p>` : nothing}
    <p class="soft">${texts.existsText(number + 1)}</p>`;
}

function list(sentences: readonly string[], lang: Lang): TemplateResult | typeof nothing {
  if (sentences.length === 0) return nothing;
  const more = sentences.length - MOST;
  return html`<ul>
    ${sentences.slice(0, MOST).map((sentence) => html`<li>${sentence}</li>`)} ${more > 0 ? html`<li>${newItemTextsIn(lang).notesMore(more)}</li>` : nothing}
  </ul>`;
}

export const importStyles = css`
  /* Only the dialog shows, over the page. */
  :host {
    display: contents;
  }
  p {
    margin: 0 0 12px;
  }
  p:last-child,
  .notice:last-child {
    margin-bottom: 0;
  }
  .notice {
    display: block;
    padding: 8px 12px;
  }
  .notice > span {
    display: block;
  }
  .notice ul {
    margin: 4px 0;
    padding-inline-start: 20px;
    overflow-wrap: anywhere;
  }
  strong {
    font-weight: 600;
  }
`;
