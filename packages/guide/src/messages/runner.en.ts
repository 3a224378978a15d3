import type { PageWords } from './runner.zh-CN.js';

export const pageWordsEn: PageWords = {
  guide: 'Guide',
  back: 'Back',
  next: 'Continue',
  restart: 'Start again',
  remaining: ({ min, max }) =>
    max <= 1 ? 'This is the last question.' : min === max ? `${String(max)} questions left, this one included.` : `${String(Math.max(1, min))} to ${String(max)} questions left, this one included.`,
  keys: 'Number keys choose, Enter continues.',
  whatIs: ({ word }) => `What is “${word}”?`,
  yes: 'Yes',
  no: 'No',
  or: 'or',
  none: 'None of these',
  between: ', ',
  problem: 'Please look here: ',
  severalHint: ({ min, max, count }) =>
    max < count ? (min === max ? `Choose ${String(min)}.` : `Choose ${String(min)} to ${String(max)}.`) : min > 1 ? `Choose at least ${String(min)}.` : min === 0 ? 'Choose any number, or none.' : 'You can choose several.',
  date: ({ year, month, day }) => `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  pickOne: 'Choose one, then continue.',
  pickMore: ({ min }) => `Choose at least ${String(min)}.`,
  pickLess: ({ max }) => `Choose at most ${String(max)}.`,
  answers: 'Your answers',
  change: 'Change',
  correct: 'Correct',
  look: 'View',
  pair: ({ name }) => `${name}: `,
  fact: 'known from shared data',
  changing: 'You are changing an earlier answer.',
  keepIt: 'Keep it as it was',
  loading: 'Opening…',
  loadFailed: 'Not everything could be loaded. Check the network and reload the page.',
};
