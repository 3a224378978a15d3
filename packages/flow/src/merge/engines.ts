import type { Conflict } from '@zhengwu/core';
import { converted, ENGINE_NAMES } from '../model/convert/convert-flow.js';
import type { Engine } from '../model/convert/engine-vocabulary.js';
import { engineOf } from '../model/file/namespaces.js';
import { readFile } from '../model/file/read-file.js';

/** The engine that a file is written for; undefined for one that says nothing to an engine, or is no XML. */
export function engineIn(text: string): Engine | undefined {
  const document = readFile(text);
  if ('why' in document) return undefined;
  const { dialect } = engineOf(document.root);
  return dialect === 'none' ? undefined : dialect;
}

/** The file in the words of an engine, as far as that has them. A file for none, or for that one, stays what it is. */
export function inWordsOf(text: string, engine: Engine): string {
  const own = engineIn(text);
  return own === undefined || own === engine ? text : converted(text, engine).xml;
}

/** Which engine the file is for, where the sides have written for different ones. Path: `engine`; the sides are the engines' names. */
export function engineConflict(base: string, mine: Engine, theirs: Engine): Conflict {
  const before = engineIn(base);
  return { path: [ENGINE], kind: 'changed', base: before === undefined ? undefined : ENGINE_NAMES[before], mine: ENGINE_NAMES[mine], theirs: ENGINE_NAMES[theirs] };
}

const ENGINE = 'engine';

export function isEngineConflict({ path }: Conflict): boolean {
  return path.length === 1 && path[0] === ENGINE;
}
