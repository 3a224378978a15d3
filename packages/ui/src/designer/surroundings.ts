import { equalJson } from '@zhengwu/core';

type Member<List> = List extends readonly (infer Each)[] ? Each : never;

/** Of each list of a context that can be imported into a designer: by what two members are the same one. */
export type ImportedKeys<Context> = { readonly [Name in keyof Context]?: (member: Member<NonNullable<Context[Name]>>) => string };

/** What surrounds a document: what the host says, with what somebody imported into the designer. */
export class Surroundings<Context extends object> {
  #given: Context;
  readonly #imported = new Map<keyof Context, readonly unknown[]>();
  #joined: Context | undefined;

  constructor(
    given: Context,
    private readonly keys: ImportedKeys<Context>,
  ) {
    this.#given = given;
  }

  /** The same object until something of it is another: checks run anew whenever they are given another. */
  get context(): Context {
    if (this.#joined === undefined) {
      const lists = [...this.#imported].filter(([, members]) => members.length > 0).map(([name, members]) => [name, this.#join(name, listIn(this.#given, name), members)] as const);
      this.#joined = { ...this.#given, ...Object.fromEntries(lists) };
    }
    return this.#joined;
  }

  /** What the host says from now on. What it has taken over is its own: if it changes that later, it is changed. */
  give(context: Context): void {
    this.#given = context;
    for (const [name, members] of this.#imported) this.#imported.set(name, members.filter((member) => !listIn(context, name).some((each) => equalJson(each, member))));
    this.#joined = undefined;
  }

  /** Members of a list: of two that are the same one the later counts. */
  add<Name extends keyof ImportedKeys<Context>>(name: Name, members: NonNullable<Context[Name]>): void {
    this.#imported.set(name, this.#join(name, this.#imported.get(name) ?? [], members as unknown as readonly unknown[])); // only lists have keys
    this.#joined = undefined;
  }

  /** In the place of one of the same key, or behind all. */
  #join(name: keyof Context, present: readonly unknown[], added: readonly unknown[]): readonly unknown[] {
    const keyOf = this.keys[name] as ((member: unknown) => string) | undefined; // of this list's members
    if (keyOf === undefined) return added;
    const next = new Map(present.map((each) => [keyOf(each), each]));
    for (const each of added) next.set(keyOf(each), each);
    return [...next.values()];
  }
}

function listIn<Context>(context: Context, name: keyof Context): readonly unknown[] {
  const list: unknown = context[name];
  return Array.isArray(list) ? list : [];
}
