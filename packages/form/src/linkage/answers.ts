import { hasOwn, PROTOTYPE_KEYS } from '@zhengwu/core';
import { ANY_ROW, type FormEntry } from '../model/form-index.js';
import { gathered, spreadKey } from '../model/spread-key.js';

/** In which row of each array around a node, the outermost first. */
export type Rows = readonly number[];

/** Where a node's answer stands, its rows put in for `*`. */
export function addressOf({ dataPath }: FormEntry, rows: Rows): readonly (string | number)[] {
  let depth = 0;
  return dataPath.map((key) => {
    if (key !== ANY_ROW) return key;
    depth += 1;
    return rows[depth - 1] ?? 0;
  });
}

/** What stands at an address; `undefined` where nothing does. Own members only. */
export function answerAt(answers: unknown, address: readonly (string | number)[]): unknown {
  let value = answers;
  for (const key of address) {
    const spread = spreadKey(key);
    if (spread !== undefined) {
      const beside = value;
      value = gathered(spread, (each) => answerAt(beside, [each]));
      continue;
    }
    if (typeof value !== 'object' || value === null || PROTOTYPE_KEYS.has(String(key)) || !hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[key]; // an own key, as the line above says
  }
  return value;
}

type Container = Record<string | number, unknown>;

/** Answers that are being changed: what is written is copied first, once, so that the host's own stay as they are. */
export class ChangedAnswers {
  readonly #own = new WeakSet();
  #root: unknown;

  constructor(answers: unknown) {
    this.#root = answers;
  }

  get root(): unknown {
    return this.#root;
  }

  at(address: readonly (string | number)[]): unknown {
    return answerAt(this.#root, address);
  }

  /** Puts a value there, `undefined` to take away what stands there. Objects on the way are made; what is no object is left alone. */
  put(address: readonly (string | number)[], value: unknown): void {
    const last = address[address.length - 1];
    if (last === undefined || address.some((key) => PROTOTYPE_KEYS.has(String(key)))) return;
    const spread = spreadKey(last);
    if (spread !== undefined) {
      for (const { member, key } of spread.parts) this.put([...address.slice(0, -1), key], answerAt(value, [member]));
      return;
    }
    if (value === undefined && this.at(address) === undefined) return;
    const root = this.#owned(this.#root ?? {});
    if (root === undefined) return;
    this.#root = root;
    let container = root;
    for (const key of address.slice(0, -1)) {
      const child = this.#owned((hasOwn(container, key) ? container[key] : undefined) ?? {});
      if (child === undefined) return;
      container[key] = child;
      container = child;
    }
    if (value !== undefined) container[last] = value;
    // A row keeps its place.
    else if (Array.isArray(container)) container[last as number] = null;
    else Reflect.deleteProperty(container, last);
  }

  #owned(value: unknown): Container | undefined {
    if (typeof value !== 'object' || value === null) return undefined;
    if (this.#own.has(value)) return value as Container; // made below
    const copy = Array.isArray(value) ? [...(value as readonly unknown[])] : { ...value };
    this.#own.add(copy);
    return copy;
  }
}
