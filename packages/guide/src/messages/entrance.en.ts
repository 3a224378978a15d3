import type { EntranceWords } from './entrance.zh-CN.js';

export const entranceWordsEn: EntranceWords = {
  title: 'What do you want to do?',
  search: 'Search by name, everyday words or pinyin',
  placeholder: 'e.g. restaurant, allowance, spjy',
  themes: 'By theme',
  allThemes: 'All',
  audience: 'For whom',
  audiences: { all: 'Everybody', person: 'A person', organisation: 'A business or body' },
  found: ({ count }) => `${String(count)} ${count === 1 ? 'service item' : 'service items'}`,
  noneFor: ({ words }) => `Nothing found for “${words}”.`,
  noneHere: 'There is nothing under this theme.',
  noneHelp: 'Use another word, or fewer letters, or leave the theme. If it is still not there, ask at the service window.',
  clear: 'Search anew',
  back: 'Choose another item',
  opening: 'Opening…',
};
