import type { DictionaryEntry } from '@zhengwu/core';
import { useEffect, useRef, useState } from '../../vendor/react.js';
import type { ControlProps } from '../control.js';

type Entries = ReadonlyMap<string, DictionaryEntry>;

const NONE: Entries = new Map();

/** What codes stand for: those of `found`, and of the others what the host answers, each asked for once. A code that it does not know stays a code. */
export function useEntries({ around }: ControlProps, dictionary: string, codes: readonly string[], found: Entries = NONE): (code: string) => DictionaryEntry | undefined {
  const { searchDictionary } = around.services;
  const [known, setKnown] = useState<Entries>(NONE);
  const asked = useRef(new Set<string>());
  const abort = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      abort.current?.abort();
      abort.current = undefined;
      asked.current.clear();
      setKnown(NONE);
    },
    [searchDictionary, dictionary],
  );
  const wanted = codes.filter((code) => code !== '' && !found.has(code)).join('\n');
  useEffect(() => {
    if (wanted === '' || searchDictionary === undefined) return;
    const { signal } = (abort.current ??= new AbortController());
    for (const code of wanted.split('\n')) {
      if (asked.current.has(code)) continue;
      asked.current.add(code);
      searchDictionary(dictionary, code, { signal }).then(
        (entries) => {
          const entry = entries.find((each) => each.code === code);
          if (!signal.aborted && entry !== undefined) setKnown((former) => new Map(former).set(code, entry));
        },
        // Its code is shown instead.
        () => undefined,
      );
    }
  }, [wanted, dictionary, searchDictionary]);
  return (code) => found.get(code) ?? known.get(code);
}
