import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { checkExpression } from './check-expression.js';
import { evaluate } from './evaluate.js';
import { EXPRESSION_LIMITS, withFields, type Expression } from './expression.js';
import { parseExpression } from './parse-expression.js';
import { readExpression } from './read-expression.js';
import { catalogueOf, PLAIN_FIELDS, randomFields, renamed } from './testing/random-catalogue.js';
import { anyTree, randomAnswers, typedTree, type Kind } from './testing/random-expression.js';
import { slowEvaluate } from './testing/slow-evaluate.js';
import { toJuel } from './to-juel.js';
import { toText } from './to-text.js';
import { toWords } from './to-words.js';

vi.setConfig({ testTimeout: 600_000 });

const KINDS: readonly Kind[] = ['number', 'text', 'boolean', 'date', 'numbers', 'texts', 'dates'];
const TODAY = '2026-05-20';

describe('printing and parsing', () => {
  it('gives any tree back, whatever the fields are called', () => {
    const cases = randomFields.chain((fields) => fc.tuple(fc.constant(fields), anyTree(fields)));
    fc.assert(
      fc.property(cases, ([fields, tree]) => {
        const catalogue = catalogueOf(fields);
        const text = toText(tree, catalogue);
        fc.pre(text.length <= EXPRESSION_LIMITS.text);

        const parsed = parseExpression(text, catalogue);

        expect({ text, value: parsed.value }).toEqual({ text, value: tree });
      }),
      { numRuns: numRuns(3_000, 200_000) },
    );
  });

  it('gives a typed tree back without a finding of type', () => {
    const cases = fc.constantFrom(...KINDS).chain((kind) => typedTree(PLAIN_FIELDS, kind, 4));
    const catalogue = catalogueOf(PLAIN_FIELDS);
    fc.assert(
      fc.property(cases, (tree) => {
        const text = toText(tree, catalogue);

        const parsed = parseExpression(text, catalogue);

        expect({ text, value: parsed.value }).toEqual({ text, value: tree });
        expect(parsed.findings).toEqual(checkExpression(tree, catalogue, { spanOf: () => undefined }).findings.map((finding, index) => ({ ...finding, at: parsed.findings[index]?.at })));
        // Nothing but an option that does not exist, a constant, or a fault that every case would meet.
        expect(parsed.findings.filter(({ rule }) => !['expression/unknown-option', 'expression/constant', 'expression/failed'].includes(rule))).toEqual([]);
      }),
      { numRuns: numRuns(1_500, 100_000) },
    );
  });

  it('survives that all fields are renamed', () => {
    const cases = randomFields.chain((fields) => fc.tuple(fc.constant(fields), renamed(fields), anyTree(fields)));
    fc.assert(
      fc.property(cases, ([before, after, tree]) => {
        const text = toText(tree, catalogueOf(after));
        fc.pre(text.length <= EXPRESSION_LIMITS.text);

        expect(parseExpression(text, catalogueOf(after)).value).toEqual(parseExpression(toText(tree, catalogueOf(before)), catalogueOf(before)).value);
      }),
      { numRuns: numRuns(1_500, 100_000) },
    );
  });

  it('names every part by a span of the text that gives that part', () => {
    const cases = fc.constantFrom(...KINDS).chain((kind) => typedTree(PLAIN_FIELDS, kind, 3));
    const catalogue = catalogueOf(PLAIN_FIELDS);
    fc.assert(
      fc.property(cases, (tree) => {
        const text = toText(tree, catalogue);
        const parsed = parseExpression(text, catalogue);
        expect(parsed.value).toBeDefined();
        const span = parsed.value === undefined ? undefined : parsed.spanOf(parsed.value);

        expect(text.slice(span?.start, span?.end)).toBe(text);
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });
});

describe('readExpression', () => {
  it('gives every tree back as it is, and what parsing gives', () => {
    const cases = randomFields.chain((fields) => fc.tuple(fc.constant(fields), anyTree(fields)));
    fc.assert(
      fc.property(cases, ([, tree]) => {
        expect(readExpression(JSON.parse(JSON.stringify(tree)))).toEqual({ value: tree, findings: [], unread: [] });
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  });
});

describe('evaluate', () => {
  it('agrees with rewriting step by step, on trees that fit their types', () => {
    const cases = fc.constantFrom(...KINDS).chain((kind) => fc.tuple(typedTree(PLAIN_FIELDS, kind, 4), randomAnswers(PLAIN_FIELDS)));
    fc.assert(
      fc.property(cases, ([tree, values]) => {
        expect(outcome(evaluate(tree, { values, today: TODAY }))).toEqual(slowEvaluate(tree, { values, today: TODAY }));
      }),
      { numRuns: numRuns(4_000, 300_000) },
    );
  });

  it('agrees with rewriting step by step, on trees and answers of any sort', () => {
    const answers = fc.record(Object.fromEntries(PLAIN_FIELDS.map(({ id }) => [id, fc.jsonValue({ maxDepth: 2 })])), { requiredKeys: [] });
    const cases = fc.tuple(anyTree(PLAIN_FIELDS), fc.oneof(answers, randomAnswers(PLAIN_FIELDS)), fc.option(fc.constantFrom(TODAY, '2026-02-30'), { nil: undefined }));
    fc.assert(
      fc.property(cases, ([tree, values, today]) => {
        const scope = today === undefined ? { values } : { values, today };

        expect(outcome(evaluate(tree, scope))).toEqual(slowEvaluate(tree, scope));
      }),
      { numRuns: numRuns(4_000, 300_000) },
    );
  });

  it('meets no wrong type in a tree that the check lets pass, whatever is answered', () => {
    const known = PLAIN_FIELDS;
    const typed = fc.oneof(...KINDS.map((kind) => typedTree(known, kind, 3)));
    // A part that is meant for another place: the check has to tell where it does not fit.
    const misfit = fc.tuple(typed, typed, fc.nat()).map(([tree, part, place]) => withPart(tree, part, place));
    const cases = fc.tuple(fc.oneof({ weight: 1, arbitrary: typed }, { weight: 1, arbitrary: anyTree(known) }, { weight: 4, arbitrary: misfit }), randomAnswers(known));
    const catalogue = catalogueOf(known);
    let passed = 0;
    fc.assert(
      fc.property(cases, ([tree, values]) => {
        // A member of something has no type: what it gives is known when it is read.
        fc.pre(!JSON.stringify(tree).includes('"member"'));
        fc.pre(checkExpression(tree, catalogue).findings.every(({ severity }) => severity !== 'error'));
        passed += 1;

        expect(outcome(evaluate(tree, { values, today: TODAY }))).not.toEqual({ ok: false, reason: 'wrong-type' });
      }),
      { numRuns: numRuns(4_000, 300_000) },
    );
    expect(passed).toBeGreaterThan(1_000);
  });

  it('gives the same when every field has another id', () => {
    const cases = fc.constantFrom(...KINDS).chain((kind) => fc.tuple(typedTree(PLAIN_FIELDS, kind, 4), randomAnswers(PLAIN_FIELDS)));
    fc.assert(
      fc.property(cases, ([tree, values]) => {
        const moved = Object.fromEntries(Object.entries(values).map(([id, value]) => [`new-${id}`, value]));

        expect(evaluate(withFields(tree, (id) => `new-${id}`), { values: moved, today: TODAY })).toEqual(evaluate(tree, { values, today: TODAY }));
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  });
});

describe('any tree that has been read', () => {
  it('can be checked and printed in every way, over any fields', () => {
    const cases = randomFields.chain((fields) => fc.tuple(fc.constant(fields), anyTree(fields)));
    fc.assert(
      fc.property(cases, ([fields, tree]) => {
        const catalogue = catalogueOf(fields);

        expect(Array.isArray(checkExpression(tree, catalogue, { expected: 'boolean' }).findings)).toBe(true);
        expect(typeof toWords(tree, catalogue)).toBe('string');
        const juel = toJuel(tree, catalogue);
        expect(juel.text === undefined).toBe(juel.findings.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: numRuns(1_000, 50_000) },
    );
  });
});

/** The tree with one of its parts replaced. */
function withPart(tree: Expression, part: Expression, place: number): Expression {
  const copy = JSON.parse(JSON.stringify(tree)) as Record<string, unknown>;
  const places: (() => void)[] = [];
  const walk = (holder: Record<string, unknown> | unknown[]): void => {
    for (const [key, child] of Object.entries(holder)) {
      if (typeof child !== 'object' || child === null) continue;
      if ('kind' in child) places.push(() => { Object.assign(holder, { [key]: part }); });
      walk(child as Record<string, unknown> | unknown[]);
    }
  };
  walk(copy);
  places[place % Math.max(1, places.length)]?.();
  return copy as unknown as Expression; // a node in the place of a node
}

/** Without the place, of which the oracle knows nothing. */
function outcome(result: ReturnType<typeof evaluate>): unknown {
  return result.ok ? result : { ok: false, reason: result.reason };
}
