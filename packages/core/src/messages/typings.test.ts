import { describe, expectTypeOf, it } from 'vitest';
import { defineRules, rule, type ParamsOf } from '../finding/rule.js';
import { defineEdit } from '../edit/edit.js';
import { fixerFor } from '../edit/fix.js';
import { refuserFor } from '../edit/refusal.js';
import type { ItemEdits } from '../model/edits/index.js';
import type { EditTexts, RefusalTexts, RuleTexts } from './index.js';

// Proved by the compiler (`tsc -b`): each `@ts-expect-error` is an error where the line below it would compile.

const rules = defineRules({
  'demo/gap': rule<{ readonly name: string; readonly missing: number }>({ severity: 'error' }),
  'demo/empty': rule({ severity: 'warning' }),
});
type Entries = typeof rules.entries;

interface Note {
  readonly title: string;
}

const _edits = {
  'note/retitle': defineEdit<Note, { readonly title: string }>('note/retitle', (draft, { title }) => {
    draft.title = title;
    return undefined;
  }),
};

interface Reasons {
  readonly 'note/gone': { readonly id: string };
  readonly 'note/full': { readonly most: number };
}

describe('the texts of rules', () => {
  const gap = { title: '缺口', message: ({ name, missing }: ParamsOf<Entries['demo/gap']>) => `${name}：${String(missing)}` };
  const empty = { title: '空', message: () => '空。' };

  it('are one for each', () => {
    const whole: RuleTexts<Entries> = { 'demo/gap': gap, 'demo/empty': empty };
    expectTypeOf(whole['demo/gap'].message).parameter(0).toEqualTypeOf<{ readonly name: string; readonly missing: number }>();

    // @ts-expect-error -- 'demo/empty' has no words
    const lacking: RuleTexts<Entries> = { 'demo/gap': gap };
    // @ts-expect-error -- no such rule
    const excessive: RuleTexts<Entries> = { 'demo/gap': gap, 'demo/empty': empty, 'demo/gone': empty };
    // @ts-expect-error -- a sentence without a title
    const untitled: RuleTexts<Entries> = { 'demo/gap': { message: gap.message }, 'demo/empty': empty };
    expectTypeOf([lacking, excessive, untitled]).toBeArray();
  });

  it('say only what the rule knows', () => {
    const wrong: RuleTexts<Entries> = {
      // @ts-expect-error -- the rule knows no `id`
      'demo/gap': { title: '缺口', message: ({ id }) => String(id) },
      'demo/empty': empty,
    };
    const mistaken: RuleTexts<Entries> = {
      // @ts-expect-error -- `missing` is a number
      'demo/gap': { title: '缺口', message: ({ missing }: { readonly missing: string }) => missing },
      'demo/empty': empty,
    };
    expectTypeOf([wrong, mistaken]).toBeArray();
  });
});

describe('findings', () => {
  const at = { part: 'item', id: '' } as const;

  it('carry what their rule knows', () => {
    expectTypeOf(rules.finding('demo/gap', at, { name: 'a', missing: 1 }).params).toEqualTypeOf<{ readonly name: string; readonly missing: number }>();
    const wrong = (): unknown[] => [
      // @ts-expect-error -- `missing` is missing
      rules.finding('demo/gap', at, { name: 'a' }),
      // @ts-expect-error -- `missing` is a number
      rules.finding('demo/gap', at, { name: 'a', missing: '1' }),
      // @ts-expect-error -- no such rule
      rules.finding('demo/gone', at, {}),
      // @ts-expect-error -- no such part
      rules.finding('demo/empty', { part: 'kitchen', id: '' }, {}),
    ];
    expectTypeOf(wrong).toBeFunction();
  });

  it('have rules of a known severity', () => {
    // @ts-expect-error -- no such severity
    const wrong = (): unknown => rule({ severity: 'fatal' });
    // @ts-expect-error -- no such type of item
    const strange = (): unknown => rule({ severity: 'error', appliesTo: ['magic'] });
    expectTypeOf([wrong, strange]).toBeArray();
  });
});

describe('the texts of edits', () => {
  it('are one for each, and say what its arguments know', () => {
    const whole: EditTexts<typeof _edits> = { 'note/retitle': ({ title }) => title };
    expectTypeOf(whole['note/retitle']).parameter(0).toEqualTypeOf<{ readonly title: string }>();

    // @ts-expect-error -- 'note/retitle' has no words
    const lacking: EditTexts<typeof _edits> = {};
    // @ts-expect-error -- the arguments know no `name`
    const wrong: EditTexts<typeof _edits> = { 'note/retitle': ({ name }) => String(name) };
    expectTypeOf([lacking, wrong]).toBeArray();
  });
});

describe('refusals', () => {
  const refuse = refuserFor<Reasons>();

  it('have a text each', () => {
    const whole: RefusalTexts<Reasons> = { 'note/gone': ({ id }) => id, 'note/full': ({ most }) => String(most) };
    expectTypeOf(whole['note/full']).parameter(0).toEqualTypeOf<{ readonly most: number }>();

    // @ts-expect-error -- 'note/full' has no words
    const lacking: RefusalTexts<Reasons> = { 'note/gone': ({ id }) => id };
    expectTypeOf(lacking).toBeObject();
  });

  it('name a reason with a text, and what its text needs', () => {
    expectTypeOf(refuse('note/gone', { id: 'x' }).reason).toEqualTypeOf<'note/gone'>();
    const wrong = (): unknown[] => [
      // @ts-expect-error -- a reason without a text
      refuse('note/lost', {}),
      // @ts-expect-error -- `id` is missing
      refuse('note/gone', {}),
      // @ts-expect-error -- what another reason needs
      refuse('note/gone', { most: 1 }),
    ];
    expectTypeOf(wrong).toBeFunction();
  });
});

describe('fixes', () => {
  const fix = fixerFor<ItemEdits>();

  it('have the arguments of their edit', () => {
    expectTypeOf(fix('item/set-clock', { id: 'pro_1', stopsClock: false }).edit).toBeString();
    const wrong = (): unknown[] => [
      // @ts-expect-error -- an id of another kind
      fix('item/set-clock', { id: 'mat_1', stopsClock: false }),
      // @ts-expect-error -- a name needs a text
      fix('item/set-field', { field: 'name', value: 1 }),
      // @ts-expect-error -- lists of elements have edits of their own
      fix('item/set-field', { field: 'materials', value: [] }),
      // @ts-expect-error -- no such edit
      fix('item/explode', {}),
    ];
    expectTypeOf(wrong).toBeFunction();
  });
});
