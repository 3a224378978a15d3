import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Column, DataTable } from '../core/src/context/data-table.js';
import { parseItemContext } from '../core/src/context/item-context-data.js';
import { checkExpression } from '../core/src/expression/check-expression.js';
import { parseServiceItem } from '../core/src/model/parse-service-item.js';
import type { Source } from '../core/src/model/source.js';
import { lintWording } from '../core/src/wording/lint-wording.js';
import { driftOf } from '../form/src/binding/drift-of.js';
import { fitsOf } from '../form/src/binding/fits/fits-of.js';
import { systemRole } from '../form/src/binding/system-column.js';
import { checkForm } from '../form/src/check/check-form.js';
import { componentNamed } from '../form/src/components/component-named.js';
import { applyLinkages } from '../form/src/linkage/apply-linkages.js';
import { formCatalogue } from '../form/src/linkage/form-fields.js';
import { formGraph } from '../form/src/linkage/form-graph.js';
import { linkagesOf } from '../form/src/linkage/linkage-state.js';
import { alwaysHiddenButRequired, areExclusive, canAct, canBeRequiredWhileClosed, neverShown } from '../form/src/linkage/proofs.js';
import { twoWriters } from '../form/src/linkage/two-writers.js';
import type { Binding, BoundColumn } from '../form/src/model/binding.js';
import { misplaced } from '../form/src/model/containment.js';
import { indexForm, type FormEntry } from '../form/src/model/form-index.js';
import { parseForm } from '../form/src/model/parse-form.js';
import { elderlyCases, foodCases, hygieneCases, type FormCase } from './testing/form-cases.js';

interface IndexLine {
  readonly id: string;
  readonly name: string;
  readonly item: string;
  readonly context: string;
  readonly form: string;
}

/** 兜底 words, which no text of a form may use. */
const CATCH_ALL = /其他|其它|等(?![级候同待])|之类|有关材料|相关材料|必要材料|视情况|原则上|另行规定/;
/** What looks like a person's: mobile and fixed-line numbers, the number of an identity card. */
const PERSONAL = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[-－— ]?\d{7,8}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/;
const TODAY = '2026-11-27';

