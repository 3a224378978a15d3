import type { AssetRef } from '@zhengwu/core';
import { isAccepted } from '@zhengwu/ui/file';
import type { ControlWords } from '../../messages/controls.js';
import { contentProblem, HEAD_BYTES, kindNames, sizeText } from './file-kind.js';

export interface UploadRules {
  readonly accept: string;
  /** Bytes of each file. */
  readonly mostBytes: number | undefined;
}

/** Why a file is not taken, in a sentence; `undefined` if it is. */
export async function refusalOf(file: File, { accept, mostBytes }: UploadRules, words: ControlWords): Promise<string | undefined> {
  const { name } = file;
  if (!isAccepted(file, accept)) return words.wrongKind({ name, kinds: kindNames(accept).join(words.listed) });
  if (file.size === 0) return words.emptyFile({ name });
  if (mostBytes !== undefined && file.size > mostBytes) return words.tooLarge({ name, size: sizeText(file.size), most: sizeText(mostBytes) });
  try {
    const problem = contentProblem(name, new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
    return problem === undefined ? undefined : words.wrongContent({ name, ...problem });
  } catch {
    return words.unreadable({ name });
  }
}

/** A file as it stands in the answers: a reference of ours, or what another system wrote. */
export interface KeptFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: number | undefined;
  /** What `getAsset` takes; absent for what is none of ours. */
  readonly asset: AssetRef | undefined;
  readonly value: unknown;
}

/** Files of a value, whoever wrote it: antd's `{ uid, name, url }` and texts are kept and shown by name. */
export function keptFiles(value: unknown, words: ControlWords): readonly KeptFile[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];
  return values.map((each, at) => {
    const asset = assetOf(each);
    const named = typeof each === 'object' && each !== null ? (each as Readonly<Record<string, unknown>>)['name'] : each; // its own key, if any
    const name = typeof named === 'string' && named !== '' ? named : asset === undefined ? words.foreignFile : words.unnamedFile;
    return { key: `${asset?.id ?? name} ${String(at)}`, name, bytes: asset?.bytes, asset, value: each };
  });
}

export function assetOf(value: unknown): AssetRef | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, hash, type, bytes } = value as Partial<Record<keyof AssetRef, unknown>>; // read key by key
  return typeof id === 'string' && id.startsWith('ast_') && typeof hash === 'string' && typeof type === 'string' && typeof bytes === 'number' ? (value as AssetRef) : undefined; // all that one has
}
