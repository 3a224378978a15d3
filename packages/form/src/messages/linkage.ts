import type { Lang } from '@zhengwu/core';
import type { ScriptFault } from '../script/script-fault.js';
import { linkageWordsEn } from './linkage.en.js';
import { linkageWordsZhCn, type LinkageWords } from './linkage.zh-CN.js';

/** The words for linkages in a language. */
export function linkageWordsIn(lang: Lang): LinkageWords {
  return lang === 'en' ? linkageWordsEn : linkageWordsZhCn;
}

/** Why a script is not run, in words: 不调用函数：alert. */
export function scriptFaultText({ reason, shown }: ScriptFault, lang: Lang): string {
  const { scriptFault, scriptFaults } = linkageWordsIn(lang);
  return scriptFault(scriptFaults[reason], shown);
}
