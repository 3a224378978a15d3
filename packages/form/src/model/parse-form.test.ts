import { freezeDocument, type Finding } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { exportForm } from './export-form.js';
import { indexForm } from './form-index.js';
import type { FormNode } from './form-node.js';
import type { Form } from './form.js';
import { parseForm } from './parse-form.js';
import { bigForm } from './testing/big-form.js';
import { formFaults } from './testing/form-faults.js';
import { formOfSeed, randomForms } from './testing/random-form.js';
import { sampleForm } from './testing/sample-form.js';

vi.setConfig({ testTimeout: 120_000 });

type Loose = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- inputs of any shape

const shown = ({ rule, params }: Finding): string => `${rule} ${Object.values(params as object).join(' ')}`;
const rulesOf = (input: unknown): readonly string[] => parseForm(input).findings.map(shown);

function formOf(input: unknown): Form {
  return parseForm(input).value ?? expect.unreachable('it opens');
}

/** A node by the path of its data. */
function nodeAt(form: Form, dataPath: string): FormNode {
  return (indexForm(form.schema).byDataPath(dataPath)[0]?.node ?? expect.unreachable(`no ${dataPath}`)) as FormNode;
}

const ours = (schema: Loose): Loose => ({ format: 'zhengwu/form', formatVersion: 1, id: 'frm_a', name: '甲', settings: {}, schema, waivers: [] });

