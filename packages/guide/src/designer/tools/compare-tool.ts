import { pickFiles, readText } from '@zhengwu/ui/file';
import { icon, uploadIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { compareGuides, type Destination, type GuideComparison, type Move } from '../../compare/index.js';
import { indexGuide, parseGuide, type Guide, type MaterialUse } from '../../model/index.js';
import { countWords } from '../count-words.js';
import { materialName } from '../properties/uses-editor.js';
import type { ToolHost, ToolWindow } from './tool-host.js';
import { VersionList } from '@zhengwu/ui/designer';

/** What is chosen in the list of versions for the published one; versions of the host have other ids. */
const PUBLISHED = ' published';

/** Rows that are read; more say how many there are. */
const SHOWN = 100;

/** 版本对比: which answers now lead elsewhere, with counts and an example of each. */
export class CompareTool implements ToolWindow {
  readonly kind = 'dialog';
  readonly width = 'large';
  #compared: { readonly name: string; readonly former: Guide; readonly result: GuideComparison } | undefined;
  #problem = '';
  #chosen = '';
  #isReading = false;
  readonly #list: VersionList | undefined;

  constructor(private readonly host: ToolHost) {
    const { versions } = host;
    if (versions === undefined) return;
    this.#list = new VersionList(versions, () => host.requestUpdate());
    void this.#list.load();
  }

  get label(): string {
    return this.host.texts.tools.compare.title;
  }

  template(): TemplateResult {
    this.#followPublished();
    const words = this.host.texts.tools.compare;
    return html`<div class="tool">
      <div class="zw-bar">
        ${this.#choice()}
        <button type="button" class="zw-button" @click=${() => void this.#pick()}>${icon(uploadIcon)}${words.pick}</button>
        ${this.#said()}
      </div>
      ${this.#problem === '' ? nothing : html`<p class="zw-error" role="alert">${this.#problem}</p>`} ${this.#compared === undefined ? nothing : this.#result(this.#compared.result)}
    </div>`;
  }

  #said(): TemplateResult | typeof nothing {
    const words = this.host.texts.tools.compare;
    if (this.#isReading) return html`<span class="zw-hint" role="status">${words.reading}</span>`;
    if (this.#compared !== undefined) return html`<span>${words.with(this.#compared.name)}</span>`;
    // A list of versions says by itself what to do.
    return this.#list === undefined || (this.#list.choices.length === 0 && !this.#list.isLoading) ? html`<span class="zw-hint">${words.hint}</span>` : nothing;
  }

  /** The published one is what is compared with until something else was chosen; it may come, or change, while the window is open. */
  #followPublished(): void {
    const { published, texts } = this.host;
    const isUntouched = this.#chosen === '' && this.#compared === undefined && this.#problem === '';
    if (published === undefined || (!isUntouched && this.#chosen !== PUBLISHED) || this.#compared?.former === published) return;
    this.#chosen = PUBLISHED;
    this.#problem = '';
    this.#compare(published, texts.tools.compare.published);
  }

  /** The versions that the host keeps, the published one among them. */
  #choice(): TemplateResult | typeof nothing {
    const { host } = this;
    const list = this.#list;
    if (list === undefined) return nothing;
    const words = host.texts.tools.compare;
    const choices = [...(host.published === undefined ? [] : [{ id: PUBLISHED, label: words.published }]), ...list.choices];
    const choose = (event: Event): void => void this.#choose((event.currentTarget as HTMLSelectElement).value); // the listener stands on it
    const select = html`<select class="zw-input versions" aria-label=${words.versions} .value=${live(this.#chosen)} @change=${choose}>
      <option value="" ?hidden=${this.#chosen !== ''} .selected=${this.#chosen === ''}>${words.chooseVersion}</option>
      ${choices.map(({ id, label }) => html`<option value=${id} .selected=${id === this.#chosen}>${label}</option>`)}
    </select>`;
    return html`${choices.length === 0 ? nothing : select}
      ${list.isLoading ? html`<span class="zw-hint" role="status">${words.listing}</span>` : list.hasFailed ? html`<span class="bad" role="alert">${words.notListed}</span>` : nothing}
      ${list.hasFailed || (list.hasMore && list.choices.length > 0)
        ? html`<button type="button" class="zw-button" aria-disabled=${list.isLoading ? 'true' : nothing} @click=${this.#more}>${list.hasFailed ? host.texts.later.retry : words.older}</button>`
        : nothing}`;
  }

  readonly #more = (event: Event): void => {
    const button = event.currentTarget as HTMLElement; // the listener stands on it
    const bar = button.parentElement;
    void this.#list?.load().then(async () => {
      await this.host.drawn;
      // With the oldest the button goes: the keyboard is on the versions then.
      if (!button.isConnected) bar?.querySelector<HTMLElement>('.versions')?.focus();
    });
  };

  async #choose(id: string): Promise<void> {
    const { host } = this;
    const words = host.texts.tools.compare;
    this.#chosen = id;
    this.#problem = '';
    const label = this.#list?.choices.find((each) => each.id === id)?.label ?? words.published;
    try {
      this.#isReading = true;
      host.requestUpdate();
      const value = id === PUBLISHED ? host.published : parseGuide(await host.versions?.read(id)).value;
      // Another one was chosen meanwhile.
      if (this.#chosen !== id) return;
      if (value === undefined) this.#problem = words.noGuide(label);
      else this.#compare(value, label);
    } catch {
      if (this.#chosen === id) this.#problem = words.notRead(label);
    } finally {
      if (this.#chosen === id) this.#isReading = false;
      if (this.#problem !== '') this.#compared = undefined;
      host.requestUpdate();
    }
  }

  async #pick(): Promise<void> {
    const { host } = this;
    const [file] = await pickFiles({ accept: '.json' });
    if (file === undefined) return;
    try {
      const { text } = await readText(file);
      const { value } = parseGuide(text);
      this.#problem = value === undefined ? host.texts.tools.compare.noGuide(file.name) : '';
      if (value !== undefined) {
        this.#chosen = '';
        this.#compare(value, file.name);
      }
    } catch (error) {
      host.failed(error);
    }
    host.requestUpdate();
  }

  #compare(former: Guide, name: string): void {
    const { guide, context } = this.host;
    this.#compared = { name, former, result: compareGuides(former, guide, context) };
  }

  #result({ isDecided, compared, moved, moves, domains, texts: changedTexts }: GuideComparison): TemplateResult {
    const { lang, texts } = this.host;
    const words = texts.tools.compare;
    const said = !isDecided ? words.undecided : moved === 0n ? words.nothingMoved(countWords(compared, lang)) : words.moved(countWords(moved, lang), countWords(compared, lang));
    return html`
      <p role="status"><strong>${said}</strong></p>
      ${moves.length === 0
        ? nothing
        : html`<table class="zw-table">
            <thead><tr><th scope="col">${words.count}</th><th scope="col">${words.from}</th><th scope="col">${words.to}</th><th scope="col">${words.what}</th><th scope="col"><span class="zw-unseen">${texts.cases.acts}</span></th></tr></thead>
            <tbody>${moves.slice(0, SHOWN).map((move) => this.#move(move))}</tbody>
          </table>`}
      ${moves.length > SHOWN ? html`<p class="zw-hint">${words.more(moves.length - SHOWN)}</p>` : nothing}
      ${domains.length === 0 ? nothing : html`<h4>${words.domains}</h4><ul class="tool-rows">${domains.map(({ name, change, newAnswers, goneAnswers }) => html`<li>${words.domain(name, change, countWords(newAnswers, lang), countWords(goneAnswers, lang))}</li>`)}</ul>`}
      ${changedTexts.length === 0 ? nothing : html`<h4>${words.texts(changedTexts.length)}</h4><ul class="tool-rows">${changedTexts.slice(0, SHOWN).map(({ id, before, after }) => html`<li><button type="button" class="zw-button" data-kind="link" @click=${() => this.host.go(id === '' ? this.host.guide.id : id)}><del>${before}</del> → <ins>${after}</ins></button></li>`)}</ul>`}
    `;
  }

  #move({ from, to, changes, materials, count, answers, witness }: Move): TemplateResult {
    const { lang, texts, context } = this.host;
    const words = texts.tools.compare;
    const desk = { item: context.item, texts };
    const kindOf = (use: MaterialUse | undefined): string => (use === undefined ? words.none : texts.properties.useKinds[use.kind]);
    const example = witness.kind === 'answers' ? witness.answers.map(({ label, shown }) => `${label} = ${shown}`).join(words.comma) : '';
    return html`<tr>
      <td class="zw-number">${countWords(count, lang)}</td>
      <td>${this.#destination(from, this.#compared?.former ?? this.host.guide)}</td>
      <td>${this.#destination(to, this.host.guide)}</td>
      <td>
        ${changes.map((change) => (change === 'outcome' ? this.#outcomeChange(from, to) : words.changes[change])).join(words.comma)}
        ${materials.map(({ materialId, before, after }) => html`<div class="zw-hint">${materialName(desk, materialId)}：${kindOf(before)} → ${kindOf(after)}</div>`)}
        <div class="zw-hint">${words.example(example)}</div>
      </td>
      <td><button type="button" class="zw-button" data-kind="link" @click=${() => this.host.walk(answers)}>${texts.walk}</button></td>
    </tr>`;
  }

  /** The end's kind and name; it leads to an outcome that there still is. */
  #destination(destination: Destination, guide: Guide): TemplateResult {
    const words = this.host.texts.tools.compare;
    const { outcomeId, stuck } = destination;
    if (stuck !== undefined) return html`<span class="bad">${words.stuck[stuck]}</span>`;
    const kind = this.#kindOf(destination, guide);
    const name = this.#nameOf(destination, kind);
    const said = outcomeId === undefined || indexGuide(this.host.guide).node(outcomeId) === undefined ? html`${name}` : html`<button type="button" class="zw-button" data-kind="link" @click=${() => this.host.go(outcomeId)}>${name}</button>`;
    return kind === '' || kind === name ? said : html`${said}<div class="zw-hint">${kind}</div>`;
  }

  /** 不予办理 → 不需许可; where the kind is the same, the names. */
  #outcomeChange(from: Destination, to: Destination): string {
    const words = this.host.texts.tools.compare;
    const kinds = [this.#kindOf(from, this.#compared?.former ?? this.host.guide), this.#kindOf(to, this.host.guide)] as const;
    const [before, after] = kinds[0] === kinds[1] ? [this.#nameOf(from, kinds[0]), this.#nameOf(to, kinds[1])] : kinds;
    return before === after ? words.changes.outcome : words.becomes(before, after);
  }

  #kindOf({ outcomeId, stuck }: Destination, guide: Guide): string {
    const { tools, outline } = this.host.texts;
    if (stuck !== undefined) return tools.compare.stuck[stuck];
    const node = outcomeId === undefined ? undefined : indexGuide(guide).node(outcomeId);
    return node?.kind === 'outcome' ? outline.ends[node.end.kind] : '';
  }

  #nameOf({ outcomeId, name }: Destination, kind: string): string {
    return name !== '' ? name : kind !== '' ? kind : (outcomeId ?? '');
  }
}
