import type { FileWish } from './sift-files.js';

/** What the picker offers. A person may choose otherwise: `siftFiles` tells. */
export type PickOptions = FileWish;

/** How long after its window has the focus again a browser that tells no `cancel` may still bring files, in ms. */
const LATE_MS = 2000;

/** A window shows one picker at a time. */
let endFormer: (() => void) | undefined;

/**
 * Lets a person choose files; gives none where they choose none. To be called in the click or key press that asks for it:
 * otherwise the browser shows no picker, and none are given either.
 */
export function pickFiles({ accept = '', multiple = false }: PickOptions = {}): Promise<readonly File[]> {
  endFormer?.();
  if (!mayShowPicker()) return Promise.resolve([]);
  return new Promise((resolve) => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', accept, multiple, hidden: true });
    let late: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(late);
      window.removeEventListener('focus', onReturn);
      endFormer = undefined;
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    // Without `cancel`, the sign of the end is that the window has the focus back; the files may come after it.
    const onReturn = (): void => {
      clearTimeout(late);
      late = setTimeout(end, LATE_MS);
    };
    endFormer = end;
    input.addEventListener('change', end);
    input.addEventListener('cancel', end);
    if (!tellsCancel()) window.addEventListener('focus', onReturn);
    // In the document: some browsers forget an input that only a listener holds.
    document.body.append(input);
    input.click();
  });
}

/**
 * Whether a file input tells that it was left (Chromium 113, Firefox 91, Safari 16.4). It cannot be asked itself, for
 * `oncancel` has long been there for dialogs; this method came with the same Chromium and to the others later.
 */
function tellsCancel(): boolean {
  return 'getSetCookie' in Headers.prototype;
}

function mayShowPicker(): boolean {
  // Older than its type says: neither Safari nor Firefox had it when they began to show pickers.
  const { userActivation } = navigator as { readonly userActivation?: UserActivation };
  return userActivation?.isActive !== false;
}
