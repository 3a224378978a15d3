import type { Lang } from '@zhengwu/core';

import { elementName } from './element-name.js';
import { keyWord, readingTextsIn } from './messages/index.js';
import { plainReader, type Reader } from './reader.js';
import { stepsAlong } from './steps.js';

/**
 * A place as people say it: 材料“营业执照” › 必要性.
 * @param path keys and element ids, as in a `Difference` or a `Conflict`
 * @param documents where elements have their names; the first that knows one tells it
 */
export function placeText(path: readonly string[], documents: readonly unknown[], lang: Lang, reader: Reader = plainReader): string {
  return placeWords(path, documents, lang, reader).join(' › ');
}

/** The same, step by step: an element stands in one step with its list. */
export function placeWords(path: readonly string[], documents: readonly unknown[], lang: Lang, reader: Reader = plainReader): readonly string[] {
  const texts = readingTextsIn(lang);
  const words: string[] = [];
  let parent: string | undefined;
  for (const step of stepsAlong(path, documents)) {
    if (step.kind === 'key') {
      const word = reader.key(step.key, parent, lang) ?? keyWord(step.key, parent, lang);
      words.push(words.length === 0 ? headed(word, lang) : word);
      parent = step.key;
      continue;
    }
    const list = words.pop() ?? '';
    const name = elementName(step.element, lang);
    if (name !== undefined) words.push(list === '' ? name : texts.element(list, name));
    else words.push(step.position < 0 ? `${list}${texts.gone}` : texts.nthElement(list, texts.nth(step.position + 1)));
  }
  return words.length === 0 ? [headed(texts.whole, lang)] : words;
}

/** English begins with a capital; what has no word in Chinese stays as the document spells it. */
export function headed(word: string, lang: Lang): string {
  return lang === 'en' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** What the element at the end of a path is called; its place in its list where it has no name. */
export function elementNameAt(path: readonly string[], documents: readonly unknown[], lang: Lang): string {
  const texts = readingTextsIn(lang);
  const last = stepsAlong(path, documents).pop();
  if (last?.kind !== 'element') return last?.key ?? '';
  return elementName(last.element, lang) ?? (last.position < 0 ? last.id : texts.nth(last.position + 1));
}
