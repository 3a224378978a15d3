import { announce } from '@zhengwu/ui';

import type { Desk, SaveOutcome } from '../../desk/index.js';
import type { App } from '../app.js';
import type { MergeDecision } from './merge-dialog.js';
import { editorTextsIn, type EditorTexts } from './messages/editor.js';
import type { Typing } from './typing.js';

/** What became of the document: only the last word of it stands. */
export const DOCUMENT_TOPIC = 'document';

interface SavingTrade {
  readonly app: () => App;
  /** Of the document that is open. */
  readonly desk: () => Desk | undefined;
  readonly typing: Typing;
  /** Where announcements are made. */
  readonly anchor: () => Element;
}

/** 保存 and 合并 as a person asks for them: what is being typed goes in, and what comes of it is told. */
export class DocumentSaving {
  /** The note of a save that became a merge: it belongs to the merge. */
  #message = '';

  constructor(private readonly trade: SavingTrade) {}

  /** @param message a note for the version */
  async save(message = ''): Promise<void> {
    const { app, desk: deskNow, typing } = this.trade;
    const desk = deskNow();
    if (desk === undefined) return;
    typing.end();
    this.#message = message;
    const outcome = await desk.save(message);
    if (outcome === 'nothing') app().toast({ text: this.#texts.nothingToSave, topic: DOCUMENT_TOPIC });
    else this.#tell(outcome);
  }

  /** A save became a merge, and the merge is to be a version: with the note of that save. */
  saveMerged(): Promise<void> {
    return this.save(this.#message);
  }

  /** Takes in what somebody else has saved. */
  async merge(): Promise<void> {
    const { desk, typing } = this.trade;
    typing.end();
    const outcome = await desk()?.merge();
    if (outcome !== undefined) this.#tell(outcome);
  }

  async decide({ choices, isToBeSaved }: MergeDecision): Promise<void> {
    const outcome = await this.trade.desk()?.choose(choices);
    if (outcome === 'merged' && isToBeSaved) await this.saveMerged();
  }

  /** It is a version; or another document is opened. */
  forgetNote(): void {
    this.#message = '';
  }

  get #texts(): EditorTexts {
    return editorTextsIn(this.trade.app().lang);
  }

  /** What the news and the state do not tell by themselves. */
  #tell(outcome: SaveOutcome): void {
    if (outcome === 'waiting') this.trade.app().toast({ text: this.#texts.waitingToast, tone: 'bad', topic: DOCUMENT_TOPIC });
    if (outcome === 'refused') announce(this.trade.anchor(), this.#texts.refused);
  }
}
