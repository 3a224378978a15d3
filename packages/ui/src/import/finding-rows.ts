import { findingText, joinMessages, wordsIn, type Finding, type Lang, type MessageBook } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';

/** Findings that are read; a heading says how many there are. */
const SHOWN = 100;

interface Told {
  readonly book: MessageBook;
  readonly lang: Lang;
}

export interface ReadingWords {
  /** Heads what was not read. */
  readonly lost: (count: number) => string;
  /** Heads what was read, and may be other than it was meant. */
  readonly doubtful: (count: number) => string;
}

/** What reading something has found: first what was not read, then what was, and should be looked at. */
export function readingRows(host: Told, findings: readonly Finding[], isLost: (finding: Finding) => boolean, words: ReadingWords, more?: MessageBook): TemplateResult {
  const lost = findings.filter(isLost);
  const doubtful = findings.filter((finding) => !isLost(finding));
  return html`${findingRows(host, lost, words.lost(lost.length), more)}${findingRows(host, doubtful, words.doubtful(doubtful.length), more)}`;
}

/** What reading something has found, in a window. */
export function findingRows({ book, lang }: Told, findings: readonly Finding[], title: string, more?: MessageBook): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const words = more === undefined ? book : joinMessages(book, more);
  return html`<h4>${title}</h4>
    <ul class="tool-rows">
      ${findings.slice(0, SHOWN).map((finding) => html`<li><span class=${finding.severity === 'error' ? 'bad' : 'warn'}>${wordsIn(lang).severity[finding.severity]}</span><span class="say">${findingText(words, lang, finding)}</span></li>`)}
    </ul>`;
}
