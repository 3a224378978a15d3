import type { Finding, Lang } from '@zhengwu/core';
import { documentMessages } from '@zhengwu/core/document-messages';
import { findingText, joinMessages } from '@zhengwu/core/lang';
import { saveFile } from '@zhengwu/ui/file';
import { html, type TemplateResult } from 'lit';
import { runtimeMessages, runtimeWordsIn } from '../messages/runtime.js';

const book = joinMessages(documentMessages, runtimeMessages);

/** In the place of a form that cannot be opened: why, and a way to keep what there is. Loaded when it is needed. */
export function unreadableView(input: unknown, findings: readonly Finding[], lang: Lang): TemplateResult {
  const words = runtimeWordsIn(lang);
  return html`
    <section class="unreadable" role="alert">
      <h2>${words.unreadableTitle}</h2>
      <ul>
        ${findings.map((finding) => html`<li>${findingText(book, lang, finding)}</li>`)}
      </ul>
      <p>${words.unreadableHelp}</p>
      <button type="button" class="zw-button" @click=${() => saveFile('form.json', textOf(input), 'application/json')}>${words.download}</button>
    </section>
  `;
}

function textOf(input: unknown): string {
  if (typeof input === 'string') return input;
  if (input instanceof Uint8Array) return new TextDecoder().decode(input);
  try {
    const text: unknown = JSON.stringify(input, null, 2); // `undefined` has no JSON, which its type keeps to itself
    return typeof text === 'string' ? text : String(input);
  } catch {
    return String(input);
  }
}
