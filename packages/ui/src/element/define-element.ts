/**
 * Registers an element unless the name is taken: two packages, or two versions of one, may stand on a page, and
 * the first one serves both.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
