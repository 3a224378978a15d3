/**
 * Where a click leads, if it is a plain click on a link to a page of ours, in whatever shadow root; `undefined` where
 * the browser is to do what it always does: another window, a download, the API, another site.
 */
export function clickedPath(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.hasAttribute('href'));
  if (link === undefined || (link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return undefined;
  const { origin, pathname, search, hash } = new URL(link.href, location.href);
  if (origin !== location.origin || pathname.startsWith('/api/')) return undefined;
  // A place within the page that is shown: the browser scrolls to it.
  if (hash !== '' && pathname === location.pathname && search === location.search) return undefined;
  return `${pathname}${search}${hash}`;
}
