import { toJsonSchema } from '@valibot/to-json-schema';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { guideShape } from './guide.js';
import { bigGuide } from './testing/big-guide.js';
import { guideOfSeed } from './testing/random-guide.js';
import { sampleGuide } from './testing/sample-guide.js';

// What other software reads our files by: the shape as JSON Schema, draft 2020-12, as the build writes it.

const schema = toJsonSchema(guideShape, { errorMode: 'throw', target: 'draft-2020-12' });

interface Validator {
  validateSchema(schema: object): boolean;
  compile(schema: object): ((value: unknown) => boolean) & { readonly errors?: unknown };
}

// Core's own validator: what is tested there and here is read by one and the same.
const { Ajv2020 } = createRequire(new URL('../../../core/package.json', import.meta.url))('ajv/dist/2020.js') as { readonly Ajv2020: new (options: object) => Validator }; // a module without types from here
const ajv = new Ajv2020({ formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
const isGuide = ajv.compile(schema);

type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a guide about to be broken anywhere

describe('JSON Schema', () => {
  it('can say what a guide is, and is itself valid', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('accepts the sample, big ones and random ones', () => {
    for (const guide of [sampleGuide, bigGuide(300), ...Array.from({ length: 50 }, (_, seed) => guideOfSeed(seed))]) {
      expect([isGuide(guide), isGuide.errors]).toEqual([true, null]);
    }
  });

  it.each<[string, (draft: Draft) => void]>([
    ['no id', (d) => delete d['id']],
    ['an id of another kind', (d) => (d['nodes'][0].id = 'mat_1')],
    ['another format', (d) => (d['format'] = 'zhengwu/service-item')],
    ['a node of an unknown kind', (d) => (d['nodes'][0].kind = 'loop')],
    ['a guard of an unknown kind', (d) => (d['nodes'][0].options[0].guard = { kind: 'regex', pattern: '.*' })],
    ['a domain of an unknown kind', (d) => (d['variables'][0].domain = { kind: 'text' })],
    ['no next', (d) => delete d['nodes'][0].options[0].next],
    ['a reference to a reference', (d) => (d['nodes'][5].to = 'ref_shop')],
    ['an unknown kind of use', (d) => (d['base'][0].kind = 'optional')],
    ['null for an optional key', (d) => (d['intro'] = null)],
  ])('refuses %s', (_case, breakIt) => {
    const draft: Draft = JSON.parse(JSON.stringify(sampleGuide));
    breakIt(draft);

    expect(isGuide(draft)).toBe(false);
  });

  it('lets unknown keys through', () => {
    expect(isGuide({ ...sampleGuide, 'x-theirs': 1, nodes: sampleGuide.nodes.map((node) => ({ ...node, 'x-theirs': 1 })) })).toBe(true);
  });
});
