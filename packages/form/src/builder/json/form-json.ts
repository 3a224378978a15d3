import { findingText, type Finding } from '@zhengwu/core';
import { base } from '@zhengwu/ui/element';
import { arrowDownIcon, arrowUpIcon, icon } from '@zhengwu/ui/icon';
import { controls } from '@zhengwu/ui/look';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { panelTextsIn, type PanelTexts } from '../../messages/builder-panels.js';
import type { Form } from '../../model/index.js';
import type { BuilderHost } from '../builder-host.js';
import { replaceContent } from '../replace-content.js';
import { formJsonStyles } from './form-json.styles.js';
import { lineCount, occurrences, offsetOfNode, readFormText, textOfForm, type ReadText, type TextFault } from './form-text.js';

/** ms after the last letter before a text is read: 2,000 fields are a megabyte. */
const REST_MS = 300;
/** Findings that are listed. */
const MOST = 50;

interface Draft {
  readonly text: string;
  /** Of which form it was a draft. */
  readonly of: Form;
}

/** What somebody has begun to write stays when he looks at the canvas in between. */
const drafts = new WeakMap<BuilderHost, Draft>();

/**
 * The form as JSON text: with line numbers, faults by line, find, and one step of the history for all that was changed when it is
 * applied (Ctrl+Enter).
 */
export class ZwFormJson extends LitElement {
  static override styles = [base, controls, formJsonStyles];

  @property({ attribute: false }) host!: BuilderHost;
  /** Of the host: drawn anew when it is another. */
  @property({ attribute: false }) form: Form | undefined;

  @state() private read: ReadText | undefined;
  @state() private isDirty = false;
  @state() private isOutdated = false;
  @state() private lines = 1;
  @state() private firstLine = 0;
  @state() private sought = '';
  @state() private foundAt = -1;
  @query('textarea') private readonly text!: HTMLTextAreaElement;
  @query('.lines') private readonly numbers!: HTMLElement;
  #of: Form | undefined;
  #pristine = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  private get words(): PanelTexts['json'] {
    return panelTextsIn(this.host.lang).json;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    const { host, words } = this;
    // Of a builder that goes as a whole nothing is said.
    if (this.text.value !== this.#pristine) queueMicrotask(() => host.anchor.isConnected && !this.isConnected && drafts.has(host) && host.toast(words.left));
  }

