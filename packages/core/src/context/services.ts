import type { AssetRef } from '../model/asset-ref.js';
import type { Account, Department } from './directory.js';

/** What can be cancelled: an `AbortSignal`, said without the DOM. */
export interface Cancellable {
  readonly signal?: { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };
}

/** One hit of a dictionary: a code with its words. */
export interface DictionaryEntry {
  readonly code: string;
  readonly label: string;
  /** The words of what it lies in, from the uppermost down. */
  readonly path?: readonly string[];
  /** The codes of these. */
  readonly parents?: readonly string[];
  /** Whether others lie below it; absent where the host does not know before it is asked for them. */
  readonly hasBelow?: boolean;
}

/** What of a dictionary is asked for. */
export interface DictionaryQuery extends Cancellable {
  /** All entries directly below the one of this code, '' for the uppermost, in their order; words are then ''. Absent: entries of whatever level. */
  readonly parent?: string;
}

/** A version of a document that the host keeps: 第 12 版 · 昨天 14:26 张敏 · 补充容缺. */
export interface VersionChoice {
  readonly id: string;
  readonly label: string;
}

/** Versions, newest first. */
export interface VersionChoices {
  readonly versions: readonly VersionChoice[];
  /** There are older ones: they are asked for by this. */
  readonly next?: string;
}

/**
 * The only way out of an element. The host provides what it can; an element hides what needs a service that
 * is absent. Every promise is rejected when its signal is aborted.
 */
export interface Services {
  /** The bytes of a file. Rejects if it is gone. */
  readonly getAsset?: (ref: AssetRef, options?: Cancellable) => Promise<Uint8Array>;
  /** Keeps a file and gives its reference; the host refuses what its policy forbids. */
  readonly putAsset?: (bytes: Uint8Array, name: string, options?: Cancellable) => Promise<AssetRef>;
  /** People and departments whose name, pinyin or post matches. */
  readonly searchDirectory?: (words: string, options?: Cancellable) => Promise<readonly (Account | Department)[]>;
  /** The newest versions of the document that the host keeps, or those that a former answer's `next` stands for. Rejects if they cannot be read. */
  readonly getVersions?: (next?: string, options?: Cancellable) => Promise<VersionChoices>;
  /** The document as it stood in one of the versions that the host named, as JSON or its text. Rejects if it cannot be read. */
  readonly getVersion?: (id: string, options?: Cancellable) => Promise<unknown>;
  /**
   * Entries of a code list, for example 行政区划, whose label or code matches; with `parent`, level by level. A search may stop at
   * as many as a person looks through; a level is given whole.
   */
  readonly searchDictionary?: (dictionary: string, words: string, query?: DictionaryQuery) => Promise<readonly DictionaryEntry[]>;
}
