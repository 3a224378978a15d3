import type { Conflict } from '@zhengwu/core';

import type { Loaded } from '../client/client.js';
import { showOnSheet, type DeskParts } from './desk-parts.js';
import type { SaveOutcome } from './desk-state.js';
import type { Leftover } from './leftover.js';
import type { Leftovers } from './leftovers.js';
import { savedNevertheless } from './lost-answer.js';
import { decided, mergeOutcome, type Side } from './merge-outcome.js';
import { mergerOf, type Merger } from './merger.js';
import type { Sheet } from './sheet.js';

/** A merge that the person has to decide. */
export interface Question {
  /** The merge, with mine wherever both disagree. */
  readonly content: unknown;
  readonly conflicts: readonly Conflict[];
  readonly base: unknown;
  readonly mine: unknown;
  readonly head: Loaded;
  readonly mergedFrom: number;
  readonly merger: Merger;
  /** The draft that mine comes from, where it is not what lies on the desk. */
  readonly leftover: Leftover | undefined;
}

interface MergingTrade {
  readonly leftovers: Leftovers;
  /** Another content lies on the desk: what was to be saved is no longer. */
  readonly onAdopted: () => void;
  /** A leftover was taken over: other tabs are told. */
  readonly onTaken: (draftId: string) => void;
}

/** Brings two histories of one document together: mine and somebody else's, or a draft of long ago and the newest version. */
export class Merging {
  #question: Question | undefined;
  #merged: 'plain' | 'chosen' | undefined;

  constructor(
    private readonly parts: DeskParts,
    private readonly trade: MergingTrade,
  ) {}

  get question(): Question | undefined {
    return this.#question;
  }

  /** Both were merged, and the person has neither saved that nor looked at it. `chosen`: he had to choose. */
  get merged(): 'plain' | 'chosen' | undefined {
    return this.#merged;
  }

  /** What was merged is a version now, was looked at, or was taken back. */
  seen(): void {
    this.#merged = undefined;
  }

  leaveQuestion(): void {
    this.#question = undefined;
  }

  /** Takes a newer version in beneath what is unsaved. */
  async mergeWith(head: Loaded): Promise<SaveOutcome> {
    const merger = await mergerOf(head.content);
    await this.parts.ports.flush();
    const sheet = this.parts.sheet();
    if (sheet === undefined || head.version.number <= sheet.base.version.number) return 'nothing';
    return this.#decide(sheet.base.content, sheet.content, head, sheet.mergedFrom ?? sheet.base.version.number, undefined, merger);
  }

  /** Decides what both had changed, one choice a conflict, in their order. */
  async choose(choices: readonly Side[]): Promise<SaveOutcome> {
    await this.parts.ports.flush();
    const question = this.#question;
    const sheet = this.parts.sheet();
    if (sheet === undefined || question?.conflicts.length !== choices.length) return 'nothing';
    this.#question = undefined;
    const { content, conflicts, head, mine, mergedFrom, leftover, merger } = question;
    // Written on meanwhile: that has to be in it too, and a leftover waits.
    if (leftover === undefined && !Object.is(sheet.content, mine)) return this.mergeWith(head);
    if (leftover !== undefined && !isFree(sheet, head)) return 'nothing';
    await this.#adopt(head, decided(content, conflicts, choices, head.content, merger), mergedFrom, leftover, 'chosen');
    return 'merged';
  }

  /**
   * Takes a leftover onto the desk, merged into the newest version where it was begun from an older one. The old draft
   * goes once the new one is safe. Only while nothing else is unsaved.
   * @throws Refusal where the version that it was begun from cannot be loaded
   */
  async restore(offered: Leftover): Promise<SaveOutcome> {
    const { ports, document, line, sheet: sheetNow } = this.parts;
    const { leftovers } = this.trade;
    await ports.flush();
    const sheet = sheetNow();
    if (sheet === undefined || this.#question !== undefined) return 'nothing';
    const head = sheet.base;
    if (!isFree(sheet, head)) return 'nothing';
    const leftover = await leftovers.again(offered, head);
    if (leftover === undefined) return 'nothing';
    const { baseNumber, content, mergedFrom } = leftover;
    const base = await leftovers.baseOf(leftover, head);
    // Its save may have got through, and only the answer was lost.
    const saved = base === undefined ? undefined : await line.call(() => savedNevertheless(ports.server, document, baseNumber, [content], head));
    const merger = await mergerOf(head.content);
    await ports.flush();
    if (!isFree(sheet, head)) return 'nothing';
    if (saved !== undefined) {
      await this.#forget(leftover);
      return 'nothing';
    }
    if (base !== undefined && base !== head) return this.#decide(base.content, content, head, mergedFrom ?? baseNumber, leftover, merger);
    await this.#adopt(head, content, mergedFrom, leftover, 'plain');
    return 'merged';
  }

  /** Throws a leftover away. False if it is another by now than the one that was looked at: then it stays. @throws Refusal, ShelfError */
  async discard(offered: Leftover): Promise<boolean> {
    const head = this.parts.sheet()?.base;
    if (head === undefined) return false;
    const leftover = await this.trade.leftovers.again(offered, head);
    if (leftover !== undefined && leftover.revision !== offered.revision) return false;
    if (leftover !== undefined) await this.#forget(leftover);
    return true;
  }

  async #decide(base: unknown, mine: unknown, head: Loaded, mergedFrom: number, leftover: Leftover | undefined, merger: Merger): Promise<SaveOutcome> {
    const outcome = mergeOutcome(base, mine, head.content, merger);
    switch (outcome.kind) {
      case 'same':
        await this.#adopt(head, head.content, undefined, leftover, 'plain');
        return 'nothing';
      case 'merged':
        await this.#adopt(head, outcome.content, mergedFrom, leftover, 'plain');
        return 'merged';
      case 'asked':
        this.#question = { ...outcome, base, mine, head, mergedFrom, leftover, merger };
        this.parts.tell({ kind: 'state' });
        return 'asked';
    }
  }

  /** What was merged or restored lies on the desk from now on; the draft that it came from goes when this one is safe. */
  async #adopt(head: Loaded, content: unknown, mergedFrom: number | undefined, leftover: Leftover | undefined, how: 'plain' | 'chosen'): Promise<void> {
    const { keeper, tell, sheet: sheetNow } = this.parts;
    const sheet = sheetNow();
    if (sheet === undefined) return;
    this.trade.onAdopted();
    showOnSheet(this.parts, sheet, head, content, mergedFrom);
    this.#merged = sheet.isEdited && mergedFrom !== undefined ? how : undefined;
    tell({ kind: leftover !== undefined ? 'restored' : sheet.isEdited ? 'merged' : 'updated', version: head.version });
    await keeper.keepNow();
    if (leftover === undefined) return;
    if (!keeper.isSafe(sheet)) await keeper.tellServer();
    // Kept nowhere yet, it is still where it was.
    if (keeper.isSafe(sheet)) await this.#forget(leftover).catch(() => undefined);
  }

  async #forget(leftover: Leftover): Promise<void> {
    await this.trade.leftovers.forget(leftover);
    this.trade.onTaken(leftover.draftId);
  }
}

/** Whether nothing is unsaved on top of this version. */
function isFree(sheet: Sheet, head: Loaded): boolean {
  return sheet.base === head && !sheet.isEdited;
}
