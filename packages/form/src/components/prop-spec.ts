/** A word or a short sentence. */
export function text<const Name extends string>(name: Name) {
  return { name, value: { kind: 'text' } } as const;
}

/** Texts, one a line. */
export function list<const Name extends string>(name: Name) {
  return { name, value: { kind: 'list' } } as const;
}

/** Yes or no; what counts where nothing is set. */
export function flag<const Name extends string>(name: Name, initial = false) {
  return { name, value: { kind: 'flag' }, initial } as const;
}

/** A number, with its bounds and its unit. */
export function number<const Name extends string>(name: Name, bounds: { readonly min?: number; readonly max?: number; readonly step?: number; readonly unit?: string } = {}, initial?: number) {
  return { name, value: { kind: 'number', ...bounds }, ...(initial === undefined ? {} : { initial }) } as const;
}

/** One of several words; the first counts where nothing is set. */
export function choice<const Name extends string, const Options extends readonly [string, ...string[]]>(name: Name, options: Options) {
  return { name, value: { kind: 'choice', options }, initial: options[0] } as const;
}
