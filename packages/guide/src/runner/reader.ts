/** What did not fit, as a path: `nodes.3.options.0.guard`. */
export type Faults = string[];

/** Reads one value of unknown origin: a copy that fits, or `undefined`, and then its place stands among the faults. */
export type Reader<Value> = (input: unknown, at: string, faults: Faults) => Value | undefined;

type Shape<Fields> = { readonly [Name in keyof Fields]-?: Reader<Exclude<Fields[Name], undefined>> };
type Optional<Fields> = { [Name in keyof Fields]-?: undefined extends Fields[Name] ? Name : never }[keyof Fields];

/** A host may send a million faults; nobody reads more than the first. */
const MOST_FAULTS = 50;
/** Ten times the largest guide that anybody draws; a sparse array of four thousand million members is not walked. */
const MOST_MEMBERS = 100_000;

function fault(at: string, faults: Faults): undefined {
  if (faults.length < MOST_FAULTS) faults.push(at);
  return undefined;
}

function reader<Value>(fits: (input: unknown) => input is Value): Reader<Value> {
  return (input, at, faults) => (fits(input) ? input : fault(at, faults));
}

export const text = reader((input): input is string => typeof input === 'string');
export const number = reader((input): input is number => typeof input === 'number' && Number.isFinite(input));
export const yes = reader((input): input is true => input === true);

/** One of a few words. */
export function word<const Word extends string>(...words: readonly Word[]): Reader<Word> {
  return reader((input): input is Word => words.some((known) => known === input));
}

/** An id of a kind: its prefix is what the type knows of it. */
export function id<const Kind extends string>(...kinds: readonly Kind[]): Reader<`${Kind}_${string}`> {
  return reader((input): input is `${Kind}_${string}` => typeof input === 'string' && kinds.some((kind) => input.startsWith(`${kind}_`)));
}

export function orNull<Value>(read: Reader<Value>): Reader<Value | null> {
  return (input, at, faults) => (input === null ? null : read(input, at, faults));
}

/** A list; members that do not fit are left out. */
export function list<Value>(read: Reader<Value>): Reader<readonly Value[]> {
  return (input, at, faults) => {
    if (!Array.isArray(input)) return fault(at, faults);
    const members: Value[] = [];
    const count = Math.min(input.length, MOST_MEMBERS);
    if (count < input.length) fault(`${at}.${String(count)}`, faults);
    for (let index = 0; index < count; index += 1) {
      const member = read(input[index], `${at}.${String(index)}`, faults);
      if (member !== undefined) members.push(member);
    }
    return members;
  };
}

/** An object. What `may` be absent is left out where it does not fit; without anything else the whole does not fit. */
export function record<Fields extends object>(shape: Shape<Fields>, may: readonly Optional<Fields>[] = []): Reader<Fields> {
  const names = Object.keys(shape) as (keyof Fields & string)[]; // the shape's own keys
  const absent = new Set<keyof Fields>(may);
  return (input, at, faults) => {
    if (typeof input !== 'object' || input === null) return fault(at, faults);
    const own = input as Readonly<Record<string, unknown>>; // any object may be asked for any key
    const fields: Partial<Fields> = {};
    for (const name of names) {
      const value = own[name];
      if (value === undefined && absent.has(name)) continue;
      const field = shape[name](value, at === '' ? name : `${at}.${name}`, faults);
      if (field !== undefined) fields[name] = field;
      else if (!absent.has(name)) return undefined;
    }
    return fields as Fields; // every key that must be there is
  };
}

/** One of several objects, told apart by `kind`. */
export function variant<Value extends { readonly kind: string }>(kinds: Readonly<Record<Value['kind'], Reader<Value>>>): Reader<Value> {
  const known = new Map<unknown, Reader<Value>>(Object.entries<Reader<Value>>(kinds));
  return (input, at, faults) => {
    const kind: unknown = typeof input === 'object' && input !== null ? (input as { readonly kind?: unknown }).kind : undefined;
    return known.get(kind)?.(input, at, faults) ?? fault(at, faults);
  };
}
