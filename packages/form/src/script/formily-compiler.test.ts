import { createForm, type Form } from '@formily/core';
import { Schema } from '@formily/json-schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formilyCompiler, onScriptRefused, type RefusedScript } from './formily-compiler.js';

const trapped: unknown[] = [];
let refused: RefusedScript[] = [];
let stop: () => void = () => undefined;

beforeEach(() => {
  Schema.registerCompiler(formilyCompiler);
  trapped.length = 0;
  refused = [];
  stop = onScriptRefused((each) => refused.push(each));
  // What a script that got out would reach for.
  Object.assign(globalThis, { trap: (...args: unknown[]) => trapped.push(args) });
});

afterEach(() => {
  stop();
  Reflect.deleteProperty(globalThis, 'trap');
});

type Node = Readonly<Record<string, unknown>>;

/** A form of these fields, as `SchemaField` would make it. */
function formOf(properties: Readonly<Record<string, Node>>, values: Readonly<Record<string, unknown>> = {}): Form {
  const form = createForm({ values: { ...values } });
  const schema = new Schema({ type: 'object', properties });
  schema.mapProperties((child, name) => {
    const props = child.toFieldProps({});
    if (child.type === 'array') form.createArrayField({ ...props, name, basePath: '' });
    else form.createField({ ...props, name, basePath: '' });
  });
  return form;
}

function field(form: Form, path: string): { value: unknown; visible: boolean; title: unknown; required: unknown; description: unknown } {
  return form.query(path).take() as never; // as created above: a field, not a void one
}

describe('reactions of Formily, interpreted', () => {
  it('follow $deps', () => {
    const form = formOf({
      kind: { type: 'string' },
      name: { type: 'string', 'x-reactions': { dependencies: ['kind'], fulfill: { state: { visible: "{{$deps[0] === 'x'}}" } } } },
    });
    expect(field(form, 'name').visible).toBe(false);
    form.setValuesIn('kind', 'x');
    expect(field(form, 'name').visible).toBe(true);
    form.setValuesIn('kind', 'y');
    expect(field(form, 'name').visible).toBe(false);
  });

  it('follow named dependencies, when, fulfil and otherwise', () => {
    const form = formOf({
      area: { type: 'number' },
      note: {
        type: 'string',
        'x-reactions': {
          dependencies: { size: 'area' },
          when: '{{$deps.size >= 300}}',
          fulfill: { state: { title: '大型', required: true } },
          otherwise: { state: { title: '{{`${$deps.size ?? 0} 平方米`}}', required: false } },
        },
      },
    });
    expect(field(form, 'note')).toMatchObject({ title: '0 平方米', required: false });
    form.setValuesIn('area', 300);
    expect(field(form, 'note')).toMatchObject({ title: '大型', required: true });
  });

  it('follow $self', () => {
    const form = formOf({ age: { type: 'number', description: "{{$self.value > 3 ? '大' : '小'}}" } });
    expect(field(form, 'age').description).toBe('小');
    form.setValuesIn('age', 4);
    expect(field(form, 'age').description).toBe('大');
  });

  it('follow $values and $form.values, also of what is not there yet', () => {
    const form = formOf({
      a: { type: 'object' },
      one: { type: 'string', 'x-visible': "{{$values.a.b === 'x'}}" },
      two: { type: 'string', title: '{{$form.values.x}}' },
    });
    expect(field(form, 'one').visible).toBe(false);
    form.setValuesIn('a.b', 'x');
    form.setValuesIn('x', '标题');
    expect(field(form, 'one').visible).toBe(true);
    expect(field(form, 'two').title).toBe('标题');
  });

  it('follow $record and $index within a row', () => {
    const form = createForm({ values: { rows: [{ qty: 2, price: 1.5 }, { qty: 1, price: 10 }] } });
    form.createArrayField({ name: 'rows' });
    const sum = new Schema({ type: 'number', name: 'sum', 'x-value': '{{$record.qty * $record.price}}', title: '{{`第${$index + 1}行`}}' });
    for (const row of [0, 1]) {
      form.createObjectField({ name: String(row), basePath: 'rows' });
      form.createField({ ...sum.toFieldProps({}), name: 'sum', basePath: `rows.${String(row)}` });
    }
    expect([field(form, 'rows.0.sum').value, field(form, 'rows.1.sum').value]).toEqual([3, 10]);
    form.setValuesIn('rows.0.qty', 4);
    expect([field(form, 'rows.0.sum').value, field(form, 'rows.0.sum').title]).toEqual([6, '第1行']);
    expect(field(form, 'rows.1.sum').title).toBe('第2行');
  });

  it('reach a target', () => {
    const form = formOf({
      kind: { type: 'string', 'x-reactions': { target: 'name', fulfill: { state: { title: '{{$self.value}}', visible: "{{$self.value !== $target.value}}" } } } },
      name: { type: 'string' },
    });
    form.setValuesIn('kind', 'x');
    expect(field(form, 'name')).toMatchObject({ title: 'x', visible: true });
  });
});

