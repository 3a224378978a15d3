import type { Lang } from '@zhengwu/core';
import { base, emit, LangController } from '@zhengwu/ui/element';
import { controls } from '@zhengwu/ui/look';
import { tooltip } from '@zhengwu/ui/tooltip';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FlowContext } from '../../model/context.js';
import { flowDesignerTextsIn } from '../../messages/designer.js';
import { libraryTextsIn, type LibraryTexts } from '../../messages/library.js';
import type { TemplateId } from '../../library/template.js';
import { cardDrawing } from './card-drawing.js';
import { flowLibraryStyles } from './flow-library.styles.js';
import { templateCards, type TemplateCard } from './template-card.js';

type Find = (cards: readonly TemplateCard[], words: string, textsOf: (card: TemplateCard) => readonly string[]) => readonly TemplateCard[];

/**
 * 审批模板库 as cards: each template as it would be for this item, with when to use it, its steps and its days; what suits the item first.
 *
 * @fires zw-choose - `{ id }`: a template was chosen
 * @fires zw-blank - to begin with nothing but a start
 */
export class ZwFlowLibrary extends LitElement {
  static override styles = [base, controls, flowLibraryStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) context: FlowContext = { today: '' };
  /** Whether a flow begins here: then it may begin blank, too. */
  @property({ type: Boolean, reflect: true }) begins = false;
  @property({ type: Boolean, reflect: true }) narrow = false;

  @state() private words = '';
  @state() private find: Find = findPlain;
  private cards: readonly TemplateCard[] = [];
  private readonly language = new LangController(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('context')) this.cards = templateCards(this.context);
  }

  /** Puts the keyboard on the first card. */
  focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { lang } = this.language;
    const texts = libraryTextsIn(lang);
    const words = this.words.trim();
    const found = words === '' ? this.cards : this.find(this.cards, words, (card) => [texts.templates[card.id].name, texts.templates[card.id].when, ...card.stepNames]);
    return html`
      <div class="head">
        ${this.begins ? html`<h2>${texts.beginTitle}</h2>
              <button type="button" class="zw-button blank" ${tooltip(texts.blankWhen)} @click=${() => emit(this, 'zw-blank')}>${texts.blank}</button>` : nothing}
        <p>${this.begins ? texts.begin : texts.replace}</p>
        <input class="zw-input search" type="search" aria-label=${texts.search} placeholder=${texts.searchHint} .value=${this.words} @focus=${() => void this.#learnPinyin()} @input=${this.#onInput} />
      </div>
      <ul aria-label=${texts.list}>
        ${repeat(found, ({ id }) => id, (card) => this.#card(card, lang, texts))}
      </ul>
      <div role="status" class=${found.length === 0 ? 'zw-empty' : 'quiet'}>${found.length === 0 ? texts.none : nothing}</div>
    `;
  }

  #card(card: TemplateCard, lang: Lang, texts: LibraryTexts): TemplateResult {
    const { id, suitability } = card;
    const { name, when } = texts.templates[id];
    const { suits, reason } = suitability;
    return html`<li>
      <button type="button" class="card" data-suits=${suits} data-template=${id} @click=${() => emit(this, 'zw-choose', { id } satisfies { id: TemplateId })}>
        <span class="title">${name}${suits === 'well' ? html`<span class="zw-pill" data-tone="accent">${texts.recommended}</span>` : nothing}</span>
        ${cardDrawing(card, texts.drawing(name))}
        <span class="when">${when}</span>
        <span class="facts"><span>${texts.steps(card.stepNames.length)}</span><span>${timeText(card, lang, texts)}</span>${reason === undefined ? nothing : html`<span class="reason" ?data-good=${suits === 'well'}>${texts.reasons[reason]}</span>`}</span>
      </button>
    </li>`;
  }

  readonly #onInput = ({ target }: Event): void => {
    this.words = (target as HTMLInputElement).value; // the search field's own event
  };

  /** Its dictionary is large, and few search among seven. */
  async #learnPinyin(): Promise<void> {
    try {
      const { rankMatches } = await import('@zhengwu/core/pinyin');
      this.find = (cards, words, textsOf) => rankMatches(cards, words, textsOf).map(({ entry }) => entry);
    } catch {
      // By the words alone, then.
    }
  }
}

const findPlain: Find = (cards, words, textsOf) => cards.filter((card) => textsOf(card).some((text) => text.includes(words)));

function timeText({ handling }: TemplateCard, lang: Lang, texts: LibraryTexts): string {
  const { amount, unit, missing } = handling;
  if (missing.length > 0) return texts.noTime;
  return amount === 0 ? texts.atOnce : texts.handling(`${String(amount)} ${flowDesignerTextsIn(lang).units[unit]}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-flow-library': ZwFlowLibrary;
  }
}
