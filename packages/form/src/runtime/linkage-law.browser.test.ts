import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import foodForm from '../../../samples/items/food-business-licence/form.json';
import hygieneForm from '../../../samples/items/public-place-hygiene/form.json';
import elderlyForm from '../../../samples/items/elderly-allowance/form.json';
import { elderlyCases, foodCases, hygieneCases, type FormCase } from '../../../samples/testing/form-cases.js';
import { applyLinkages } from '../linkage/apply-linkages.js';
import { RANDOM_FIELDS, randomForms } from '../linkage/testing/random-linkages.js';
import { ANY_ROW, indexForm } from '../model/form-index.js';
import type { FormNode, FormRoot } from '../model/form-node.js';
import type { Form } from '../model/form.js';
import { parseForm } from '../model/parse-form.js';
import { settled, shownForm } from '../controls/testing/shown-form.js';
import type { ZwForm } from './zw-form.js';

const TODAY = '2026-11-27';
const around = { context: { today: TODAY } };

afterEach(() => document.body.replaceChildren());

/** What is drawn, by the paths of its answers. */
function drawn(element: ZwForm, form: Form): ReadonlySet<string> {
  const voids = new Set(indexForm(form.schema).entries.filter(({ node }) => node.type === 'void').map(({ key }) => key));
  return new Set([...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-address]')].map(({ dataset }) => dataset['address']!.split('.').filter((key) => !voids.has(key)).join('.')).filter((path) => path !== ''));
}

/** What the linkages show of these answers, likewise. */
function shown(form: Form, value: unknown): ReadonlySet<string> {
  const applied = applyLinkages(form, value, { today: TODAY });
  const found = new Set<string>();
  for (const { id, node, key, dataPath, array } of indexForm(form.schema).entries) {
    if (node.type === 'void' || key === 'items') continue;
    const rows = array === undefined ? [undefined] : ((applied.values[array.key] ?? []) as readonly unknown[]).map((_, row) => row);
    for (const row of rows) if (applied.isShown(id, row === undefined ? [] : [row])) found.add(dataPath.map((each) => (each === ANY_ROW ? String(row) : each)).join('.'));
  }
  return found;
}

/** The law: after any change by whomever, what is answered is what the linkages leave of it, and what is drawn is what they show. */
function expectLaw(element: ZwForm, form: Form, what: unknown): void {
  element.flush();
  const { value } = element;
  expect(value, JSON.stringify(what)).toEqual(applyLinkages(form, value, { today: TODAY }).values);
  expect([...drawn(element, form)].sort(), JSON.stringify(what)).toEqual([...shown(form, value)].sort());
}

/** Lists that nobody has put anything in: Formily begins each list so. */
const withoutEmpty = (value: Readonly<Record<string, unknown>>): object => Object.fromEntries(Object.entries(value).filter(([, each]) => !(Array.isArray(each) && each.length === 0)));

describe.each<[string, unknown, readonly FormCase[]]>([
  ['food-business-licence', foodForm, foodCases],
  ['public-place-hygiene', hygieneForm, hygieneCases],
  ['elderly-allowance', elderlyForm, elderlyCases],
])('%s', (_, source, cases) => {
  const form = parseForm(source).value!;

  it('holds and shows of given answers what its linkages leave of them, one case after another', async () => {
    const element = await shownForm({ form: source, ...around });
    for (const { name, answers } of cases) {
      element.value = answers;
      await element.updateComplete;
      await settled(element);
      expectLaw(element, form, name);
      expect(element.value, name).toMatchObject(withoutEmpty(applyLinkages(form, answers, { today: TODAY }).values));
    }
  }, 120_000);

  it('does so too when it is opened with them', async () => {
    for (const { name, answers } of cases.filter((_case, at) => at % 4 === 0)) {
      expectLaw(await shownForm({ form: source, value: answers, ...around }), form, name);
    }
  }, 120_000);
});

const COMPONENTS: Readonly<Record<string, string>> = { boolean: 'Checkbox', number: 'NumberPicker', string: 'Input' };

/** Each value with a control in a frame. */
function withControls<Node extends FormNode | FormRoot>(node: Node): Node {
  const component = node['x-component'] ?? COMPONENTS[node.type ?? ''];
  const { properties } = node;
  return {
    ...node,
    ...(component === undefined ? {} : { 'x-component': component, 'x-decorator': 'FormItem' }),
    ...(properties === undefined ? {} : { properties: Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, withControls(child)])) }),
  };
}

/** Does something to one of the controls that are there, as a person would. */
function touch(element: ZwForm, which: number, what: number): void {
  const controls = [...element.shadowRoot!.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.item input, .item select')];
  const control = controls[which % Math.max(1, controls.length)];
  if (control === undefined) return;
  control.focus();
  if (control instanceof HTMLSelectElement) {
    control.selectedIndex = what % control.options.length;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (control.type === 'checkbox' || control.type === 'radio') control.click();
  else {
    const texts = ['', 'x', 'yy', '2', '3'];
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(control, texts[what % texts.length]);
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

describe('random forms', () => {
  const answersOf = (fields: readonly string[]): fc.Arbitrary<Record<string, unknown>> =>
    fc.tuple(...fields.map((key) => fc.constantFrom(...RANDOM_FIELDS[key]!.answers))).map((all) => Object.fromEntries(all.flatMap((answer, at) => (answer === null ? [] : [[fields[at]!, answer]]))));
  const cases = randomForms(false).chain(({ form, fields }) =>
    fc.record({ form: fc.constant({ ...form, schema: withControls(form.schema) }), given: answersOf(fields), later: answersOf(fields), acts: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 4 }) }),
  );

  it('hold the law however they are opened, filled in, and filled anew', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ form, given, later, acts }) => {
        const element = await shownForm({ form, value: given, ...around });
        expectLaw(element, form, ['opened', given]);
        expect(withoutEmpty(element.value)).toEqual(withoutEmpty(applyLinkages(form, given, { today: TODAY }).values));
        for (const [which, what] of acts) {
          touch(element, which, what);
          // React draws in its own time.
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          await element.updateComplete;
          expectLaw(element, form, ['touched', which, what]);
        }
        element.value = later;
        await element.updateComplete;
        expectLaw(element, form, ['given anew', later]);
        expect(withoutEmpty(element.value)).toEqual(withoutEmpty(applyLinkages(form, later, { today: TODAY }).values));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 180_000);
});
