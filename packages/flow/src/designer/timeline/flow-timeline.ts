import type { TimeLimit } from '@zhengwu/core';
import { base, emit, LangController } from '@zhengwu/ui/element';
import { chevronDownIcon, chevronRightIcon, icon } from '@zhengwu/ui/icon';
import { controls } from '@zhengwu/ui/look';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { flowDesignerTextsIn } from '../../messages/designer.js';
import { stepWordsEn, stepWordsZhCn } from '../../messages/step-words.js';
import { timelineTextsIn } from '../../messages/timeline.js';
import type { FlowContext } from '../../model/context.js';
import type { Flow } from '../../model/flow.js';
import { nodesTold } from '../../model/reading.js';
import { flowTimeline } from '../../timeline/flow-timeline.js';
import type { Timeline } from '../../timeline/timeline.js';
import { detailsView } from './details-view.js';
import { flowTimelineStyles } from './flow-timeline.styles.js';
import { IdleWork } from './idle-work.js';
import { notesView } from './notes-view.js';
import { shareOf, stateText, sumOf, trackView, type TimeWords } from './track-view.js';
import { timeTracks, type TimeTrack } from './time-tracks.js';

/** px: what a finger can hit; beside the tracks, and between them. */
const [LEAST, MARGIN, GAP] = [28, 12, 16];

/** What is shown: the flow at one moment of its editing. */
interface Shown {
  readonly timeline: Timeline;
  readonly tracks: readonly TimeTrack[];
  readonly names: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number | undefined>;
}

/**
 * 时限条: how long a case takes at the longest, stage by stage, against what was promised and what the law sets. It follows the flow when the page has
 * nothing else to do, so that typing never waits for it.
 *
 * @fires zw-go - `{ id }`: to a step
 * @fires zw-fold - `{ isFolded }`
 */
export class ZwFlowTimeline extends LitElement {
  static override styles = [base, controls, flowTimelineStyles];

  @property({ attribute: false }) flow: Flow | undefined;
  @property({ attribute: false }) context: FlowContext = { today: '' };
  @property({ attribute: false }) selected: readonly string[] = [];
  @property({ type: Boolean, reflect: true }) folded = false;

  @state() private shown: Shown | undefined;
  @state() private hasTable = false;
  /** px: the element's own. */
  @state() private width = 0;
  private readonly language = new LangController(this);
  readonly #work = new IdleWork(this, () => this.#measure());
  readonly #sizes = new ResizeObserver(() => (this.width = this.clientWidth));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    super.disconnectedCallback();
  }

  /** Settles when what is shown is of the flow as it is. */
  get current(): Promise<boolean> {
    return this.#isCurrent() ? this.updateComplete : new Promise((resolve) => setTimeout(() => resolve(this.current), 20));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('flow') || changed.has('context')) this.#work.ask();
  }

  protected override render(): TemplateResult {
    const { shown } = this;
    const words = this.#words();
    const { texts } = words;
    return html`<section aria-label=${texts.label}>
      <div class="head">
        <button
          type="button"
          class="zw-button fold"
          data-kind="quiet"
          data-size="small"
          aria-expanded=${this.folded ? 'false' : 'true'}
          aria-label=${this.folded ? texts.unfold : texts.fold}
          @click=${() => emit(this, 'zw-fold', { isFolded: !this.folded })}
        >
          ${icon(this.folded ? chevronRightIcon : chevronDownIcon)}${texts.label}
        </button>
        <p class="sum">${shown === undefined ? nothing : this.folded ? shown.tracks.map((track) => html`<span>${sumOf(track, words)}<span class="state" data-state=${track.state}>${stateText(track, words)}</span></span>`) : datesText(shown.timeline, words)}</p>
        ${this.folded ? nothing : html`<button type="button" class="zw-button" data-kind="link" data-size="small" @click=${() => (this.hasTable = !this.hasTable)}>${this.hasTable ? texts.showBar : texts.showTable}</button>`}
      </div>
      ${shown === undefined || this.folded ? nothing : this.#body(shown, words)}
    </section>`;
  }

  #body({ timeline, tracks, numbers }: Shown, words: TimeWords): TemplateResult {
    if (this.hasTable) return detailsView({ timeline, numbers, words, onGo: this.#go });
    const shares = tracks.map(shareOf);
    const room = (this.width - 2 * MARGIN - GAP * (tracks.length - 1)) / shares.reduce((sum, share) => sum + share, 0);
    return html`<div class="tracks">${tracks.map((track, place) => trackView({ track, words, share: shares[place] ?? 1, least: room > 0 ? LEAST / ((shares[place] ?? 1) * room) : 0, selected: this.selected, onGo: this.#go }))}</div>
      ${notesView({ timeline, tracks, words, onGo: this.#go })}`;
  }

  readonly #go = (id: string): void => {
    emit(this, 'zw-go', { id });
  };

  #words(): TimeWords {
    const { lang } = this.language;
    const names = this.shown?.names;
    const { units, unnamed } = flowDesignerTextsIn(lang);
    const word = lang === 'en' ? stepWordsEn : stepWordsZhCn;
    return {
      texts: timelineTextsIn(lang),
      units,
      clock: word.clock,
      applicants: word.applicants,
      nameOf: (id) => names?.get(id) ?? unnamed,
      timeOf: ({ amount, unit }: TimeLimit) => `${String(amount)} ${units[unit]}`,
    };
  }

  #measure(): void {
    const process = this.flow?.processes.find(({ nodes }) => nodes.some(({ step }) => step !== undefined));
    if (process === undefined) {
      this.shown = undefined;
      return;
    }
    const timeline = flowTimeline(process, this.context);
    const names = new Map(process.nodes.filter(({ name }) => name !== '').map(({ id, name }) => [id, name]));
    const numbers = new Map(nodesTold(process).map(({ id, number }) => [id, number] as const));
    this.shown = { timeline, tracks: timeTracks(timeline), names, numbers };
    this.#measured = [this.flow, this.context];
  }

  #measured: readonly [Flow | undefined, FlowContext | undefined] = [undefined, undefined];

  #isCurrent(): boolean {
    return this.#measured[0] === this.flow && this.#measured[1] === this.context;
  }

}

/** By when a case of today is decided and delivered. */
function datesText({ dates }: Timeline, { texts }: TimeWords): string | typeof nothing {
  if (dates?.decidedBy !== undefined) return texts.dates(dates.decidedBy, dates.deliveredBy);
  return dates?.unknownYear === undefined ? nothing : texts.unknownYear(dates.unknownYear);
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-flow-timeline': ZwFlowTimeline;
  }
}
