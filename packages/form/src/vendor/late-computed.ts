import { observable } from '@formily/reactive';

interface Making {
  readonly target?: object;
  readonly key?: string;
  readonly value?: unknown;
}

type Maker = (making: Making) => unknown;

/**
 * Has what Formily computes of its models (`observable.computed`, 2.3.7) made when it is first asked for, once: a field has twenty of
 * them, each five functions, and is asked for a third of them. From then on all is as Formily makes it.
 */
export function makeComputedLate(): void {
  const annotation = observable.computed as unknown as Record<symbol, Maker | undefined>; // an annotation: what is made of it stands under a symbol
  const [symbol] = Object.getOwnPropertySymbols(annotation);
  const make = symbol === undefined ? undefined : annotation[symbol];
  if (symbol === undefined || make === undefined || made.has(make)) return;
  const late: Maker = ({ target, key, value }) => {
    if (target === undefined || key === undefined) return make({ value });
    // The first of a class is made as ever: Formily then knows how the class computes, and asks its models no more.
    if (!isKnown(target.constructor, key)) return make({ target, key });
    return Object.defineProperty(target, key, lateDescriptor(key, make));
  };
  made.add(late);
  annotation[symbol] = late;
}

const made = new WeakSet<Maker>();
const known = new WeakMap<object, Set<string>>();

function isKnown(model: object, key: string): boolean {
  if (model === Object || model === Array) return false;
  const keys = known.get(model) ?? new Set();
  known.set(model, keys);
  const was = keys.has(key);
  keys.add(key);
  return was;
}

const descriptors = new Map<string, PropertyDescriptor>();

/** The same for all models, so that they stay alike to the engine. */
function lateDescriptor(key: string, make: Maker): PropertyDescriptor {
  const former = descriptors.get(key);
  if (former !== undefined) return former;
  const descriptor: PropertyDescriptor = {
    configurable: true,
    enumerable: true,
    get(this: Record<string, unknown>): unknown {
      make({ target: this, key });
      return this[key];
    },
    set(this: Record<string, unknown>, value: unknown) {
      make({ target: this, key });
      this[key] = value;
    },
  };
  descriptors.set(key, descriptor);
  return descriptor;
}
