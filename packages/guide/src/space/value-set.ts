/**
 * A set of values of one domain. Sets are pooled: two with the same values are the same object, so they compare by `===`
 * and serve as keys. What two of them give is computed once.
 */
export interface ValueSet {
  /** A number of its own within its domain. */
  readonly id: number;
  readonly isEmpty: boolean;
  /** How many values. */
  readonly weight: bigint;
  readonly intersect: (other: ValueSet) => ValueSet;
  readonly union: (other: ValueSet) => ValueSet;
  readonly minus: (other: ValueSet) => ValueSet;
  /** Whether all values of the other are in this one. */
  readonly covers: (other: ValueSet) => boolean;
}

/** How sets of one kind are computed; `Content` is what they hold. */
export interface SetAlgebra<Content> {
  readonly keyOf: (content: Content) => string | number;
  readonly isEmpty: (content: Content) => boolean;
  readonly weight: (content: Content) => bigint;
  readonly intersect: (a: Content, b: Content) => Content;
  readonly union: (a: Content, b: Content) => Content;
  readonly minus: (a: Content, b: Content) => Content;
}

/** The sets of one domain. */
export class SetPool<Content> {
  readonly #sets = new Map<string | number, PooledSet<Content>>();
  readonly #byId: PooledSet<Content>[] = [];

  constructor(readonly algebra: SetAlgebra<Content>) {}

  /** How many sets it holds: whoever keeps it for long may begin a new one. */
  get size(): number {
    return this.#byId.length;
  }

  of(content: Content): ValueSet {
    return this.pooled(content);
  }

  /** What a set of this pool holds. Sets of two domains never meet: that is an error of the program. */
  contentOf(set: ValueSet): Content {
    return this.own(set).content;
  }

  own(set: ValueSet): PooledSet<Content> {
    const own = this.#byId[set.id];
    if (own !== set) throw new RangeError('a value set of another domain');
    return own;
  }

  pooled(content: Content): PooledSet<Content> {
    const key = this.algebra.keyOf(content);
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const set = new PooledSet(this, content, this.#byId.length);
    this.#byId.push(set);
    this.#sets.set(key, set);
    return set;
  }
}

type Operation = 'intersect' | 'union' | 'minus';

class PooledSet<Content> implements ValueSet {
  readonly isEmpty: boolean;
  #weight: bigint | undefined;
  readonly #known: Partial<Record<Operation, Map<number, PooledSet<Content>>>> = {};

  constructor(
    readonly pool: SetPool<Content>,
    readonly content: Content,
    readonly id: number,
  ) {
    this.isEmpty = pool.algebra.isEmpty(content);
  }

  get weight(): bigint {
    return (this.#weight ??= this.pool.algebra.weight(this.content));
  }

  intersect(other: ValueSet): ValueSet {
    return other === this || this.isEmpty ? this : this.#combine('intersect', other);
  }

  union(other: ValueSet): ValueSet {
    return other === this || other.isEmpty ? this : this.#combine('union', other);
  }

  minus(other: ValueSet): ValueSet {
    return other.isEmpty || this.isEmpty ? this : this.#combine('minus', other);
  }

  covers(other: ValueSet): boolean {
    return other === this || this.intersect(other) === other;
  }

  #combine(operation: Operation, other: ValueSet): ValueSet {
    const known = (this.#known[operation] ??= new Map<number, PooledSet<Content>>());
    const former = known.get(other.id);
    // Of another domain, the number alone would answer wrongly: `own` looks.
    const own = this.pool.own(other);
    if (former !== undefined) return former;
    const result = this.pool.pooled(this.pool.algebra[operation](this.content, own.content));
    known.set(other.id, result);
    return result;
  }
}
