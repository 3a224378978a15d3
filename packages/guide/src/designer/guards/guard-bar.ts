import type { Id, Lang } from '@zhengwu/core';
import { controls } from '@zhengwu/ui/designer';
import { base, emit, LangController } from '@zhengwu/ui/element';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Guard, Option } from '../../model/index.js';
import { guideDesignerTextsIn } from '../../messages/designer.js';
import { barScale, type BarScale } from './bar-scale.js';
import { boundariesOf, movedGuards, type Boundary } from './boundary.js';
import { coverageOf, spansOf, stateOf, type Stretch } from './coverage.js';
import { guardBarStyles } from './guard-bar.styles.js';
import { guardWords, valueWords } from './guard-words.js';
import { scaleLabels, stretchWords } from './stretch-words.js';
import { valueAt, type OrderedDomain } from '../../ranges/value-at.js';

export type BarOption = Pick<Option, 'id' | 'guard' | 'when' | 'text'>;

/** `detail` of `zw-move`: the guards after a boundary was moved. */
export interface GuardMove {
  readonly guards: ReadonlyMap<Id<'opt'>, Guard>;
}

interface Moving {
  readonly boundary: Boundary;
  readonly at: number;
  /** Held still while a pointer drags, else what is under it would run away. */
  readonly scale: BarScale | undefined;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 };

/**
 * The domain of a number or a day as a bar: which option takes which values, where none does and where several do. The
 * boundaries are sliders: dragged, or moved by arrows; what is moved becomes an edit when the pointer or the key is let go.
 *
 * @fires zw-move - `GuardMove`
 * @fires zw-pick - `{ id }`: an option's stretch was pressed
 */
export class ZwGuardBar extends LitElement {
  static override styles = [base, controls, guardBarStyles];

  @property() label = '';
  @property({ attribute: false }) domain: OrderedDomain = { kind: 'number', min: 0, max: 0, step: 1 };
  @property({ attribute: false }) options: readonly BarOption[] = [];
  @property({ type: Boolean, reflect: true }) readonly = false;

