/** Hands bytes to the person as a file to keep; gives the sentence that says so. */
export function offerFile(name: string, bytes: Uint8Array): string {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the bytes by the next task; without this they would stay until the page is left.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
  return `已导出“${name}”（${Math.ceil(bytes.length / 1024)} KB）`;
}
