import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cpuClock } from '../../../../tools/testing/cpu-clock.js';
import type { Json } from '../json/json.js';
import { salvage, type Salvaged } from './salvage.js';

const day = v.pipe(v.string(), v.isoDate());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const shape = v.looseObject({
  title: v.string(),
  visits: v.nullable(count),
  note: v.exactOptional(v.string()),
  codes: v.exactOptional(v.looseObject({ basic: v.exactOptional(v.string()) })),
  owner: v.looseObject({ id: v.string(), name: v.string(), phones: v.array(v.string()) }),
  limit: v.looseObject({ promised: v.nullable(v.looseObject({ amount: count, unit: v.picklist(['day', 'month']) })), since: v.exactOptional(day) }),
  steps: v.array(
    v.looseObject({
      id: v.string(),
      name: v.string(),
      remark: v.exactOptional(v.string()),
      needs: v.array(v.string()),
      how: v.exactOptional(v.variant('kind', [v.looseObject({ kind: v.literal('post') }), v.looseObject({ kind: v.literal('visit'), days: count })])),
    }),
  ),
});

const empty = { title: '', visits: null, owner: { id: 'nobody', name: '', phones: [] }, limit: { promised: null }, steps: [] };

const valid = {
  title: '事项',
  visits: 1,
  note: '注',
  owner: { id: 'dep_1', name: '局', phones: ['12345'] },
  limit: { promised: { amount: 5, unit: 'day' }, since: '2026-01-01' },
  steps: [
    { id: 'a', name: '受理', remark: '甲', needs: ['x', 'y'], how: { kind: 'visit', days: 2 } },
    { id: 'b', name: '审核', needs: [] },
    { id: 'c', name: '决定', needs: ['z'], how: { kind: 'post' } },
  ],
};

type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a valid document about to be broken anywhere

function broken(change: (draft: Draft) => void): Json {
  const draft: Draft = JSON.parse(JSON.stringify(valid));
  change(draft);
  return draft;
}

function read(input: Json): Salvaged<unknown> {
  return salvage<unknown>(shape, input, empty, 'text');
}

interface Told {
  readonly rule: 'document/unread-part' | 'document/missing-part';
  /** What was put aside, and where the fault lies if that is not the same. */
  readonly at: string;
  readonly fault?: string;
}

const unread = (at: string, fault = at): Told => ({ rule: 'document/unread-part', at, fault });
const missing = (at: string): Told => ({ rule: 'document/missing-part', at, fault: at });

