import type { PageWords } from './words.zh-CN.js';

export const pageWordsEn: PageWords = {
  house: 'Zhengwu Workbench',
  role: { admin: 'Administrator', editor: 'Editor', reviewer: 'Reviewer' },
  roleNote: {
    admin: 'manages accounts, backup and audit; also edits and confirms items',
    editor: 'edits items and submits them',
    reviewer: 'reads items, confirms them or sends them back',
  },
  itemState: { draft: 'Draft', pending: 'Awaiting confirmation', returned: 'Sent back', published: 'Published' },
  personState: { invited: 'No password yet', active: 'Active', disabled: 'Disabled' },
  documentKind: { item: 'Item', context: 'Reference data', guide: 'Guide', guideCases: 'Test cases of the guide', review: 'Review points', flow: 'Flow', form: 'Form', template: 'Templates' },
  version: (number) => `version ${number}`,
  errors: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
  warnings: (count) => `${count} ${count === 1 ? 'reminder' : 'reminders'}`,
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading…',
};
