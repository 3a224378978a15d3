import { waitFor, within, type queries } from 'storybook/test';

export type Role = Parameters<typeof queries.queryAllByRole>[1];

/** A page that is busy with other things shows it all the same. What is not there is said in a line, without the whole page. */
const SOON = { timeout: 10_000, onTimeout: (error: Error) => error };

/**
 * What a person sees in an element, by role and name, through all shadow roots below it: the queries of the testing library end at
 * each of them.
 */
export interface DeepScreen {
  /** The first of that role and name that is seen; waits until it is there. */
  readonly find: (role: Role, name: string | RegExp) => Promise<HTMLElement>;
  /** The first field with that label. */
  readonly field: (label: string | RegExp) => Promise<HTMLElement>;
  /** The first element that is called nothing but this. */
  readonly text: (text: string | RegExp) => Promise<HTMLElement>;
  /** The element itself. */
  readonly own: () => Promise<HTMLElement>;
  /** The same of a part, the first element below that matches: looked for anew each time, for what is drawn anew may be another. */
  readonly part: (selector: string) => DeepScreen;
}

export function deepScreen(element: HTMLElement): DeepScreen {
  return screenOf(element.localName, () => element);
}

function screenOf(name: string, element: () => HTMLElement | undefined): DeepScreen {
  const first = (what: string, look: (scope: HTMLElement) => readonly HTMLElement[]): Promise<HTMLElement> => waitFor(() => found(element(), look, isSeen) ?? missing(`${what} in ${name}`), SOON);
  return {
    // Whether it can be reached is asked of what was found: of each element on the way it would cost seconds.
    find: (role, called) => first(`${String(role)} ${String(called)}`, (scope) => within(scope).queryAllByRole(role, { name: called, hidden: true })),
    field: (label) => first(`field ${String(label)}`, (scope) => within(scope).queryAllByLabelText(label)),
    text: (text) => first(`text ${String(text)}`, (scope) => within(scope).queryAllByText(text)),
    own: () => waitFor(() => element() ?? missing(name), SOON),
    part: (selector) => screenOf(selector, () => found(element(), (scope) => [...scope.querySelectorAll<HTMLElement>(selector)], () => true)),
  };
}

function missing(what: string): never {
  throw new Error(`There is no ${what}.`);
}

function found(element: HTMLElement | undefined, look: (scope: HTMLElement) => readonly HTMLElement[], isWanted: (each: HTMLElement) => boolean): HTMLElement | undefined {
  if (element === undefined) return undefined;
  for (const scope of scopesOf(element)) {
    const match = look(scope).find(isWanted);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** Its own content, or its shadow root's, and those of all below, from the outside in. */
function scopesOf(element: Element): readonly HTMLElement[] {
  const scopes: (Element | ShadowRoot)[] = [element.shadowRoot ?? element];
  // What is found on the way is looked through, too.
  for (const scope of scopes) {
    for (const inner of scope.querySelectorAll('*')) if (inner.shadowRoot !== null) scopes.push(inner.shadowRoot);
  }
  return scopes as readonly unknown[] as readonly HTMLElement[]; // `within` asks a shadow root as it asks an element
}

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
}
