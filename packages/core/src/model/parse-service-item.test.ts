import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { randomJson } from '../edit/testing/random-json.js';
import type { Json } from '../json/json.js';
import { parseServiceItem, serviceItemKind } from './parse-service-item.js';
import { serviceItemShape, type ServiceItem } from './service-item.js';
import { editedByHand, manyHandEdits, randomHandEdits } from './testing/mutated-item.js';
import { sampleItem } from './testing/sample-item.js';

vi.setConfig({ testTimeout: 240_000 });

type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- an item about to be broken anywhere

function copyOf(item: ServiceItem): Draft {
  return JSON.parse(JSON.stringify(item)) as Draft;
}

function edited(change: (draft: Draft) => void): Draft {
  const draft = copyOf(sampleItem);
  change(draft);
  return draft;
}

describe('parseServiceItem: a whole item', () => {
  const text = JSON.stringify(sampleItem);

  it.each<[string, unknown]>([
    ['an object', copyOf(sampleItem)],
    ['a text', text],
    ['a text with line breaks', JSON.stringify(sampleItem, null, 2)],
    ['bytes', new TextEncoder().encode(text)],
    ['bytes with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
  ])('opens from %s without a finding', (_case, input) => {
    expect(parseServiceItem(input)).toEqual({ value: sampleItem, findings: [], unread: [], isReadonly: false });
  });

  it("leaves a host's object as it was: neither changed, nor frozen, nor shared", () => {
    const host = copyOf(sampleItem);
    const { value } = parseServiceItem(host);

    expect(host).toEqual(sampleItem);
    expect([host, host['materials'], host['materials'][0]].map((part) => Object.isFrozen(part))).toEqual([false, false, false]);
    expect(value?.materials[0]).not.toBe(host['materials'][0]);
  });

  it('opens the emptiest item: its id alone', () => {
    const { value, findings } = parseServiceItem({ format: 'zhengwu/service-item', id: 'item_x' });

    expect(v.is(serviceItemShape, value)).toBe(true);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['document/missing-part']));
    expect(findings.map(({ at }) => at.path).sort()).toEqual(Object.keys(serviceItemKind.empty).sort());
  });

  it('has an empty value for each key that must be there, but for those that say what it is', () => {
    const required = Object.keys(sampleItem).filter((key) => parseServiceItem(edited((draft) => Reflect.deleteProperty(draft, key))).findings.length > 0);

    expect(required.filter((key) => !Object.hasOwn(serviceItemKind.empty, key))).toEqual(['format', 'id']);
  });
});

