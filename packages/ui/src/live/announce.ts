/** How long a sentence stays, in ms: long enough to be read out, gone before somebody finds it with the arrow keys. */
const STAYS_MS = 4000;

const regions = new WeakMap<Node, HTMLElement>();

/**
 * Has a screen reader say something that a sighted person sees happen: what was dropped where, why a thing cannot
 * be moved. The live region stands in the element's own root, so that it speaks inside a modal dialog's document
 * too; it is made when first needed.
 */
export function announce(from: Element, text: string): void {
  const root = from.getRootNode();
  const former = regions.get(root);
  const isReady = former?.isConnected === true;
  const region = isReady ? former : made(root);
  if (region === undefined) return;
  // A region that has only just come is not watched yet.
  if (isReady) say(region, text);
  else setTimeout(() => say(region, text), 100);
}

function say(region: HTMLElement, text: string): void {
  // A sentence that is said twice is an insertion twice: a changed text node that ends up equal is not read out.
  const line = document.createElement('p');
  line.textContent = text;
  region.append(line);
  setTimeout(() => line.remove(), STAYS_MS);
}

function made(root: Node): HTMLElement | undefined {
  const parent = root instanceof ShadowRoot ? root : root instanceof Document ? root.body : undefined;
  if (parent === undefined) return undefined;
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  // By its properties: a page without our styles must not show it, and a strict policy forbids the attribute.
  Object.assign(region.style, { position: 'absolute', width: '1px', height: '1px', margin: '-1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' });
  parent.append(region);
  regions.set(root, region);
  return region;
}
