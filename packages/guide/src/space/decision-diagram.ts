/** A family of sets over places 0 … n-1, as a node of a diagram. 0 is no set at all, 1 is every set. */
export type Family = number;

export const NO_SET: Family = 0;
export const EVERY_SET: Family = 1;

/** The diagram grew beyond what is computed. Whoever asked has no answer: undecided. */
export class DiagramOverflow extends Error {
  override readonly name = 'DiagramOverflow';
}

/** Nodes of one diagram. A guard makes one for each value it names; only contrived guards come near. */
const MOST_NODES = 200_000;
/** Two node numbers in one key; both stay below it. */
const KEY = 2 ** 26;

type Operation = (a: boolean, b: boolean) => boolean;

/**
 * Families of sets as a reduced ordered binary decision diagram (Bryant 1986): equal families are the same node, and
 * operations cost as many steps as the operands have nodes, however many sets there are.
 */
export class DecisionDiagram {
  readonly #place: number[];
  readonly #without: Family[] = [0, 1];
  readonly #with: Family[] = [0, 1];
  readonly #unique: Map<number, Family>[];
  readonly #known = { and: new Map<number, Family>(), or: new Map<number, Family>(), minus: new Map<number, Family>() };
  readonly #counts = new Map<Family, bigint>();

  /** Over so many places. */
  constructor(readonly places: number) {
    this.#place = [places, places];
    this.#unique = Array.from({ length: places }, () => new Map<number, Family>());
  }

  /** The place a node decides; `places` for the two ends. */
  placeOf(family: Family): number {
    return this.#place[family] ?? this.places;
  }

  withoutPlace(family: Family): Family {
    return this.#without[family] ?? NO_SET;
  }

  withPlace(family: Family): Family {
    return this.#with[family] ?? NO_SET;
  }

  /** The family whose sets without `place` are `without`, and those with it, but for it, `included`. Both decide later places. */
  node(place: number, without: Family, included: Family): Family {
    if (without === included) return without;
    const unique = this.#unique[place];
    if (unique === undefined) throw new RangeError('no such place');
    const key = without * KEY + included;
    const known = unique.get(key);
    if (known !== undefined) return known;
    if (this.#place.length >= MOST_NODES) throw new DiagramOverflow();
    const family = this.#place.length;
    this.#place.push(place);
    this.#without.push(without);
    this.#with.push(included);
    unique.set(key, family);
    return family;
  }

  /** All sets that hold the place. */
  having(place: number): Family {
    return this.node(place, NO_SET, EVERY_SET);
  }

  /** All sets that do not. */
  lacking(place: number): Family {
    return this.node(place, EVERY_SET, NO_SET);
  }

  and(a: Family, b: Family): Family {
    return this.#apply('and', (x, y) => x && y, a, b);
  }

  or(a: Family, b: Family): Family {
    return this.#apply('or', (x, y) => x || y, a, b);
  }

  minus(a: Family, b: Family): Family {
    return this.#apply('minus', (x, y) => x && !y, a, b);
  }

  /** How many sets. */
  count(family: Family): bigint {
    return this.#countFrom(family) << BigInt(this.placeOf(family));
  }

  /** Over the places from the family's own on. Recursion is as deep as there are places, which are few. */
  #countFrom(family: Family): bigint {
    if (family <= EVERY_SET) return BigInt(family);
    const known = this.#counts.get(family);
    if (known !== undefined) return known;
    const below = (branch: Family): bigint => this.#countFrom(branch) << BigInt(this.placeOf(branch) - this.placeOf(family) - 1);
    const count = below(this.withoutPlace(family)) + below(this.withPlace(family));
    this.#counts.set(family, count);
    return count;
  }

  #apply(name: 'and' | 'or' | 'minus', operation: Operation, a: Family, b: Family): Family {
    if (a <= EVERY_SET && b <= EVERY_SET) return operation(a === EVERY_SET, b === EVERY_SET) ? EVERY_SET : NO_SET;
    const known = this.#known[name];
    const key = a * KEY + b;
    const former = known.get(key);
    if (former !== undefined) return former;
    const place = Math.min(this.placeOf(a), this.placeOf(b));
    const [a0, a1] = this.placeOf(a) === place ? [this.withoutPlace(a), this.withPlace(a)] : [a, a];
    const [b0, b1] = this.placeOf(b) === place ? [this.withoutPlace(b), this.withPlace(b)] : [b, b];
    const result = this.node(place, this.#apply(name, operation, a0, b0), this.#apply(name, operation, a1, b1));
    known.set(key, result);
    return result;
  }
}