describe('parseForm: our own document', () => {
  it('opens as it was written, from an object, a text and bytes', () => {
    for (const input of [sampleForm, JSON.stringify(sampleForm), new TextEncoder().encode(JSON.stringify(sampleForm))]) {
      const { value, findings, unread, isReadonly } = parseForm(input);
      expect([findings, unread, isReadonly]).toEqual([[], [], false]);
      expect(JSON.stringify(value?.schema)).toBe(JSON.stringify(sampleForm.schema));
      expect(value).toEqual(sampleForm);
    }
  });

  it('opens whatever whole form there is, and gives the same twice', () => {
    fc.assert(
      fc.property(randomForms, (form) => {
        const { value, findings } = parseForm(freezeDocument(form));
        expect(findings).toEqual([]);
        expect(value).toEqual(form);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('gives a node without an id one that follows from its place', () => {
    const input = ours({ type: 'object', properties: { a: { type: 'string' }, b: { type: 'void', properties: { c: { type: 'string' } } } } });
    const [one, other] = [formOf(input), formOf(JSON.stringify(input))];
    expect(one).toEqual(other);
    expect([...formFaults(one)]).toEqual([]);
    expect(formOf(one)).toEqual(one);
    expect(nodeAt(one, 'a')['x-id']).not.toBe(nodeAt(one, 'c')['x-id']);
  });

  it('gives the second of two nodes with one id another, and says so; an id that somebody wrote is never given away', () => {
    const twice = ours({ 'x-id': 'nod_r', type: 'object', properties: { a: { 'x-id': 'nod_a', type: 'string' }, b: { 'x-id': 'nod_a', type: 'string' } } });
    expect(rulesOf(twice)).toEqual(['form/doubled-id b nod_a a']);
    const derived = nodeAt(formOf(twice), 'b')['x-id'];
    // The very id that `b` would get stands further down already.
    const crossed = ours({ 'x-id': 'nod_r', type: 'object', properties: { a: { 'x-id': 'nod_a', type: 'string' }, b: { type: 'string' }, c: { 'x-id': derived, type: 'string' } } });
    expect(rulesOf(crossed)).toEqual([]);
    expect(nodeAt(formOf(crossed), 'c')['x-id']).toBe(derived);
    expect([...formFaults(formOf(crossed))]).toEqual([]);
  });

  it.each<[string, Loose, string, string, unknown]>([
    ['a child that is a text', { properties: { a: 'x' } }, 'form/bad-node a not-an-object', 'schema/properties/a', 'x'],
    ['a child that is a list', { properties: { a: [] } }, 'form/bad-node a not-an-object', 'schema/properties/a', []],
    ['children as a list', { properties: [1] }, 'form/bad-value  properties object', 'schema/properties', [1]],
    ['a row for each place', { properties: { a: { type: 'array', items: [{ type: 'string' }] } } }, 'form/bad-node a list-of-rows', 'schema/properties/a/items', [{ type: 'string' }]],
    ['a row without a list', { properties: { a: { type: 'string', items: { type: 'string' } } } }, 'form/bad-node a rows-without-list', 'schema/properties/a/items', { type: 'string' }],
    ['a component that is no name', { properties: { a: { 'x-component': { evil: 1 } } } }, 'form/bad-value a x-component string', 'schema/properties/a/x-component', { evil: 1 }],
    ['properties of a component as a script', { properties: { a: { 'x-component-props': '{{$props}}' } } }, 'form/bad-value a x-component-props object', 'schema/properties/a/x-component-props', '{{$props}}'],
    ['an unknown type', { properties: { a: { type: 'symbol' } } }, 'form/bad-value a type string, number, boolean, object, array, void', 'schema/properties/a/type', 'symbol'],
    ['a root that is a list', { type: 'array' }, 'form/bad-value  type object', 'schema/type', 'array'],
    ['required as a number', { properties: { a: { required: 1 } } }, 'form/bad-value a required boolean', 'schema/properties/a/required', 1],
    ['required names of nobody', { required: ['a', 'b'], properties: { a: {} } }, 'form/bad-value  required properties', 'schema/required', ['b']],
    ['linkages that are no list', { properties: { a: { 'x-rules': {} } } }, 'form/bad-value a x-rules list', 'schema/properties/a/x-rules', {}],
    ['a linkage without effects', { properties: { a: { 'x-rules': [{ id: 'lnk_a' }] } } }, 'form/bad-linkage a', 'schema/properties/a/x-rules/0', { id: 'lnk_a' }],
    ['a linkage of an unknown effect', { properties: { a: { 'x-rules': [{ id: 'lnk_a', effects: [{ kind: 'run' }] }] } } }, 'form/bad-linkage a', 'schema/properties/a/x-rules/0', { id: 'lnk_a', effects: [{ kind: 'run' }] }],
    ['a condition that is none', { properties: { a: { 'x-rules': [{ id: 'lnk_a', when: '{{true}}', effects: [] }] } } }, 'form/bad-linkage a', 'schema/properties/a/x-rules/0', { id: 'lnk_a', when: '{{true}}', effects: [] }],
    ['a script in a binding', { properties: { a: { 'x-binding': { columns: [{ table: '{{alert(1)}}', column: 'b' }] } } } }, 'form/script-refused a x-binding {{alert(1)}}', 'schema/properties/a/x-binding', { columns: [{ table: '{{alert(1)}}', column: 'b' }] }],
    ['a part of a binding', { properties: { a: { 'x-binding': { columns: 'all', table: 't' } } } }, 'form/bad-value a x-binding/columns columns', 'schema/properties/a/x-binding/columns', 'all'],
    ['a reference to nothing', { properties: { a: { $ref: '#/definitions/gone' } } }, 'form/bad-reference a #/definitions/gone unknown', 'schema/properties/a/$ref', '#/definitions/gone'],
    ['a reference to elsewhere', { properties: { a: { type: 'string', $ref: 'https://example.org/s.json' } } }, 'form/bad-reference a https://example.org/s.json outside', 'schema/properties/a/$ref', 'https://example.org/s.json'],
  ])('puts aside %s, and keeps it word for word', (_case, schema, finding, path, content) => {
    const { value, findings, unread } = parseForm(ours({ 'x-id': 'nod_r', ...schema }));
    expect(findings.map(shown)).toEqual([finding]);
    expect(unread).toEqual([{ path, content }]);
    expect([...formFaults(value!)]).toEqual([]);
    expect(parseForm(value)).toMatchObject({ value, findings: [] });
  });

  it('keeps unknown keys of the document, the nodes and the settings', () => {
    const input = { ...ours({ 'x-id': 'nod_r', type: 'object', 'x-theirs': { a: [1] }, properties: { a: { 'x-id': 'nod_a', type: 'string', 'x-data': null } } }), theirs: 1, settings: { theirs: {} } };
    expect(formOf(input)).toEqual(input);
  });

  it('is left alone where a newer version wrote it', () => {
    expect(parseForm({ ...ours({ 'x-id': 'nod_r', type: 'object' }), formatVersion: 2 })).toMatchObject({ isReadonly: true, findings: [{ rule: 'document/newer-schema' }] });
  });
});

describe('parseForm: hostile input', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a number', 7],
    ['a list', [{}]],
    ['no JSON', '<form>'],
    ['another document', { format: 'zhengwu/guide' }],
    ['nothing of a form', { hello: 1 }],
    ['nothing', ''],
  ])('%s opens nothing and is kept', (_case, input) => {
    const { value, findings, unread } = parseForm(input);
    expect(value).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
    expect(unread.length).toBeGreaterThan(0);
  });

  it('names of prototypes come in nowhere', () => {
    const { value, findings } = parseForm('{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"},"a":{"type":"string","x-component":"Input","x-component-props":{"__proto__":{"polluted":1}}}}}');
    expect(findings.map(({ rule }) => rule)).toEqual(Array.from({ length: 3 }, () => 'document/prototype-key'));
    expect(Object.keys(value?.schema.properties ?? {})).toEqual(['a']);
    expect(({} as Loose)['polluted']).toBeUndefined();
  });

  it('a text cut off anywhere gives what is complete in it, and never throws', () => {
    const text = JSON.stringify(sampleForm);
    for (let end = 0; end < text.length; end += 37) {
      const { value, findings, unread } = parseForm(text.slice(0, end));
      expect(findings.length).toBeGreaterThan(0);
      expect(unread.some(({ content }) => content === text.slice(0, end))).toBe(true);
      if (value !== undefined) expect([...formFaults(value)]).toEqual([]);
    }
  });

  it('whatever JSON there is, it never throws, and what it opens is a form', () => {
    const keys = fc.constantFrom('type', 'properties', 'items', 'x-id', 'x-rules', 'x-binding', 'x-index', 'required', 'enum', '$ref', 'oneOf', 'x-component', 'x-component-props', 'definitions', 'a', 'b');
    const { value: values } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 6 }, fc.constantFrom<unknown>('object', 'array', 'string', 'nod_a', '#/definitions/a', '#', '{{1}}', 0, 1, true, null), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(keys, tie('value'), { maxKeys: 6 })),
    }));
    fc.assert(
      fc.property(fc.dictionary(keys, values, { maxKeys: 6 }), fc.boolean(), (schema, isOurs) => {
        const { value, findings } = parseForm(isOurs ? ours(schema) : { type: 'object', ...schema });
        if (value === undefined) return;
        expect([...formFaults(value)]).toEqual([]);
        const again = parseForm(JSON.stringify(value));
        expect(again.value).toEqual(value);
        expect([again.findings.filter(({ rule }) => rule !== 'form/unsupported-keyword'), findings.length >= again.findings.length]).toEqual([[], true]);
      }),
      { numRuns: numRuns(1_000, 50_000) },
    );
  });

  it('a form too deep is refused within the bounds of documents, one deeper than forms are is cut', () => {
    const nest = (levels: number): Loose => {
      let node: Loose = { type: 'string' };
      for (let level = 0; level < levels; level += 1) node = { type: 'object', 'x-component': 'Card', properties: { a: node } };
      return node;
    };
    expect(parseForm(nest(100)).findings.map(({ rule }) => rule)).toEqual(['document/too-deep']);
    expect(rulesOf(nest(50))).toEqual(['form/bad-node a too-deep']);
    expect(rulesOf(nest(30))).toEqual([]);
  });

  it('references that multiply stop at the most nodes there may be', () => {
    const definitions: Loose = { d0: { type: 'string' } };
    for (let at = 1; at < 30; at += 1) definitions[`d${String(at)}`] = { type: 'object', properties: { a: { $ref: `#/definitions/d${String(at - 1)}` }, b: { $ref: `#/definitions/d${String(at - 1)}` } } };
    const { value, findings } = parseForm({ definitions, type: 'object', properties: { a: { $ref: '#/definitions/d29' } } });
    expect(findings).toMatchObject([{ rule: 'form/bad-node', params: { why: 'too-many' } }]);
    expect(indexForm(value!.schema).entries.length).toBeLessThanOrEqual(20_000);
  });

  it('references in a circle are named', () => {
    expect(rulesOf({ definitions: { a: { $ref: '#/definitions/b' }, b: { $ref: '#/definitions/a' } }, type: 'object', properties: { x: { $ref: '#/definitions/a' } } })).toEqual(['form/bad-reference x #/definitions/a circle']);
    const tree = { definitions: { node: { type: 'object', properties: { name: { type: 'string' }, child: { $ref: '#/definitions/node' } } } }, type: 'object', properties: { root: { $ref: '#/definitions/node' } } };
    expect(rulesOf(tree)).toEqual(['form/bad-reference child #/definitions/node circle']);
    expect(indexForm(formOf(tree).schema).byDataPath('root.name')).toHaveLength(1);
  });

  it('two thousand fields open in a moment', () => {
    const text = JSON.stringify(bigForm(2_000));
    expect(parseForm(text).findings).toEqual([]);
  });
});

