import { equalJson, type DataElement, type DataTable } from '@zhengwu/core';
import type { FormContext } from '../model/index.js';

/** What surrounds the form: what the host says, with the tables and data elements that somebody imported into the builder. */
export class Surroundings {
  #given: FormContext = { today: '' };
  #tables: readonly DataTable[] = [];
  #elements: readonly DataElement[] = [];
  #joined: FormContext | undefined;

  /** The same object until something of it is another: checks run anew whenever they are given another. */
  get context(): FormContext {
    const given = this.#given;
    this.#joined ??= {
      ...given,
      ...(this.#tables.length === 0 ? {} : { tables: joined(given.tables, this.#tables, ({ name }) => name) }),
      ...(this.#elements.length === 0 ? {} : { elements: joined(given.elements, this.#elements, ({ id }) => id) }),
    };
    return this.#joined;
  }

  /** What the host says from now on. What it has taken over is its own: if it changes that later, it is changed. */
  give(context: FormContext): void {
    this.#given = context;
    this.#tables = without(this.#tables, context.tables);
    this.#elements = without(this.#elements, context.elements);
    this.#joined = undefined;
  }

  /** By their names: of two the later one counts. */
  addTables(tables: readonly DataTable[]): void {
    this.#tables = joined(this.#tables, tables, ({ name }) => name);
    this.#joined = undefined;
  }

  /** By their ids: of two the later one counts. */
  addElements(elements: readonly DataElement[]): void {
    this.#elements = joined(this.#elements, elements, ({ id }) => id);
    this.#joined = undefined;
  }
}

/** In the place of one of the same key, or behind all. */
function joined<Each>(present: readonly Each[] = [], added: readonly Each[], keyOf: (each: Each) => string): readonly Each[] {
  const next = new Map(present.map((each) => [keyOf(each), each]));
  for (const each of added) next.set(keyOf(each), each);
  return [...next.values()];
}

function without<Each>(imported: readonly Each[], given: readonly Each[] = []): readonly Each[] {
  return imported.filter((each) => !given.some((other) => equalJson(other, each)));
}