function text(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

const CASES: Readonly<Record<string, readonly FormCase[]>> = { item_shipinjingyingxuke: foodCases, item_gonggongchangsuoweishengxuke: hygieneCases, item_gaolinglaorenjintie: elderlyCases };
const index: readonly IndexLine[] = JSON.parse(text('index.json'));
const samples = index.map((line) => {
  const parsed = parseForm(text(line.form));
  return { line, form: parsed.value!, parsed, item: parseServiceItem(text(line.item)).value!, context: parseItemContext(text(line.context)).value!, cases: CASES[line.id]! };
});

const bindingOf = ({ node }: FormEntry): Binding => (node['x-binding'] ?? {}) as Binding; // no root is asked
const holdsValue = ({ node }: FormEntry): boolean => node.type !== 'void' && componentNamed(node['x-component'])?.role === 'control';
const isNeeded = ({ nullable, default: written }: Column): boolean => !nullable && written === undefined;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

describe.each(samples)('the form of $line.name', ({ line, form, parsed, item, context, cases }) => {
  const { tables, elements, accounts } = context;
  const index = indexForm(form.schema);
  const { entries } = index;
  const controls = entries.filter(holdsValue);
  const bound = controls.flatMap((entry) => (bindingOf(entry).columns ?? []).map((column) => ({ entry, column })));
  const tableNamed = (name: string): DataTable | undefined => tables.find((table) => table.name === name);
  const columnOf = ({ table, column }: BoundColumn): Column | undefined => tableNamed(table)?.columns.find(({ name }) => name === column);
  const filledIn = (table: DataTable): readonly Column[] => table.columns.filter((column) => systemRole(column, table, tables) === undefined);
  const mainTable = tableNamed(textOf((form.schema['x-binding'] as { readonly mainTable?: string }).mainTable))!;
  const boundTo = (table: string, column: string): readonly FormEntry[] => bound.filter((each) => each.column.table === table && each.column.column === column).map(({ entry }) => entry);

  it('opens without a finding, with nothing put aside and every id as it is written', () => {
    expect({ findings: parsed.findings, unread: parsed.unread, isReadonly: parsed.isReadonly }).toEqual({ findings: [], unread: [], isReadonly: false });
    expect(form).toEqual(JSON.parse(text(line.form)));
  });

  it('has no finding but that relations to data elements wait for their confirmation', () => {
    const findings = checkForm(form, { today: TODAY, item, tables, elements, fields: context.fields });
    const waiting = controls.filter((entry) => bindingOf(entry).review?.state === 'unconfirmed').map(({ id }) => `form/relation-unconfirmed ${id}`);
    expect(findings.map(({ rule, at }) => `${rule} ${at.id}`).sort()).toEqual(waiting.sort());
  });

  it('belongs to its item', () => {
    expect(form.itemId).toBe(item.id);
    expect(item.materials.some(({ name }) => name === form.name)).toBe(true);
  });

  it('is made of components that are known, each where it may lie', () => {
    expect(entries.filter(({ node }) => node['x-component'] !== undefined && componentNamed(node['x-component'])?.types.includes(node.type!) !== true).map(({ id }) => id)).toEqual([]);
    expect(entries.filter((entry) => entry.key !== 'items' && misplaced(entry.parent!, entry.node as never) !== undefined).map(({ id }) => id)).toEqual([]);
  });

  it('has a control for every column that somebody fills in', () => {
    const missing = tables.flatMap((table) => filledIn(table).filter(({ name }) => boundTo(table.name, name).length === 0).map(({ name }) => `${table.name}.${name}`));
    expect(missing).toEqual([]);
    expect(tables.flatMap((table) => filledIn(table).filter(isNeeded)).length).toBeGreaterThan(15);
  });

  it('leaves no control unbound, and takes a row’s controls to the row’s own table', () => {
    expect(controls.filter((entry) => bindingOf(entry).columns === undefined).map(({ id }) => id)).toEqual([]);
    const astray = bound.filter(({ entry, column }) => column.table !== (entry.array === undefined ? mainTable.name : bindingOf(entry.array).table));
    expect(astray.map(({ entry }) => entry.id)).toEqual([]);
    expect(tables.filter(({ parentId }) => parentId !== undefined).map(({ name }) => name).sort()).toEqual(entries.flatMap((entry) => bindingOf(entry).table ?? []).sort());
  });

  it('binds to columns as they are today, and lets nobody hand in what they do not take', () => {
    const faults = bound.flatMap(({ entry, column }) => {
      const found = columnOf(column);
      const drift = column.facts === undefined ? ['no facts'] : driftOf(column.facts, found);
      return [...drift, ...(found === undefined ? [] : fitsOf(entry.node as never, found).map(({ fault }) => fault))].map((fault) => ({ id: entry.id, fault }));
    });
    expect(faults).toEqual([]);
  });

  it('binds a column twice only in branches that exclude each other', () => {
    const twice = tables.flatMap((table) => filledIn(table).flatMap(({ name }) => (boundTo(table.name, name).length > 1 ? [boundTo(table.name, name)] : [])));
    for (const [one, other, ...more] of twice) {
      expect(more).toEqual([]);
      expect([one!.id, other!.id, areExclusive(form, one!.id, other!.id)]).toEqual([one!.id, other!.id, { state: 'exclusive' }]);
    }
  });

  it('asks in every business for what the database must have', () => {
    const businesses = (index.byId('nod_handling_item')!.node.enum as readonly { readonly value: string }[]).map(({ value }) => value);
    const kinds = (index.byId('nod_legal_person_id_kind')?.node.enum as readonly { readonly value: string }[] | undefined)?.map(({ value }) => value) ?? ['id'];
    const missing = businesses.flatMap((handling_item) =>
      kinds.flatMap((legal_person_id_kind) => {
        const { isShown } = applyLinkages(form, { handling_item, legal_person_id_kind }, { today: TODAY });
        const unseen = filledIn(mainTable).filter((column) => isNeeded(column) && !boundTo(mainTable.name, column.name).some(({ id }) => isShown(id)));
        return unseen.map(({ name }) => `${handling_item} ${legal_person_id_kind}: ${name}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it('has linkages whose conditions and formulas can be computed over its own fields', () => {
    const linkages = entries.flatMap((entry) => linkagesOf(entry.node).map((linkage) => ({ entry, linkage })));
    expect(linkages.length).toBeGreaterThan(5);
    for (const { entry, linkage } of linkages) {
      const catalogue = formCatalogue(form, { from: entry.id });
      const complaints = linkage.when === undefined ? [] : checkExpression(linkage.when, catalogue, { expected: 'boolean' }).findings;
      const formulas = linkage.effects.flatMap((effect) => (effect.kind === 'fill' ? checkExpression(effect.value, catalogue).findings : []));
      expect([linkage.id, complaints, formulas]).toEqual([linkage.id, [], []]);
      const offered = new Set((entry.node.enum as readonly { readonly value: unknown }[] | undefined)?.map(({ value }) => value));
      expect([linkage.id, linkage.effects.flatMap((effect) => (effect.kind === 'options' ? effect.values.filter((value) => !offered.has(value)) : []))]).toEqual([linkage.id, []]);
    }
  });

  it('has linkages that go no circle and hide nothing for ever; each acts some day, by proof or else in one of the cases', () => {
    const shownInACase = (id: string): boolean => cases.some(({ answers }) => applyLinkages(form, answers, { today: TODAY }).isShown(id));
    expect(formGraph(form).cycles).toEqual([]);
    expect(neverShown(form).filter(({ id, state }) => state === 'never' || !shownInACase(id))).toEqual([]);
    expect(alwaysHiddenButRequired(form)).toEqual([]);
    expect(twoWriters(form)).toEqual([]);
    expect(controls.filter(({ id }) => canBeRequiredWhileClosed(form, id).state !== 'never').map(({ id }) => id)).toEqual([]);
    const acts = ({ id }: FormEntry, linkage: string): boolean => {
      const { state } = canAct(form, id, linkage);
      return state === 'possible' || (state === 'undecided' && shownInACase(id));
    };
    expect(entries.flatMap((entry) => linkagesOf(entry.node).filter(({ id }) => !acts(entry, id)).map(({ id }) => id))).toEqual([]);
  });

  it('relates controls to the data elements of their columns, and says of each relation whether somebody confirmed it', () => {
    const people = new Set(accounts.map(({ name }) => name));
    for (const { entry, column } of bound) {
      const { element, review } = bindingOf(entry);
      const wanted = elements.find(({ id }) => id === columnOf(column)?.elementId);
      expect([entry.id, element]).toEqual([entry.id, wanted === undefined ? undefined : { id: wanted.id, name: wanted.name }]);
      expect([entry.id, review === undefined]).toEqual([entry.id, wanted === undefined]);
      if (review?.state === 'confirmed') expect([people.has(review.by!), review.on]).toEqual([true, expect.stringMatching(/^2026-\d\d-\d\d$/)]);
    }
    const states = new Set(bound.flatMap(({ entry }) => bindingOf(entry).review?.state ?? []));
    expect([...states].sort()).toEqual(['confirmed', 'unconfirmed']);
  });

  it('takes from a licence or shared data only what a material of the item says they give', () => {
    const given = new Set(item.materials.flatMap(({ verifications }) => verifications.map(({ catalogue, catalogueField }) => `${catalogue} · ${catalogueField}`)));
    const prefills = controls.flatMap((entry) => bindingOf(entry).prefill ?? []);
    expect(prefills.length).toBeGreaterThan(3);
    for (const { label } of prefills) {
      const [sources = '', name = ''] = label.split(' · ');
      expect([label, sources.split('或者').some((source) => given.has(`${source} · ${name}`))]).toEqual([label, true]);
    }
  });

  it('is worded so that nothing is left open, in titles, helps, notes and options', () => {
    const words = entries.flatMap(({ node }) => {
      const props = node['x-component-props'] ?? {};
      return [node.title, node.description, props['title'], props['content'], props['children'], props['placeholder']].map(textOf).filter((each) => each !== '');
    });
    expect(words.filter((each) => CATCH_ALL.test(each))).toEqual([]);
    expect(words.flatMap((each) => lintWording(each).map(({ kind, word }) => `${kind} ${word}: ${each}`))).toEqual([]);
  });

  it('gives every control a title, and none twice in one card or row', () => {
    const groups = new Map<string, string[]>();
    for (const entry of controls) {
      const title = textOf(entry.node.title);
      expect([entry.id, title.length >= 2]).toEqual([entry.id, true]);
      const group = entry.array?.id ?? entry.path[1]!;
      groups.set(group, [...(groups.get(group) ?? []), title]);
    }
    expect([...groups].flatMap(([group, titles]) => titles.filter((title, at) => titles.indexOf(title) !== at).map((title) => `${group}: ${title}`))).toEqual([]);
  });

  it('reads as the paper does: cards, grids of two columns, tables', () => {
    const cards = index.root.children;
    expect(cards.map(({ node }) => node['x-component'])).toEqual(cards.map(() => 'Card'));
    expect(entries.flatMap(({ node }) => (node['x-component'] === 'FormGrid' ? [node['x-component-props']!['maxColumns']] : [])).every((columns) => columns === 2)).toBe(true);
    expect(entries.filter(({ node }) => node.type === 'array' && bindingOf({ node } as FormEntry).table !== undefined).every(({ node }) => node['x-component'] === 'ArrayTable')).toBe(true);
  });

  it('says of the whole and of each card where it was read, or what is to be asked', () => {
    const faults = [index.root, ...index.root.children].flatMap(({ id, node }) => {
      const source = node['x-source'] as Source | undefined;
      if (source?.status === 'verified') return source.readAt !== undefined && source.checkedOn !== undefined && source.note !== undefined ? [] : [`${id}: not said where and when`];
      return source?.status === 'unverified' && source.note !== undefined ? [] : [`${id}: not said what to ask`];
    });
    expect(faults).toEqual([]);
    expect((form.schema['x-source'] as Source).status).toBe('unverified');
  });

  it('holds no number of a person', () => {
    expect(PERSONAL.exec(text(line.form))?.[0]).toBeUndefined();
  });

  describe('filled in', () => {
    it('is tried in eight cases or more, in every business, and each conditional field is asked in one and not in another', () => {
      expect(cases.length).toBeGreaterThanOrEqual(8);
      const businesses = (index.byId('nod_handling_item')!.node.enum as readonly { readonly value: string }[]).map(({ value }) => value);
      expect([...new Set(cases.map(({ answers }) => answers['handling_item']))].sort()).toEqual([...businesses].sort());
      const asked = cases.map(({ answers }) => shownKeys(answers));
      const outside = controls.filter(({ array }) => array === undefined).map(({ key }) => key);
      expect(outside.filter((key) => asked.every((keys) => !keys.includes(key)))).toEqual([]);
      const isMoved = ({ parent, node }: FormEntry): boolean => linkagesOf(node).some(({ effects }) => effects.some(({ kind }) => kind === 'show')) || (parent !== undefined && isMoved(parent));
      expect(controls.filter((entry) => entry.array === undefined && isMoved(entry) && asked.every((keys) => keys.includes(entry.key))).map(({ key }) => key)).toEqual([]);
    });

    it.each(cases)('$name', ({ answers, asked, options = {}, values = {}, notes = [], rows = {} }) => {
      const applied = applyLinkages(form, answers, { today: TODAY });
      expect(shownKeys(answers)).toEqual([...asked].sort());
      for (const [key, offered] of Object.entries(options)) expect([key, applied.stateOf(`nod_${key}`)?.options ?? 'all']).toEqual([key, offered]);
      for (const [key, value] of Object.entries(values)) expect([key, applied.values[key] ?? null]).toEqual([key, value]);
      expect(entries.filter(({ id, node }) => node['x-component'] === 'Text' && linkagesOf(node).length > 0 && applied.isShown(id)).map(({ key }) => key)).toEqual(notes);
      for (const [array, wanted] of Object.entries(rows)) {
        const cells = controls.filter((entry) => entry.array?.key === array);
        expect(wanted.map((_, row) => cells.filter(({ id }) => applied.isShown(id, [row])).map(({ key }) => key))).toEqual(wanted);
      }
    });

    /** Fields outside rows, and tables, that are asked. */
    function shownKeys(answers: Readonly<Record<string, unknown>>): readonly string[] {
      const { isShown } = applyLinkages(form, answers, { today: TODAY });
      return entries.filter(({ id, node, array }) => array === undefined && node.type !== 'void' && node !== form.schema && isShown(id)).map(({ key }) => key).sort();
    }
  });
});
