/** A link from one member of a graph to another. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Layers {
  /** Each member's column: no link leads to the left but those in `backwards`. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** The links that close a loop. */
  readonly backwards: ReadonlySet<string>;
}

/**
 * Columns by the longest way that leads to each member (Sugiyama, Tagawa, Toda 1981). Links that lead back to a member of the way to
 * them are turned round first: those that a depth-first walk from the members without a predecessor meets, in the order of the file.
 */
export function layersOf(members: readonly string[], links: readonly Link[]): Layers {
  const outgoing = new Map<string, Link[]>(members.map((id) => [id, []]));
  const reached = new Set<string>();
  for (const link of links) {
    outgoing.get(link.from)?.push(link);
    if (link.from !== link.to) reached.add(link.to);
  }
  const backwards = new Set<string>();
  const done = new Set<string>();
  const order: string[] = [];
  const walk = (start: string): void => {
    const path: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    const open = new Set([start]);
    for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
      const link = outgoing.get(top.id)?.[top.next];
      if (link === undefined) {
        open.delete(top.id);
        done.add(top.id);
        order.push(top.id);
        path.pop();
        continue;
      }
      top.next += 1;
      if (open.has(link.to)) backwards.add(link.id);
      else if (!done.has(link.to) && outgoing.has(link.to)) {
        open.add(link.to);
        path.push({ id: link.to, next: 0 });
      }
    }
  };
  for (const id of members) if (!reached.has(id) && !done.has(id)) walk(id);
  for (const id of members) if (!done.has(id)) walk(id);

  const columnOf = new Map<string, number>(members.map((id) => [id, 0]));
  // `order` is that in which the walk left its members: reversed, each comes before those it leads to.
  for (const id of order.reverse()) {
    for (const link of outgoing.get(id) ?? []) {
      if (!backwards.has(link.id)) columnOf.set(link.to, Math.max(columnOf.get(link.to) ?? 0, (columnOf.get(id) ?? 0) + 1));
    }
  }
  return { columnOf, backwards };
}
