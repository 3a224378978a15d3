/** A key of Formily's that spreads a value over several others: `[start,end]` a list's members, `{value:code,label:name}` an object's. */
export interface SpreadKey {
  readonly isList: boolean;
  /** Which member of the value lies under which key beside the node. */
  readonly parts: readonly { readonly member: string | number; readonly key: string }[];
}

/** `undefined` for an ordinary key. */
export function spreadKey(key: string | number): SpreadKey | undefined {
  const [, open, inner = ''] = typeof key === 'string' ? (/^([[{])(.*)[\]}]$/.exec(key) ?? []) : [];
  if (open === undefined) return undefined;
  const isList = open === '[';
  const parts = inner.split(',').map((part, at) => {
    const [name = '', under = name] = part.split(':').map((text) => text.trim());
    return isList ? { member: at, key: part.trim() } : { member: name, key: under };
  });
  return { isList, parts };
}

/** The value of a spread key out of what lies under its parts; `undefined` where nothing does. */
export function gathered({ isList, parts }: SpreadKey, at: (key: string) => unknown): unknown {
  const found = parts.map(({ member, key }) => [member, at(key)] as const);
  if (found.every(([, value]) => value === undefined)) return undefined;
  return isList ? found.map(([, value]) => value) : Object.fromEntries(found);
}

/** The keys under which a value lies that is kept under this one: itself, or those of its parts. */
export function dataNames(key: string): readonly string[] {
  return spreadKey(key)?.parts.map((part) => part.key) ?? [key];
}

/** The same key with its parts under other keys. */
export function withNames({ isList, parts }: SpreadKey, name: (key: string) => string): string {
  if (isList) return `[${parts.map(({ key }) => name(key)).join(',')}]`;
  return `{${parts.map(({ member, key }) => `${String(member)}:${name(key)}`).join(',')}}`;
}