describe('parseForm: schemas of others', () => {
  const designable = {
    form: { labelCol: 6, wrapperCol: 12 },
    schema: {
      type: 'object',
      title: '登记表',
      'x-designable-id': 'root',
      properties: {
        second: { type: 'string', title: '二', 'x-component': 'Input', 'x-designable-id': 'q1', 'x-index': 1, name: 'second', _isJSONSchemaObject: true, version: '2.0' },
        ivz2v5: { type: 'void', 'x-component': 'Card', 'x-designable-id': 'q2', 'x-index': 0, properties: { a: { type: 'number', 'x-component': 'NumberPicker', 'x-index': 0 } } },
      },
    },
  };

  it('designable’s: settings, name, order, and nothing that only designable reads', () => {
    const { value, findings, unread } = parseForm(designable);
    expect([findings, unread]).toEqual([[], []]);
    expect(value).toMatchObject({ name: '登记表', settings: { labelCol: 6, wrapperCol: 12 } });
    expect(indexForm(value!.schema).entries.map(({ key }) => key)).toEqual(['ivz2v5', 'a', 'second']);
    expect(JSON.stringify(value)).not.toMatch(/designable|_isJSON|2\.0|x-index/);
    expect(formOf(designable)).toEqual(value);
  });

  it('a Formily schema by itself keeps what it says, scripts included', () => {
    const schema = { type: 'object', properties: { a: { type: 'string', title: '{{$t("a")}}', required: true, 'x-component': 'Input', 'x-reactions': { fulfill: { run: 'alert(1)', state: { visible: '{{$deps[0]}}' } } } } } };
    const { value, findings } = parseForm(schema);
    expect(findings).toEqual([]);
    expect(nodeAt(value!, 'a')).toEqual({ 'x-id': expect.stringMatching(/^nod_/), ...schema.properties.a });
  });

  it('keys that look like numbers stand where their `x-index` says', () => {
    const form = formOf({ type: 'object', properties: { 1: { type: 'string', 'x-index': 2, 'x-component': 'Input' }, a: { type: 'string', 'x-index': 0 }, 0: { type: 'string', 'x-index': 1 } } });
    expect(indexForm(form.schema).entries.map(({ key }) => key)).toEqual(['a', '0', '1']);
    expect(formOf(form)).toEqual(form);
  });

  it('a plain JSON Schema gets its components', () => {
    const form = formOf({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: '人员',
      type: 'object',
      required: ['name', 'address'],
      definitions: { address: { type: 'object', title: '地址', properties: { town: { type: 'string' } }, required: ['town'] } },
      properties: {
        name: { type: 'string', maxLength: 20 },
        story: { type: 'string', maxLength: 500 },
        born: { type: 'string', format: 'date' },
        seen: { type: 'string', format: 'date-time' },
        mail: { type: 'string', format: 'email' },
        page: { type: 'string', format: 'uri' },
        count: { type: 'integer', minimum: 1 },
        share: { type: ['number', 'null'] },
        isHere: { type: 'boolean' },
        sex: { enum: ['1', '2'], enumNames: ['男', '女'] },
        level: { type: 'string', enum: ['1', '2', '3', '4', '5', '6'] },
        kind: { oneOf: [{ const: 'a', title: '甲' }, { const: 'b', title: '乙' }] },
        tags: { type: 'array', items: { type: 'string', enum: ['x', 'y'] } },
        nicknames: { type: 'array', items: { type: 'string' } },
        address: { $ref: '#/definitions/address' },
        staff: { type: 'array', title: '人员', items: { type: 'object', required: ['id'], properties: { id: { type: 'string', title: '编号' }, job: { type: 'string' } } } },
        shops: { type: 'array', items: { type: 'object', properties: { at: { $ref: '#/definitions/address' } } } },
      },
    });
    expect(form.name).toBe('人员');
    const component = (path: string): unknown => nodeAt(form, path)['x-component'];
    expect(Object.fromEntries(['name', 'story', 'born', 'seen', 'mail', 'page', 'count', 'share', 'isHere', 'sex', 'level', 'kind', 'tags', 'nicknames', 'address', 'address.town', 'staff', 'staff.*.id', 'shops', 'shops.*.at'].map((path) => [path, component(path)]))).toEqual({
      name: 'Input',
      story: 'Input.TextArea',
      born: 'DatePicker',
      seen: 'DatePicker',
      mail: 'Input',
      page: 'Input',
      count: 'NumberPicker',
      share: 'NumberPicker',
      isHere: 'Switch',
      sex: 'Radio.Group',
      level: 'Select',
      kind: 'Radio.Group',
      tags: 'Checkbox.Group',
      nicknames: 'ArrayItems',
      address: 'Card',
      'address.town': 'Input',
      staff: 'ArrayTable',
      'staff.*.id': 'Input',
      shops: 'ArrayCards',
      'shops.*.at': 'Card',
    });
    expect(['name', 'story', 'address', 'address.town', 'staff.*.id', 'staff.*.job'].map((path) => nodeAt(form, path).required === true)).toEqual([true, false, true, true, true, false]);
    expect([nodeAt(form, 'sex').enum, nodeAt(form, 'kind').enum, nodeAt(form, 'tags').enum]).toEqual([[{ label: '男', value: '1' }, { label: '女', value: '2' }], [{ label: '甲', value: 'a' }, { label: '乙', value: 'b' }], ['x', 'y']]);
    expect([nodeAt(form, 'count').type, nodeAt(form, 'count')['x-component-props'], nodeAt(form, 'seen')['x-component-props'], nodeAt(form, 'page')['format'], nodeAt(form, 'born')['format']]).toEqual(['number', { precision: 0 }, { showTime: true }, 'url', undefined]);
    expect([...formFaults(form)]).toEqual([]);
    expect(parseForm(JSON.stringify(form))).toMatchObject({ value: form, findings: [] });
  });

  it('parts that hold together are one', () => {
    const form = formOf({
      definitions: { named: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } },
      type: 'object',
      properties: { a: { allOf: [{ $ref: '#/definitions/named' }, { properties: { age: { type: 'integer' } }, required: ['age'] }], title: '人' }, b: { allOf: [{ type: 'string' }, { maxLength: 5 }] } },
    });
    expect(['a.name', 'a.age', 'b'].map((path) => [nodeAt(form, path)['x-component'], nodeAt(form, path).required])).toEqual([['Input', true], ['NumberPicker', true], ['Input', undefined]]);
    expect([nodeAt(form, 'a').title, nodeAt(form, 'b')['maxLength']]).toEqual(['人', 5]);
  });

  it('parts that multiply, or hold themselves, end', () => {
    const definitions: Loose = { d0: { type: 'string' }, me: { allOf: [{ $ref: '#/definitions/me' }] } };
    for (let at = 1; at < 40; at += 1) definitions[`d${String(at)}`] = { allOf: [{ $ref: `#/definitions/d${String(at - 1)}` }, { $ref: `#/definitions/d${String(at - 1)}` }] };
    const { findings } = parseForm({ definitions, type: 'object', properties: { a: { $ref: '#/definitions/me' }, b: { $ref: '#/definitions/d39' } } });
    expect(findings[0]).toMatchObject({ rule: 'form/bad-reference', params: { why: 'circle' } });
  });

  it('says which keywords of JSON Schema do nothing, and keeps them', () => {
    const schema = { type: 'object', properties: { a: { anyOf: [{ type: 'string' }, { type: 'number' }] }, b: { type: 'string', not: { enum: ['x'] } } }, if: { required: ['a'] } };
    expect(rulesOf(schema)).toEqual(['form/unsupported-keyword a anyOf', 'form/unsupported-keyword b not', 'form/unsupported-keyword  if']);
    expect(nodeAt(formOf(schema), 'b')['not']).toEqual({ enum: ['x'] });
  });
});

