import type { VersionChoices } from '@zhengwu/core';

/** The versions of the guide that the host keeps. Both reject where they cannot be read. */
export interface VersionShelf {
  /** The newest ones, or those that a former answer's `next` stands for. */
  readonly list: (next?: string) => Promise<VersionChoices>;
  /** The content of one. */
  readonly read: (id: string) => Promise<unknown>;
}
