import type { Lang } from '@zhengwu/core';

import type { Present } from '../../api/index.js';
import { editorTextsIn } from './messages/editor.js';

/** More names than this are counted. */
const MOST_NAMES = 3;

/** Who else is here: 李伟 正在编辑, 陈洁 在看. One who has it open twice is named once; oneself is not. */
export function presenceWords(others: readonly Present[], selfId: string, lang: Lang): readonly string[] {
  const texts = editorTextsIn(lang);
  const editing = new Map<string, string>();
  const watching = new Map<string, string>();
  for (const { person, isEditing } of others) if (person.id !== selfId) (isEditing ? editing : watching).set(person.id, person.name);
  for (const id of editing.keys()) watching.delete(id);
  const names = (people: ReadonlyMap<string, string>): string => {
    const all = [...people.values()];
    const shown = all.slice(0, MOST_NAMES).join(texts.between);
    return all.length > MOST_NAMES ? texts.andMore(shown, all.length) : shown;
  };
  return [...(editing.size === 0 ? [] : [texts.editing(names(editing))]), ...(watching.size === 0 ? [] : [texts.watching(names(watching))])];
}
