interface TabState {
  readonly id: string;
  readonly isDisabled?: boolean | undefined;
}

/** The id of the tab that a key leads to, over disabled ones and round the ends; none for other keys. */
export function nextTab(tabs: readonly TabState[], from: string, key: string): string | undefined {
  const open = tabs.filter(({ isDisabled }) => isDisabled !== true);
  // The one that has the focus may have been disabled since.
  const row = tabs.filter((tab) => tab.id === from || open.includes(tab));
  const at = row.findIndex(({ id }) => id === from);
  switch (key) {
    case 'ArrowRight':
      return row[(at + 1) % row.length]?.id;
    case 'ArrowLeft':
      return row[(Math.max(0, at) - 1 + row.length) % row.length]?.id;
    case 'Home':
      return open[0]?.id;
    case 'End':
      return open[open.length - 1]?.id;
    default:
      return undefined;
  }
}

/** The tab that is shown: the selected one; where there is none of that id, the first that is not disabled. */
export function shownTab(tabs: readonly TabState[], selected: string): string | undefined {
  return (tabs.find(({ id }) => id === selected) ?? tabs.find(({ isDisabled }) => isDisabled !== true))?.id;
}