describe('parseServiceItem: edited by hand', () => {
  it.each<[string, (draft: Draft) => void, (opened: Draft) => void, readonly (readonly [rule: string, path: string])[], readonly string[]]>([
    [
      'a material with a number for its name goes aside, the others open',
      (d) => (d['materials'][1].name = 5),
      (o) => o['materials'].splice(1, 1),
      [
        ['unread-part', 'materials/mat_business/name'],
        ['unread-part', 'materials/mat_business'],
      ],
      ['materials/mat_business/name', 'materials/mat_business'],
    ],
    ['a material that is a text', (d) => d['materials'].push('身份证'), () => {}, [['unread-part', 'materials/3']], ['materials/3']],
    [
      'an id of another kind',
      (d) => (d['fees'][0].id = 'mat_fee'),
      (o) => (o['fees'] = []),
      [
        ['unread-part', 'fees/mat_fee/id'],
        ['unread-part', 'fees/0'],
      ],
      ['fees/mat_fee/id', 'fees/0'],
    ],
    ['an unknown kind of applicant', (d) => d['applicants'].push('robot'), () => {}, [['unread-part', 'applicants/2']], ['applicants/2']],
    ['an unknown type of item', (d) => (d['type'] = 'magic'), (o) => (o['type'] = 'otherPower'), [['unread-part', 'type']], ['type']],
    ['an unknown unit', (d) => (d['limits'].promised.unit = 'week'), (o) => (o['limits'].promised = null), [['unread-part', 'limits/promised/unit'], ['unread-part', 'limits/promised']], ['limits/promised/unit', 'limits/promised']],
    [
      'an unknown kind of control',
      (d) => (d['controls'][2].kind = 'lottery'),
      (o) => o['controls'].splice(2, 1),
      [
        ['unread-part', 'controls/ctl_quota/kind'],
        ['unread-part', 'controls/ctl_quota'],
      ],
      ['controls/ctl_quota/kind', 'controls/ctl_quota'],
    ],
    ['no list of materials', (d) => delete d['materials'], (o) => (o['materials'] = []), [['missing-part', 'materials']], []],
    ['materials by key', (d) => (d['materials'] = { a: 1 }), (o) => (o['materials'] = []), [['unread-part', 'materials']], ['materials']],
    ['no number for complaints', (d) => delete d['phones'].complain, (o) => (o['phones'].complain = ''), [['missing-part', 'phones/complain']], []],
    ['a limit as a number', (d) => (d['limits'].promised = 10), (o) => (o['limits'].promised = null), [['unread-part', 'limits/promised']], ['limits/promised']],
    ['a day as people write it', (d) => (d['version'].effectiveFrom = '2026年1月10日'), (o) => delete o['version'].effectiveFrom, [['unread-part', 'version/effectiveFrom']], ['version/effectiveFrom']],
    ['null for an optional key', (d) => (d['remedies'] = null), (o) => delete o['remedies'], [['unread-part', 'remedies']], ['remedies']],
    ['a fraction of a visit', (d) => (d['visits'] = 1.5), (o) => (o['visits'] = null), [['unread-part', 'visits']], ['visits']],
  ])('%s', (_case, breakIt, expectIt, findings, aside) => {
    const { value, findings: told, unread } = parseServiceItem(edited(breakIt));

    expect(value).toEqual(edited(expectIt));
    expect(told.map(({ rule, at }) => [rule.replace('document/', ''), at.path])).toEqual(findings);
    expect(unread.map(({ path }) => path)).toEqual(aside);
  });

  it('keeps unknown keys word for word, at every level', () => {
    const theirs = { 'x-note': ['甲', { deep: null }], 名称: 1, 'a/b': true };
    const everywhere = (value: Json): Json => {
      if (Array.isArray(value)) return (value as readonly Json[]).map(everywhere);
      if (typeof value !== 'object' || value === null) return value;
      return { ...Object.fromEntries(Object.entries(value).map(([key, member]) => [key, everywhere(member)])), ...theirs };
    };
    const input = everywhere(copyOf(sampleItem));

    expect(parseServiceItem(input)).toEqual({ value: input, findings: [], unread: [], isReadonly: false });
  });

  it.each<[string, (draft: Draft) => void, string]>([
    ['has no id', (d) => delete d['id'], 'document/missing-part'],
    ['has an id that is none', (d) => (d['id'] = '食品'), 'document/missing-part'],
    ['is a guide', (d) => (d['format'] = 'zhengwu/guide'), 'document/wrong-format'],
  ])('does not open what %s, says why and keeps all of it', (_case, breakIt, rule) => {
    const input = edited(breakIt);
    const { value, findings, unread } = parseServiceItem(input);

    expect(value).toBeUndefined();
    expect(findings[findings.length - 1]?.rule).toBe(rule);
    expect(unread).toEqual([{ path: '', content: input }]);
  });

  it('opens an item of a newer version read-only', () => {
    const { value, findings, isReadonly } = parseServiceItem(edited((draft) => (draft['formatVersion'] = 2)));

    expect(value).toMatchObject({ formatVersion: 2, name: sampleItem.name });
    expect(findings.map(({ rule }) => rule)).toEqual(['document/newer-schema']);
    expect(isReadonly).toBe(true);
  });
});

