import { announce, copyIcon, copyText, downloadIcon, icon } from '@zhengwu/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { AuditEntry, AuditPage, AuditVerdict, Person, ServerEvent } from '../../api/index.js';
import { itemBookOf } from '../items/item-book.js';
import { loadingView } from '../loading/loading-view.js';
import { Resource } from '../loading/resource.js';
import { auditTextsIn, type AuditTexts } from '../messages/audit.js';
import { PageElement } from '../page/page-element.js';
import { exactTimeText, whenText } from '../time/when-text.js';
import { ALL_ENTRIES, filterEntries, GROUPS, type EntryFilter } from './entry-filter.js';
import { entryText } from './entry-text.js';

interface Log {
  readonly entries: readonly AuditEntry[];
  /** `before` of the next page; null at the first entry. */
  readonly next: number | null;
  readonly people: readonly Person[];
}

/** Matches that one press brings, while there are any. */
const WANTED = 20;
/** ms after which it is looked whether the log has the backup that was just asked for, one after the other. */
const BACKUP_LOOKS_MS = [300, 1000, 3000];
/** Pages that one press reads at most: a rare word must not read the whole log unasked. */
const MOST_PAGES = 20;

/** Backup, the proof that nothing was changed, and the log in words: for 管理员. */
export class PgAudit extends PageElement {
  static override styles = [
    ...PageElement.styles,
    css`
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(360px * var(--_scale))), 1fr));
        gap: 16px;
        margin-bottom: 16px;
      }
      .pair > .panel {
        margin: 0;
        padding: 12px 16px 16px;
      }
      .pair p {
        margin: 4px 0 12px;
      }
      details ol {
        margin: 8px 0 0;
        padding-inline-start: 20px;
      }
      details {
        margin-top: 12px;
      }
      summary {
        min-height: calc(24px * var(--_scale));
        color: var(--_accent);
        cursor: pointer;
      }
      .tip {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .tip > span {
        flex: none;
      }
      /* Sixty-four letters: two even lines where they do not fit one. */
      .tip code {
        flex: 0 1 auto;
        min-width: 0;
        max-width: 64ch;
        font-family: var(--_mono);
        font-size: var(--_text-small);
        user-select: all;
      }
      .tip code > span {
        display: inline-block;
      }
      .filters {
        margin: 8px 0 12px;
      }
      .filters .zw-input {
        width: auto;
        max-width: calc(220px * var(--_scale));
      }
      td.when {
        white-space: nowrap;
      }
      td.who {
        white-space: nowrap;
      }
      td.what {
        width: 100%;
      }
      .more {
        display: flex;
        align-items: center;
        gap: 12px;
        margin-top: 12px;
      }
      @media (max-width: 640px) {
        .filters .zw-input {
          flex: 1 1 calc(140px * var(--_scale));
          max-width: none;
        }
      }
    `,
  ];

  @state() private filter: EntryFilter = ALL_ENTRIES;
  @state() private verdict: AuditVerdict | undefined;
  @state() private isVerifying = false;
  @state() private isReading = false;
  @state() private hasNews = false;

  private readonly log = new Resource<Log>(this, async () => {
    const { client } = this.app;
    const [page, people] = await Promise.all([client.audit(), client.people(), itemBookOf(client).ensure()]);
    return { ...page, people };
  });

  private get texts(): AuditTexts {
    return auditTextsIn(this.language);
  }

  protected override arrive(): void {
    void this.log.load();
  }

  protected override hear(event: ServerEvent): void {
    if (event.kind === 'document' || event.kind === 'item' || event.kind === 'milestone') this.hasNews = true;
    else if (event.kind === 'reset') this.#refresh();
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`<div class="heading"><h1 tabindex="-1">${texts.title}</h1></div>
      <div class="pair">${this.#backup()} ${this.#proof()}</div>
      <h2>${texts.log}</h2>
      ${loadingView(this.log, this.language, (log) => this.#entries(log))}`;
  }

