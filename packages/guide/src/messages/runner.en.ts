import type { PageWords } from './runner.zh-CN.js';

export const pageWordsEn: PageWords = {
  guide: 'Guide',
  back: 'Back',
  next: 'Continue',
  restart: 'Start again',
  keys: 'Number keys choose, Enter continues.',
  yes: 'Yes',
  no: 'No',
  or: 'or',
  problem: 'Please look here: ',
  severalHint: ({ min, max, count }) =>
    max < count ? (min === max ? `Choose ${String(min)}.` : `Choose ${String(min)} to ${String(max)}.`) : min > 1 ? `Choose at least ${String(min)}.` : min === 0 ? 'Choose any number, or none.' : 'You can choose several.',
  changing: 'You are changing an earlier answer.',
  keepIt: 'Keep it as it was',
  loading: 'Opening…',
  loadFailed: 'Not everything could be loaded. Check the network and continue again, or reload the page.',
};
