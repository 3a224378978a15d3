/** What a page needs only when somebody asks for it: paper, clipboard, files. Loaded then, in one file of its own. */
export { copyText } from '@zhengwu/ui/clipboard';
export { saveFile } from '@zhengwu/ui/file';
export { PAGE_OF_PAGES, printDocument } from '@zhengwu/ui/print';