  override render(): TemplateResult {
    const { words, isDirty, isOutdated, host, read, sought } = this;
    const faults = read?.faults ?? [];
    return html`<div class="strip" @keydown=${this.#onFindKey}>
        <input class="zw-input find" data-size="small" type="search" aria-label=${words.find} placeholder=${words.find} autocomplete="off" spellcheck="false" .value=${sought} @input=${this.#onSeek} />
        <button type="button" class="zw-icon-button" aria-label=${words.findPrevious} @click=${() => this.#step(-1)}>${icon(arrowUpIcon)}</button>
        <button type="button" class="zw-icon-button" aria-label=${words.findNext} @click=${() => this.#step(1)}>${icon(arrowDownIcon)}</button>
        <span class="found" role="status">${this.#foundText()}</span>
        <span class="state" role="status">${isOutdated ? words.outdated : isDirty ? words.changed : words.unchanged}</span>
        ${host.isReadonly
          ? nothing
          : html`<button type="button" class="zw-button" data-size="small" aria-disabled=${isDirty ? nothing : 'true'} @click=${() => isDirty && this.#discard()}>${words.discard}</button>
              <button type="button" class="zw-button" data-kind="primary" data-size="small" aria-disabled=${isDirty ? nothing : 'true'} title=${words.applyKeys} @click=${() => isDirty && this.#apply()}>${words.apply}</button>`}
      </div>
      <div class="text">
        <div class="gutter" aria-hidden="true"><span class="sizer">${this.lines}</span><div class="lines">${this.#numbers(faults)}</div></div>
        <textarea
          aria-label=${words.label}
          aria-describedby=${faults.length > 0 ? 'problems' : nothing}
          aria-invalid=${faults.length > 0 ? 'true' : nothing}
          wrap="off"
          spellcheck="false"
          autocomplete="off"
          ?readonly=${host.isReadonly}
          @input=${this.#onInput}
          @scroll=${this.#onScroll}
          @keydown=${this.#onKey}
        ></textarea>
      </div>
      ${this.#problems(faults)}`;
  }

  protected override firstUpdated(): void {
    const draft = drafts.get(this.host);
    if (draft === undefined) this.#fill();
    else {
      this.#pristine = textOfForm(draft.of);
      this.#of = draft.of;
      this.#write(draft.text);
      this.#judge();
    }
    const [id] = this.host.selection.slice(-1);
    const offset = id === undefined ? -1 : offsetOfNode(this.text.value, id);
    if (offset >= 0) this.#lead(offset, false);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('form') && this.form !== this.#of && this.#of !== undefined) {
      if (this.isDirty) this.isOutdated = true;
      else this.#fill();
    }
    this.#place();
  }

  #fill(): void {
    const { form } = this;
    if (form === undefined) return;
    this.#of = form;
    const text = textOfForm(form);
    this.#pristine = text;
    drafts.delete(this.host);
    this.isDirty = false;
    this.isOutdated = false;
    this.read = undefined;
    this.#write(text);
  }

  /** Where it was scrolled to stays. */
  #write(text: string): void {
    const { scrollTop, scrollLeft } = this.text;
    this.text.value = text;
    this.text.scrollTop = scrollTop;
    this.text.scrollLeft = scrollLeft;
    this.lines = lineCount(text);
    this.#onScroll();
  }

  readonly #onInput = (): void => {
    const text = this.text.value;
    this.lines = lineCount(text);
    this.isDirty = text !== this.#pristine;
    if (this.isDirty && this.#of !== undefined) drafts.set(this.host, { text, of: this.#of });
    else drafts.delete(this.host);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#judge(), REST_MS);
  };

  #judge(): ReadText | undefined {
    clearTimeout(this.#timer);
    const { form } = this;
    if (form === undefined) return undefined;
    const text = this.text.value;
    this.isDirty = text !== this.#pristine;
    this.isOutdated = this.isDirty && form !== this.#of;
    this.read = this.isDirty ? readFormText(text, form) : undefined;
    return this.read;
  }

  #apply(): void {
    const { words, host } = this;
    const read = this.#judge();
    if (read === undefined) return;
    const [fault] = read.faults;
    if (read.form === undefined) {
      if (fault !== undefined) this.#lead(fault.offset);
      host.say(words.fix);
      return;
    }
    const { name, settings, schema } = read.form;
    if (!host.apply(replaceContent, { form: { name, settings, schema } })) return;
    drafts.delete(host);
    this.isDirty = false;
    this.form = host.form;
    this.#fill();
    host.say(words.applied);
  }

  #discard(): void {
    this.#fill();
    this.text.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key === 'Enter' && !this.host.isReadonly) this.#apply();
    else if (isCommand && event.key.toLowerCase() === 'f') this.renderRoot.querySelector<HTMLInputElement>('.find')?.select();
    // The text has its own history while it is written; the form's begins again when it is applied.
    else if (isCommand && (event.key === 'z' || event.key === 'y' || event.key === 'Z') && this.isDirty) return event.stopPropagation();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onScroll = (): void => {
    this.firstLine = Math.floor(this.text.scrollTop / this.#lineHeight());
    this.#place();
  };

  #lineHeight(): number {
    return parseFloat(getComputedStyle(this.text).lineHeight) || 20;
  }

  /** Only the numbers that can be seen are drawn, moved by what of a line is scrolled away. */
  #place(): void {
    if (!this.hasUpdated) return;
    this.numbers.style.transform = `translateY(${String(this.firstLine * this.#lineHeight() - this.text.scrollTop)}px)`;
  }

  #numbers(faults: readonly TextFault[]): readonly TemplateResult[] {
    const height = this.hasUpdated ? this.text.clientHeight : 600;
    const count = Math.min(Math.max(0, this.lines - this.firstLine), Math.ceil(height / (this.hasUpdated ? this.#lineHeight() : 20)) + 1);
    const bad = new Set(faults.map(({ line }) => line));
    return Array.from({ length: count }, (_each, at) => {
      const line = this.firstLine + at + 1;
      return html`<div class=${bad.has(line) ? 'bad' : nothing}>${line}</div>`;
    });
  }

  #problems(faults: readonly TextFault[]): TemplateResult | typeof nothing {
    const { words, read } = this;
    if (read === undefined || (faults.length === 0 && read.findings.length === 0)) return nothing;
    const unread = faults.filter(({ kind }) => kind === 'unread').length;
    return html`<div class="problems" id="problems" role="status">
      ${unread > 0 ? html`<p>${words.unread(unread)}</p>` : nothing}
      <ul>
        ${faults.slice(0, MOST).map((fault) => html`<li><button type="button" class="zw-button" data-kind="link" @click=${() => this.#lead(fault.offset)}>${words.lineOf(fault.line, fault.column)}</button><span class="zw-error">${this.#faultText(fault)}</span></li>`)}
      </ul>
      ${faults.some(({ kind }) => kind !== 'no-form') || read.findings.length === 0 ? nothing : this.#findings(read.findings)} ${faults.length === 0 ? html`<p>${words.findings(read.findings.length)}</p>${this.#findings(read.findings)}` : nothing}
    </div>`;
  }

  #findings(findings: readonly Finding[]): TemplateResult {
    const { host } = this;
    return html`<ul>
      ${findings.slice(0, MOST).map((finding) => {
        const offset = offsetOfNode(this.text.value, finding.at.id);
        const said = findingText(host.book, host.lang, finding);
        return html`<li>${offset < 0 ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${() => this.#lead(offset)}>${this.words.lineOf(lineCount(this.text.value.slice(0, offset)), 1)}</button>`}<span>${said}</span></li>`;
      })}
    </ul>`;
  }

  #faultText({ kind, shown = '' }: TextFault): string {
    const { words } = this;
    switch (kind) {
      case 'unexpected':
        return words.unexpected;
      case 'cut-off':
        return words.cutOff;
      case 'doubled-key':
        return words.doubledKey(shown);
      case 'no-form':
        return words.noForm;
      case 'unread':
        return shown;
    }
  }

  /** Puts the cursor there, and what stands around it into sight. */
  #lead(offset: number, isFocused = true, length = 0): void {
    const { text } = this;
    text.setSelectionRange(offset, offset + length);
    if (isFocused) text.focus({ preventScroll: true });
    const line = lineCount(text.value.slice(0, offset)) - 1;
    text.scrollTop = Math.max(0, line * this.#lineHeight() - text.clientHeight / 3);
    this.#onScroll();
  }

  readonly #onSeek = (event: Event): void => {
    this.sought = (event.currentTarget as HTMLInputElement).value; // the listener stands on it
    this.foundAt = -1;
    if (this.sought !== '') this.#step(1, false);
  };

  readonly #onFindKey = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLInputElement) || event.isComposing) return;
    if (event.key === 'Enter') this.#step(event.shiftKey ? -1 : 1, false);
    else if (event.key === 'Escape') this.text.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** To the next, or the one before, round and round; from the cursor on when it is the first. */
  #step(by: 1 | -1, isFocused = true): void {
    const found = occurrences(this.text.value, this.sought);
    if (found.length === 0) return;
    const cursor = this.text.selectionStart;
    const at = this.foundAt >= 0 ? this.foundAt + by : Math.max(0, found.findIndex((each) => each >= cursor));
    this.foundAt = (at + found.length) % found.length;
    this.#lead(found[this.foundAt] ?? 0, isFocused, this.sought.length);
  }

  #foundText(): string {
    if (this.sought === '' || !this.hasUpdated) return '';
    const count = occurrences(this.text.value, this.sought).length;
    return count === 0 ? this.words.noneFound : this.words.foundOf(this.foundAt + 1, count);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-form-json': ZwFormJson;
  }
}
