/** Writes down the number of each entry, so that a list goes on counting on the next page. */
export function numberLists(root: HTMLElement): void {
  for (const list of root.querySelectorAll('ol')) {
    const entries = [...list.children].filter((child): child is HTMLLIElement => child.localName === 'li');
    const step = list.reversed ? -1 : 1;
    let number = list.hasAttribute('start') ? list.start : list.reversed ? entries.length : 1;
    for (const entry of entries) {
      if (entry.hasAttribute('value')) number = entry.value;
      else entry.value = number;
      number += step;
    }
  }
}
