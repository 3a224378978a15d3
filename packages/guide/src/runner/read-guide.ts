import type { Condition, Guard, Range } from '../model/guard.js';
import type { Guide, Term } from '../model/guide.js';
import type { MaterialUse } from '../model/material-use.js';
import type { End, Extra, GuideNode, Option } from '../model/node.js';
import type { Domain, Prefill, Region, Value, Variable } from '../model/variable.js';
import { id, list, number, orNull, record, text, variant, word, yes, type Faults, type Reader } from './reader.js';

/** What of a value can be walked through. */
export interface GuideReading {
  /** Absent if it is no guide at all. */
  readonly guide?: Guide;
  /** Places that did not fit and were left out; the empty place is the whole. */
  readonly faults: readonly string[];
}

/**
 * Reads a guide as far as a citizen's page needs it: from a host's object or a JSON text, in a copy of our own, without
 * the schema library that editing needs. Never throws, whatever getters, proxies or cycles it meets: it asks for the
 * known keys alone, so depth and size are bounded by the shape.
 */
export function readGuide(input: unknown): GuideReading {
  const faults: Faults = [];
  try {
    const value: unknown = typeof input === 'string' ? JSON.parse(input) : input;
    const guide = guideReader(value, '', faults);
    return guide === undefined ? { faults: faults.length === 0 ? [''] : faults } : { guide, faults };
  } catch {
    // No JSON, or an object that does not let itself be read.
    return { faults: [...faults, ''] };
  }
}

const range = record<Range>({ from: either(number, text), to: either(number, text), fromOpen: yes, toOpen: yes }, ['from', 'to', 'fromOpen', 'toOpen']);
const texts = list(text);

const guard = variant<Guard>({
  any: record<Extract<Guard, { kind: 'any' }>>({ kind: word('any') }),
  values: record<Extract<Guard, { kind: 'values' }>>({ kind: word('values'), values: texts }),
  ranges: record<Extract<Guard, { kind: 'ranges' }>>({ kind: word('ranges'), ranges: list(range) }),
  members: record<Extract<Guard, { kind: 'members' }>>({ kind: word('members'), all: texts, any: texts, none: texts }, ['all', 'any', 'none']),
});

const value = record<Value>({ id: id('val'), label: text, help: text }, ['help']);
const region = record<Region>({ code: text, name: text, parent: text }, ['parent']);

const domain = variant<Domain>({
  yesNo: record<Extract<Domain, { kind: 'yesNo' }>>({ kind: word('yesNo') }),
  choice: record<Extract<Domain, { kind: 'choice' }>>({ kind: word('choice'), values: list(value) }),
  choices: record<Extract<Domain, { kind: 'choices' }>>(
    { kind: word('choices'), values: list(value), min: number, max: number, exclusive: list(id('val')) },
    ['min', 'max', 'exclusive'],
  ),
  number: record<Extract<Domain, { kind: 'number' }>>({ kind: word('number'), min: number, max: number, step: number, unit: text }, ['unit']),
  date: record<Extract<Domain, { kind: 'date' }>>({ kind: word('date'), from: text, to: text }),
  region: record<Extract<Domain, { kind: 'region' }>>({ kind: word('region'), regions: list(region) }),
});

const prefill = record<Prefill>({ catalogue: text, field: text, gives: guard, isFixed: yes }, ['gives', 'isFixed']);
const variable = record<Variable>({ id: id('var'), name: text, domain, prefill }, ['prefill']);

const copies = record<NonNullable<MaterialUse['copies']>>({ original: number, copy: number });
const use = record<MaterialUse>(
  {
    materialId: id('mat'),
    kind: word('required', 'deferred', 'pledged', 'exempt'),
    reason: word('electronicLicence', 'sharedData', 'governmentIssued', 'pledge'),
    copies,
    formId: text,
    why: text,
  },
  ['reason', 'copies', 'formId', 'why'],
);
const uses = list(use);
const situationIds = list(id('sit'));
const when = list(record<Condition>({ variableId: id('var'), guard }));

const option = record<Option>(
  { id: id('opt'), text, help: text, short: text, guard, when, next: orNull(id('q', 'out', 'ref')), uses, situationIds },
  ['help', 'short', 'when', 'uses', 'situationIds'],
);
const extra = record<Extra>({ id: id('ext'), guard, when, uses, situationIds }, ['when', 'uses', 'situationIds']);

type Limited = NonNullable<Extract<End, { kind: 'handle' }>['limit']>;
const limit = record<Pick<Limited, 'amount' | 'unit'>>({ amount: number, unit: word('workingDay', 'day', 'month', 'year') });

const end = variant<End>({
  handle: record<Extract<End, { kind: 'handle' }>>(
    { kind: word('handle'), handlingItemId: orNull(id('hdl')), situationIds, uses, limit, formId: text, needsNothing: yes },
    ['limit', 'formId', 'needsNothing'],
  ),
  notNeeded: record<Extract<End, { kind: 'notNeeded' }>>({ kind: word('notNeeded'), reason: text }),
  otherItem: record<Extract<End, { kind: 'otherItem' }>>({ kind: word('otherItem'), name: text, itemId: id('item'), reason: text }, ['itemId']),
  refused: record<Extract<End, { kind: 'refused' }>>({ kind: word('refused'), reason: text }),
  staff: record<Extract<End, { kind: 'staff' }>>({ kind: word('staff'), reason: text }),
});

const node = variant<GuideNode>({
  question: record<Extract<GuideNode, { kind: 'question' }>>(
    {
      id: id('q'),
      kind: word('question'),
      variableId: id('var'),
      text,
      help: text,
      ask: word('options', 'value'),
      options: list(option),
      extras: list(extra),
      isUsedOutside: yes,
    },
    ['help', 'extras', 'isUsedOutside'],
  ),
  outcome: record<Extract<GuideNode, { kind: 'outcome' }>>({ id: id('out'), kind: word('outcome'), name: text, note: text, end }, ['name', 'note']),
  reference: record<Extract<GuideNode, { kind: 'reference' }>>({ id: id('ref'), kind: word('reference'), to: id('q', 'out') }),
});

const term = record<Term>({ id: id('trm'), word: text, meaning: text });

const guideReader = record<Guide>(
  {
    format: word('zhengwu/guide'),
    formatVersion: number,
    id: id('gud'),
    name: text,
    intro: text,
    itemId: id('item'),
    variables: list(variable),
    rootId: orNull(id('q', 'out', 'ref')),
    nodes: list(node),
    base: uses,
    terms: list(term),
    // Findings that somebody answers for: nothing that a citizen sees.
    waivers: () => [],
  },
  ['intro', 'itemId'],
);

function either<First, Second>(first: Reader<First>, second: Reader<Second>): Reader<First | Second> {
  return (input, at, faults) => first(input, at, []) ?? second(input, at, faults);
}
