import type { Draft } from 'immer';

// A recipe that splices a long list in the draft wraps each member that changes its place: 15 ms for 10,000
// members, where a new list takes 0.1 ms (bench/history.bench.ts). immer's own remedy, enableArrayMethods, is a
// switch for the whole page, and would reach the host's immer too.
//
// Members in these lists are the document's own: a recipe assigns the list last, and changes no member through it.

/** The list with the member put at `index`: `draft.nodes = inserted(document.nodes, index, node)`. */
export function inserted<Member>(list: readonly Member[], index: number, member: Member): Draft<Member>[] {
  const copy = [...list];
  copy.splice(index, 0, member);
  return asDraft(copy);
}

/** The list without the member at `index`. */
export function removed<Member>(list: readonly Member[], index: number): Draft<Member>[] {
  const copy = [...list];
  copy.splice(index, 1);
  return asDraft(copy);
}

/** The list with the member at `from` taken out, then put in at `to`. */
export function moved<Member>(list: readonly Member[], from: number, to: number): Draft<Member>[] {
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return asDraft(copy);
}

// immer lets a finished value stand wherever it takes a draft.
function asDraft<Member>(list: readonly Member[]): Draft<Member>[] {
  return list as Draft<Member>[];
}
