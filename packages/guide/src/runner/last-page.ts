import type { AssetRef } from '@zhengwu/core';
import { emit } from '@zhengwu/ui/element';
import { html, type TemplateResult } from 'lit';
import type { RunnerWords } from '../messages/runner.js';
import { printNotice } from '../print/print-notice.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { answersOf, type Course, type Page } from './course.js';
import type { ZwGuideRunner } from './guide-runner.js';
import type { RunnerSurroundings } from './read-surroundings.js';
import { answerFact } from './answer-fact.js';
import { resultFacts, type ResultFacts } from './result-facts.js';
import { resultView } from './result-view.js';
import { stuckView } from './stuck-view.js';

/** What the last page is of. */
export interface LastPageState {
  readonly course: Course | undefined;
  readonly page: Page | undefined;
  readonly around: RunnerSurroundings;
  readonly words: RunnerWords;
  readonly lang: 'zh-CN' | 'en';
  /** Places of the guide that could not be read. */
  readonly faults: readonly string[];
}

/** The end of the way, and what can be done there: print, take files, share, go to another item. */
export class LastPage {
  /** The place that was chosen, of several. */
  #placeId: string | undefined;

  constructor(
    private readonly runner: ZwGuideRunner,
    /** Tells the person what happens. */
    private readonly tell: (text: string) => void,
  ) {}

  /** Another way leads to another place. */
  forget(): void {
    this.#placeId = undefined;
  }

  render(state: LastPageState): TemplateResult {
    const { course, page, around, words, faults } = state;
    const guide = course?.guide;
    if (guide === undefined || page === undefined) return stuckView(words, { isReadable: false, phone: around.consult, faults: this.runner.readonly ? faults : [] });
    if (page.walk.kind === 'stuck') return stuckView(words, { isReadable: true, phone: around.consult, faults: [] });
    const facts = this.facts(state);
    if (facts === undefined) return html``;
    const { services, shareUrl, itemLinks } = this.runner;
    return resultView(facts, guide, words, {
      chosen: this.#placeId,
      onPlace: (id) => {
        this.#placeId = id;
        this.runner.requestUpdate();
      },
      onPrint: () => void this.print(state),
      ...(services.getAsset !== undefined && { onAsset: (asset: AssetRef, name: string) => void this.#fetch(asset, name, words) }),
      ...(shareUrl !== undefined && { onShare: () => void this.#share(shareUrl, words) }),
      ...(itemLinks && { onOpenItem: (itemId: string) => emit(this.runner, 'zw-open-item', { itemId }) }),
    });
  }

  /** What the end of the way tells; `undefined` elsewhere. */
  facts({ course, page, around, words }: LastPageState): ResultFacts | undefined {
    if (course === undefined || page === undefined) return undefined;
    const { guide } = course;
    const resolution = resolveGuide(guide, answersOf(course));
    if (resolution.kind !== 'outcome') return undefined;
    const answers = page.steps.map((step) => answerFact(guide, step, words));
    return resultFacts(guide, resolution, answers, around, words);
  }

  async print(state: LastPageState): Promise<void> {
    const facts = this.facts(state);
    if (facts === undefined) return;
    const { words, lang, around } = state;
    this.tell(words.printing);
    try {
      const isOffered = await printNotice(facts, { lang, today: around.today, placeId: this.#placeId }, (notice) => emit(this.runner, 'zw-print', notice, { cancelable: true }));
      this.tell(isOffered ? '' : words.printFailed);
    } catch {
      this.tell(words.printFailed);
    }
  }

  async #fetch(asset: AssetRef, name: string, words: RunnerWords): Promise<void> {
    this.tell(words.fetching);
    try {
      const bytes = await this.runner.services.getAsset?.(asset);
      if (bytes === undefined) throw new Error(`the host gives no files: ${asset.id}`);
      const { saveFile } = await import('./later.js');
      saveFile(asset.name ?? name, bytes, asset.type);
      this.tell('');
    } catch {
      this.tell(words.fetchFailed({ name }));
    }
  }

  async #share(template: string, words: RunnerWords): Promise<void> {
    const { state } = this.runner;
    const url = template.split('{state}').join(state);
    if (!emit(this.runner, 'zw-share', { state, url }, { cancelable: true })) return;
    const { copyText } = await import('./later.js');
    this.tell((await copyText(url)) ? words.shared : words.shareFailed);
  }
}
