import type { AssetRef } from '@zhengwu/core';
import type { ControlWords } from '../../messages/controls.js';
import type { Surroundings } from '../../runtime/surroundings.js';
import { useEffect, useRef, useState } from '../../vendor/react.js';
import { refusalOf, type UploadRules } from './uploads.js';

/** A file on its way, or one that did not get there. */
export type Upload =
  | { readonly id: number; readonly name: string; readonly state: 'running'; readonly file: File }
  | { readonly id: number; readonly name: string; readonly state: 'failed'; readonly file: File; readonly sentence: string }
  /** It will not be taken, however often one tries. */
  | { readonly id: number; readonly name: string; readonly state: 'refused'; readonly sentence: string };

export interface Uploads {
  readonly all: readonly Upload[];
  readonly take: (files: readonly File[]) => void;
  readonly refuse: (name: string, sentence: string) => void;
  readonly retry: (id: number) => void;
  /** Stops one, or takes its line away. */
  readonly drop: (id: number) => void;
}

interface UploadsOptions {
  readonly around: Surroundings;
  readonly words: ControlWords;
  readonly rules: UploadRules;
  /** Where a file has come, its reference is put among the answers. */
  readonly onKept: (asset: AssetRef) => void;
}

let count = 0;

/** Files on their way to the host's `putAsset`: each by itself, so that one that fails takes no other with it. */
export function useUploads({ around, words, rules, onKept }: UploadsOptions): Uploads {
  const [all, setAll] = useState<readonly Upload[]>([]);
  const aborts = useRef(new Map<number, AbortController>());
  const newest = useRef({ around, words, rules, onKept });
  newest.current = { around, words, rules, onKept };
  useEffect(() => {
    const running = aborts.current;
    return () => {
      for (const abort of running.values()) abort.abort();
    };
  }, []);
  const put = (upload: Upload): void => setAll((former) => (former.some(({ id }) => id === upload.id) ? former.map((each) => (each.id === upload.id ? upload : each)) : [...former, upload]));
  const drop = (id: number): void => {
    aborts.current.get(id)?.abort();
    aborts.current.delete(id);
    setAll((former) => former.filter((each) => each.id !== id));
  };
  const run = async (id: number, file: File): Promise<void> => {
    const { name } = file;
    const abort = new AbortController();
    aborts.current.set(id, abort);
    put({ id, name, state: 'running', file });
    const isStopped = (): boolean => abort.signal.aborted;
    const sentence = await refusalOf(file, newest.current.rules, newest.current.words);
    if (isStopped()) return;
    if (sentence !== undefined) {
      put({ id, name, state: 'refused', sentence });
      newest.current.around.announce(sentence);
      return;
    }
    try {
      const { putAsset } = newest.current.around.services;
      if (putAsset === undefined) throw new Error(newest.current.words.noUploadService);
      const asset = await putAsset(new Uint8Array(await file.arrayBuffer()), name, { signal: abort.signal });
      if (isStopped()) return;
      aborts.current.delete(id);
      drop(id);
      newest.current.onKept(asset.name === undefined ? { ...asset, name } : asset);
      newest.current.around.announce(newest.current.words.uploaded({ name }));
    } catch (error) {
      if (isStopped()) return;
      const reason = reasonOf(error);
      const said = reason === undefined ? newest.current.words.uploadFailed({ name }) : newest.current.words.uploadRefused({ name, reason });
      put({ id, name, state: 'failed', file, sentence: said });
      newest.current.around.announce(said);
    }
  };
  return {
    all,
    take: (files) => {
      for (const file of files) void run((count += 1), file);
    },
    refuse: (name, sentence) => {
      put({ id: (count += 1), name, state: 'refused', sentence });
      around.announce(sentence);
    },
    retry: (id) => {
      const upload = all.find((each) => each.id === id);
      if (upload?.state === 'failed') void run(id, upload.file);
    },
    drop,
  };
}

/** What the host says of a refusal is for people if it is in their words; what a browser says of its network is not. */
function reasonOf(error: unknown): string | undefined {
  return error instanceof Error && !(error instanceof TypeError) && /[\u4e00-\u9fff]/.test(error.message) ? error.message : undefined;
}
