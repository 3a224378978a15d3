import type { Lang } from '@zhengwu/core';

import { peopleEn } from './people.en.js';
import { peopleZhCn, type PeopleTexts } from './people.zh-CN.js';

export type { PeopleTexts } from './people.zh-CN.js';

export function peopleTextsIn(lang: Lang): PeopleTexts {
  return lang === 'en' ? peopleEn : peopleZhCn;
}
