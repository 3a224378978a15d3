import type { Place } from '@zhengwu/core';
import { textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { flowReadingRules, type OwnElement } from '../reading-rules.js';
import type { Report } from './read-flow.js';

/** Reads the attributes of a setting of ours; what cannot be what it should be is told, and read as if it were not there. */
export class Setting {
  constructor(
    readonly element: ModdleElement,
    /** What it is a setting of. */
    readonly owner: ModdleElement,
    readonly report: Report,
  ) {}

  text(name: string): string | undefined {
    return textAt(this.element, name);
  }

  /** One of the words that may stand there. */
  word<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    return words.find((word) => word === value) ?? this.bad(name, value);
  }

  /** An id of a kind: its prefix, and what follows it. */
  id<Kind extends string>(name: string, prefix: Kind): `${Kind}_${string}` | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    // The prefix is what the type promises.
    return value.startsWith(`${prefix}_`) ? (value as `${Kind}_${string}`) : this.bad(name, value);
  }

  count(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    return /^\d{1,9}$/.test(value) ? Number(value) : this.bad(name, value);
  }

  bad(attribute: string, value: string): undefined {
    const at: Place = { part: 'flow', id: this.owner.id ?? '' };
    const name = textAt(this.owner, 'name') ?? this.owner.id ?? '';
    this.report(flowReadingRules.finding('flow/bad-setting', at, { name, setting: this.#own, attribute, value: value.slice(0, 60) }));
    return undefined;
  }

  /** `zw:Step` → `step`. */
  get #own(): OwnElement {
    const { $type } = this.element;
    // The elements that a `Setting` is made of are those of our own package.
    return ($type.charAt(3).toLowerCase() + $type.slice(4)) as OwnElement;
  }
}
