import type { Json } from '@zhengwu/core';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { randomJson } from '../../../core/src/edit/testing/random-json.js';
import { numRuns } from '../../../../tools/testing/runs.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { randomAnswers } from '../resolve/testing/applicants.js';
import { situationName } from '../resolve/situation-name.js';
import { guideShape, type Guide } from './guide.js';
import { guideKind, parseGuide } from './parse-guide.js';
import { bigGuide } from './testing/big-guide.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { editedByHand, randomHandEdits } from './testing/mutated-guide.js';
import { sampleGuide } from './testing/sample-guide.js';
import { textsOf } from './texts.js';

vi.setConfig({ testTimeout: 240_000 });

type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a guide about to be broken anywhere

function edited(change: (draft: Draft) => void): Draft {
  const draft = JSON.parse(JSON.stringify(sampleGuide)) as Draft;
  change(draft);
  return draft;
}

const text = JSON.stringify(sampleGuide);

describe('parseGuide: a whole guide', () => {
  it.each<[string, unknown]>([
    ['an object', JSON.parse(text)],
    ['a text', text],
    ['bytes with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
  ])('opens from %s without a finding', (_case, input) => {
    expect(parseGuide(input)).toEqual({ value: sampleGuide, findings: [], unread: [], isReadonly: false });
  });

  it("leaves a host's object as it was: neither changed, nor frozen, nor shared", () => {
    const host = JSON.parse(text) as Draft;
    const { value } = parseGuide(host);

    expect(host).toEqual(sampleGuide);
    expect([host, host['nodes'], host['nodes'][0]].map((part) => Object.isFrozen(part))).toEqual([false, false, false]);
    expect(value?.nodes[0]).not.toBe(host['nodes'][0]);
  });

  it('opens the emptiest guide: its id alone', () => {
    const { value, findings } = parseGuide({ format: 'zhengwu/guide', id: 'gud_x' });

    expect(v.is(guideShape, value)).toBe(true);
    expect(findings.map(({ at }) => at.path).sort()).toEqual(Object.keys(guideKind.empty).sort());
  });

  it('opens ten thousand nodes, and a chain of as many', () => {
    const big = bigGuide(10_000);
    const chain: Guide = { ...sampleGuide, rootId: 'q_0', nodes: Array.from({ length: 10_000 }, (_, at) => ({ id: `q_${String(at)}`, kind: 'question', variableId: 'var_agent', text: '', ask: 'value', options: [{ id: `opt_${String(at)}`, text: '', guard: { kind: 'any' }, next: `q_${String(at + 1)}` }] })) };

    expect(parseGuide(JSON.stringify(big))).toEqual({ value: big, findings: [], unread: [], isReadonly: false });
    expect(parseGuide(JSON.stringify(chain)).value).toEqual(chain);
  });
});

describe('parseGuide: edited by hand', () => {
  it.each<[string, (draft: Draft) => void, (opened: Draft) => void, readonly string[]]>([
    ['a node of an unknown kind goes aside, the others open', (d) => (d['nodes'][2].kind = 'loop'), (o) => o['nodes'].splice(2, 1), ['nodes/out_there/kind', 'nodes/out_there']],
    ['a node that is a text', (d) => d['nodes'].push('问题'), () => undefined, ['nodes/18']],
    ['a question without options', (d) => delete d['nodes'][0].options, (o) => o['nodes'].splice(0, 1), ['nodes/q_matter']],
    ['an option without a guard goes aside, its siblings stay', (d) => delete d['nodes'][0].options[1].guard, (o) => o['nodes'][0].options.pop(), ['nodes/q_matter/options/opt_change']],
    ['a guard of an unknown kind', (d) => (d['nodes'][0].options[1].guard.kind = 'regex'), (o) => o['nodes'][0].options.pop(), ['nodes/q_matter/options/opt_change/guard/kind', 'nodes/q_matter/options/opt_change/guard', 'nodes/q_matter/options/opt_change']],
    ['a condition that is a formula', (d) => (d['nodes'][7].options[0].when = '面积 > 300'), (o) => delete o['nodes'][7].options[0].when, ['nodes/q_agent/options/opt_of_large/when']],
    ['an end of an unknown kind', (d) => (d['nodes'][2].end = { kind: 'magic' }), (o) => o['nodes'].splice(2, 1), ['nodes/out_there/end/kind', 'nodes/out_there/end', 'nodes/out_there']],
    ['a reference to a reference', (d) => (d['nodes'][5].to = 'ref_shop'), (o) => o['nodes'].splice(5, 1), ['nodes/ref_dishes/to', 'nodes/ref_dishes']],
    ['a domain that is a text', (d) => (d['variables'][3].domain = '面积'), (o) => o['variables'].splice(3, 1), ['variables/var_area/domain', 'variables/var_area']],
    ['a number that is none', (d) => (d['variables'][3].domain.max = '很大'), (o) => o['variables'].splice(3, 1), ['variables/var_area/domain/max', 'variables/var_area/domain', 'variables/var_area']],
    ['a root that is no node’s id', (d) => (d['rootId'] = 'opt_new'), (o) => (o['rootId'] = null), ['rootId']],
    ['an unknown kind of use', (d) => (d['base'][0].kind = 'optional'), (o) => o['base'].shift(), ['base/0/kind', 'base/0']],
    ['null for an optional key', (d) => (d['intro'] = null), (o) => delete o['intro'], ['intro']],
  ])('%s', (_case, breakIt, expectIt, aside) => {
    const { value, findings, unread } = parseGuide(edited(breakIt));

    expect(value).toEqual(edited(expectIt));
    expect(unread.map(({ path }) => path)).toEqual(aside);
    expect(findings.length).toBeGreaterThanOrEqual(aside.length);
    expect(findings.every(({ at }) => at.part === 'guide')).toBe(true);
  });

  it('keeps unknown keys word for word, at every level', () => {
    const theirs = { 'x-note': ['甲', { deep: null }], 名称: 1 };
    const everywhere = (value: Json): Json => {
      if (Array.isArray(value)) return (value as readonly Json[]).map(everywhere);
      if (typeof value !== 'object' || value === null) return value;
      return { ...Object.fromEntries(Object.entries(value).map(([key, member]) => [key, everywhere(member)])), ...theirs };
    };
    const input = everywhere(JSON.parse(text) as Json);

    expect(parseGuide(input)).toEqual({ value: input, findings: [], unread: [], isReadonly: false });
  });

  it('opens what is broken only in what it says: duplicate ids, circles, what leads to nothing', () => {
    const broken = edited((draft) => {
      draft['nodes'].push(draft['nodes'][0], { id: 'ref_a', kind: 'reference', to: 'q_gone' });
      draft['nodes'][0].options[0].next = 'q_matter';
    });

    expect(parseGuide(broken)).toEqual({ value: broken, findings: [], unread: [], isReadonly: false });
  });

  it('lets no prototype key in', () => {
    const { value, unread } = parseGuide(text.replace('"name":"食品经营许可情形引导"', '"name":"x","__proto__":{"polluted":true},"constructor":{"a":1}'));

    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect((value as unknown as Draft)['polluted']).toBeUndefined();
    expect(Object.prototype.hasOwnProperty.call(value, 'constructor')).toBe(false);
    expect(unread.length).toBeGreaterThan(0);
  });

  it.each<[string, (draft: Draft) => void, string]>([
    ['has no id', (d) => delete d['id'], 'document/missing-part'],
    ['is an item', (d) => (d['format'] = 'zhengwu/service-item'), 'document/wrong-format'],
  ])('does not open what %s, says why and keeps all of it', (_case, breakIt, rule) => {
    const input = edited(breakIt);
    const { value, findings, unread } = parseGuide(input);

    expect([value, findings[findings.length - 1]?.rule, unread]).toEqual([undefined, rule, [{ path: '', content: input }]]);
  });

  it('opens a guide of a newer version read-only', () => {
    expect(parseGuide(edited((draft) => (draft['formatVersion'] = 2)))).toMatchObject({ value: { formatVersion: 2 }, isReadonly: true });
  });
});

describe('parseGuide: a file that was cut off', () => {
  it('opens to the cut, wherever it is, and keeps the text', () => {
    for (let end = text.indexOf('"name"'); end < text.length; end += 101) {
      const source = text.slice(0, end);
      const { value, findings, unread } = parseGuide(source);
      expect(v.is(guideShape, value)).toBe(true);
      expect(findings[0]?.rule).toBe('document/cut-off');
      expect(unread[0]).toEqual({ path: '', content: source });
    }
  });
});

describe('parseGuide: laws', () => {
  it('whatever was done to a guide by hand: it does not throw, what it opens is valid, and can be walked, named and searched', () => {
    fc.assert(
      fc.property(randomHandEdits, fc.nat(), (edits, seed) => {
        const input = editedByHand(edits);
        const before = JSON.stringify(input);
        const { value, findings } = parseGuide(input);

        expect(JSON.stringify(input)).toBe(before);
        if (value === undefined) {
          expect(findings.map(({ severity }) => severity)).toContain('error');
          return;
        }
        expect(v.is(guideShape, value)).toBe(true);
        const small = { ...value, variables: value.variables.filter(({ domain }) => domain.kind === 'choice' || domain.kind === 'yesNo') };
        resolveGuide(value, randomAnswers(seededDraw(seed), small));
        for (const node of value.nodes) if (node.kind === 'outcome') situationName(value, node.id);
        expect(textsOf(value).every(({ text: each }) => each !== '')).toBe(true);
      }),
      { numRuns: numRuns(500, 30_000) },
    );
  });

  it('reads what it wrote without a finding, as the same value', () => {
    fc.assert(
      fc.property(randomHandEdits, (edits) => {
        const { value, isReadonly } = parseGuide(editedByHand(edits));
        fc.pre(value !== undefined && !isReadonly);
        expect(parseGuide(JSON.stringify(value))).toEqual({ value, findings: [], unread: [], isReadonly: false });
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), randomJson, fc.string(), fc.uint8Array()), (input) => {
        const { value, findings, unread } = parseGuide(input);
        if (value === undefined && input !== undefined) expect([findings.length, unread.length]).not.toContain(0);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});
