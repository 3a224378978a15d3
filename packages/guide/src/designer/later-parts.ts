import type { Lang, MessageBook, Messages } from '@zhengwu/core';
import { speakEnglish } from '../messages/designer.js';
import type * as behind from './behind.js';
import { guideDesignerBook } from './book.js';
import { LaterPart } from '@zhengwu/ui/designer';
import { loadBehind, loadEnglish } from './parts.js';

export type Behind = typeof behind;

interface LaterPartsHost {
  /** Draws anew; with other words, all that is in the designer. */
  readonly onChange: (isOtherWords: boolean) => void;
  /** Words did not come: a person is told, and may try again. */
  readonly onFailure: (which: 'words' | 'english', retry: () => void) => void;
}

/** What the designer loads by itself after its first drawing, and the words that grow with it. */
export class LaterParts {
  #book: MessageBook | undefined;
  readonly behind: LaterPart<Behind>;
  readonly english: LaterPart<Messages>;

  constructor(private readonly host: LaterPartsHost) {
    this.behind = new LaterPart(
      loadBehind,
      () => this.#changed('words', this.behind),
    );
    this.english = new LaterPart(
      async () => {
        const { designerEn, messagesEn } = await loadEnglish();
        speakEnglish(designerEn);
        return messagesEn;
      },
      () => this.#changed('english', this.english),
    );
  }

  /** All words of rules, edits and refusals that are here. */
  get book(): MessageBook {
    this.#book ??= guideDesignerBook(this.behind.part?.messagesZhCn, this.english.part);
    return this.#book;
  }

  /** Whether findings can be told of: their words are here, or will not come. */
  get canTell(): boolean {
    return this.behind.part !== undefined || this.behind.hasFailed;
  }

  /** Whether a language can be spoken now, or not at all. */
  canSpeak(lang: Lang): boolean {
    return lang !== 'en' || this.english.part !== undefined || this.english.hasFailed;
  }

  /** Begins to load what is missing; what failed is not tried again. */
  start(lang: Lang): void {
    this.behind.start();
    if (lang === 'en') this.english.start();
  }

  /** Settles when all is here; what failed is tried again. Rejects where it cannot be loaded. */
  async ready(lang: Lang): Promise<void> {
    await Promise.all([this.behind.load(), lang === 'en' ? this.english.load() : undefined]);
  }

  #changed(which: 'words' | 'english', part: LaterPart<unknown>): void {
    this.#book = undefined;
    this.host.onChange(which === 'english');
    if (part.hasFailed) this.host.onFailure(which, () => void part.load().catch(() => undefined));
  }
}
