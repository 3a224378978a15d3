import { isPlainObject, type VersionChoice } from '@zhengwu/core';

/** Where a host's versions are asked for, a page at a time; what it answers is not trusted. */
export interface VersionSource {
  list: (next?: string) => Promise<unknown>;
}

/** The versions that a host keeps, as far as they were asked for: the newest at first, older ones on demand. */
export class VersionList {
  #choices: readonly VersionChoice[] = [];
  #next: string | undefined;
  #isLoading = false;
  #hasFailed = false;

  constructor(
    private readonly source: VersionSource,
    private readonly onChange: () => void,
  ) {}

  get choices(): readonly VersionChoice[] {
    return this.#choices;
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** What was asked for last did not come; it may be asked for again. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Whether there are older ones. */
  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  /** Asks for the newest, then each time for the next older ones. Resolves when they are here, or did not come. */
  async load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#hasFailed = false;
    this.onChange();
    try {
      const { choices, next } = readPage(await this.source.list(this.#next));
      const known = new Set(this.#choices.map(({ id }) => id));
      const fresh = choices.filter(({ id }) => !known.has(id));
      this.#choices = [...this.#choices, ...fresh];
      // A host that gives the same ones again has no others.
      this.#next = fresh.length === 0 ? undefined : next;
    } catch {
      this.#hasFailed = true;
    } finally {
      this.#isLoading = false;
      this.onChange();
    }
  }
}

/** What has no id or no label is left out, for a host may answer anything. */
function readPage(page: unknown): { readonly choices: readonly VersionChoice[]; readonly next: string | undefined } {
  if (!isPlainObject(page)) return { choices: [], next: undefined };
  const { versions, next } = page;
  const choices = (Array.isArray(versions) ? (versions as readonly unknown[]) : []).flatMap((each) => {
    if (!isPlainObject(each)) return [];
    const { id, label } = each;
    return typeof id === 'string' && id !== '' && typeof label === 'string' && label !== '' ? [{ id, label }] : [];
  });
  return { choices, next: typeof next === 'string' && next !== '' ? next : undefined };
}
