import type { Lang } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';

import { itemTextsIn } from '../messages/item.js';
import type { VersionMark } from './item-way.js';

const TONES: Readonly<Record<VersionMark, 'good' | 'warn' | 'bad'>> = { pending: 'warn', returned: 'bad', published: 'good' };

/** What became of a version, as pills behind its number. */
export function versionMarks(marks: readonly VersionMark[] | undefined, lang: Lang): TemplateResult | typeof nothing {
  if (marks === undefined || marks.length === 0) return nothing;
  const { marks: words } = itemTextsIn(lang);
  return html`${marks.map((mark) => html`<span class="zw-pill" data-tone=${TONES[mark]}>${words[mark]}</span>`)}`;
}
