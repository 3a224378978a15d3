import { createForm, onFieldValueChange, type Field, type Form } from '@formily/core';
import { autorun, observable } from '@formily/reactive';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { makeComputedLate } from './late-computed.js';

type Act = readonly [which: number, field: number, what: number];

/** Of the last nothing is asked before the end. */
const NAMES = ['a', 'b', 'box.c', 'box.d', 'box.e'];

/** All that is heard of a form to which this is done. */
function heardOf(acts: readonly Act[]): readonly string[] {
  const heard: string[] = [];
  const form: Form = createForm({ effects: () => onFieldValueChange('*', ({ address, value }) => heard.push(`${address.toString()} = ${JSON.stringify(value)}`)) });
  form.createObjectField({ name: 'box' });
  const fields = NAMES.map((name) => {
    const [key = '', base] = name.split('.').reverse();
    const shows = (field: Field): void => field.setDisplay(form.values.a === 2 ? 'none' : 'visible');
    return form.createField({ name: key, ...(base === undefined ? {} : { basePath: base }), required: key === 'b', reactions: key === 'c' ? [shows] : [] });
  });
  const tell = (field: Field): unknown =>
    heard.push([field.address.toString(), field.value, field.initialValue, field.display, field.visible, field.hidden, field.pattern, field.disabled, field.editable, field.required, field.selfErrors, field.errors, field.valid, field.validateStatus, field.component, field.decorator].map((each) => JSON.stringify(each)).join(' '));
  const ends = fields.slice(0, -1).map((field) => autorun(() => tell(field)));
  for (const [which, at, what] of acts) {
    const field = fields[at % fields.length]!;
    [
      () => field.setValue(what),
      () => field.setInitialValue(what),
      () => field.setDisplay((['visible', 'hidden', 'none'] as const)[what % 3]),
      () => (field.pattern = (['editable', 'disabled', 'readOnly', 'readPretty'] as const)[what % 4]!),
      () => (field.required = what % 2 === 0),
      () => (field.component = ['Input', { most: what }]),
      () => field.setFeedback({ type: 'error', code: 'EffectError', messages: what % 2 === 0 ? [] : [`no ${String(what)}`] }),
      () => (field.value = [what]),
      () => form.setPattern((['editable', 'disabled'] as const)[what % 2]!),
      () => form.setValues({ a: what, box: { c: what } }),
      () => heard.push(JSON.stringify(field.getState())),
      () => heard.push(Object.keys(field).join()),
      () => ends[at % ends.length]!(),
    ][which]!();
  }
  fields.forEach(tell);
  return heard;
}

describe('what is computed late', () => {
  it('is what Formily computes, read and written in whatever order', () => {
    const histories = fc.sample(fc.array(fc.tuple(fc.nat(12), fc.nat(4), fc.nat(4)), { maxLength: 20 }), numRuns(50, 5_000));
    const before = histories.map(heardOf);
    makeComputedLate();
    makeComputedLate();
    // Of each kind the first is made at once.
    heardOf([]);
    histories.forEach((acts, at) => expect(heardOf(acts), JSON.stringify(acts)).toEqual(before[at]));
  });

  it('is not there before it is asked for', () => {
    makeComputedLate();
    const form = createForm();
    const [, second, third] = ['first', 'second', 'third'].map((name) => form.createField({ name }));
    const getterOf = (field: Field | undefined): unknown => Object.getOwnPropertyDescriptor(field, 'errors')?.get;
    expect(getterOf(second)).toBe(getterOf(third));
    expect(second?.errors).toEqual([]);
    expect(getterOf(second)).not.toBe(getterOf(third));
  });

  it('leaves what belongs to no model as it was', () => {
    makeComputedLate();
    const box = observable({ amount: 1 });
    const doubled = observable.computed(() => box.amount * 2);
    const seen: (number | undefined)[] = [];
    const end = autorun(() => void seen.push(doubled.value));
    box.amount = 4;
    end();
    expect(seen).toEqual([2, 8]);
  });
});
