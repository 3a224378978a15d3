import type { Account, Department } from '@zhengwu/core';
import type { PickerOption, PickerSearch } from '@zhengwu/ui';
import type { PanelMemory } from '@zhengwu/ui/properties';
import type { FlowContext } from '../../../model/context.js';
import type { FlowDesk } from '../../flow-desk.js';

/** What people are offered, of a context that has in it whom the directory found. */
type Offer = (context: FlowContext) => readonly PickerOption[];

/**
 * The directory that a host keeps beside what the context holds: asked as one types, with the context's own people, posts and relations
 * in one list. Whom it found is known by name from then on.
 */
export class DirectorySearch {
  readonly #found = new Map<string, Account | Department>();
  readonly #searches = new Map<string, PickerSearch>();
  readonly #offers = new Map<string, Offer>();
  #desk: FlowDesk;
  #known: { readonly of: FlowContext; readonly size: number; readonly context: FlowContext } | undefined;

  constructor(desk: FlowDesk) {
    this.#desk = desk;
  }

  /** The designer as it is now. */
  set desk(desk: FlowDesk) {
    this.#desk = desk;
  }

  /** The context and whom the directory found: where the context says of people nothing, only they are known. */
  known(context: FlowContext): FlowContext {
    if (this.#found.size === 0) return context;
    if (this.#known?.of !== context || this.#known.size !== this.#found.size) this.#known = { of: context, size: this.#found.size, context: this.#joined(context) };
    return this.#known.context;
  }

  /** A search for one picker; undefined where the host cannot be asked. The same one each time, so that drawing again asks nothing again. */
  search(name: string, offer: Offer): PickerSearch | undefined {
    if (this.#desk.searchDirectory === undefined) return undefined;
    this.#offers.set(name, offer);
    const known = this.#searches.get(name);
    if (known !== undefined) return known;
    const search: PickerSearch = (words, how) => this.#ask(name, words, how);
    this.#searches.set(name, search);
    return search;
  }

  async #ask(name: string, words: string, how: { readonly signal: AbortSignal }): Promise<readonly PickerOption[]> {
    const offered = (): readonly PickerOption[] => this.#offers.get(name)?.(this.known(this.#desk.context)) ?? [];
    if (words.trim() === '') return offered();
    const [{ rankMatches }, found] = await Promise.all([import('@zhengwu/core/pinyin'), this.#desk.searchDirectory?.(words, how) ?? []]);
    const ids = new Set(found.map(({ id }) => id as string));
    for (const member of found) this.#found.set(member.id, member);
    const matching = new Set(rankMatches(offered(), words, ({ label, note }) => (note === undefined ? [label] : [label, note])).map(({ entry }) => entry.id));
    // What the directory found stays though its name is spelt in another way: it knows why.
    return offered().filter(({ id }) => matching.has(id) || [...ids].some((each) => id.includes(JSON.stringify(each))));
  }

  #joined(context: FlowContext): FlowContext {
    const { accounts = [], departments = [] } = context;
    const isNew = (id: string): boolean => [...accounts, ...departments].every((each) => each.id !== id);
    const more = [...this.#found.values()].filter(({ id }) => isNew(id));
    return { ...context, accounts: [...accounts, ...more.filter(isAccount)], departments: [...departments, ...more.filter((each): each is Department => !isAccount(each))] };
  }
}

function isAccount(member: Account | Department): member is Account {
  return 'roleIds' in member;
}

const directories = new WeakMap<PanelMemory, DirectorySearch>();

/** That of a designer, as long as it lives. */
export function directoryOf(desk: FlowDesk): DirectorySearch {
  const directory = directories.get(desk.memory) ?? new DirectorySearch(desk);
  directories.set(desk.memory, directory);
  directory.desk = desk;
  return directory;
}
