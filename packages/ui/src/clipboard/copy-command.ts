/**
 * Copies through the `copy` event, which the browser's own command sends: nothing has to be written into the page,
 * selected or focused for it. Answers whether the browser took the content.
 *
 * @param content by MIME type
 */
export function copyByCommand(content: Readonly<Record<string, string>>): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent): void => {
    // Editors on the page, which copy what is selected in them, must not have their say.
    event.stopImmediatePropagation();
    if (event.clipboardData === null) return;
    for (const type of Object.keys(content)) event.clipboardData.setData(type, content[type] ?? '');
    event.preventDefault();
    isTaken = true;
  };
  // Chromium and Safari first ask whether there is anything to copy; where nothing is selected, this says so.
  const onBefore = (event: Event): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  window.addEventListener('beforecopy', onBefore, true);
  window.addEventListener('copy', onCopy, true);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to copy without a secure context
    return document.execCommand('copy') && isTaken;
  } catch {
    return false; // a document that is no HTML has no commands
  } finally {
    window.removeEventListener('beforecopy', onBefore, true);
    window.removeEventListener('copy', onCopy, true);
  }
}
