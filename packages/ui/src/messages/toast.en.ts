import type { ToastWords } from './toast.zh-CN.js';

export const toastWordsEn: ToastWords = {
  close: 'Close',
  tones: { info: '', good: 'Done: ', bad: 'Error: ' },
};
