import { coreMessages, findingText, type Finding, type Lang } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';

import { placeText } from '../../history/index.js';
import { itemTextsIn } from '../messages/item.js';
import { findingPlace, pathOf } from './finding-place.js';
import type { CheckedKind, DocumentCheck } from './document-check.js';
import type { ItemCheck } from './item-check.js';
import { designerPath, partOfKind, parts } from './parts.js';

interface RowParts {
  readonly finding: Finding;
  readonly text: string;
  /** Where in the document it lies; empty for the document as a whole. */
  readonly place: string;
  readonly to: TemplateResult;
}

function row({ finding, text, place, to }: RowParts, lang: Lang): TemplateResult {
  return html`<li>
    <span class="severity" data-severity=${finding.severity}>${itemTextsIn(lang).severity[finding.severity]}</span>
    <span class="what">${text}${place === '' ? nothing : html` <span class="where">${place}</span>`}</span>
    ${to}
  </li>`;
}

/**
 * What was found in the item, with its place and the way to where it is answered. Whoever may not edit looks at it there.
 * @param onExport what no designer edits is changed in an exported file; absent for whoever may not edit
 */
export function findingRow(finding: Finding, check: ItemCheck, itemId: string, lang: Lang, onExport: (() => void) | undefined): TemplateResult {
  const texts = itemTextsIn(lang);
  const { item } = check;
  const isUnread = check.unread.includes(finding);
  const part = item === undefined || isUnread ? undefined : parts.find((each) => each.kind === 'item' && each.covers(item, finding));
  const place = item === undefined || isUnread ? '' : findingPlace(item, finding, lang);
  const text = findingText(coreMessages, lang, finding);
  if (part !== undefined) return row({ finding, text, place, to: html`<a class="to" href=${designerPath(itemId, part, finding.at)} aria-label=${texts.goOf(part.label[lang], text)}>${part.label[lang]}</a>` }, lang);
  if (isUnread) return row({ finding, text, place, to: html`<span class="to soft">${texts.notReadNote}</span>` }, lang);
  const to =
    onExport === undefined
      ? html`<span class="to soft">${texts.noDesigner}</span>`
      : html`<span class="to"><span class="soft">${texts.noDesigner}</span> <button type="button" class="zw-button" data-kind="link" aria-label=${texts.exportOf(text)} @click=${onExport}>${texts.exportToMend}</button></span>`;
  return row({ finding, text, place, to }, lang);
}

/** What was found in another document, with its place and the way into its designer. */
export function documentFindingRow(finding: Finding, kind: CheckedKind, check: DocumentCheck, itemId: string, lang: Lang): TemplateResult {
  const texts = itemTextsIn(lang);
  const part = partOfKind(kind);
  const text = findingText(check.book, lang, finding);
  const { id } = finding.at;
  const way = id === '' || id === check.id ? [] : (pathOf(check.readable, id) ?? []);
  const place = way.length === 0 ? '' : placeText(way, [check.readable], lang);
  const label = part?.label[lang] ?? '';
  const to =
    part === undefined || check.unread.includes(finding)
      ? html`<span class="to soft">${texts.notReadNote}</span>`
      : html`<a class="to" href=${designerPath(itemId, part, finding.at)} aria-label=${texts.goOf(label, text)}>${label}</a>`;
  return row({ finding, text, place, to }, lang);
}
