import { equalJson } from '@zhengwu/core';

import type { Draft } from '../api/index.js';
import type { Loaded } from '../client/client.js';
import { Refusal } from '../client/refusal.js';
import type { DeskDocument, DeskServer } from './desk-ports.js';
import type { DraftShelf } from './draft-shelf.js';
import { leftoversOf, type Leftover } from './leftover.js';
import type { Line } from './line.js';
import { savedNevertheless } from './lost-answer.js';

interface LeftoversTrade {
  readonly server: DeskServer;
  readonly shelf: DraftShelf;
  readonly line: Line;
  readonly document: DeskDocument;
  /** Whether somebody has this draft open now. */
  readonly isOpen: (draftId: string) => boolean;
  readonly onChange: () => void;
}

/** Drafts of the person for the document that were never saved, of this browser and of the server. */
export class Leftovers {
  #found: readonly Leftover[] = [];
  #isWhole = false;

  constructor(private readonly trade: LeftoversTrade) {}

  /** Those that nobody has open. */
  get idle(): readonly Leftover[] {
    return this.#found.filter(({ draftId }) => !this.trade.isOpen(draftId));
  }

  /** Whether the server was asked with success too. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Looks in both places. What is a version already, its answer having been lost with the page, holds nothing that could be lost, and goes without a word. */
  async find(head: Loaded): Promise<void> {
    const { server, shelf, line, document, isOpen } = this.trade;
    const { person, itemId, kind, draftId } = document;
    const here = await shelf.list({ personId: person.id, itemId, kind }).catch(() => []);
    let there: readonly Draft[] = [];
    try {
      there = await line.call(() => server.draftsOf(itemId, kind));
      this.#isWhole = true;
    } catch (error) {
      // Those of this browser are offered meanwhile; where trying again may help, it is tried.
      this.#isWhole = !(error instanceof Refusal) || !error.isPassing;
    }
    const found = leftoversOf(here, there).filter((leftover) => leftover.draftId !== draftId);
    const isSaved = await Promise.all(found.map((leftover) => this.#isSaved(leftover, head)));
    this.#found = found.filter((_, at) => isSaved[at] !== true);
    const idle = found.filter((leftover, at) => isSaved[at] === true && !isOpen(leftover.draftId));
    // What cannot be taken away now is found, and taken away, another time.
    await Promise.allSettled(idle.map((leftover) => this.forget(leftover)));
    this.trade.onChange();
  }

  /** Whether it says what the newest version says, or one of the person's own since it was begun: somebody else may have saved after that. */
  async #isSaved({ content, baseNumber }: Leftover, head: Loaded): Promise<boolean> {
    if (equalJson(content, head.content)) return true;
    if (!this.#isWhole || head.version.number <= baseNumber) return false;
    // Where that cannot be found out now it is offered: nothing is lost by that.
    return (await savedNevertheless(this.trade.server, this.trade.document, baseNumber, [content], head).catch(() => undefined)) !== undefined;
  }

  /** The leftover as it lies there now: a tab that was still alive when it was found may have written on. */
  async again({ draftId }: Leftover, head: Loaded): Promise<Leftover | undefined> {
    await this.find(head);
    return this.#found.find((leftover) => leftover.draftId === draftId);
  }

  /**
   * The version that a leftover was begun from; `undefined` where there is none any more, or another under its number:
   * the server was set back to a backup.
   * @throws Refusal
   */
  async baseOf({ baseNumber, baseEtag }: Leftover, head: Loaded): Promise<Loaded | undefined> {
    const { server, line, document } = this.trade;
    const isIt = ({ etag }: Loaded): boolean => baseEtag === undefined || baseEtag === etag;
    if (baseNumber === head.version.number) return isIt(head) ? head : undefined;
    try {
      const base = await line.call(() => server.version(document.itemId, document.kind, baseNumber));
      return isIt(base) ? base : undefined;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  /** Takes away what was seen of it, and nothing later. @throws Refusal, ShelfError where that cannot be done now */
  async forget({ draftId, revision, isHere, isOnServer }: Leftover): Promise<void> {
    const { server, shelf, line, document } = this.trade;
    // Where the server could not be asked, something later may lie there: that is found another time.
    if (isOnServer) {
      await line
        .call(() => server.discardDraft(document.itemId, document.kind, draftId))
        .catch((error: unknown) => {
          if (!(error instanceof Refusal) || error.code !== 'not-found') throw error;
        });
    }
    await shelf.remove(draftId, revision).catch((error: unknown) => {
      if (isHere) throw error;
    });
    this.gone(draftId);
  }

  /** Somebody took it over or threw it away. */
  gone(draftId: string): void {
    this.#found = this.#found.filter((leftover) => leftover.draftId !== draftId);
    this.trade.onChange();
  }
}
