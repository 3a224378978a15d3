import type { DictionaryEntry } from '@zhengwu/core';
import { useCallback, useEffect, useRef, useState } from '../../vendor/react.js';
import type { ControlProps } from '../control.js';
import type { Level, Levels } from './levels.js';

export interface LoadedLevels {
  readonly levels: Levels;
  /** Asks for what lies below an entry, '' for the uppermost level; once, unless it failed. */
  readonly read: (parent: string) => void;
}

const NONE: Levels = new Map();

/** The levels of a dictionary that were asked for. Another dictionary, or another service, begins anew. */
export function useLevels({ around }: ControlProps, dictionary: string, take: (entry: DictionaryEntry) => boolean): LoadedLevels {
  const { searchDictionary } = around.services;
  const [known, setKnown] = useState<Levels>(NONE);
  const asked = useRef(new Set<string>());
  const abort = useRef<AbortController>(undefined);
  const taken = useRef(take);
  taken.current = take;
  useEffect(
    () => () => {
      abort.current?.abort();
      abort.current = undefined;
      asked.current.clear();
      setKnown(NONE);
    },
    [searchDictionary, dictionary],
  );
  const read = useCallback(
    (parent: string): void => {
      if (searchDictionary === undefined || asked.current.has(parent)) return;
      asked.current.add(parent);
      const { signal } = (abort.current ??= new AbortController());
      const put = (level: Level): void => {
        if (!signal.aborted) setKnown((former) => new Map(former).set(parent, level));
      };
      put({ kind: 'reading' });
      searchDictionary(dictionary, '', { parent, signal }).then(
        (entries) => put({ kind: 'here', entries: entries.filter((entry) => taken.current(entry)) }),
        () => {
          if (!signal.aborted) asked.current.delete(parent);
          put({ kind: 'failed' });
        },
      );
    },
    [searchDictionary, dictionary],
  );
  return { levels: known, read };
}
