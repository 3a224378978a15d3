import type { DraftsTexts } from './drafts.zh-CN.js';

export const draftsEn: DraftsTexts = {
  title: 'My drafts',
  note: 'What you wrote and have not saved as a version: only you see it. Open one to restore or discard it.',
  hereOnly: 'in this browser on this computer alone; not on the server yet',
  item: 'Item',
  kind: 'Part',
  base: 'Begun from',
  written: 'Last written',
  actions: 'Actions',
  open: 'Open',
  openOf: (item, kind) => `Open “${item}”, ${kind}`,
  download: 'Save as a file',
  discard: 'Discard',
  discardTitle: 'Discard this draft?',
  discardText: (item, kind, when) => `“${item}”, ${kind}, last written ${when}. It cannot be brought back; save it as a file if you are not sure.`,
  discarded: 'Draft discarded',
  unknownItem: '(no longer in the list)',
  none: 'No drafts',
  noneText: 'All that you wrote is saved as versions.',
  newer: (base, head) => `version ${base} (now there is version ${head})`,
};
