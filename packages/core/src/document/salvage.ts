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

/** Longest part of a value that a finding shows; the value itself is in `unread`. */
const MOST_SHOWN = 60;

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
    const faults = [...listsReadAsObjects(working, result.output), ...(result.issues ?? []).map(faultOf)];
    if (result.success && faults.length === 0) return { value: result.output, findings, unread };
    const plan = planOf(working, faults, empty);
    for (const { fault, aside } of plan.steps) {
      const content = valueAt(working, aside);
      const path = namedPath(working, fault.path).join('/');
      const shown = namedPath(working, aside).join('/');
      const at = { part, id: '', path: aside.length === 0 ? path : shown };
      if (content !== undefined) unread.push({ path: shown, content });
      findings.push(
        content === undefined || aside.length === 0
          ? documentRules.finding('document/missing-part', at, { path })
          : documentRules.finding('document/unread-part', at, { path, aside: shown, expected: fault.expected, received: fault.received }),
      );
    }
    if (plan.isHopeless) break;
    working = carryOut(working, plan.root);
  }
  return { findings, unread: [{ path: '', content: input }] };
}

interface Fault {
  readonly path: readonly string[];
  readonly expected: string;
  readonly received: string;
}

function faultOf({ path, expected, type, received }: v.BaseIssue<unknown>): Fault {
  return {
    path: (path ?? []).map((step) => String(step.key)),
    expected: expected ?? type,
    received: received.length > MOST_SHOWN ? `${received.slice(0, MOST_SHOWN)}…` : received,
  };
}

/** Valibot reads a list as an object: `[1]` as `{ 0: 1 }`. What it read so is a fault like any other. */
function* listsReadAsObjects(input: Json, output: unknown, path: readonly string[] = []): Iterable<Fault> {
  if (input === output || typeof input !== 'object' || input === null || typeof output !== 'object' || output === null) return;
  if (Array.isArray(input) && !Array.isArray(output)) {
    yield { path, expected: 'Object', received: 'Array' };
    return;
  }
  for (const [key, member] of Object.entries(input)) {
    yield* listsReadAsObjects(member as Json, (output as Readonly<Record<string, unknown>>)[key], [...path, key]); // members of JSON are JSON
  }
}

interface Step {
  readonly fault: Fault;
  /** What is put aside: the place of the fault, or what cannot be without it. */
  readonly aside: readonly string[];
}

/** A part of the input: put aside whole, or its children by key. */
interface Branch {
  readonly children: Map<string, Branch>;
  isAside: boolean;
  /** What stands there instead. */
  filling?: Json;
}

interface Plan {
  readonly steps: readonly Step[];
  readonly root: Branch;
  /** Nothing would be left. */
  readonly isHopeless: boolean;
}

function planOf(input: Json, faults: readonly Fault[], empty: Readonly<Record<string, Json>>): Plan {
  const steps: Step[] = [];
  const root: Branch = { children: new Map(), isAside: false };
  for (const fault of faults) {
    const isThere = valueAt(input, fault.path) !== undefined;
    const isFillable = valueAt(empty, fault.path) !== undefined;
    const aside = isThere || isFillable ? fault.path : fault.path.slice(0, -1);
    const branch = branchAt(root, aside);
    if (branch === undefined || branch.isAside) continue;
    branch.isAside = true;
    const filling = valueAt(empty, aside);
    if (filling !== undefined) branch.filling = filling;
    steps.push({ fault, aside });
  }
  // A branch that was put aside after one of its own children: the whole speaks for the part.
  return { steps: steps.filter(({ aside }) => branchAt(root, aside) !== undefined), root, isHopeless: root.isAside };
}

/** The branch at the path, grown where it is missing; `undefined` below one that is put aside. */
function branchAt(root: Branch, path: readonly string[]): Branch | undefined {
  let branch = root;
  for (const key of path) {
    if (branch.isAside) return undefined;
    const next = branch.children.get(key) ?? { children: new Map<string, Branch>(), isAside: false };
    branch.children.set(key, next);
    branch = next;
  }
  return branch;
}

/** The input after the plan. Each list and object is copied once, however much of it is put aside. */
function carryOut(value: Json, { children }: Branch): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((member, index) => {
      const branch = children.get(String(index));
      if (branch === undefined) return [member];
      if (branch.isAside) return branch.filling === undefined ? [] : [branch.filling];
      return [carryOut(member, branch)];
    });
  }
  if (!isPlainObject(value)) return value;
  const result: Record<string, Json> = { ...(value as Readonly<Record<string, Json>>) }; // members of JSON are JSON
  for (const [key, branch] of children) {
    if (!branch.isAside) result[key] = carryOut(result[key] ?? null, branch);
    else if (branch.filling !== undefined) result[key] = branch.filling;
    else Reflect.deleteProperty(result, key);
  }
  return result;
}

function valueAt(value: Json, path: readonly string[]): Json | undefined {
  let at: Json | undefined = value;
  for (const key of path) {
    if (Array.isArray(at)) at = (at as readonly Json[])[Number(key)];
    else if (isPlainObject(at) && hasOwn(at, key)) at = at[key];
    else return undefined;
  }
  return at;
}

/** List positions replaced by the members' ids, which people and findings know them by. */
function namedPath(value: Json, path: readonly string[]): readonly string[] {
  return path.map((key, index) => {
    const member = valueAt(value, path.slice(0, index + 1));
    const isListMember = Array.isArray(valueAt(value, path.slice(0, index)));
    return isListMember && isPlainObject(member) && typeof member['id'] === 'string' ? member['id'] : key;
  });
}
