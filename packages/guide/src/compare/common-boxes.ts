import type { Box, ValueSet } from '../space/index.js';

/** What two boxes share; `undefined` if nothing. Where neither says anything of a variable, the answer says nothing. */
export function sharedBox(a: Box, b: Box): Box | undefined {
  const shared: (ValueSet | undefined)[] = [];
  for (let place = 0; place < a.length; place += 1) {
    const [own, other] = [a[place], b[place]];
    const set = own === undefined ? other : other === undefined ? own : own.intersect(other);
    if (set?.isEmpty === true) return undefined;
    shared.push(set);
  }
  return shared;
}

/** The box without a part of it, as disjoint boxes. `part` lies within the box and leaves out what the box leaves out, or narrows it. */
export function boxWithout(box: Box, part: Box, all: (place: number) => ValueSet): readonly Box[] {
  const pieces: Box[] = [];
  box.forEach((set, place) => {
    const taken = part[place];
    if (taken === undefined || taken === set) return;
    const rest = (set ?? all(place)).minus(taken);
    if (!rest.isEmpty) pieces.push(box.map((own, at) => (at < place ? (part[at] ?? own) : at === place ? rest : own)));
  });
  return pieces;
}