  #backup(): TemplateResult {
    const { texts } = this;
    return html`<section class="panel">
      <h2>${texts.backup}</h2>
      <p class="soft">${texts.backupText}</p>
      <a class="zw-button" data-kind="primary" href="/api/v1/backup" download @click=${() => this.#onDownload()}>${icon(downloadIcon)}${texts.download}</a>
      <details>
        <summary>${texts.restore}</summary>
        <ol>
          ${texts.restoreSteps.map((step) => html`<li>${step}</li>`)}
        </ol>
      </details>
    </section>`;
  }

  #proof(): TemplateResult {
    const { texts, verdict } = this;
    return html`<section class="panel">
      <h2>${texts.proof}</h2>
      <p class="soft">${texts.proofText}</p>
      ${verdict === undefined ? nothing : this.#verdict(verdict)}
      <button type="button" class="zw-button" aria-disabled=${this.isVerifying ? 'true' : nothing} @click=${() => void this.#verify()}>${this.isVerifying ? texts.verifying : texts.verify}</button>
    </section>`;
  }

  #verdict({ isIntact, entries, versions, tip, fault, at }: AuditVerdict): TemplateResult {
    const { texts } = this;
    return html`<p class="notice" data-tone=${isIntact ? 'good' : 'bad'} role=${isIntact ? 'status' : 'alert'}>
        <span>${isIntact ? texts.intact(entries, versions) : html`${texts.broken}${fault === null ? nothing : html`<br />${fault}`}`}</span><span class="small">${texts.verifiedAt(exactTimeText(at))}</span>
      </p>
      <div class="tip">
        <span class="soft small">${texts.tip}</span><code><span>${tip.slice(0, tip.length / 2)}</span><span>${tip.slice(tip.length / 2)}</span></code>
        <button type="button" class="zw-button" data-size="small" @click=${() => void this.#copy(tip)}>${icon(copyIcon)}${texts.copy}</button>
      </div>
      <p class="soft small">${texts.tipNote}</p>`;
  }

  #entries({ entries, next, people }: Log): TemplateResult {
    const { texts, filter } = this;
    const shown = this.#filtered(entries);
    const actors = new Map(entries.flatMap(({ by }) => (by === null ? [] : [[by.id, by.name] as const])));
    for (const { id, name } of people) actors.set(id, name);
    return html`<div class="zw-bar filters">
        <input class="zw-input" type="search" aria-label=${texts.filterItem} placeholder=${texts.filterItemHint} .value=${filter.words} @input=${(event: InputEvent) => (this.filter = { ...filter, words: (event.target as HTMLInputElement).value }) /* the listener stands on it */} />
        <select class="zw-input" aria-label=${texts.who} @change=${(event: Event) => (this.filter = { ...filter, person: (event.target as HTMLSelectElement).value }) /* as above */}>
          <option value="">${texts.allPeople}</option>
          ${[...actors].map(([id, name]) => html`<option value=${id} .selected=${id === filter.person}>${name}</option>`)}
        </select>
        <select class="zw-input" aria-label=${texts.what} @change=${(event: Event) => this.#setGroup((event.target as HTMLSelectElement).value) /* as above */}>
          <option value="">${texts.allActions}</option>
          ${GROUPS.map((group) => html`<option value=${group} .selected=${group === filter.group}>${texts.groups[group]}</option>`)}
        </select>
        ${this.hasNews ? html`<button type="button" class="zw-button" data-kind="link" @click=${this.#refresh}>${texts.fresh} · ${texts.refresh}</button>` : nothing}
      </div>
      ${shown.length === 0
        ? html`<div class="panel zw-empty">${texts.noMatch}</div>`
        : html`<div class="stripes">
            <table class="zw-table" aria-label=${texts.log}>
              <thead>
                <tr>
                  <th scope="col">${texts.when}</th>
                  <th scope="col">${texts.who}</th>
                  <th scope="col">${texts.what}</th>
                </tr>
              </thead>
              <tbody>
                ${repeat(
                  shown,
                  ({ seq }) => seq,
                  (entry) => html`<tr>
                    <td class="when"><time datetime=${new Date(entry.at).toISOString()} title=${exactTimeText(entry.at)}>${whenText(entry.at, this.now, this.language)}</time></td>
                    <td class="who">${entry.by?.name ?? html`<span class="soft">${texts.nobody}</span>`}</td>
                    <td class="what">${this.#text(entry)}</td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>`}
      <div class="more">
        ${next === null ? nothing : html`<button type="button" class="zw-button" aria-disabled=${this.isReading ? 'true' : nothing} @click=${() => void this.#more()}>${this.isReading ? texts.moreLoading : texts.more}</button>`}
        <span class="soft small" role="status">${texts.tally(shown.length, entries.length, next === null)}</span>
      </div>`;
  }

  #filtered(entries: readonly AuditEntry[]): readonly AuditEntry[] {
    return filterEntries(entries, this.filter, (entry) => this.#text(entry));
  }

  #text(entry: AuditEntry): string {
    return entryText(entry, (id) => this.#name(id), this.language);
  }

  #name(id: string): string | undefined {
    return itemBookOf(this.app.client).find(id)?.name ?? this.log.value?.people.find((person) => person.id === id)?.name;
  }

  #setGroup(value: string): void {
    this.filter = { ...this.filter, group: GROUPS.find((group) => group === value) ?? '' };
  }

  readonly #refresh = (): void => {
    this.hasNews = false;
    void this.#readNews().catch(() => this.log.load());
  };

  /** Puts what is new before what is shown; earlier pages that were read stay. @returns whether there was anything */
  async #readNews(): Promise<boolean> {
    const page = await this.app.client.audit();
    const log = this.log.value;
    const newest = log?.entries[0]?.seq ?? 0;
    const fresh = page.entries.filter(({ seq }) => seq > newest);
    // With a gap between them, or nothing to put it before, all is read again.
    if (log === undefined || (fresh.length > 0 && fresh[fresh.length - 1]?.seq !== newest + 1)) {
      await this.log.load();
      return true;
    }
    this.log.set({ ...log, entries: [...fresh, ...log.entries] });
    return fresh.length > 0;
  }

  /** The browser fetches the file by itself and tells nobody: the entry is looked for until it is there. */
  readonly #onDownload = (): void => {
    this.app.toast({ text: this.texts.downloading });
    void this.#awaitEntry();
  };

  async #awaitEntry(): Promise<void> {
    for (const pause of BACKUP_LOOKS_MS) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      try {
        if (!this.isConnected || (await this.#readNews())) return;
      } catch {
        // Nothing is lost: the entry comes with the next refresh.
      }
    }
  }

  /** Earlier entries: with a filter, so many pages that some more are found. */
  async #more(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    const before = this.#filtered(this.log.value?.entries ?? []).length;
    try {
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const log = this.log.value;
        if (log === undefined || log.next === null) break;
        const read: AuditPage = await this.app.client.audit(log.next);
        this.log.set({ ...log, entries: [...log.entries, ...read.entries], next: read.next });
        if (this.#filtered(this.log.value?.entries ?? []).length >= before + WANTED) break;
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.isReading = false;
    }
  }

  async #verify(): Promise<void> {
    if (this.isVerifying) return;
    this.isVerifying = true;
    try {
      this.verdict = await this.app.client.verifyAudit();
      // It speaks of all entries up to now: those are to be seen.
      this.#refresh();
    } catch (error) {
      this.fail(error);
    } finally {
      this.isVerifying = false;
    }
  }

  async #copy(text: string): Promise<void> {
    const said = (await copyText(text)) ? this.texts.copied : this.texts.notCopied;
    announce(this, said);
    this.app.toast({ text: said });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-audit': PgAudit;
  }
}