describe('salvage: the smallest offending part is put aside, all else opens', () => {
  it.each<[string, (draft: Draft) => void, (opened: Draft) => void, readonly Told[], readonly (readonly [path: string, content: Json])[]]>([
    ['nothing, where all fits', () => {}, () => {}, [], []],
    ['nothing, for keys that nobody knows', (d) => (d['steps'][0]['x-theirs'] = { a: [1] }), (o) => (o['steps'][0]['x-theirs'] = { a: [1] }), [], []],
    ['an optional key', (d) => (d['note'] = 5), (o) => delete o['note'], [unread('note')], [['note', 5]]],
    ['an optional key in a list member', (d) => (d['steps'][0].remark = {}), (o) => delete o['steps'][0].remark, [unread('steps/a/remark')], [['steps/a/remark', {}]]],
    ['a key that must be there, for an empty one', (d) => (d['title'] = 5), (o) => (o['title'] = ''), [unread('title')], [['title', 5]]],
    ['nothing, for a key that is missing, and fills it', (d) => delete d['title'], (o) => (o['title'] = ''), [missing('title')], []],
    ['a nested key that must be there', (d) => (d['owner'].name = null), (o) => (o['owner'].name = ''), [unread('owner/name')], [['owner/name', null]]],
    ['nothing, for a nested key that is missing', (d) => delete d['owner'].id, (o) => (o['owner'].id = 'nobody'), [missing('owner/id')], []],
    ['a whole object of the wrong type', (d) => (d['owner'] = '局'), (o) => (o['owner'] = empty.owner), [unread('owner')], [['owner', '局']]],
    ['only the wrong one of two siblings', (d) => (d['limit'].promised = 20), (o) => (o['limit'].promised = null), [unread('limit/promised')], [['limit/promised', 20]]],
    ['a date that is none', (d) => (d['limit'].since = '1 月'), (o) => delete o['limit'].since, [unread('limit/since')], [['limit/since', '1 月']]],
    [
      'an element that cannot be without the faulty key',
      (d) => (d['limit'].promised.amount = 'x'),
      (o) => (o['limit'].promised = null),
      [unread('limit/promised/amount'), unread('limit/promised', 'limit/promised/amount')],
      [
        ['limit/promised/amount', 'x'],
        ['limit/promised', { unit: 'day' }],
      ],
    ],
    ['a list where an object belongs', (d) => (d['owner'] = ['局']), (o) => (o['owner'] = empty.owner), [unread('owner')], [['owner', ['局']]]],
    ['a list where an object of optional keys belongs', (d) => (d['codes'] = ['x']), () => {}, [unread('codes')], [['codes', ['x']]]],
    ['a list as a member', (d) => d['steps'].push(['a']), () => {}, [unread('steps/3')], [['steps/3', ['a']]]],
    ['a list of the wrong type', (d) => (d['steps'] = {}), (o) => (o['steps'] = []), [unread('steps')], [['steps', {}]]],
    ['a member of a list', (d) => d['steps'].splice(1, 0, 'x'), () => {}, [unread('steps/1')], [['steps/1', 'x']]],
    ['a member of a list in a list', (d) => d['steps'][0].needs.unshift(1), () => {}, [unread('steps/a/needs/0')], [['steps/a/needs/0', 1]]],
    [
      'several members of one list',
      (d) => (d['owner'].phones = [1, '12345', 2, null]),
      () => {},
      [unread('owner/phones/0'), unread('owner/phones/2'), unread('owner/phones/3')],
      [
        ['owner/phones/0', 1],
        ['owner/phones/2', 2],
        ['owner/phones/3', null],
      ],
    ],
    [
      'a list member without a key that it must have',
      (d) => delete d['steps'][1].name,
      (o) => o['steps'].splice(1, 1),
      [unread('steps/b', 'steps/b/name')],
      [['steps/b', { id: 'b', needs: [] }]],
    ],
    [
      'a list member with a faulty key that it must have: the key, then the rest',
      (d) => (d['steps'][1].name = 5),
      (o) => o['steps'].splice(1, 1),
      [unread('steps/b/name'), unread('steps/b', 'steps/b/name')],
      [
        ['steps/b/name', 5],
        ['steps/b', { id: 'b', needs: [] }],
      ],
    ],
    [
      'a member once, whatever else is wrong with it',
      (d) => {
        delete d['steps'][1].name;
        d['steps'][1].remark = 5;
      },
      (o) => o['steps'].splice(1, 1),
      [unread('steps/b', 'steps/b/name')],
      [['steps/b', { id: 'b', remark: 5, needs: [] }]],
    ],
    ['an unknown variant of an optional key', (d) => (d['steps'][2].how.kind = 'fax'), (o) => delete o['steps'][2].how, [unread('steps/c/how/kind'), unread('steps/c/how', 'steps/c/how/kind')], [['steps/c/how/kind', 'fax'], ['steps/c/how', {}]]],
    ['a value with two faults once', (d) => (d['visits'] = -1.5), (o) => (o['visits'] = null), [unread('visits')], [['visits', -1.5]]],
    [
      'parts in several places at once',
      (d) => {
        d['title'] = 1;
        d['steps'][2].needs = ['z', 1, 'w', 2];
        d['owner'].phones.push(3);
        d['steps'].push(4);
      },
      (o) => {
        o['title'] = '';
        o['steps'][2].needs = ['z', 'w'];
      },
      [unread('title'), unread('owner/phones/1'), unread('steps/c/needs/1'), unread('steps/c/needs/3'), unread('steps/3')],
      [
        ['title', 1],
        ['owner/phones/1', 3],
        ['steps/c/needs/1', 1],
        ['steps/c/needs/3', 2],
        ['steps/3', 4],
      ],
    ],
  ])('%s', (_case, breakIt, expectIt, findings, aside) => {
    const salvaged = read(broken(breakIt));
    const expected: Draft = JSON.parse(JSON.stringify(valid));
    expectIt(expected);

    expect(salvaged.value).toEqual(expected);
    expect(salvaged.findings.map(({ rule, at, params }) => ({ rule, at: at.path, fault: (params as { path: string }).path }))).toEqual(findings);
    expect(salvaged.unread.map(({ path, content }) => [path, content])).toEqual(aside);
  });

  it('leaves its input as it was', () => {
    const input = broken((draft) => (draft['steps'][0].needs = [1]));
    const before = JSON.stringify(input);

    read(input);

    expect(JSON.stringify(input)).toBe(before);
  });

  it('says what was expected and what came, and cuts what came short', () => {
    const { findings } = read(broken((draft) => (draft['visits'] = 'x'.repeat(1_000))));

    expect(findings[0]?.params).toEqual({ path: 'visits', aside: 'visits', expected: 'number', received: `"${'x'.repeat(59)}…` });
  });

  it.each([
    ['a date', (d: Draft) => (d['limit'].since = 'x'), 'iso_date'],
    ['a whole number', (d: Draft) => (d['visits'] = 0.5), 'integer'],
    ['one of several words', (d: Draft) => (d['limit'].promised.unit = 'week'), '("day" | "month")'],
    ['a list', (d: Draft) => (d['steps'] = 1), 'Array'],
  ])('names what was expected: %s', (_case, breakIt, expected) => {
    expect(read(broken(breakIt)).findings[0]?.params).toMatchObject({ expected });
  });
});

describe('salvage: what cannot be opened', () => {
  const strict = v.looseObject({ id: v.string(), steps: v.array(v.string()) });

  it.each<[string, Json, readonly string[]]>([
    ['a key without which there is no document is missing', { steps: ['a'] }, ['document/missing-part id']],
    ['a key without which there is no document is wrong', { id: 5, steps: ['a'] }, ['document/unread-part id', 'document/missing-part id']],
    ['no object at all', 5, ['document/missing-part ']],
  ])('says why: %s', (_case, input, told) => {
    const { value, findings, unread: kept } = salvage<unknown>(strict, input, { steps: [] }, 'text');

    expect(value).toBeUndefined();
    expect(findings.map(({ rule, at }) => `${rule} ${at.path ?? ''}`)).toEqual(told);
    expect(kept).toEqual([{ path: '', content: input }]);
  });
});

describe('salvage: size', () => {
  it('puts 100,000 members of one list aside in a moment', () => {
    const phones = Array.from({ length: 100_000 }, (_, index) => (index % 2 === 0 ? index : String(index)));
    const passed = cpuClock();
    const { value, unread: aside } = read(broken((draft) => (draft['owner'].phones = phones)));

    expect((value as Draft)['owner'].phones).toHaveLength(50_000);
    expect(aside).toHaveLength(50_000);
    // One member at a time it takes a minute.
    expect(passed()).toBeLessThan(5_000);
  });
});
