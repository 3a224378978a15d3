import type { PickerWords } from './picker.zh-CN.js';

export const pickerWordsEn: PickerWords = {
  placeholder: 'Type a name or its pinyin initials',
  missing: ({ label }) => `Choose ${label}.`,
  chosen: (count) => `${count} chosen`,
  remove: (label) => `Remove “${label}”`,
  removed: (label) => `Removed “${label}”`,
  added: (label) => `Chosen: “${label}”`,
  clear: 'Clear',
  open: 'Show options',
  options: ({ label }) => `Options for ${label}`,
  searching: 'Searching…',
  failed: 'The search failed. Check the network and try again.',
  failedSaid: 'The search failed. Press Enter to try again.',
  retry: 'Try again',
  nothingFound: ({ words }) => `Nothing found for “${words}”`,
  tryOther: 'Try other words, or pinyin initials alone.',
  showAll: 'Show all',
  nothingThere: 'Nothing to choose from',
  found: (count) => (count === 1 ? '1 option' : `${count} options`),
  create: ({ text }) => `Create “${text}”`,
  cannotPick: ({ label, reason }) => `“${label}” cannot be chosen${reason === '' ? '' : `: ${reason}`}.`,
};
