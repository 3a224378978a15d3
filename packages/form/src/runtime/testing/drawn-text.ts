/**
 * What is drawn in a box, so that two drawings can be compared: in which order attributes were written does not matter, nor that a style
 * was taken away again, nor how React calls its ids.
 */
export function drawnText(box: Element): string {
  const ids = new Map<string, string>();
  return said(box).replace(/:r[0-9a-z]+:/g, (id) => {
    const known = ids.get(id) ?? `#${String(ids.size)}`;
    ids.set(id, known);
    return known;
  });
}

function said(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`).filter((attribute) => attribute !== 'style=""');
  const inside = [...element.childNodes].map((child) => (child instanceof Element ? said(child) : child.textContent));
  return `<${[element.localName, ...attributes.sort(), ...answered(element)].join(' ')}>${inside.join('')}`;
}

/** What is typed or ticked is no attribute. */
function answered(element: Element): readonly string[] {
  if (element instanceof HTMLInputElement) return [`is=${element.value}`, ...(element.checked ? ['ticked'] : [])];
  return element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? [`is=${element.value}`] : [];
}
