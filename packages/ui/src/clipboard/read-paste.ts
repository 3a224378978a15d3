import { pastedFragment } from './pasted-fragment.js';

/** What a paste brings. */
export interface Pasted {
  /** Empty where there is none; lines end in `\n`. Cells of a spreadsheet stand between tabs. */
  readonly text: string;
  /** What was copied, without the page around it. It is a stranger's: to be cleaned before it is shown. */
  readonly html?: string;
  /** Copied files and screenshots, without the picture that Office adds of any text that is copied there. */
  readonly files: readonly File[];
}

/** Reads a `paste` event. Only while it is under way: afterwards it is empty. The caller prevents what the browser would do. */
export function readPaste({ clipboardData }: Pick<ClipboardEvent, 'clipboardData'>): Pasted {
  if (clipboardData === null) return { text: '', files: [] };
  const text = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
  const html = pastedFragment(clipboardData.getData('text/html'));
  const files = [...clipboardData.files];
  if (html === '') return { text, files };
  // A picture that is copied from a page comes with HTML, and without text.
  return { text, html, files: text.trim() === '' ? files : files.filter(({ type }) => !type.startsWith('image/')) };
}
