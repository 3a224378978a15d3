import type { TreeWords } from './tree.zh-CN.js';

export const treeWordsEn: TreeWords = {
  error: 'has an error',
  warning: 'has a reminder',
  empty: 'Nothing here yet',
  newName: ({ label }) => `New name of “${label}”`,
  notEditable: ({ label }) => `“${label}” cannot be renamed`,
  before: ({ label }) => `Put before “${label}”`,
  after: ({ label }) => `Put after “${label}”`,
  into: ({ label }) => `Put into “${label}”`,
  here: 'Put here',
  stays: 'Put back where it was',
  insideItself: 'It cannot be put into itself',
  moved: ({ label, level, position, size }) => `“${label}” moved to level ${level}, ${position} of ${size}`,
  obstacles: {
    first: 'It is the first of its siblings already',
    last: 'It is the last of its siblings already',
    top: 'It is at the top level already',
    'no-sibling': 'There is no sibling before it to put it into',
    apart: 'What is selected does not stand under one parent; the keyboard cannot move it together',
  },
};
