/** Shows a cursor on the whole page while something is dragged. Answers the function that puts back what was there. */
export function dragCursor(host: HTMLElement): { readonly show: (cursor: string) => void; readonly restore: () => void } {
  // The page's own root for what is under the pointer, the host because it has captured the pointer.
  const before = [document.documentElement, host].map((element) => ({ element, cursor: element.style.cursor }));
  return {
    show: (cursor) => {
      for (const { element } of before) element.style.cursor = cursor;
    },
    restore: () => {
      for (const { element, cursor } of before) element.style.cursor = cursor;
    },
  };
}
