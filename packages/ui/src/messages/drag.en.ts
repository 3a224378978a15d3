import type { DragWords } from './drag.zh-CN.js';

export const dragWordsEn: DragWords = {
  pickedUp: ({ label, count }) =>
    count > 1 ? `Picked up “${label}” and ${count - 1} more. Let go to drop, Escape to cancel.` : `Picked up “${label}”. Let go to drop, Escape to cancel.`,
  dropped: ({ offer }) => (offer === '' ? 'Dropped' : `Dropped: ${offer}`),
  refused: ({ reason }) => `Not dropped: ${reason}`,
  nowhere: 'Nothing can be dropped here. Not dropped.',
  cancelled: 'Drag cancelled',
};
