/**
 * Whether a drag brings files from outside the page. A picture that is dragged out of a page is a file too as far as
 * browsers are concerned, and comes with its HTML.
 */
export function carriesFiles(transfer: Pick<DataTransfer, 'types'> | null): transfer is DataTransfer {
  return transfer !== null && transfer.types.includes('Files') && !transfer.types.includes('text/html');
}

/** What was dropped; a folder is a file that cannot be read, and is told apart only now. */
export function droppedFiles(transfer: DataTransfer): { readonly files: readonly File[]; readonly folders: readonly File[] } {
  const files: File[] = [];
  const folders: File[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const file = item.getAsFile();
    if (file !== null) (item.webkitGetAsEntry()?.isDirectory === true ? folders : files).push(file);
  }
  return { files, folders };
}
