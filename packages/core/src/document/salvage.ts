import * as v from 'valibot';
import type { Finding, Part } from '../finding/finding.js';
import { hasOwn, isPlainObject, type Json } from '../json/json.js';
import type { Unread } from './parsed.js';
import { documentRules } from './rules.js';

export interface Salvaged<Value> {
  readonly value?: Value;
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

/** A schema's complaints lead to further complaints at most once a level. */
const MOST_ROUNDS = 40;

/**
 * Reads by a schema and, where the input does not fit, puts the smallest offending part aside and reads
 * again: a member of a list, an optional key; for a key that must be there, the value that an empty
 * document has, else the whole element around it. What was put aside is in `unread`, as it came.
 */
export function salvage<Value>(
  schema: v.GenericSchema<unknown, Value>,
  input: Json,
  empty: Readonly<Record<string, Json>>,
  part: Part,
): Salvaged<Value> {
  const findings: Finding[] = [];
  const unread: Unread[] = [];
  let working: Json = input;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = v.safeParse(schema, working);
    if (result.success) return { value: result.output, findings, unread };
    const faults = result.issues.map((issue) => ({
      path: (issue.path ?? []).map((step) => String(step.key)),
      expected: issue.expected ?? issue.kind,
      received: issue.received,
    }));
    const next = setAside(working, faults, empty, (fault, path, content) => {
      const shown = namedPath(working, path).join('/');
      const at = { part, id: '', path: shown };
      unread.push({ path: shown, content });
      findings.push(
        content === undefined
          ? documentRules.finding('document/missing-part', at, { path: shown, expected: fault.expected })
          : documentRules.finding('document/unread-part', at, { path: shown, expected: fault.expected, received: fault.received }),
      );
    });
    if (next === undefined) break;
    working = next;
  }
  return { findings, unread: [{ path: '', content: input }] };
}

interface Fault {
  readonly path: readonly string[];
  readonly expected: string;
  readonly received: string;
}

type Report = (fault: Fault, path: readonly string[], content: Json | undefined) => void;

/** The input without its faulty parts; `undefined` if that would leave nothing. */
function setAside(input: Json, faults: readonly Fault[], empty: Readonly<Record<string, Json>>, report: Report): Json | undefined {
  const removals = new Map<string, { readonly path: readonly string[]; readonly fault: Fault }>();
  let result = input;
  for (const fault of faults) {
    const [root] = fault.path;
    if (root === undefined || !isPlainObject(input)) return undefined;
    if (fault.path.length === 1 && hasOwn(empty, root)) {
      const filled = empty[root] ?? null;
      report(fault, fault.path, hasOwn(input, root) ? (input[root] as Json) : undefined); // plain JSON by type
      result = { ...(result as Readonly<Record<string, Json>>), [root]: filled }; // checked to be an object above
      continue;
    }
    // A list member is the unit that people recognise: a material with a broken field is put aside whole
    // only if the field must be there; the schema says so in the next round, when the field is missing.
    const path = valueAt(input, fault.path) === undefined ? fault.path.slice(0, -1) : fault.path;
    if (path.length === 0) return undefined;
    removals.set(path.join('\u0000'), { path, fault });
  }
  // Later members first, so that earlier positions stay true; an ancestor makes its descendants moot.
  const ordered = [...removals.values()]
    .filter(({ path }) => !path.some((_, length) => removals.has(path.slice(0, length).join('\u0000'))))
    .sort((a, b) => comparePaths(b.path, a.path));
  for (const { path, fault } of ordered) {
    report(fault, path, valueAt(input, path) ?? null);
    result = without(result, path);
  }
  return result;
}

function valueAt(value: Json, path: readonly string[]): Json | undefined {
  let at: Json | undefined = value;
  for (const key of path) {
    if (Array.isArray(at)) at = (at as readonly Json[])[Number(key)];
    else if (isPlainObject(at) && hasOwn(at, key)) at = at[key] as Json; // members of JSON are JSON
    else return undefined;
  }
  return at;
}

function without(value: Json, path: readonly string[]): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    const index = Number(key);
    return rest.length === 0
      ? list.filter((_, position) => position !== index)
      : list.map((member, position) => (position === index ? without(member, rest) : member));
  }
  if (!isPlainObject(value)) return value;
  const object = value as Readonly<Record<string, Json>>; // members of JSON are JSON
  const { [key]: member, ...others } = object;
  return rest.length === 0 || member === undefined ? others : { ...object, [key]: without(member, rest) };
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = Number(a[index]) - Number(b[index]);
    if (!Number.isNaN(difference) && difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** List positions replaced by the members' ids, which people and findings know them by. */
function namedPath(value: Json, path: readonly string[]): readonly string[] {
  return path.map((key, index) => {
    const member = valueAt(value, path.slice(0, index + 1));
    const isListMember = Array.isArray(valueAt(value, path.slice(0, index)));
    return isListMember && isPlainObject(member) && typeof member['id'] === 'string' ? member['id'] : key;
  });
}
