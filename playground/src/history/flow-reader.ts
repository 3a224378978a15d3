import { hasOwn, limitText, LIMIT_UNITS, wordsIn, type Lang, type LimitUnit } from '@zhengwu/core';
import { fileChange, flowFacts, stepWordsIn, type FlowFacts } from '@zhengwu/flow';

import type { Difference } from './difference.js';
import { differences } from './differences.js';
import { flowTextsIn, type FlowTexts } from './messages/flow-texts.js';
import type { Reader } from './reader.js';
import { sameJson } from './same-json.js';

type NameOf = (id: string) => string | undefined;

/** How a flow says it, as `mergeFlows` tells it, and which fact that is. */
const FACTS: readonly (readonly [said: RegExp, fact: string])[] = [
  [/^strands people/, 'approvers'],
  [/^strands limit/, 'limit'],
  [/^attributes sourceRef/, 'from'],
  [/^attributes targetRef/, 'to'],
  [/^attributes attachedToRef/, 'attachedTo'],
  [/^attributes cancelActivity|^attributes isInterrupting/, 'isInterrupting'],
  [/^attributes default/, 'usual'],
  [/^parent/, 'subProcess'],
  [/^type/, 'type'],
  [/documentation/, 'documentation'],
  [/EventDefinition/, 'timer'],
  [/\}step .*attributes (?:kind|clock|procedure|permissions)$/, ''],
  [/\}notice/, 'notices'],
  [/\}right/, 'rights'],
  [/\}return/, 'returns'],
  [/\}escalation/, 'escalation'],
  [/\}process .*kind$/, 'kind'],
  [/flowNodeRef/, 'nodes'],
  [/^turns/, 'turns'],
];

/** Flows, element by element: what each is, who does it, when a way is taken. A text that is no flow is told line by line. */
export async function flowReader(texts: readonly string[]): Promise<Reader> {
  const read = await Promise.all([...new Set(texts)].map(async (text) => [text, await flowFacts(text)] as const));
  const known = new Map(read.flatMap(([text, facts]) => (facts === undefined ? [] : [[text, readableOf(facts)] as const])));
  const all = [...known.values()];
  const readable = (document: unknown): unknown => (typeof document === 'string' ? (known.get(document) ?? document) : document);
  return {
    readable,
    compare: (before, after) => compare(before, after, readable),
    placeOf: (path) => placeOf(path, all),
    readsSidesInPlace: true,
    key: () => undefined,
    value: (value, keys, lang, nameOf) => valueWords(value, keys, { lang, texts: flowTextsIn(lang), nameOf }),
  };
}

/** Ways are known by their ends. The name is told and not compared: a step that is called otherwise is no change of its ways. */
function readableOf(facts: FlowFacts): FlowFacts {
  const names = new Map([...facts.flowSteps, ...facts.flowGateways, ...facts.flowEvents, ...facts.flowSubProcesses].map(({ id, name }) => [id, name === '' ? id : name]));
  const named = facts.flowWays.map((way) => Object.defineProperty({ ...way }, 'name', { value: `${names.get(way.from) ?? way.from} → ${names.get(way.to) ?? way.to}`, enumerable: false }));
  return { ...facts, flowWays: named };
}

/** The order of the file says nothing. What is not in the facts is told in one word. */
function compare(before: unknown, after: unknown, readable: Reader['readable']): readonly Difference[] {
  const [former, present] = [readable(before), readable(after)];
  const found = differences(former, present).filter(({ kind }) => kind !== 'moved');
  if (found.length > 0 || typeof before !== 'string' || typeof after !== 'string') return found;
  const change = fileChange(before, after);
  return change === 'none' || sameJson(before, after) ? [] : [{ path: [change], kind: 'changed', before: 'before', after: 'after' }];
}

function placeOf([part, key = '', ...rest]: readonly string[], documents: readonly FlowFacts[]): readonly string[] {
  if (part === 'engine') return ['flowEngine'];
  if (key === '') return [];
  if (key === '/') return ['waivers'];
  const id = key.slice(1);
  const list = documents.map((facts) => listOf(facts, id)).find((found) => found !== undefined) ?? 'flowOthers';
  if (rest.length === 0 || (rest[0] === 'strands' && rest[1] === 'when')) return [list, id];
  const said = rest.join(' ');
  if (said === 'attributes name') return [list, id, list === 'flowWays' ? 'text' : 'name'];
  const fact = FACTS.find(([pattern]) => pattern.test(said))?.[1] ?? 'foreign';
  return [list, id, fact === '' ? (rest[rest.length - 1] ?? '') : fact];
}

