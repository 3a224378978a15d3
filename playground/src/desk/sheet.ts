import { equalJson } from '@zhengwu/core';

import type { Version } from '../api/index.js';
import type { Loaded } from '../client/client.js';
import type { Unsaved } from './draft-keeper.js';

/** What lies on the desk: a content, the version that it was begun from, and what is known of newer ones. */
export class Sheet {
  #base: Loaded;
  #content: unknown;
  #revision = 0;
  #isEdited = false;
  #newest: Version;
  /** Set while it holds a merge that is not saved: the version that the person had begun from. */
  mergedFrom: number | undefined;

  constructor(loaded: Loaded) {
    this.#base = loaded;
    this.#content = loaded.content;
    this.#newest = loaded.version;
  }

  get base(): Loaded {
    return this.#base;
  }

  get content(): unknown {
    return this.#content;
  }

  /** Rises with every other content or base. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether the content is another than that of the version. */
  get isEdited(): boolean {
    return this.#isEdited;
  }

  get newest(): Version {
    return this.#newest;
  }

  /** A version that is newer than what the content was begun from. */
  get newer(): Version | undefined {
    return this.#newest.number > this.#base.version.number ? this.#newest : undefined;
  }

  get unsaved(): Unsaved {
    const { version, etag } = this.#base;
    return { baseNumber: version.number, baseEtag: etag, ...(this.mergedFrom === undefined ? {} : { mergedFrom: this.mergedFrom }), revision: this.#revision, content: this.#content };
  }

  write(content: unknown): void {
    this.#content = content;
    this.#revision += 1;
    this.#isEdited = !equalJson(content, this.#base.content);
    if (!this.#isEdited) this.mergedFrom = undefined;
  }

  /** From now on this version is what the content was begun from. */
  lay(base: Loaded, content: unknown): void {
    this.#base = base;
    this.heardOf(base.version);
    this.write(content);
  }

  heardOf(version: Version): void {
    if (version.number > this.#newest.number) this.#newest = version;
  }
}