describe('attacks', () => {
  const bodies = [
    'trap(1)',
    'globalThis.trap(1)',
    'this.trap(1)',
    "constructor.constructor('trap(1)')()",
    "[].filter.constructor('trap(1)')()",
    "''['sub']['constructor']('trap(1)')()",
    "$self['constructor']",
    '$self.__proto__.x',
    '$values.__proto__',
    '$form.setValues({a: trap(1)})',
    '$form.setValues',
    '$self.form.setValues',
    '$self.onInput',
    '$self.query',
    '$props',
    '$effect(() => trap(1))',
    'function(){ trap(1) }',
    '(function(){ trap(1) })()',
    '() => trap(1)',
    'async function(){ trap(1) }',
    '`${trap(1)}`',
    'trap`1`',
    'new trap(1)',
    '1, trap(1)',
    '$deps.map(trap)',
    'import("data:text/javascript,trap(1)")',
    "eval('trap(1)')",
    '{get a(){trap(1)}}',
    '$values.trap = 1',
    '$values.toString',
    '$record.hasOwnProperty',
    '$self',
    '$form',
  ];

  it.each(bodies)('{{%s}} runs nothing and gives nothing with power', (body) => {
    const form = createForm({ values: { a: 1 } });
    const self = form.createField({ name: 'a', basePath: '' });
    const scope = { $self: self, $form: form, $values: form.values, $deps: [form.values], $record: form.values, trap: () => trapped.push(1) };
    const result = formilyCompiler(body, scope);
    // Where Formily calls the result there is something to call, which does nothing.
    if (typeof result === 'function') expect((result as () => unknown)()).toBeUndefined();
    else expect(result).toBeUndefined();
    expect(trapped).toEqual([]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('reports each once, and goes on with the form', () => {
    const form = formOf({
      kind: { type: 'string', 'x-reactions': [{ target: 'name', fulfill: { run: 'trap($self)', state: { title: '{{trap(2)}}' } } }, '{{(field) => trap(field)}}'] },
      name: { type: 'string', title: '名称', 'x-validator': '{{trap(3)}}', 'x-component-props': { onChange: '{{() => trap(4)}}' } },
    });
    for (const value of ['a', 'b', 'c']) form.setValuesIn('kind', value);
    expect(field(form, 'name').title).toBe('名称');
    expect(trapped).toEqual([]);
    expect(refused.map(({ text, fault }) => `${fault.reason} ${text}`).sort()).toEqual([
      'call trap(2)',
      'call trap(3)',
      'function () => trap(4)',
      'function (field) => trap(field)',
      'function function(){trap($self)}',
    ]);
  });

  it('keeps functions and instances of classes out of what it gives', () => {
    class Powerful {
      act = 1;
    }
    const scope = { $values: { f: () => trapped.push(1), p: new Powerful(), plain: { a: 1 }, list: [1] } };
    expect(['$values.f', '$values.p', '$values.plain', '$values.list'].map((body) => formilyCompiler(body, scope))).toEqual([undefined, undefined, { a: 1 }, [1]]);
  });

  it('survives a scope that throws, and none at all', () => {
    const scope = {
      get $values(): unknown {
        throw new Error('no');
      },
    };
    expect(formilyCompiler('$values.a', scope)).toBeUndefined();
    expect(refused.map(({ fault }) => fault.reason)).toEqual(['failed']);
    expect([undefined, null, 1].map((each) => formilyCompiler('$values.a', each))).toEqual([undefined, undefined, undefined]);
  });
});
