/** The row of an event, unless it is on something that has gestures of its own. */
export function pressedRow(event: Event): number | undefined {
  for (const each of event.composedPath()) {
    if (!(each instanceof HTMLElement)) continue;
    if (each.matches('input, .twisty[data-branch]')) return undefined;
    if (each.classList.contains('row')) return Number(each.dataset['row']);
  }
  return undefined;
}
