import type { Finding, SortedFindings, Waiver } from '@zhengwu/core';

import { findingKeys, NO_FINDINGS, nextIndex, sortFindings, type FindingView } from '../findings/finding-view.js';
import type { Session } from './session.js';

const NO_WAIVERS: readonly Waiver[] = [];

/** The findings of the open document: those of opening it and of its checks, sorted, and the one being looked at. */
export class FindingDesk {
  #view: FindingView = NO_FINDINGS;
  /** What was sorted last. */
  #from: readonly unknown[] = [undefined];
  #sorted: SortedFindings = NO_FINDINGS;
  #keys: readonly string[] = [];
  #current: string | undefined;
  /** Where the current one stood in the list that was walked. */
  #place: number | undefined;
  #told: readonly Finding[] | undefined;

  get view(): FindingView {
    return this.#view;
  }

  /** The one of `findingKeys` that F8 is at. */
  get current(): string | undefined {
    return this.#current;
  }

  /** The finding that F8 is at. */
  get finding(): Finding | undefined {
    return this.#current === undefined ? undefined : this.#find(this.#current);
  }

  /** @param keys as the list shows them now */
  lookAt(key: string, keys: readonly string[]): void {
    this.#current = key;
    this.#place = keys.indexOf(key);
  }

  /** What was looked at is being mended: the next step goes to what follows it. */
  leave(key: string, keys: readonly string[]): void {
    this.#current = undefined;
    const place = keys.indexOf(key);
    if (place >= 0) this.#place = place;
  }

  clear(): void {
    this.#view = NO_FINDINGS;
    this.#from = [undefined];
    this.#keys = [];
    this.#current = undefined;
    this.#place = undefined;
    this.#told = undefined;
  }

  /** Reads them from a session again. `fromOpening` are what reading the document found. */
  sort(session: Session<unknown, never>, fromOpening: readonly Finding[], today: string): void {
    const { result, isCurrent, progress } = session.checks;
    const from = [fromOpening, result?.findings ?? NO_FINDINGS.open, session.waiving?.waivers ?? NO_WAIVERS, today] as const;
    // An edit makes findings old, not others: the same lists tell whoever draws them that there is nothing to draw.
    if (!this.#from.every((part, at) => part === from[at])) {
      const [opening, checked, waivers] = from;
      this.#sorted = sortFindings([...opening, ...checked], waivers, today);
      this.#keys = findingKeys(this.#sorted.open);
      this.#from = from;
    }
    this.#view = { ...this.#sorted, isCurrent, progress, isKnown: result !== undefined };
    if (isCurrent && this.#current !== undefined && this.#find(this.#current) === undefined) this.#current = undefined;
  }

  /** Goes to the finding after or before the current one, along the given keys, round and round. */
  step(keys: readonly string[], step: 1 | -1): Finding | undefined {
    const place = this.#place === undefined || this.#place < 0 ? undefined : this.#place;
    const key = keys[nextIndex(keys, this.#current, step, place)];
    if (key === undefined) return undefined;
    this.lookAt(key, keys);
    return this.#find(key);
  }

  /** Whether the host has not heard of these findings yet; answers true once for each current result. */
  isNews(): boolean {
    const { isCurrent, open } = this.#view;
    if (!isCurrent || isSame(this.#told, open)) return false;
    this.#told = open;
    return true;
  }

  #find(key: string): Finding | undefined {
    return this.#view.open[this.#keys.indexOf(key)];
  }
}

function isSame(a: readonly Finding[] | undefined, b: readonly Finding[]): boolean {
  return a?.length === b.length && a.every((finding, index) => finding === b[index]);
}
