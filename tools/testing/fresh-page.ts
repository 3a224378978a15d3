// Around every browser test file: they share one page, which each leaves as it found it. What a test forgot to take away
// must not be met by the next file.
import { afterAll } from 'vitest';
import { page } from 'vitest/browser';

const { documentElement, body } = document;
const restorers = [documentElement, body].map(attributesOf);
const { innerWidth, innerHeight } = window;
const { href } = location;

afterAll(async () => {
  body.replaceChildren();
  for (const restore of restorers) restore();
  localStorage.clear();
  sessionStorage.clear();
  if (location.href !== href) history.replaceState(null, '', href);
  if (innerWidth !== window.innerWidth || innerHeight !== window.innerHeight) await page.viewport(innerWidth, innerHeight);
});

/** Notes an element's attributes, and gives what puts them back. */
function attributesOf(element: Element): () => void {
  const former = new Map([...element.attributes].map(({ name, value }) => [name, value]));
  return () => {
    for (const { name } of [...element.attributes]) if (!former.has(name)) element.removeAttribute(name);
    for (const [name, value] of former) element.setAttribute(name, value);
  };
}
