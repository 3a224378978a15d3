import { html, type TemplateResult } from 'lit';
import type { TaskHandle } from '../progress/long-task.js';
import { pickContent, type PickedContent } from './pick-content.js';

/** What a window of importing needs of the designer that opened it. */
export interface ImportHost {
  readonly run: <Result>(label: string, work: (task: TaskHandle) => Promise<Result>) => Promise<Result | undefined>;
  readonly failed: (error: unknown) => void;
  readonly requestUpdate: () => void;
}

/** What a window of importing does with what it is given. */
interface ImportSourceTrade<Read> {
  /** Endings of files that can be chosen. */
  readonly accept: string;
  readonly words: () => { readonly hint: string; readonly pick: string; readonly text: string };
  readonly readText: (text: string) => Read;
  /** Where spreadsheets can be chosen. */
  readonly sheet?: { readonly reading: () => string; readonly read: (bytes: Uint8Array) => Promise<Read> };
}

/** Where a window of importing takes its content from, a file or what is pasted, and what was read of it: always of what was given last. */
export class ImportSource<Read> {
  #text = '';
  /** Of the file that was chosen; empty for what was typed. */
  #name = '';
  #read: Read | undefined;
  /** What is given while a spreadsheet is still being read takes its place. */
  #given = 0;

  constructor(
    private readonly host: ImportHost,
    private readonly trade: ImportSourceTrade<Read>,
  ) {}

  /** Absent while nothing was given, and where it could not be read. */
  get read(): Read | undefined {
    return this.#read;
  }

  template(): TemplateResult {
    const words = this.trade.words();
    return html`<p class="zw-hint">${words.hint}</p>
      <div class="zw-bar"><button type="button" class="zw-button" @click=${() => void this.#pick()}>${words.pick}</button><span>${this.#name}</span></div>
      <label class="zw-field">
        <span class="zw-label">${words.text}</span>
        <textarea class="zw-input" rows="8" autofocus spellcheck="false" .value=${this.#text} @input=${(event: Event) => this.#look((event.currentTarget as HTMLTextAreaElement).value, '')}></textarea>
      </label>`;
  }

  async #pick(): Promise<void> {
    try {
      const picked = await pickContent(this.trade.accept);
      if (picked !== undefined) await this.#open(picked);
    } catch (error) {
      this.host.failed(error);
    }
  }

  async #open({ name, content }: PickedContent): Promise<void> {
    if (typeof content === 'string') return this.#look(content, name);
    const { sheet } = this.trade;
    if (sheet === undefined) return this.#look('', name);
    const { host } = this;
    const given = this.#give('', name);
    host.requestUpdate();
    const read = await host.run(sheet.reading(), () => sheet.read(content));
    if (given !== this.#given) return;
    this.#read = read;
    host.requestUpdate();
  }

  #look(text: string, name: string): void {
    this.#give(text, name);
    if (text.trim() !== '') this.#read = this.trade.readText(text);
    this.host.requestUpdate();
  }

  /** What was read before is of something else now. */
  #give(text: string, name: string): number {
    this.#text = text;
    this.#name = name;
    this.#read = undefined;
    return (this.#given += 1);
  }
}
