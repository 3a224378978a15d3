import type { Lang } from '@zhengwu/core';

import type { Person } from '../../api/index.js';
import { peopleTextsIn } from '../messages/people.js';
import { pageWordsIn } from '../messages/words.js';
import { exactTimeText } from '../time/when-text.js';
import { reviewText } from './review-text.js';

/** The columns of 部门账号清单, for paper and spreadsheet alike. */
export function personColumns(lang: Lang): readonly string[] {
  const texts = peopleTextsIn(lang);
  return [texts.number, texts.department, texts.name, texts.account, texts.role, texts.state, texts.lastSeen, texts.review];
}

export function personCells(person: Person, index: number, now: number, lang: Lang): readonly string[] {
  const texts = peopleTextsIn(lang);
  const words = pageWordsIn(lang);
  return [
    String(index + 1),
    person.department,
    person.name,
    person.login,
    words.role[person.role],
    words.personState[person.state],
    person.lastSeenAt === null ? texts.never : exactTimeText(person.lastSeenAt),
    reviewText(person, now, lang),
  ];
}

/** 部门账号清单 as a paper that the departments sign. */
export function personListPaper(people: readonly Person[], place: string, now: number, lang: Lang): string {
  const texts = peopleTextsIn(lang);
  const row = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<h1>${escaped(texts.sheetTitle(place))}</h1>
<p>${escaped(texts.printedAt(exactTimeText(now)))}</p>
<table><thead>${row(personColumns(lang), 'th')}</thead><tbody>${people.map((person, index) => row(personCells(person, index, now, lang), 'td')).join('')}</tbody></table>
<p>${escaped(texts.signature)}</p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
