import { describe, expect, it } from 'vitest';
import { applyLinkages } from './apply-linkages.js';
import { formGraph } from './form-graph.js';
import { linkageState } from './linkage-state.js';
import { smallForm, type SmallNode } from './testing/small-form.js';

const text: SmallNode = { type: 'string' };
const number: SmallNode = { type: 'number' };
const flag: SmallNode = { type: 'boolean' };

describe('what one node’s linkages make of it', () => {
  const state = (rules: SmallNode['rules'], answers: Readonly<Record<string, unknown>>, more: SmallNode = {}): unknown => {
    const form = smallForm({ a: number, b: flag, c: text, x: { type: 'string', ...more, rules: rules ?? [] } });
    const node = form.schema.properties?.['x'];
    if (node === undefined) throw new Error('no x');
    const { failures, ...rest } = linkageState(node, Object.fromEntries(Object.entries(answers).map(([key, value]) => [`nod_${key}`, value])), { today: '2026-11-28' });
    return failures.length > 0 ? { ...rest, failures: failures.map(({ reason }) => reason) } : rest;
  };

  it.each<[name: string, rules: SmallNode['rules'], answers: Readonly<Record<string, unknown>>, expected: unknown, more?: SmallNode]>([
    ['nothing where nothing speaks', [], {}, {}],
    ['shown while one of several holds', [['a > 3', 'show'], ['b', 'show']], { b: true }, { isVisible: true }],
    ['hidden while none does', [['a > 3', 'show'], ['b', 'show']], { a: 3 }, { isVisible: false }],
    ['hiding is stronger', [['a > 3', 'show'], ['b', 'hide']], { a: 4, b: true }, { isVisible: false }],
    ['visible but for what hides it', [['b', 'hide']], { b: false }, { isVisible: true }],
    ['no condition: always', [['', 'hide']], {}, { isVisible: false }],
    ['required while it holds', [['b', 'require']], { b: true }, { isRequired: true }],
    ['not required else', [['b', 'require']], {}, { isRequired: false }],
    ['required in itself stays so', [['b', 'require']], {}, { isRequired: true }, { required: true }],
    ['relaxing is stronger', [['b', 'require'], ['a > 0', 'relax']], { b: true, a: 1 }, { isRequired: false }, { required: true }],
    ['enabled only while it holds', [['b', 'enable']], {}, { isDisabled: true }],
    ['disabling is stronger', [['b', 'enable'], ['a > 0', 'disable']], { b: true, a: 1 }, { isDisabled: true }],
    ['locked', [['b', 'lock']], { b: true }, { isReadOnly: true }],
    ['unlocked', [['b', 'unlock']], { b: true }, { isReadOnly: false }],
    ['filled by the first that holds', [['a > 9', ['fill', '"九"']], ['a > 3', ['fill', '"三"']], ['', ['fill', '"零"']]], { a: 5 }, { fill: { linkageId: 'lnk_x1', value: '三' } }],
    ['what stands there stays', [['a > 9', ['fill', '"九"']]], { a: 5 }, {}],
    ['options: what all have in common', [['b', ['options', 'p', 'q']], ['a > 0', ['options', 'q', 'r']]], { a: 1, b: true }, { options: ['q'] }],
    ['several effects at once', [['b', 'show', 'require']], { b: true }, { isVisible: true, isRequired: true }],
    ['a condition that fails does not hold, and says so', [['1 / a > 0', 'show']], { a: 0 }, { isVisible: false, failures: ['divide-by-zero'] }],
    ['a condition that is no yes or no does not hold', [['a', 'show']], { a: 1 }, { isVisible: false, failures: ['wrong-type'] }],
    ['not answered: no', [['b', 'show']], {}, { isVisible: false }],
    ['a formula that fails fills nothing', [['', ['fill', '1 / a']]], { a: 0 }, { failures: ['divide-by-zero'] }],
    ['the day', [['today() > date("2026-01-01")', 'show']], {}, { isVisible: true }],
  ])('%s', (_, rules, answers, expected, more) => {
    expect(state(rules, answers, more)).toEqual(expected);
  });
});

