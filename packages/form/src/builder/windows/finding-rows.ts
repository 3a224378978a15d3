import { findingText, joinMessages, wordsIn, type Finding, type MessageBook } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { BuilderHost } from '../builder-host.js';

/** Findings that are read; a heading says how many there are. */
const SHOWN = 100;

/** What reading something has found, in a window. */
export function findingRows({ book, lang }: BuilderHost, findings: readonly Finding[], title: string, more?: MessageBook): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const words = more === undefined ? book : joinMessages(book, more);
  return html`<h4>${title}</h4>
    <ul class="tool-rows">
      ${findings.slice(0, SHOWN).map((finding) => html`<li><span class=${finding.severity === 'error' ? 'bad' : 'warn'}>${wordsIn(lang).severity[finding.severity]}</span><span class="say">${findingText(words, lang, finding)}</span></li>`)}
    </ul>`;
}
