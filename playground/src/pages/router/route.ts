import type { Lang } from '@zhengwu/core';

/** Path parameters and the query, decoded. A path parameter wins over a query of the same name. */
export type Params = Readonly<Record<string, string>>;

/** A page of ours: where it is, which element shows it, what loads that element. */
export interface Route {
  /** `/items/:id/edit/:designer`; a part with `:` is a parameter. */
  readonly pattern: string;
  readonly tag: `pg-${string}`;
  /** Registers the element. Called at every arrival; a module is loaded once. */
  readonly load: () => Promise<unknown>;
  /** Of the window, without the name of the house; `itemName` where the path names an item that is known. */
  readonly title: (lang: Lang, params: Params, itemName: string | undefined) => string;
  /** The page has the whole window; header and navigation give way. */
  readonly isFullWindow?: boolean;
  /** Only for 管理员: others are told so instead. The server refuses them anyway. */
  readonly isForAdmins?: boolean;
}

export interface Matched {
  readonly route: Route;
  readonly params: Params;
  /** Two places with the same key are one page: only its query differs. */
  readonly key: string;
}

/** The first route that a path fits; `undefined` for a path that none knows, or that is no valid escape (`%zz`). */
export function matchRoute(routes: readonly Route[], { pathname, search }: { readonly pathname: string; readonly search: string }): Matched | undefined {
  for (const route of routes) {
    const own = pathParams(route.pattern, pathname);
    if (own === undefined) continue;
    const query: Record<string, string> = Object.create(null) as Record<string, string>; // `__proto__` is a name like any other
    for (const [name, value] of new URLSearchParams(search)) query[name] = value;
    return { route, params: { ...query, ...own }, key: `${route.pattern} ${Object.values(own).join(' ')}` };
  }
  return undefined;
}

function pathParams(pattern: string, pathname: string): Params | undefined {
  const wanted = partsOf(pattern);
  const found = partsOf(pathname);
  if (wanted.length !== found.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = decoded(found[at] ?? '');
    if (value === undefined) return undefined;
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

/** A slash at the end makes no difference. */
function partsOf(path: string): readonly string[] {
  return path.replace(/^\/|\/$/g, '').split('/');
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
