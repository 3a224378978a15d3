/**
 * The strongly connected components of a graph over places 0 … `size` - 1, each before those it leads to. Tarjan 1972,
 * "Depth-first search and linear graph algorithms", with a stack of its own instead of calls.
 */
export function strongComponents(size: number, next: (place: number) => readonly number[]): readonly (readonly number[])[] {
  const order = new Array<number>(size).fill(-1);
  const low = new Array<number>(size).fill(0);
  const isOpen = new Array<boolean>(size).fill(false);
  const open: number[] = [];
  const components: number[][] = [];
  let count = 0;

  for (let root = 0; root < size; root += 1) {
    if (order[root] !== -1) continue;
    const calls: { readonly place: number; readonly targets: readonly number[]; at: number }[] = [];
    const enter = (place: number): void => {
      order[place] = low[place] = count;
      count += 1;
      open.push(place);
      isOpen[place] = true;
      calls.push({ place, targets: next(place), at: 0 });
    };
    enter(root);
    for (let call = calls[calls.length - 1]; call !== undefined; call = calls[calls.length - 1]) {
      const { place } = call;
      const target = call.targets[call.at];
      call.at += 1;
      if (target !== undefined) {
        if (order[target] === -1) enter(target);
        else if (isOpen[target] === true) low[place] = Math.min(low[place] ?? 0, order[target] ?? 0);
        continue;
      }
      calls.pop();
      const caller = calls[calls.length - 1];
      if (caller !== undefined) low[caller.place] = Math.min(low[caller.place] ?? 0, low[place] ?? 0);
      if (low[place] !== order[place]) continue;
      const component: number[] = [];
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        isOpen[member] = false;
        component.push(member);
        if (member === place) break;
      }
      components.push(component.reverse());
    }
  }
  return components.reverse();
}
