import { describe, expect, test } from 'vitest';
import { componentWordsIn } from '../messages/components.js';
import { componentNamed, componentSpecs, formItemProps, valueKindOf } from './index.js';

describe('the component table', () => {
  test('a name stands for one component, and no other name is taken twice', () => {
    const names = componentSpecs.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(componentSpecs.map((spec) => [spec.name, spec] as const))('%s is consistent', (name, { types, props, contains = [], within = [], role, value }) => {
    expect(types.length).toBeGreaterThan(0);
    expect(new Set(props.map((prop) => prop.name)).size).toBe(props.length);
    for (const other of [...contains, ...within]) expect(componentNamed(other)?.name).toBe(other);
    // What lies in it alone says so as well, and the other way round where a container is choosy.
    for (const part of contains) expect(componentNamed(part)?.within).toContain(name);
    if (role === 'control') expect(value).not.toBe('none');
    if (role === 'array') expect(types).toEqual(['array']);
  });

  test('is found by its name and by its other names', () => {
    expect(componentNamed('Input.TextArea')?.name).toBe('Input.TextArea');
    expect(componentNamed('InputNumber')?.name).toBe('NumberPicker');
    for (const unknown of ['Monaco', '__proto__', 'constructor', '', undefined, 5]) expect(componentNamed(unknown)).toBeUndefined();
  });

  test.each(['zh-CN', 'en'] as const)('every unit, property and choice has a word (%s)', (lang) => {
    const { props, choices, units } = componentWordsIn(lang);
    for (const { name, value } of [...componentSpecs.flatMap((spec) => spec.props), ...formItemProps]) {
      expect(props, name).toHaveProperty([name]);
      if (value.kind === 'number' && value.unit !== undefined) expect(units).toHaveProperty([value.unit]);
      if (value.kind === 'choice') for (const option of value.options) expect(choices).toHaveProperty([name, option]);
    }
  });
});

describe('what a value is', () => {
  test.each([
    [{ 'x-component': 'Select' }, 'choice'],
    [{ 'x-component': 'Select', 'x-component-props': { mode: 'multiple' } }, 'choices'],
    [{ 'x-component': 'TreeSelect', 'x-component-props': { treeCheckable: true } }, 'choices'],
    [{ 'x-component': 'DatePicker' }, 'date'],
    [{ 'x-component': 'DatePicker', 'x-component-props': { showTime: true } }, 'dateTime'],
    [{ 'x-component': 'Monaco' }, undefined],
    [{}, undefined],
  ] as const)('%j: %s', (node, expected) => expect(valueKindOf(node)).toBe(expected));
});
