import { equalJson } from '@zhengwu/core';
import { takeApart } from '../merge/flat-file.js';
import { readFile } from '../model/file/read-file.js';

/**
 * How far two files of one flow are apart whose facts are the same: not at all, in how they are written (prefixes, line ends, the order of
 * steps), in where things are drawn, or in something beyond.
 */
export type FileChange = 'none' | 'writing' | 'drawing' | 'beyond';

export function fileChange(before: string, after: string): FileChange {
  if (before === after) return 'none';
  const [one, other] = [readFile(before), readFile(after)];
  if ('why' in one || 'why' in other) return 'beyond';
  const [former, present] = [takeApart(one).flat, takeApart(other).flat];
  if (!equalJson(former.elements, present.elements)) return 'beyond';
  return equalJson(former.drawing, present.drawing) ? 'writing' : 'drawing';
}
