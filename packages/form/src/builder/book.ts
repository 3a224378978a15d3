import { coreMessages, joinMessages, type MessageBook } from '@zhengwu/core';
import { designerMessages } from '@zhengwu/ui/designer';
import { builderEn } from '../messages/builder.en.js';
import { builderZhCn } from '../messages/builder.zh-CN.js';
import { LaterPart } from '@zhengwu/ui/designer';
import { loadWords } from './parts.js';

const own: MessageBook = {
  'zh-CN': { rules: {}, edits: { 'form-builder/replace-content': () => builderZhCn.replaced }, refusals: builderZhCn.refusals },
  en: { rules: {}, edits: { 'form-builder/replace-content': () => builderEn.replaced }, refusals: builderEn.refusals },
};

/** All that the builder can be heard to say of rules, edits and refusals. What is said of the form comes behind the first drawing. */
export class BuilderBook {
  readonly later: LaterPart<MessageBook>;
  #book: MessageBook = joinMessages(coreMessages, designerMessages, own);

  /** @param onChange the words are here, or did not come */
  constructor(onChange: () => void) {
    this.later = new LaterPart(async () => {
      const words = await loadWords();
      this.#book = joinMessages(coreMessages, designerMessages, words, own);
      return words;
    }, onChange);
  }

  get words(): MessageBook {
    return this.#book;
  }

  /** Whether findings can be told of: their words are here, or will not come. */
  get canTell(): boolean {
    return this.later.part !== undefined || this.later.hasFailed;
  }
}
