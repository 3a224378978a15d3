/** ms for which one waits for a page to be as long again as it was. */
const PATIENCE_MS = 1500;

/** Scrolls to where one was when the page was left, as soon as it is long enough again; whoever scrolls meanwhile wins. */
export function scrollBack(to: number): void {
  if (to <= 0) return scrollTo(0, 0);
  const until = performance.now() + PATIENCE_MS;
  let isOver = false;
  const end = (): void => {
    isOver = true;
    for (const type of ['wheel', 'touchmove', 'keydown']) removeEventListener(type, end);
  };
  for (const type of ['wheel', 'touchmove', 'keydown']) addEventListener(type, end, { passive: true });
  const step = (now: number): void => {
    if (isOver) return;
    const most = document.documentElement.scrollHeight - innerHeight;
    scrollTo(0, Math.min(to, most));
    if (most >= to || now > until) end();
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
