import type { Lang } from '@zhengwu/core';
import { base, controls, emit, LangController } from '@zhengwu/ui';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { DocumentKind, Version } from '../../api/index.js';
import type { Loaded } from '../../client/client.js';
import { lineDifference, readerOf, textDifference, type LineRun, type Segment } from '../../history/index.js';
import type { App } from '../app.js';
import { compareStyles } from '../history/compare.styles.js';
import { compareDocuments, type Comparison } from '../history/comparison.js';
import { differenceTables } from '../history/difference-table.js';
import { lineTable } from '../history/line-table.js';
import { historyTextsIn } from '../history/messages/history.js';
import { loadingStyles, loadingView } from '../loading/loading-view.js';
import { Resource } from '../loading/resource.js';
import { pageStyles } from '../page/page.styles.js';
import { serverNow } from '../time/server-clock.js';
import { whenText } from '../time/when-text.js';
import { editorDialogTextsIn, type EditorDialogTexts } from './messages/editor-dialogs.js';

/** What was merged into somebody's work: from the version that he had begun from to the one that he has now. */
export interface TheirChanges {
  readonly itemId: string;
  readonly kind: DocumentKind;
  readonly from: number;
  readonly theirs: Loaded;
}

interface Shown {
  readonly theirs: Version;
  readonly comparison: Comparison;
  /** Of texts: their lines. */
  readonly runs: readonly LineRun[];
  readonly segments: ReadonlyMap<string, readonly Segment[]>;
}

/**
 * What somebody else has changed, place by place, before it is saved together with one's own.
 *
 * @fires zw-save - he has seen it and saves
 * @fires zw-close - he goes on working
 */
export class PgChangesDialog extends LitElement {
  static override styles = [
    base,
    controls,
    pageStyles,
    loadingStyles,
    compareStyles,
    css`
      :host {
        display: contents;
      }
      .intro {
        margin: 0 0 4px;
      }
      h2 {
        font-size: var(--_text);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Open while there are any. */
  /** The item's other documents: what elements are bound to has its names there. */
  @property({ attribute: false }) around: readonly unknown[] = [];
  @property({ attribute: false }) changes: TheirChanges | undefined;

  @state() private whole: ReadonlySet<string> = new Set();
  @state() private opened: ReadonlySet<number> = new Set();

  readonly #shown = new Resource(this, (signal) => this.#read(signal));
  readonly #language = new LangController(this);

  private get texts(): EditorDialogTexts {
    return editorDialogTextsIn(this.#lang);
  }

  get #lang(): Lang {
    return this.#language.lang;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('changes') || this.changes === undefined) return;
    this.whole = new Set();
    this.opened = new Set();
    void this.#shown.load();
  }

  async #read(signal: AbortSignal): Promise<Shown | undefined> {
    const { changes, app } = this;
    if (changes === undefined) return undefined;
    const { itemId, kind, from, theirs } = changes;
    const before = await app.client.version(itemId, kind, from, signal);
    const comparison = compareDocuments(before.content, theirs.content, this.#lang, this.around, await readerOf(before.content, theirs.content));
    const runs = comparison.kind === 'lines' ? await lineDifference(comparison.before, comparison.after) : [];
    return { theirs: theirs.version, comparison, runs, segments: await segmentsOf(comparison) };
  }

  override render(): TemplateResult {
    const { texts, changes } = this;
    return html`<zw-dialog width="large" .label=${changes === undefined ? '' : this.#title(changes.theirs.version)} ?open=${changes !== undefined} @zw-close=${() => emit(this, 'zw-close')}>
      ${changes === undefined
        ? nothing
        : html`${this.#intro(changes)} ${loadingView(this.#shown, this.#lang, (shown) => (shown?.theirs === changes.theirs.version ? this.#differences(shown) : nothing))}
            <button slot="footer" type="button" class="zw-button" @click=${() => emit(this, 'zw-close')}>${texts.goOn}</button>
            <button slot="footer" type="button" class="zw-button" data-kind="primary" @click=${() => emit(this, 'zw-save')}>${texts.saveMerged}</button>`}
    </zw-dialog>`;
  }

  #title({ author, number }: Version): string {
    return author.id === this.app.me.person.id ? this.texts.changesOwn(number) : this.texts.changesOf(author.name, number);
  }

  #intro({ from, theirs: { version } }: TheirChanges): TemplateResult {
    const { texts } = this;
    const when = whenText(version.at, serverNow(this.app.me), this.#lang);
    return html`<p class="intro">${texts.changesBetween(version.number, when, from)}</p>
      ${version.message === '' ? nothing : html`<p class="intro">${texts.versionNote(version.message)}</p>`}`;
  }

  #differences({ comparison, runs, segments }: Shown): TemplateResult {
    const texts = historyTextsIn(this.#lang);
    switch (comparison.kind) {
      case 'same':
        return html`<p class="zw-empty">${this.texts.noChanges}</p>`;
      case 'rows':
        return differenceTables({ sections: comparison.sections, texts, segments, whole: this.whole, current: undefined, onWhole: (id) => (this.whole = new Set([...this.whole, id])) });
      case 'lines':
        return lineTable({ runs, texts, label: texts.comparison, opened: this.opened, current: undefined, onOpen: (index) => (this.opened = new Set([...this.opened, index])) });
    }
  }
}

/** What changed within texts, by the row's key. */
async function segmentsOf(comparison: Comparison): Promise<ReadonlyMap<string, readonly Segment[]>> {
  const found = new Map<string, readonly Segment[]>();
  if (comparison.kind !== 'rows') return found;
  for (const { key, isProse, before, after } of comparison.sections.flatMap(({ rows }) => rows)) {
    if (isProse && before.kind === 'text' && after.kind === 'text') found.set(key, await textDifference(before.text, after.text));
  }
  return found;
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-changes-dialog': PgChangesDialog;
  }
}
