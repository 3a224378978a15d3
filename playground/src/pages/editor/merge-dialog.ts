import type { Conflict, Lang } from '@zhengwu/core';
import { base, controls, emit, LangController } from '@zhengwu/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Version } from '../../api/index.js';
import type { Side } from '../../desk/index.js';
import { conflictText, plainReader, readerOf, type Reader } from '../../history/index.js';
import { whenText } from '../time/when-text.js';
import { mergeDialogStyles } from './merge-dialog.styles.js';
import { editorDialogTextsIn, type EditorDialogTexts } from './messages/editor-dialogs.js';

/** What has to be decided: what both have changed. */
export interface MergeQuestion {
  readonly theirs: Version;
  readonly conflicts: readonly Conflict[];
  /** Where elements have their names: mine, theirs and the base. */
  readonly documents: readonly unknown[];
}

/** `detail` of `zw-decide`: one choice a conflict, in their order. */
export interface MergeDecision {
  readonly choices: readonly Side[];
  readonly isToBeSaved: boolean;
}

/**
 * Shows place by place what both have changed, and lets a person choose. Nothing is chosen before he does.
 *
 * @fires zw-decide - `MergeDecision`
 * @fires zw-close - he does not want to choose now
 */
export class PgMergeDialog extends LitElement {
  static override styles = [base, controls, mergeDialogStyles];

  @property({ attribute: false }) question: MergeQuestion | undefined;
  /** The item's other documents: what elements are bound to has its names there. */
  @property({ attribute: false }) around: readonly unknown[] = [];
  @property({ attribute: false }) selfId = '';
  /** ms since 1970: what 今天 is. */
  @property({ attribute: false }) now = 0;

  @state() private choices: readonly (Side | undefined)[] = [];
  /** Of documents like these, as soon as it is here. */
  @state() private reader: Reader = plainReader;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('question') && changed.get('question')?.conflicts !== this.question?.conflicts) this.choices = (this.question?.conflicts ?? []).map(() => undefined);
    if (changed.has('question') && this.question !== undefined) void this.#loadReader(this.question);
  }

  readonly #language = new LangController(this);

  private get texts(): EditorDialogTexts {
    return editorDialogTextsIn(this.#lang);
  }

  get #lang(): Lang {
    return this.#language.lang;
  }

  override render(): TemplateResult {
    const { texts, question } = this;
    return html`<zw-dialog width="large" .label=${texts.mergeTitle} ?open=${question !== undefined} @zw-close=${this.#leave}>
      ${question === undefined ? nothing : this.#body(question)}
    </zw-dialog>`;
  }

  async #loadReader({ documents }: MergeQuestion): Promise<void> {
    this.reader = await readerOf(...documents);
  }

  #body({ theirs, conflicts, documents }: MergeQuestion): TemplateResult {
    const { texts, choices } = this;
    const isOwn = theirs.author.id === this.selfId;
    const when = whenText(theirs.at, this.now, this.#lang);
    const left = choices.filter((choice) => choice === undefined).length;
    const shut = left > 0;
    return html`
      <p class="intro">${isOwn ? texts.mergeOwn(when, theirs.number) : texts.mergeIntro(theirs.author.name, when, theirs.number)}</p>
      <div class="zw-bar all">
        <button type="button" class="zw-button" @click=${() => this.#chooseAll('mine')}>${texts.allMine}</button>
        <button type="button" class="zw-button" @click=${() => this.#chooseAll('theirs')}>${texts.allTheirs}</button>
      </div>
      ${conflicts.map((conflict, index) => this.#place(conflict, index, documents, isOwn ? texts.theirsElsewhere : texts.theirs(theirs.author.name)))}
      <span slot="footer" class="left" role="status">${shut ? texts.left(left) : texts.chosenAll}</span>
      <button slot="footer" type="button" class="zw-button" @click=${this.#leave}>${texts.cancel}</button>
      <button slot="footer" type="button" class="zw-button" aria-disabled=${shut ? 'true' : nothing} title=${shut ? texts.left(left) : nothing} @click=${() => this.#decide(false)}>${texts.mergeOnly}</button>
      <button slot="footer" type="button" class="zw-button" data-kind="primary" aria-disabled=${shut ? 'true' : nothing} title=${shut ? texts.left(left) : nothing} @click=${() => this.#decide(true)}>${texts.saveMerged}</button>
    `;
  }

  #place(conflict: Conflict, index: number, documents: readonly unknown[], theirsLabel: string): TemplateResult {
    const { texts } = this;
    const { place, base: before, mine, theirs } = conflictText(conflict, [...documents, ...this.around], this.#lang, this.reader);
    return html`<fieldset>
      <legend>${place}</legend>
      <div class="side"><span class="who">${texts.base}</span><span class="text before">${before}</span></div>
      ${this.#side(index, 'mine', texts.mine, mine)} ${this.#side(index, 'theirs', theirsLabel, theirs)}
    </fieldset>`;
  }

  #side(index: number, side: Side, label: string, text: string): TemplateResult {
    const isChosen = this.choices[index] === side;
    return html`<label class="side" ?data-chosen=${isChosen}>
      <span class="who zw-check"><input type="radio" name=${`conflict-${index}`} .checked=${isChosen} @change=${() => this.#choose(index, side)} />${label}</span>
      <span class="text">${text}</span>
    </label>`;
  }

  #choose(index: number, side: Side): void {
    this.choices = this.choices.map((choice, at) => (at === index ? side : choice));
  }

  #chooseAll(side: Side): void {
    this.choices = this.choices.map(() => side);
  }

  #decide(isToBeSaved: boolean): void {
    const choices = this.choices.filter((choice): choice is Side => choice !== undefined);
    if (choices.length === this.choices.length) emit(this, 'zw-decide', { choices, isToBeSaved } satisfies MergeDecision);
  }

  readonly #leave = (): void => {
    emit(this, 'zw-close');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-merge-dialog': PgMergeDialog;
  }
}