describe('parseServiceItem: a file that was cut off', () => {
  const text = JSON.stringify(sampleItem);

  it('opens every item that was cut behind its id, and keeps the text', () => {
    for (let end = text.indexOf('"name"'); end < text.length; end += 97) {
      const source = text.slice(0, end);
      const { value, findings, unread } = parseServiceItem(source);
      expect(v.is(serviceItemShape, value)).toBe(true);
      expect(findings[0]?.rule).toBe('document/cut-off');
      expect(unread[0]).toEqual({ path: '', content: source });
    }
  });

  it('opens it to the cut', () => {
    const { value } = parseServiceItem(text.slice(0, text.indexOf('"mat_layout","name"')));

    expect(value?.materials).toEqual(sampleItem.materials.slice(0, 2));
    expect(value?.limits).toEqual(sampleItem.limits);
    expect(value?.results).toEqual([]);
  });
});

describe('parseServiceItem: laws', () => {
  it('whatever one edit by hand did to an item: it does not throw, what it opens is valid, and nothing is lost', () => {
    fc.assert(
      fc.property(randomHandEdits, (edits) => {
        opensWithoutLoss(editedByHand(edits));
      }),
      { numRuns: numRuns(1_500, 60_000) },
    );
  });

  it('nor after several', () => {
    fc.assert(
      fc.property(manyHandEdits, (edits) => {
        opensWithoutLoss(editedByHand(edits));
      }),
      { numRuns: numRuns(500, 30_000) },
    );
  });

  it('reads what it wrote without a finding, as the same value', () => {
    fc.assert(
      fc.property(manyHandEdits, (edits) => {
        const { value, isReadonly } = parseServiceItem(editedByHand(edits));
        fc.pre(value !== undefined && !isReadonly);
        const expected = { value, findings: [], unread: [], isReadonly: false };
        expect(parseServiceItem(value)).toEqual(expected);
        expect(parseServiceItem(JSON.stringify(value))).toEqual(expected);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('reads a text and its object alike', () => {
    fc.assert(
      fc.property(manyHandEdits, (edits) => {
        const input = editedByHand(edits);
        const text = JSON.stringify(input);
        const { value, findings } = parseServiceItem(input);
        const fromText = parseServiceItem(text);
        expect([fromText.value, fromText.findings]).toEqual([value, findings]);
        const fromBytes = parseServiceItem(new TextEncoder().encode(text));
        expect([fromBytes.value, fromBytes.findings]).toEqual([value, findings]);
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), randomJson, fc.string(), fc.uint8Array()), (input) => {
        const { value, findings, unread } = parseServiceItem(input);
        // What does not open says why; what opens without a word is whole.
        if (value === undefined && input !== undefined) expect([findings.length, unread.length]).not.toContain(0);
      }),
      { numRuns: numRuns(500, 30_000) },
    );
  });
});

function opensWithoutLoss(input: Json): void {
  const before = JSON.stringify(input);
  const { value, findings, unread } = parseServiceItem(input);
  expect(JSON.stringify(input)).toBe(before);
  if (value === undefined) expect(findings.map(({ severity }) => severity)).toContain('error');
  else expect(v.is(serviceItemShape, value)).toBe(true);
  expect(unread.length > 0).toBe(value === undefined || findings.some(({ rule }) => rule !== 'document/missing-part' && rule !== 'document/no-format' && rule !== 'document/newer-schema'));

  const kept = new Map<string, number>();
  const leaves = [...leavesOf(value), ...unread.flatMap(({ path, content }) => leavesOf(content as Json, keyOf(path)))];
  for (const leaf of leaves) kept.set(leaf, (kept.get(leaf) ?? 0) + 1);
  for (const leaf of leavesOf(input)) {
    const left = kept.get(leaf) ?? 0;
    if (left === 0) expect.unreachable(`lost: ${leaf}`);
    kept.set(leaf, left - 1);
  }
}

/** Each scalar and each empty list, with the key under which it stands, as often as it stands there. An empty object may be filled. */
function leavesOf(value: unknown, key = ''): readonly string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [`${key}=${JSON.stringify(value)}`];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([name, member]) => leavesOf(member, name));
  return value.length === 0 ? [`${key}=[]`] : value.flatMap((member) => leavesOf(member, key));
}

/** The key under which a path's part stands: the last step that is no position of a list. */
function keyOf(path: string): string {
  return (
    path
      .split('/')
      .reverse()
      .find((step) => !/^\d+$/.test(step)) ?? ''
  );
}