  @state() private moving: Moving | undefined;
  /** px */
  @state() private width = 0;
  #scale: BarScale | undefined;
  /** The options that come next are what was moved here. */
  #isOwnMove = false;
  readonly #language = new LangController(this);
  readonly #sizes = new ResizeObserver(([entry]) => (this.width = entry?.contentRect.width ?? 0));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    this.moving = undefined;
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('options') || changed.has('domain') || (changed.has('readonly') && this.readonly)) this.moving = undefined;
    // Another question, or ranges that were typed: what was dragged stays where the hand left it.
    if (changed.has('domain') || (changed.has('options') && !this.#isOwnMove)) this.#scale = undefined;
    if (changed.has('options')) this.#isOwnMove = false;
  }

  override render(): TemplateResult {
    const { domain, moving } = this;
    const { lang } = this.#language;
    const texts = guideDesignerTextsIn(lang).guards;
    const options = this.#shownOptions();
    const stretches = coverageOf(domain, options);
    if (stretches.length === 0) return html`<p class="zw-error">${texts.noDomain}</p>`;
    const scale = moving?.scale ?? this.#scaleOf(stretches);
    // While one is moved, the boundaries stay those that they were: none takes another's place under the hand.
    const boundaries = boundariesOf(domain, this.options, coverageOf(domain, this.options));
    return html`
      <div class="bar" role="group" aria-label=${this.label}>
        ${stretches.map((stretch) => this.#stretch(stretch, scale, lang))} ${boundaries.map((boundary, nth) => this.#handle(boundary, scale, lang, this.#leanOf(boundaries, nth, scale)))}
      </div>
      <div class="scale" aria-hidden="true">
        ${scaleLabels({ domain, options, stretches, boundaries: boundariesOf(domain, options, stretches), scale, width: this.width }, lang).map(({ text, share, isFault }) => html`<span ?data-fault=${isFault} .style=${`left:${String(share * 100)}%`}>${text}</span>`)}
      </div>
    `;
  }

  #scaleOf(stretches: readonly Stretch[]): BarScale {
    this.#scale ??= barScale(stretches, this.domain.kind === 'number');
    return this.#scale;
  }

  #shownOptions(): readonly BarOption[] {
    const { moving } = this;
    if (moving === undefined) return this.options;
    const guards = movedGuards(this.domain, this.options, moving.boundary, moving.at);
    return this.options.map((option) => ({ ...option, guard: guards.get(option.id) ?? option.guard }));
  }

  #stretch(stretch: Stretch, scale: BarScale, lang: Lang): TemplateResult {
    const kind = stateOf(stretch);
    const [id] = stretch.always.length > 0 ? stretch.always : stretch.sometimes;
    const nth = this.options.findIndex((option) => option.id === id);
    const [left, right] = [scale.shareOf(stretch.first), scale.shareOf(stretch.last + 1)];
    const text = this.#saidOf(stretch, lang) ?? stretchWords(this.domain, stretch, lang);
    const room = (right - left) * this.width;
    const named = [...stretch.always, ...stretch.sometimes].map((each) => this.options.find((option) => option.id === each)?.text ?? '');
    return html`<div
      class="stretch"
      data-state=${kind}
      data-tone=${kind === 'one' ? nth % 3 : nothing}
      title=${guideDesignerTextsIn(lang).guards.stretch(kind, text, named)}
      .style=${`left:${String(left * 100)}%;width:${String((right - left) * 100)}%`}
      @click=${() => id !== undefined && emit(this, 'zw-pick', { id })}
    >
      ${kind !== 'gap' && kind !== 'overlap' && text.length * LETTER < room ? html`<span>${text}</span>` : nothing}
    </div>`;
  }

  /** As the option says it, where the stretch is all of what it takes. */
  #saidOf({ always, sometimes, first, last }: Stretch, lang: Lang): string | undefined {
    const [id] = [...always, ...sometimes];
    const guard = always.length + sometimes.length === 1 ? this.#shownOptions().find((option) => option.id === id)?.guard : undefined;
    if (guard?.kind !== 'ranges' || guard.ranges.length !== 1) return undefined;
    const [span, ...others] = spansOf(this.domain, guard);
    return span?.[0] === first && span[1] === last && others.length === 0 ? guardWords(this.domain, guard, lang) : undefined;
  }

  /** Two boundaries at one place, around a gap of one value, lean away from each other: each can be taken hold of. */
  #leanOf(boundaries: readonly Boundary[], nth: number, scale: BarScale): 'left' | 'right' | typeof nothing {
    const isNear = (one: Boundary | undefined, other: Boundary | undefined): boolean => one !== undefined && other !== undefined && (scale.shareOf(other.at) - scale.shareOf(one.at)) * this.width < HANDLE;
    if (isNear(boundaries[nth], boundaries[nth + 1])) return 'left';
    return isNear(boundaries[nth - 1], boundaries[nth]) ? 'right' : nothing;
  }

  #handle(boundary: Boundary, scale: BarScale, lang: Lang, lean: 'left' | 'right' | typeof nothing): TemplateResult {
    const isMoved = this.moving?.boundary.at === boundary.at;
    const at = isMoved ? (this.moving?.at ?? boundary.at) : boundary.at;
    const value = valueAt(this.domain, at);
    const names = boundary.moves.map(({ optionId }) => this.options.find(({ id }) => id === optionId)?.text ?? '');
    return html`<div
      class="handle"
      role="slider"
      tabindex="0"
      aria-label=${guideDesignerTextsIn(lang).guards.boundary(names)}
      aria-orientation="horizontal"
      aria-valuemin=${boundary.min}
      aria-valuemax=${boundary.max}
      aria-valuenow=${at}
      aria-valuetext=${valueWords(this.domain, value, lang)}
      aria-disabled=${this.readonly ? 'true' : nothing}
      data-at=${boundary.at}
      data-lean=${lean}
      ?data-moved=${isMoved}
      .style=${`left:${String(scale.shareOf(at) * 100)}%`}
      @pointerdown=${(event: PointerEvent) => this.#grab(event, boundary, scale)}
      @pointermove=${(event: PointerEvent) => this.#drag(event)}
      @pointerup=${() => this.#settle()}
      @pointercancel=${() => (this.moving = undefined)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, boundary)}
      @keyup=${() => this.moving?.scale === undefined && this.#settle()}
      @blur=${() => this.#settle()}
    ></div>`;
  }

  #grab(event: PointerEvent, boundary: Boundary, scale: BarScale): void {
    if (this.readonly || event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    event.currentTarget.focus();
    try {
      event.currentTarget.setPointerCapture(event.pointerId);
    } catch {
      // The pointer has gone in this very moment, or a test made it up.
    }
    this.moving = { boundary, at: boundary.at, scale };
  }

  #drag({ clientX }: PointerEvent): void {
    const { moving } = this;
    const bar = this.renderRoot.querySelector('.bar');
    if (moving?.scale === undefined || bar === null) return;
    const { left, width } = bar.getBoundingClientRect();
    const { min, max } = moving.boundary;
    const share = width === 0 ? 0 : (clientX - left) / width;
    const at = roundPosition(this.domain, moving.scale.positionAt(share), moving.scale.positionAt(share + 2 / Math.max(1, width)));
    this.moving = { ...moving, at: Math.min(max, Math.max(min, at)) };
  }

  #key(event: KeyboardEvent, boundary: Boundary): void {
    if (this.readonly || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && this.moving !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      this.moving = undefined;
      return;
    }
    const step = STEPS[event.key];
    const from = this.moving?.at ?? boundary.at;
    const wish = step !== undefined ? from + step : event.key === 'Home' ? boundary.min : event.key === 'End' ? boundary.max : undefined;
    if (wish === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.moving = { boundary, at: Math.min(boundary.max, Math.max(boundary.min, wish)), scale: undefined };
  }

  /** What was moved becomes an edit; the focus stays on the boundary that is now there. */
  #settle(): void {
    const { moving } = this;
    if (moving === undefined) return;
    this.moving = undefined;
    if (moving.at === moving.boundary.at) return;
    const hadFocus = this.shadowRoot?.activeElement?.matches('.handle') === true;
    this.#isOwnMove = true;
    emit(this, 'zw-move', { guards: movedGuards(this.domain, this.options, moving.boundary, moving.at) } satisfies GuardMove);
    if (hadFocus) void this.updateComplete.then(() => this.#focusNear(moving.at));
  }

  #focusNear(at: number): void {
    const handles = [...this.renderRoot.querySelectorAll<HTMLElement>('.handle')];
    const distance = (handle: HTMLElement): number => Math.abs(Number(handle.dataset['at']) - at);
    handles.sort((one, other) => distance(one) - distance(other))[0]?.focus({ preventScroll: true });
  }
}

/** The roundest position near one: a hand means 500, not 498. `next` is the position some pixels further on. */
function roundPosition(domain: OrderedDomain, position: number, next: number): number {
  if (domain.kind !== 'number' || next <= position) return position;
  const coarse = (next - position) * domain.step;
  const power = 10 ** Math.floor(Math.log10(coarse));
  const unit = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= coarse * 0.999) ?? coarse;
  if (unit <= domain.step) return position;
  return Math.round((Math.round((domain.min + position * domain.step) / unit) * unit - domain.min) / domain.step);
}

/** px of a boundary's hold at text scale 1. */
const HANDLE = 24;

/** px that a digit of the bar's text takes. */
const LETTER = 8;

declare global {
  interface HTMLElementTagNameMap {
    'zw-guard-bar': ZwGuardBar;
  }
}
