/** Made-up pointers: a story has no hands, and is run where there is nothing but the page. */
function point(target: EventTarget, type: string, { x, y }: Spot): void {
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, isPrimary: true, pointerId: 77, pointerType: 'mouse', clientX: x, clientY: y }));
}

/** A place of the window, in px. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where in an element, as shares of the width and height of what is seen of it. */
interface Share {
  readonly across?: number;
  readonly down?: number;
}

function spotOn(element: Element, { across = 0.5, down = 0.5 }: Share): Spot {
  const { left, top, right, bottom } = seenOf(element);
  return { x: left + (right - left) * across, y: top + (bottom - top) * down };
}

/** The part of an element that nothing it scrolls in cuts off. */
function seenOf(element: Element): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  let seen: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'> = element.getBoundingClientRect();
  for (const at of outwards(element)) {
    if (at === element || getComputedStyle(at).overflow === 'visible') continue;
    const room = at.getBoundingClientRect();
    const cut = { left: Math.max(seen.left, room.left), top: Math.max(seen.top, room.top), right: Math.min(seen.right, room.right), bottom: Math.min(seen.bottom, room.bottom) };
    if (cut.left < cut.right && cut.top < cut.bottom) seen = cut;
  }
  return seen;
}

/** What is seen at a place, in whichever shadow root it stands. */
function hit({ x, y }: Spot): Element {
  let at = document.elementFromPoint(x, y);
  for (let inner = at?.shadowRoot?.elementFromPoint(x, y); inner != null && inner !== at; inner = inner.shadowRoot?.elementFromPoint(x, y)) at = inner;
  if (at === null) throw new Error('The pointer is beyond the window.');
  return at;
}

/** An element, and what it stands in, through shadow roots and slots. */
function* outwards(element: Element): Iterable<Element> {
  for (let at: Element | null = element; at !== null; ) {
    yield at;
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}

const TAKES_FOCUS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Clicks where an element is: what is seen there hears of it, as of a real mouse. Throws where something else covers it.
 *
 * @param how the keys that are held meanwhile, and where in the element
 */
export async function click(element: Element, { shiftKey = false, ...share }: { readonly shiftKey?: boolean } & Share = {}): Promise<void> {
  await bring(element);
  const spot = spotOn(element, share);
  const on = await shown(element, spot);
  // What takes no pointer lies under what does.
  const isTaken = getComputedStyle(element).pointerEvents !== 'none';
  if (isTaken && ![...outwards(on)].includes(element) && ![...outwards(element)].includes(on)) throw new Error(`${element.textContent.trim() || element.localName} is covered by <${on.localName} class="${on.className}">.`);
  const how = { bubbles: true, composed: true, cancelable: true, view: window, detail: 1, clientX: spot.x, clientY: spot.y, shiftKey };
  const pointer = { ...how, isPrimary: true, pointerId: 77, pointerType: 'mouse' };
  on.dispatchEvent(new PointerEvent('pointerdown', pointer));
  const isFocused = on.dispatchEvent(new MouseEvent('mousedown', how));
  if (isFocused) for (const at of outwards(on)) if (at instanceof HTMLElement && at.matches(TAKES_FOCUS)) { at.focus({ preventScroll: true }); break; }
  on.dispatchEvent(new PointerEvent('pointerup', pointer));
  on.dispatchEvent(new MouseEvent('mouseup', how));
  on.dispatchEvent(new MouseEvent('click', how));
  await frame();
}

/** ms. Longer than a message stays. */
const MESSAGE = 12_000;

/** What is seen at a place, once no message lies over it any more: whoever sees one there waits, too. */
async function shown(element: Element, spot: Spot): Promise<Element> {
  const isOfMessage = (at: Element): boolean => at.localName === 'zw-toaster';
  const isMeant = [...outwards(element)].some(isOfMessage);
  for (const until = performance.now() + MESSAGE; ; await frame()) {
    const on = hit(spot);
    if (isMeant || performance.now() > until || ![...outwards(on)].some(isOfMessage)) return on;
  }
}

/** Scrolls to an element until it stays: what comes to sight on the way is laid out then, and moves it. */
async function bring(element: Element): Promise<void> {
  for (let former = NaN, round = 0; round < 20; round += 1) {
    element.scrollIntoView({ block: 'nearest' });
    await frame();
    const { top } = element.getBoundingClientRect();
    if (top === former) return;
    former = top;
  }
}

async function frame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** What stands beside the pointer while something is dragged: where it would land. */
function offer(source: Element): string {
  for (const at of outwards(source)) {
    const ghost = (at.getRootNode() as ParentNode).querySelector('[data-zw-ghost]'); // a document or a shadow root
    if (ghost !== null) return ghost.shadowRoot?.querySelector('.answer')?.textContent.trim() ?? '';
  }
  return '';
}

/** Frames after which nobody waits any longer for the words, and takes hold anew. */
const PATIENCE = 120;
const TRIES = 3;

/**
 * Presses on one thing, drags it over another, and lets go when the words beside the pointer are those that are looked for: a page
 * that is still settling says something else first, and what is pressed may be drawn anew under the pointer.
 *
 * @param held what is dragged, and `over` what: both are looked for anew for each try
 */
export async function drag(held: () => Promise<Element>, over: () => Promise<Element>, says: string, share: Share = {}): Promise<void> {
  let [said, at] = ['', { x: 0, y: 0 }];
  for (let tries = 0; tries < TRIES && said !== says; tries += 1) {
    const from = await held();
    const to = await over();
    await bring(from);
    await shown(from, spotOn(from, { across: 0.3 }));
    point(from, 'pointerdown', spotOn(from, { across: 0.3 }));
    for (let round = 0; round < PATIENCE && said !== says; round += 1) {
      await bring(to);
      at = spotOn(to, share);
      point(window, 'pointermove', at);
      await frame();
      said = offer(from);
    }
    if (said !== says) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  }
  if (said !== says) throw new Error(`The pointer says “${said}”, not “${says}”.`);
  point(window, 'pointerup', at);
}
