import { DERIVED_ATTRIBUTES } from '../model/file/derived-attributes.js';
import { BPMN, dialectOf, ZW } from '../model/file/namespaces.js';
import type { FlatElement, FlatPart, PartGroup } from './flat-file.js';

/**
 * What is written in several places and is one thing to people: who does a step is our approvers, the mode of signing, the engine's
 * attributes and its loop. Half of it from one side and half from the other would say what nobody said. A list, for `merge3` to take as one value.
 */
export type Strand = readonly [StrandParts];

interface StrandParts {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly own?: Readonly<Record<string, string>>;
  readonly parts?: Readonly<Record<string, PartGroup>>;
  readonly ownParts?: Readonly<Record<string, PartGroup>>;
}

interface StrandRule {
  readonly of: ReadonlySet<string>;
  /** Names of the engine's attributes. */
  readonly attributes: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  /** Attributes and children of our own `zw:step`. */
  readonly own: ReadonlySet<string>;
  readonly ownParts: ReadonlySet<string>;
  /** All of this extension element. */
  readonly whole?: string;
}

const named = (uri: string, ...locals: readonly string[]): ReadonlySet<string> => new Set(locals.map((local) => `{${uri}}${local}`));
const NONE: ReadonlySet<string> = new Set();
const LIMIT: ReadonlySet<string> = new Set(['dueDate', 'businessCalendarName']);
const TASKS = named(BPMN, 'task', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'manualTask', 'scriptTask', 'businessRuleTask', 'callActivity');
const STEP = `{${ZW}}step`;
const EXTENSIONS = `{${BPMN}}extensionElements`;

export const STRANDS: Readonly<Record<string, StrandRule>> = {
  people: {
    of: TASKS,
    attributes: new Set([...DERIVED_ATTRIBUTES].filter((name) => !LIMIT.has(name))),
    parts: named(BPMN, 'multiInstanceLoopCharacteristics'),
    own: new Set(['sign']),
    ownParts: named(ZW, 'approver'),
  },
  limit: { of: TASKS, attributes: LIMIT, parts: NONE, own: new Set(['amount', 'unit']), ownParts: NONE },
  when: { of: named(BPMN, 'sequenceFlow', 'startEvent', 'intermediateCatchEvent', 'boundaryEvent'), attributes: NONE, parts: named(BPMN, 'conditionExpression', 'conditionalEventDefinition'), own: NONE, ownParts: NONE, whole: `{${ZW}}way` },
};

/** The element with its strands apart. */
export function withStrands(element: Omit<FlatElement, 'strands'>): FlatElement {
  let rest: FlatElement = { ...element, strands: {} };
  for (const [name, rule] of Object.entries(STRANDS)) {
    if (!rule.of.has(element.type)) continue;
    const [attributes, otherAttributes] = divided(rest.attributes, (key) => isOfEngine(key, rule.attributes));
    const [parts, otherParts] = divided(rest.parts, (key) => rule.parts.has(key));
    const step = ownOf(rest.parts, rule.whole ?? STEP);
    const [own, otherOwn] = step === undefined ? [{}, {}] : divided(step.attributes, (key) => rule.whole !== undefined || rule.own.has(key));
    const [ownParts, otherOwnParts] = step === undefined ? [{}, {}] : divided(step.parts, (key) => rule.whole !== undefined || rule.ownParts.has(key));
    const strand = said({ attributes, own, parts, ownParts });
    if (strand === undefined) continue;
    const left = step === undefined ? otherParts : putOwn(otherParts, rule.whole ?? STEP, rule.whole === undefined ? { ...step, attributes: otherOwn, parts: otherOwnParts } : undefined);
    rest = { ...rest, attributes: otherAttributes, parts: left, strands: { ...rest.strands, [name]: [strand] } };
  }
  return rest;
}

/** The element as it is written. */
export function withoutStrands({ strands, ...element }: FlatElement): Omit<FlatElement, 'strands'> {
  let whole: Omit<FlatElement, 'strands'> = element;
  for (const [name, strand] of Object.entries(strands)) {
    const rule = STRANDS[name];
    if (rule === undefined) continue;
    const [{ attributes = {}, own = {}, parts = {}, ownParts = {} }] = strand;
    let all: Readonly<Record<string, PartGroup>> = { ...whole.parts, ...parts };
    if (Object.keys(own).length + Object.keys(ownParts).length > 0) {
      const step = ownOf(all, rule.whole ?? STEP) ?? { attributes: {}, text: '', parts: {} };
      all = putOwn(all, rule.whole ?? STEP, { ...step, attributes: { ...step.attributes, ...own }, parts: { ...ownParts, ...step.parts } });
    }
    whole = { ...whole, attributes: { ...whole.attributes, ...attributes }, parts: all };
  }
  return whole;
}

function ownOf(parts: FlatPart['parts'], name: string): FlatPart | undefined {
  return parts[EXTENSIONS]?.one?.parts[name]?.one;
}

/** The parts with this as the extension element of that name; without it where there is none, and without room for extensions that hold nothing. */
function putOwn(parts: FlatPart['parts'], name: string, own: FlatPart | undefined): FlatPart['parts'] {
  const holder = parts[EXTENSIONS]?.one ?? { attributes: {}, text: '', parts: {} };
  const { [name]: _former, ...others } = holder.parts;
  const inside = own === undefined ? others : { [name]: { one: own }, ...others };
  const { [EXTENSIONS]: _holder, ...rest } = parts;
  return Object.keys(inside).length + Object.keys(holder.attributes).length === 0 ? rest : { ...rest, [EXTENSIONS]: { one: { ...holder, parts: inside } } };
}

function divided<Value>(record: Readonly<Record<string, Value>>, isIn: (key: string) => boolean): readonly [Readonly<Record<string, Value>>, Readonly<Record<string, Value>>] {
  const entries = Object.entries(record);
  return [Object.fromEntries(entries.filter(([key]) => isIn(key))), Object.fromEntries(entries.filter(([key]) => !isIn(key)))];
}

function isOfEngine(key: string, names: ReadonlySet<string>): boolean {
  const [, uri, local = ''] = /^\{(.*)\}(.*)$/.exec(key) ?? [];
  return uri !== undefined && dialectOf(uri) !== 'none' && names.has(local);
}

/** Undefined where nothing is said at all. */
function said(strand: Required<StrandParts>): StrandParts | undefined {
  const entries = Object.entries(strand).filter(([, record]) => Object.keys(record).length > 0);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
