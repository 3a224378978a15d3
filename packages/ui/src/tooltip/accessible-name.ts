/**
 * What a screen reader calls an element, near enough to tell whether a tooltip says more than that: the words of
 * `aria-labelledby`, `aria-label`, the labels, the text, `alt` and `title`, in this order.
 */
export function accessibleName(element: Element): string {
  const root = element.getRootNode();
  const labelled = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id !== '' && (root instanceof Document || root instanceof ShadowRoot) ? (root.getElementById(id)?.textContent ?? '') : ''))
    .join(' ');
  const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels].map((label) => label.textContent ?? '').join(' ') : '';
  const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
  const texts = [labelled, element.getAttribute('aria-label'), labels, isField ? '' : element.textContent, element.getAttribute('alt'), element.getAttribute('title')];
  return texts.map((text) => tidy(text ?? '')).find((text) => text !== '') ?? '';
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
