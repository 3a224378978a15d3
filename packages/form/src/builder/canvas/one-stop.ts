/**
 * The canvas is one stop of the Tab key, whatever is drawn on it: nothing within is filled in. Hiding the fields would not do:
 * elements among them are visible by their own styles.
 */
export class OneStop {
  /**
   * @param stage what has the focus for all
   * @param behind an empty element behind all that is drawn
   */
  constructor(
    private readonly stage: () => HTMLElement,
    private readonly behind: () => HTMLElement,
  ) {}

  /** Who comes to a field comes to the canvas. */
  readonly onFocusIn = (event: FocusEvent): void => {
    const stage = this.stage();
    const [on] = event.composedPath();
    if (on !== stage && on instanceof Element && on.closest('.acts, .behind') === null) stage.focus({ preventScroll: true });
  };

  /** For a Tab on its way: the browser goes on from where the focus is now, so that the next stop is behind the canvas. */
  leave(): void {
    const behind = this.behind();
    // A stop for this moment: from what is none, Chromium begins again with the first.
    behind.tabIndex = 0;
    behind.focus({ preventScroll: true });
    setTimeout(() => (behind.tabIndex = -1));
  }
}