describe('exportForm', () => {
  it('is read back as the form was, but for what stands around the schema', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const form = formOfSeed(seed);
        const { value, findings } = parseForm(JSON.stringify(exportForm(form)));
        expect(findings).toEqual([]);
        expect({ ...value, id: form.id }).toEqual(form);
        expect(indexForm(value!.schema).entries.map(({ id }) => id)).toEqual(indexForm(form.schema).entries.map(({ id }) => id));
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('survives a store that does not keep the order of keys', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, shuffled(member)]));
    };
    const read = formOf(shuffled(exportForm(sampleForm)));
    expect(indexForm(read.schema).entries.map(({ id }) => id)).toEqual(indexForm(sampleForm.schema).entries.map(({ id }) => id));
  });

  it('plain, has nothing of ours in it, and what it says otherwise', () => {
    const plain = exportForm(sampleForm, { isPlain: true, reactionsOf: (node) => (node['x-rules'] === undefined ? undefined : { dependencies: [] }) });
    expect(plain).toMatchObject({ type: 'object', title: '食品经营许可申请书' });
    expect(JSON.stringify(plain)).not.toMatch(/x-id|x-binding|x-rules|lnk_|nod_/);
    const read = formOf(plain);
    expect(indexForm(read.schema).entries.map(({ path }) => path.join('.'))).toEqual(indexForm(sampleForm.schema).entries.map(({ path }) => path.join('.')));
    expect(nodeAt(read, 'licence_number')['x-reactions']).toEqual({ dependencies: [] });
  });
});
