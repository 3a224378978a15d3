import { coreMessages, findingText, type Finding } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';

import { itemTextsIn } from '../messages/item.js';
import type { Lang } from '@zhengwu/core';
import { findingPlace } from './finding-place.js';
import type { ItemCheck } from './item-check.js';
import { designerPath, parts } from './parts.js';

/** What was found, each with its place and the way to the designer where it is answered. Whoever may not edit looks at it there. */
export function findingRow(finding: Finding, check: ItemCheck, itemId: string, lang: Lang): TemplateResult {
  const texts = itemTextsIn(lang);
  const { item } = check;
  const isUnread = check.unread.includes(finding);
  const part = item === undefined || isUnread ? undefined : parts.find((each) => each.kind === 'item' && each.covers(item, finding));
  const place = item === undefined || isUnread ? '' : findingPlace(item, finding, lang);
  const text = findingText(coreMessages, lang, finding);
  const severity = texts.severity[finding.severity];
  return html`<li>
    <span class="severity" data-severity=${finding.severity}>${severity}</span>
    <span class="what">${text}${place === '' ? nothing : html` <span class="where">${place}</span>`}</span>
    ${part !== undefined
      ? html`<a class="to" href=${designerPath(itemId, part, finding.at)} aria-label=${texts.goOf(part.label[lang], text)}>${part.label[lang]}</a>`
      : html`<span class="to soft">${isUnread ? texts.notReadNote : texts.noDesigner}</span>`}
  </li>`;
}
