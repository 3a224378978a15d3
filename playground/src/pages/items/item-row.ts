import type { Lang } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';

import type { ItemSummary } from '../../api/index.js';
import { itemsTextsIn } from '../messages/items.js';
import { pageWordsIn } from '../messages/words.js';
import { exactTimeText, whenText } from '../time/when-text.js';
import { findingsOf } from './item-findings.js';
import { contentText, promisedText, publishedText, STATE_TONES, stateText } from './item-words.js';

export function itemPath(id: string): string {
  return `/items/${encodeURIComponent(id)}`;
}

/** An item as a row of the list. The roles stand there because narrow windows lay the row out as a card. */
export function itemRow(item: ItemSummary, isDrafted: boolean, lang: Lang, now: number): TemplateResult {
  const texts = itemsTextsIn(lang);
  const name = item.name === '' ? texts.unnamed : item.name;
  const path = itemPath(item.id);
  const limit = promisedText(item, lang);
  const online = publishedText(item, lang);
  const content = contentText(item, lang);
  return html`<tr role="row">
    <th role="rowheader" scope="row" class="name"><a href=${path}>${name}</a>${content === '' && !isDrafted ? nothing : html`<span class="content">${isDrafted ? html`<span class="warn">${texts.drafted}</span>` : nothing}${isDrafted && content !== '' ? ' · ' : nothing}${content}</span>`}</th>
    <td role="cell" class="department">${item.department === '' ? html`<span class="soft">${texts.noDepartment}</span>` : item.department}</td>
    <td role="cell" class="limit">${limit ?? html`<span class="soft">${texts.noLimit}</span>`}</td>
    <td role="cell" class="findings">${findingsView(item, lang)}</td>
    <td role="cell" class="state"><span class="dot" data-tone=${STATE_TONES[item.state]} title=${item.stateMessage === '' ? nothing : item.stateMessage}>${stateText(item, lang)}</span>${online === undefined ? nothing : html` <span class="soft small online">${online}</span>`}</td>
    <td role="cell" class="updated"><time datetime=${new Date(item.updatedAt).toISOString()} title=${exactTimeText(item.updatedAt)}>${whenText(item.updatedAt, now, lang)}</time> ${item.updatedBy.name}</td>
    <td role="cell" class="open"><a href=${path} tabindex="-1" aria-label=${texts.openOf(name)}>${texts.open}</a></td>
  </tr>`;
}

/** 2 错误 · 1 提醒, 检查通过, 未检查. */
export function findingsView(item: Pick<ItemSummary, 'documents'>, lang: Lang): TemplateResult {
  const texts = itemsTextsIn(lang);
  const findings = findingsOf(item);
  return findings.kind === 'unchecked' ? html`<span class="soft">${texts.unchecked}</span>` : countsView(findings, lang);
}

/** 2 错误 · 1 提醒, 检查通过. */
export function countsView({ errors, warnings }: { readonly errors: number; readonly warnings: number }, lang: Lang): TemplateResult {
  const words = pageWordsIn(lang);
  if (errors + warnings === 0) return html`<span class="good">${itemsTextsIn(lang).clean}</span>`;
  return html`${errors === 0 ? nothing : html`<span class="bad">${words.errors(errors)}</span>`}${errors > 0 && warnings > 0 ? ' · ' : nothing}${warnings === 0 ? nothing : html`<span class="warn">${words.warnings(warnings)}</span>`}`;
}
