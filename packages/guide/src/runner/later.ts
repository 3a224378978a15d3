/** What a page needs only when somebody asks for it: paper, clipboard, files. Loaded then, in one file of its own. */
export { printNotice } from '../print/print-notice.js';
export { copyText, saveFile } from '@zhengwu/ui';
