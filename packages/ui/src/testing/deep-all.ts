/** All matches in an element's shadow roots, from the outside in. */
export function deepAll(root: Element, selector: string): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  const waiting: (Element | ShadowRoot)[] = [root.shadowRoot ?? root];
  for (let scope = waiting.shift(); scope !== undefined; scope = waiting.shift()) {
    found.push(...scope.querySelectorAll<HTMLElement>(selector));
    for (const inner of scope.querySelectorAll('*')) if (inner.shadowRoot !== null) waiting.push(inner.shadowRoot);
  }
  return found;
}