describe('a form as its linkages leave it', () => {
  it('computes formulas of formulas, wherever they stand', () => {
    const form = smallForm({
      total: { ...number, rules: [['', ['fill', 'net + tax']]] },
      tax: { ...number, rules: [['', ['fill', 'net * 0.13']]] },
      net: { ...number, rules: [['', ['fill', 'qty * price']]] },
      qty: number,
      price: number,
    });
    expect(applyLinkages(form, { qty: 3, price: 100 }).values).toEqual({ qty: 3, price: 100, net: 300, tax: 39, total: 339 });
  });

  it('leaves out what is hidden, parts and readers included', () => {
    const form = smallForm({
      kind: text,
      company: { type: 'object', rules: [['kind = "企业"', 'show']], properties: { code: text, branch: { type: 'void', properties: { big: flag } } } },
      report: { ...text, rules: [['big', 'show']] },
    });
    const answers = { kind: '企业', company: { code: '91', big: true }, report: '有' };
    expect(applyLinkages(form, answers).values).toEqual(answers);
    const applied = applyLinkages(form, { ...answers, kind: '个人' });
    expect(applied.values).toEqual({ kind: '个人' });
    expect(['nod_company', 'nod_code', 'nod_branch', 'nod_big', 'nod_report', 'nod_kind'].map((id) => applied.isShown(id))).toEqual([false, false, false, false, false, true]);
    expect(answers.company.big).toBe(true);
  });

  it('keeps what is merely out of sight', () => {
    const form = smallForm({ a: { ...text, 'x-display': 'hidden' }, b: { ...text, 'x-hidden': true }, c: { ...text, 'x-visible': false } });
    const applied = applyLinkages(form, { a: '1', b: '2', c: '3' });
    expect(applied.values).toEqual({ a: '1', b: '2' });
    expect(applied.isShown('nod_a')).toBe(false);
  });

  it('computes each row by its own fields, and the whole from all rows', () => {
    const form = smallForm({
      rate: number,
      total: { ...number, rules: [['', ['fill', 'sum(amount)']]] },
      rows: {
        type: 'array',
        items: {
          properties: {
            qty: number,
            price: number,
            amount: { ...number, rules: [['', ['fill', 'qty * price * rate']]] },
            reason: { ...text, rules: [['amount > 100', 'show', 'require']] },
          },
        },
      },
      big: { ...text, rules: [['count(rows) >= 2', 'show']] },
    });
    const applied = applyLinkages(form, { rate: 2, rows: [{ qty: 1, price: 10, reason: '小' }, { qty: 10, price: 10, reason: '大' }], big: 'b' });
    expect(applied.values).toEqual({
      rate: 2,
      rows: [
        { qty: 1, price: 10, amount: 20 },
        { qty: 10, price: 10, amount: 200, reason: '大' },
      ],
      total: 220,
      big: 'b',
    });
    expect([0, 1].map((row) => applied.isShown('nod_reason', [row]))).toEqual([false, true]);
    expect(applied.stateOf('nod_reason', [1])).toMatchObject({ isRequired: true });
    expect(applied.stateOf('nod_reason', [2])).toBeUndefined();
  });

  it('reads rows within rows: its own as they are, those below as a list', () => {
    const form = smallForm({
      teams: {
        type: 'array',
        items: { properties: { lead: text, size: { ...number, rules: [['', ['fill', 'count(pay)']]] }, people: { type: 'array', items: { properties: { pay: number, note: { ...text, rules: [['', ['fill', 'lead']]] } } } } } },
      },
      all: { ...number, rules: [['', ['fill', 'sum(pay)']]] },
    });
    const { values } = applyLinkages(form, { teams: [{ lead: '甲', people: [{ pay: 1 }, { pay: 2 }] }, { lead: '乙', people: [{ pay: 4 }] }] });
    expect(values).toEqual({
      teams: [
        { lead: '甲', size: 2, people: [{ pay: 1, note: '甲' }, { pay: 2, note: '甲' }] },
        { lead: '乙', size: 1, people: [{ pay: 4, note: '乙' }] },
      ],
      all: 7,
    });
  });

  it('takes away a choice that is no longer offered', () => {
    const form = smallForm({
      small: flag,
      one: { type: 'string', enum: ['a', 'b'], rules: [['small', ['options', 'a']]] },
      many: { type: 'array', 'x-component': 'Checkbox.Group', enum: ['a', 'b', 'c'], rules: [['small', ['options', 'a', 'c']]] },
      copy: { ...text, rules: [['one = "b"', 'show']] },
    });
    const answers = { one: 'b', many: ['a', 'b'], copy: 'x' };
    expect(applyLinkages(form, answers).values).toEqual(answers);
    expect(applyLinkages(form, { ...answers, small: true }).values).toEqual({ small: true, many: ['a'] });
  });

  it('shares what it does not touch', () => {
    const form = smallForm({ a: number, b: { ...number, rules: [['', ['fill', 'a']]] }, far: { type: 'object', properties: { c: text } } });
    const values = { a: 1, far: { c: 'x' } };
    expect(applyLinkages(form, values).values['far']).toBe(values.far);
    expect(applyLinkages(form, { ...values, b: 1 }).values).toEqual({ ...values, b: 1 });
  });

  it('reads fields that are not the form’s', () => {
    const form = smallForm({ x: { ...text, rules: [['situation = "new"', 'show']] } }, [{ id: 'situation', label: 'situation', type: { kind: 'text' } }]);
    expect(applyLinkages(form, { x: '1' }, { fields: { situation: 'new' } }).values).toEqual({ x: '1' });
    expect(applyLinkages(form, { x: '1' }).values).toEqual({});
  });

  it('fills a default once, without going round', () => {
    const form = smallForm({ a: { ...number, rules: [['isEmpty(a)', ['fill', '5']]] } });
    expect(formGraph(form).cycles).toEqual([]);
    expect(applyLinkages(form, {}).values).toEqual({ a: 5 });
    expect(applyLinkages(form, { a: 1 }).values).toEqual({ a: 1 });
  });

  it('keeps in a cycle what was filled in, as a form does in which one types', () => {
    const form = smallForm({ a: { ...number, rules: [['isEmpty(a)', ['fill', '5']], ['b > 3', 'hide']] }, b: { ...number, rules: [['', ['fill', 'a - 4']]] } });
    expect(applyLinkages(form, {})).toMatchObject({ values: { a: 5, b: 1 }, unstable: [] });
  });

  it('ends with cycles, names them, and says which find no rest', () => {
    const calm = smallForm({ a: { ...flag, rules: [['b', 'show']] }, b: { ...flag, rules: [['a', 'show']] } });
    expect(applyLinkages(calm, { a: true, b: true })).toMatchObject({ values: { a: true, b: true }, unstable: [], cycles: [{ way: ['nod_a', 'nod_b'] }] });
    expect(applyLinkages(calm, { a: true })).toMatchObject({ values: {}, unstable: [] });
    const restless = smallForm({ a: { ...number, rules: [['', ['fill', 'b + 1']]] }, b: { ...number, rules: [['', ['fill', 'a + 1']]] } });
    expect(applyLinkages(restless, { a: 1, b: 1 }).unstable).toEqual(['nod_a', 'nod_b']);
  });

  it('finds the cycle of a part that hides its own whole, and comes to rest', () => {
    const form = smallForm({ card: { type: 'object', rules: [['open', 'show']], properties: { open: flag, name: text } } });
    expect(formGraph(form).cycles).toEqual([{ way: ['nod_card', 'nod_open'], ids: ['nod_card', 'nod_open'] }]);
    expect(applyLinkages(form, { card: { open: true, name: 'x' } })).toMatchObject({ values: { card: { open: true, name: 'x' } }, unstable: [] });
    expect(applyLinkages(form, { card: { open: false, name: 'x' } })).toMatchObject({ values: {}, unstable: [] });
  });

  it.each([null, 1, 'text', [], [1], { rows: 5 }, { rows: [null, 1, []] }, JSON.parse('{"__proto__": {"x": 1}, "rows": {"length": 9}}')])('survives answers of any shape: %j', (values) => {
    const form = smallForm({
      rows: { type: 'array', items: { properties: { a: { ...number, rules: [['', ['fill', '1']]] }, b: { ...text, rules: [['a = 1', 'hide']] } } } },
      total: { ...number, rules: [['', ['fill', 'sum(a)']]] },
    });
    expect(() => applyLinkages(form, values)).not.toThrow();
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('is quick and shallow on a chain of 2,000 formulas', () => {
    const properties: Record<string, SmallNode> = { f0: number };
    for (let place = 1; place < 2_000; place += 1) properties[`f${String(place)}`] = { ...number, rules: [['', ['fill', `f${String(place - 1)} + 1`]]] };
    const form = smallForm(properties);
    expect(applyLinkages(form, { f0: 1 }).values['f1999']).toBe(2_000);
  }, 60_000);
});