function listOf(facts: FlowFacts, id: string): string | undefined {
  return Object.entries(facts).find(([, members]: readonly [string, readonly { readonly id: string }[]]) => members.some((each) => each.id === id))?.[0];
}

interface Speaking {
  readonly lang: Lang;
  readonly texts: FlowTexts;
  readonly nameOf: NameOf;
}

function valueWords(value: unknown, keys: readonly string[], speaking: Speaking): string | undefined {
  const key = keys[keys.length - 1] ?? '';
  const { texts, nameOf, lang } = speaking;
  if (typeof value !== 'string') return undefined;
  const words = stepWordsIn(lang);
  switch (key) {
    case 'approvers':
      return approverWords(value, speaking);
    case 'notices':
      return noticeWords(value, speaking);
    case 'rights': {
      const [right = '', field = ''] = value.split(' ');
      return texts.right(named(field, nameOf), own(texts.rights, right) ?? right);
    }
    case 'returns':
      return value.startsWith('step ') ? texts.returnTo(named(value.slice(5), nameOf)) : own(texts.returns, value);
    case 'escalation':
      return escalationWords(value, speaking);
    case 'timer':
      return durationWords(value, lang);
    case 'from':
    case 'to':
    case 'attachedTo':
    case 'subProcess':
    case 'nodes':
    case 'usual':
      return nameOf(value);
    case 'kind':
      return own(words.stepKind, value) ?? own(words.flowKind, value);
    case 'type':
      return own(words.gateway, value) ?? own(texts.types, value);
    case 'sign':
    case 'clock':
    case 'outcome':
      return own(words[key], value);
    case 'trigger':
    case 'permissions':
    case 'drawing':
    case 'writing':
    case 'beyond':
      return own(texts[key], value);
    default:
      return undefined;
  }
}

const UNITS: Readonly<Record<string, LimitUnit>> = { Y: 'year', M: 'month', W: 'day', D: 'day' };

/** An ISO 8601 duration of one unit; any other is told as it is written. */
function durationWords(text: string, lang: Lang): string | undefined {
  const [, amount, letter = ''] = /^P(\d{1,4})([YMWD])$/.exec(text) ?? [];
  const unit = UNITS[letter];
  return amount === undefined || unit === undefined ? undefined : limitText({ amount: Number(amount) * (letter === 'W' ? 7 : 1), unit }, wordsIn(lang));
}

function approverWords(fact: string, { texts, nameOf }: Speaking): string | undefined {
  const [kind = '', ...rest] = fact.split(' ');
  const what = rest.join(' ');
  switch (kind) {
    case 'person':
      return named(what, nameOf);
    case 'role':
      return texts.approvers.role(named(what, nameOf));
    case 'departmentHead':
      return what === '' ? texts.approvers.head : texts.approvers.headOf(named(what, nameOf));
    case 'superiors':
      return texts.approvers.superiors(what);
    case 'applicantChoice':
      return what === '' ? texts.approvers.choice : texts.approvers.choiceOf(named(what, nameOf));
    case 'initiator':
      return texts.approvers.initiator;
    case 'expression':
      return texts.approvers.expression(what);
    default:
      return undefined;
  }
}

function noticeWords(fact: string, { lang, texts, nameOf }: Speaking): string {
  const { notice, channel } = stepWordsIn(lang);
  const [on = '', by = '', to = '', template = ''] = fact.split(' ');
  return texts.notice({ on: own(notice, on) ?? on, channel: own(channel, by) ?? by, to: own(texts.receivers, to) ?? to, template: template === '' ? '' : named(template, nameOf) });
}

function escalationWords(fact: string, { lang, texts, nameOf }: Speaking): string {
  const [amount = '', unit = '', action = '', role = ''] = fact.split(' ');
  const after = (LIMIT_UNITS as readonly string[]).includes(unit) ? limitText({ amount: Number(amount), unit: unit as LimitUnit }, wordsIn(lang)) : `${amount} ${unit}`; // it was just looked up
  return texts.escalation(after, own(texts.escalations, action) ?? action, role === '' ? '' : named(role, nameOf));
}

function named(id: string, nameOf: NameOf): string {
  return nameOf(id) ?? id;
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return hasOwn(table, key) ? table[key] : undefined;
}
