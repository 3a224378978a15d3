import { html, type TemplateResult } from 'lit';
import { pickContent, type PickedContent } from './read-file.js';
import type { WindowHost } from './tool-window.js';

interface ContentSourceProps {
  readonly window: WindowHost;
  readonly words: { readonly hint: string; readonly pick: string; readonly text: string };
  /** Endings of files that can be chosen. */
  readonly accept: string;
  /** Of the file that was chosen; empty for what was typed. */
  readonly name: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFile: (file: PickedContent) => void;
}

/** Where a window of importing takes its content from: a file, or what is pasted. */
export function contentSource({ window, words, accept, name, text, onText, onFile }: ContentSourceProps): TemplateResult {
  const pick = async (): Promise<void> => {
    try {
      const picked = await pickContent(accept);
      if (picked !== undefined) onFile(picked);
    } catch (error) {
      window.host.failed(error);
    }
  };
  return html`<p class="zw-hint">${words.hint}</p>
    <div class="zw-bar"><button type="button" class="zw-button" @click=${() => void pick()}>${words.pick}</button><span>${name}</span></div>
    <label class="zw-field">
      <span class="zw-label">${words.text}</span>
      <textarea class="zw-input" rows="8" autofocus spellcheck="false" .value=${text} @input=${(event: Event) => onText((event.currentTarget as HTMLTextAreaElement).value)}></textarea>
    </label>`;
}
