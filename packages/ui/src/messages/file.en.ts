import type { FileTexts } from './file.zh-CN.js';

export const fileTextsEn: FileTexts = {
  unnamed: 'Untitled',
  dropHere: 'Drop files here, or',
  choose: 'Choose a file',
  chooseMany: 'Choose files',
  kinds: { any: 'any file', image: 'pictures', audio: 'audio', video: 'video', text: 'text' },
  refused: {
    type: ({ names, kinds }) => `Not taken: ${names}. What is taken here: ${kinds}.`,
    many: ({ count }) => `One file at a time. None of the ${count} was taken.`,
    folder: ({ names }) => `Not taken: ${names}. Open the folder and drop the files in it.`,
    unreadable: () => 'No file could be read. If it came out of a mail or an archive, save it on the computer first.',
  },
  named: (names, count) => names.map((name) => `“${name}”`).join(', ') + (count > names.length ? ` and ${count - names.length} more` : ''),
  listed: (kinds) => kinds.join(', '),
};
