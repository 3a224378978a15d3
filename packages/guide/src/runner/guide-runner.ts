import type { Id, Lang, Services } from '@zhengwu/core';
import { base, emit, LangController } from '@zhengwu/ui/element';
import { adoptStyles, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { pageWordsZhCn, type PageWords } from '../messages/runner.zh-CN.js';
import type { Answers } from '../resolve/answers.js';
import { answersOf, fitting, pageOf, type Course, type Page } from './course.js';
import type { Draft } from './draft.js';
import type { Equipment } from './equip.js';
import type { LastPageState } from './last-page.js';
import { loadRest } from './load-rest.js';
import { questionView } from './question-view.js';
import { readAnswers } from './read-answers.js';
import { readGuide } from './read-guide.js';
import type { RunnerContext, RunnerSurroundings } from './read-surroundings.js';
import type * as rest from './rest.js';
import type { Rest } from './rest.js';
import type { RunnerView } from './runner-view.js';
import { runnerStyles } from './runner.styles.js';

/** What came after the first page. */
interface Loaded extends Equipment {
  readonly module: typeof rest;
}

/**
 * 场景导办 as citizens see it: one question a page, then what to bring and where. The host gives the guide and the item, and
 * hears what was answered; nothing is fetched but the element's own parts, and nothing stored.
 *
 * @fires zw-answer - a question was answered: `{ questionId, variableId, answer, answers, state }`
 * @fires zw-finish - the answers lead to an end: `{ outcome, situationIds, materials, answers }`
 * @fires zw-reset - somebody began again, or nobody was there: `{ cause: 'person' | 'idle' }`
 * @fires zw-print - a notice is ready: `{ html, title }`; `preventDefault()` if the host prints by other means
 * @fires zw-share - the link is asked for: `{ state, url }`; `preventDefault()` if the host shares it by other means
 * @fires zw-open-item - another item is asked for: `{ itemId }`
 * @fires zw-error - the guide cannot be read, or leads no further: `{ kind: 'read', faults }` or `{ kind: 'stuck', why, nodeId, answers }`
 * @csspart header - the line with the guide's name
 * @csspart page - the question, or the result
 * @csspart answers - what was answered so far
 */
export class ZwGuideRunner extends LitElement {
  static override styles = [base, runnerStyles];

  // No decorators, and `private` instead of `#`: both cost a citizen's page half a kilobyte on the oldest browsers.
  static override properties: PropertyDeclarations = {
    value: { attribute: false },
    context: { attribute: false },
    facts: { attribute: false },
    services: { attribute: false },
    kiosk: { type: Boolean, reflect: true },
    idleSeconds: { type: Number, attribute: 'idle-seconds' },
    shareUrl: { attribute: 'share-url' },
    itemLinks: { type: Boolean, attribute: 'item-links' },
    readonly: { type: Boolean, reflect: true },
    course: { state: true },
    draft: { state: true },
    problem: { state: true },
    told: { state: true },
  };

  /** The guide, or its JSON text. Another revision of the same guide keeps the answers that still fit. */
  value: unknown;
  /** The item with its materials and places, the day, the forms. */
  context: RunnerContext | undefined;
  /** What shared data says before anybody is asked. */
  facts: Answers = {};
  /** `getAsset` gives empty forms and samples; without it none is offered. */
  services: Pick<Services, 'getAsset'> = {};
  /** Larger, with a button that reads aloud, and begins again when nobody is there. */
  kiosk = false;
  /** Quiet seconds before a warning of twenty seconds; 0 never begins again. Default 90 at a kiosk, else 0. */
  idleSeconds: number | undefined;
  /** The address that brings somebody here again, with `{state}` in it. Without one no link is offered. */
  shareUrl: string | undefined;
  /** The host opens other items when `zw-open-item` asks for it. */
  itemLinks = false;
  /** To look at, not to answer. */
  readonly = false;

  private course: Course | undefined;
  private draft: Draft | undefined;
  private problem: string | undefined;
  /** What a person is told beside the page. */
  private told = '';

  private readonly language = new LangController(this);
  private faults: readonly string[] = [];
  private around: RunnerSurroundings = {};
  private page: Page | undefined;
  /** What waits for a guide. */
  private wish: unknown;
  private loaded: Loaded | undefined;
  private loading: Promise<void> | undefined;
  private readonly rests: Partial<Record<Lang, Rest>> = {};
  private hasMoved = false;
  private lastError = '';

  /** All that is known, by variable. Setting them takes the place of what was answered. */
  get answers(): Answers {
    return this.course === undefined ? {} : answersOf(this.course);
  }

  set answers(answers: unknown) {
    this.wish = answers;
    this.requestUpdate();
  }

  /**
   * The answers as a short text for an address; empty before there are any. Setting it restores them once the element is
   * `ready`; what no longer fits is left out, and said.
   */
  get state(): string {
    return this.course === undefined ? '' : (this.loaded?.module.stateText(this.course.given) ?? '');
  }

  set state(text: unknown) {
    this.wish = String(text);
    this.requestUpdate();
  }

  /** Settles when the parts behind the first page are there. Rejects if they cannot be loaded. */
  get ready(): Promise<void> {
    return this.load();
  }

  /** Forgets all answers. */
  reset(): void {
    this.wish = undefined;
    if (this.course !== undefined) this.turn({ ...this.course, given: {}, at: null });
    this.told = '';
  }

  /** Shows a question that is on the way; false if it is not. */
  goTo(questionId: string): boolean {
    const { course } = this;
    if (course === undefined) return false;
    const page = pageOf({ ...course, at: null }, this.loaded?.module.refusedOf);
    const isHead = page.asked?.question.id === questionId;
    if (!isHead && page.refused?.question.id !== questionId && !page.steps.some(({ question }) => question.id === questionId)) return false;
    this.turn({ ...course, at: isHead ? null : (questionId as Id<'q'>) }); // found among the steps
    return true;
  }

  /** Prints the 一次性告知单; does nothing before the end is reached. */
  async print(): Promise<void> {
    await this.load();
    await this.updateComplete;
    const state = this.lastPageState();
    if (state !== undefined) await this.loaded?.last.print(state);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('context')) this.around = this.loaded?.module.readSurroundings(this.context) ?? {};
    if (changed.has('value')) this.open();
    if (changed.has('facts') && this.course !== undefined) this.course = { ...this.course, facts: fitting(this.course.guide, readAnswers(this.facts)).answers };
    if (this.wish !== undefined && this.course !== undefined) this.restore(this.course);
    if (changed.has('kiosk') || changed.has('idleSeconds')) this.loaded?.idle.stir();
    this.page = this.course === undefined ? undefined : pageOf(this.course, this.loaded?.module.refusedOf);
  }

  protected override render(): TemplateResult {
    const { course, words, loaded } = this;
    if (words === undefined) return html`<p class="page" role="status">${this.told}</p>`;
    const view = this.view(words);
    const state = this.lastPageState();
    const { department, name } = this.around.item ?? {};
    return html`
      <div class="root" @keydown=${this.onKey}>
        <header part="header">
          <div class="names">
            <p class="small">${department === undefined ? '' : `${department.name} · `}${words.guide}</p>
            <p class="name">${course?.guide.name ?? name}</p>
          </div>
          ${this.kiosk && state !== undefined ? loaded?.module.speakButton(loaded, state) : nothing}
          ${course === undefined || this.readonly || Object.keys(course.given).length === 0 ? nothing : html`<button type="button" class="plain" @click=${() => this.restart('person')}>${words.restart}</button>`}
        </header>
        <div class="page" part="page">
          ${view?.page.previous === undefined ? nothing : html`<button type="button" class="plain back" @click=${this.back}>${words.back}</button>`}
          <p class="told" role="status">${view?.page.isEarlier === true && !this.readonly ? words.changing : this.told}</p>
          ${this.content(words, view)}
        </div>
        <div class="answers" part="answers">${view === undefined ? nothing : this.rest?.answersView(view)}</div>
        ${loaded === undefined || this.rest === undefined ? nothing : loaded.module.idleWarning(loaded.idle.left, this.rest.words, { onStay: () => loaded.idle.stir(), onRestart: () => this.restart('person') })}
      </div>
    `;
  }

  protected override updated(): void {
    this.tellError();
    const warning = this.renderRoot.querySelector('dialog');
    if (warning !== null && !warning.open) warning.showModal();
    // The first page is there; what follows it comes now.
    this.load().catch(this.failed);
    if (!this.hasMoved) return;
    this.hasMoved = false;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    // What is said above the heading is seen too.
    this.renderRoot.querySelector('.page')?.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }

  private content(words: PageWords, view: RunnerView | undefined): TemplateResult {
    if (view?.page.asked !== undefined) {
      const { intro } = view.guide;
      return html`${intro === undefined || view.page.steps.length > 0 ? nothing : html`<p class="intro">${intro}</p>`}${questionView(view, view.page.asked)}`;
    }
    if (view === undefined && this.value === undefined) return html``;
    const state = this.lastPageState();
    return this.loaded === undefined || state === undefined ? html`<p role="status">${words.loading}</p>` : this.loaded.last.render(state);
  }

  private get rest(): Rest | undefined {
    const { loaded, language } = this;
    if (loaded === undefined) return undefined;
    // One a language: it remembers what it has looked up.
    let rest = this.rests[language.lang];
    if (rest === undefined) this.rests[language.lang] = rest = loaded.module.restIn(language.lang);
    return rest;
  }

  private get words(): PageWords | undefined {
    return this.language.lang === 'zh-CN' ? pageWordsZhCn : this.rest?.words;
  }

  private load(): Promise<void> {
    this.loading ??= loadRest().then((module) => {
      const isNeeded = (): boolean => this.course !== undefined && (this.course.at !== null || this.draft !== undefined || Object.keys(this.course.given).length > 0);
      this.loaded = { module, ...module.equip(this, (text) => (this.told = text), { isNeeded, onIdle: () => this.restart('idle') }) };
      this.around = module.readSurroundings(this.context);
      adoptStyles(this.renderRoot as ShadowRoot, [...(this.constructor as typeof ZwGuideRunner).elementStyles, module.themeAttribute, module.restStyles]); // an open root, as Lit makes it
      this.requestUpdate();
    });
    return this.loading;
  }

  private lastPageState(): LastPageState | undefined {
    const { rest, page, around, faults } = this;
    return rest === undefined ? undefined : { course: this.course, page, around, words: rest.words, lang: this.language.lang, faults };
  }

  private view(words: PageWords): RunnerView | undefined {
    const { course, page, problem, readonly, rest } = this;
    if (course === undefined || page === undefined) return undefined;
    const draft = this.draft ?? rest?.earlierDraft(course, page) ?? {};
    return {
      guide: course.guide,
      words,
      course,
      page,
      draft,
      problem: problem ?? (this.draft === undefined ? rest?.refusal(course, page) : undefined),
      readonly,
      rest,
      onDraft: (change) => (this.draft = { ...draft, ...change }),
      onNext: () => this.next(draft),
      onBack: this.back,
      onChange: (at) => this.move({ ...course, at }),
      onCancel: () => this.move({ ...course, at: null }),
    };
  }

  private open(): void {
    const former = this.course;
    const { guide, faults } = this.value === undefined ? { guide: undefined, faults: [] } : readGuide(this.value);
    this.faults = faults;
    if (guide === undefined) {
      this.course = undefined;
      return;
    }
    const isSame = former?.guide.id === guide.id;
    const facts = fitting(guide, readAnswers(this.facts)).answers;
    this.course = { guide, facts, given: isSame ? fitting(guide, former.given).answers : {}, at: isSame ? former.at : null };
    if (!isSame) this.clear();
  }

  private restore(course: Course): void {
    const { wish, rest, loaded } = this;
    if (typeof wish !== 'string') {
      this.wish = undefined;
      this.turn({ ...course, given: fitting(course.guide, readAnswers(wish)).answers, at: null });
    } else if (rest !== undefined && loaded !== undefined) {
      // A text is read, and told of, with what is loaded later.
      this.wish = undefined;
      const { given, told } = loaded.module.restore(course.guide, wish, rest.words);
      this.turn({ ...course, given, at: null });
      this.told = told;
    }
  }

  private next(draft: Draft): void {
    const { course, page, rest, loaded } = this;
    if (course === undefined || page === undefined) return;
    // Who is quicker than the network waits for it; nothing is lost.
    if (rest === undefined || loaded === undefined) {
      // What failed is tried again when a person wants it.
      if (this.told !== '') this.loading = undefined;
      this.told = '';
      return void this.load().then(() => this.next(draft), this.failed);
    }
    if (this.readonly) return this.move({ ...course, at: null });
    const given = loaded.module.giveAnswer(course, page, draft, rest.words);
    if (given === undefined) return;
    if ('problem' in given) return this.refuse(given.problem);
    this.move(given.course);
    this.told = given.told;
    emit(this, 'zw-answer', given.answer);
    if (given.finish !== undefined) emit(this, 'zw-finish', given.finish);
  }

  private readonly failed = (): void => {
    this.told = pageWordsZhCn.loadFailed;
  };

  private readonly back = (): void => {
    const previous = this.page?.previous;
    if (this.course !== undefined && previous !== undefined) this.move({ ...this.course, at: previous });
  };

  /** A person turns the page: the heading is read out. */
  private move(course: Course): void {
    this.turn(course);
    this.told = '';
    this.hasMoved = true;
  }

  private turn(course: Course): void {
    this.course = course;
    this.clear();
  }

  private clear(): void {
    this.draft = undefined;
    this.problem = undefined;
    this.loaded?.last.forget();
    this.loaded?.speaker.hush();
  }

  private restart(cause: 'person' | 'idle'): void {
    this.reset();
    this.hasMoved = cause === 'person';
    emit(this, 'zw-reset', { cause });
  }

  private refuse(problem: string): void {
    this.problem = problem;
    const focus = (selector: string): HTMLElement | null => this.renderRoot.querySelector<HTMLElement>(selector);
    void this.updateComplete.then(() => (focus('fieldset [aria-invalid=true]') ?? focus('fieldset input'))?.focus());
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    this.loaded?.module.onPageKey(event, this.renderRoot, this.page?.previous === undefined ? undefined : this.back);
  };

  /** Once for each error, not once a redraw. */
  private tellError(): void {
    const detail = this.loaded?.module.pageError(this.faults, this.course, this.page);
    const key = JSON.stringify(detail ?? '');
    if (key === this.lastError) return;
    this.lastError = key;
    if (detail !== undefined) emit(this, 'zw-error', detail);
  }
}
