import { joinMessages, type MessageBook } from '@zhengwu/core';
import { designerMessages, LaterPart } from '@zhengwu/ui/designer';
import { designerEn } from '../messages/designer.en.js';
import { designerZhCn } from '../messages/designer.zh-CN.js';
import type * as behind from './behind.js';

export type Behind = typeof behind;

const own: MessageBook = {
  'zh-CN': { rules: {}, edits: designerZhCn.edits, refusals: designerZhCn.refusals },
  en: { rules: {}, edits: designerEn.edits, refusals: designerEn.refusals },
};

/** All that the designer says of rules, edits and refusals. What is said of findings comes behind the first drawing, with all else that can wait. */
export class FlowBook {
  readonly later: LaterPart<Behind>;
  #book: MessageBook = joinMessages(designerMessages, own);

  /** @param onChange what comes behind is here, or did not come */
  constructor(onChange: () => void) {
    this.later = new LaterPart(async () => {
      const part = await import('./behind.js');
      this.#book = joinMessages(part.ruleWords, designerMessages, own);
      return part;
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
