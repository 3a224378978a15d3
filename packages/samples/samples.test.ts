import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseItemContext } from '../core/src/context/item-context-data.js';
import { checkServiceItem } from '../core/src/check/index.js';
import { checkExpression } from '../core/src/expression/check-expression.js';
import { FieldCatalogue, optionsOf } from '../core/src/expression/field-catalogue.js';
import { readExpression } from '../core/src/expression/read-expression.js';
import { parseCatalogue } from '../core/src/model/catalogue-entry.js';
import { parseServiceItem } from '../core/src/model/parse-service-item.js';
import type { Material } from '../core/src/model/material.js';
import type { Situation } from '../core/src/model/situation.js';
import type { Source } from '../core/src/model/source.js';

interface IndexLine {
  readonly id: string;
  readonly name: string;
  readonly item: string;
  readonly context: string;
}

/** 兜底 words: what a condition or the name of a material may not contain. */
const CATCH_ALL = /其他|其它|等(?![级候同待])|之类|有关材料|相关材料|必要材料|视情况|原则上|另行规定/;
/** What looks like a person's: mobile and fixed-line numbers, the number of an identity card. */
const PERSONAL = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[-－— ]?\d{7,8}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/;
const INVENTED = '（虚构）';

function text(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

const index: readonly IndexLine[] = JSON.parse(text('index.json'));
const samples = index.map((line) => {
  const { value, findings, unread, isReadonly } = parseServiceItem(text(line.item));
  const surroundings = parseItemContext(text(line.context));
  return { line, item: value!, findings, unread, isReadonly, context: surroundings.value!, surroundings };
});

/** Every object below a value that carries the key, with where it stands. */
function holders(value: unknown, key: string, path = ''): readonly { readonly path: string; readonly held: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.hasOwn(value, key) ? [{ path, held: (value as Record<string, unknown>)[key] }] : [];
  return [...own, ...Object.entries(value).flatMap(([name, member]) => holders(member, key, `${path}/${name}`))];
}

function duplicates(ids: readonly unknown[]): readonly unknown[] {
  return ids.filter((id, position) => ids.indexOf(id) !== position);
}

/** What ids are pointed at by keys of this name, singular or plural. */
function pointedAt(value: unknown, key: string): readonly string[] {
  return [...holders(value, key), ...holders(value, `${key}s`)].flatMap(({ held }) => held as string | readonly string[]);
}

function unknownIds(pointers: readonly string[], targets: readonly { readonly id: string }[]): readonly string[] {
  const known = new Set(targets.map(({ id }) => id));
  return pointers.filter((id) => !known.has(id));
}

function sourceFaults(document: unknown): readonly string[] {
  return holders(document, 'source').flatMap(({ path, held }) => {
    const source = held as Source;
    if (source.status === 'verified') return source.readAt && source.checkedOn ? [] : [`${path}: verified, but not said where and when`];
    return source.note ? [] : [`${path}: unverified, but not said what to ask`];
  });
}

/** Whether an application in this 情形 needs the material, by its 必要性 and its 业务办理项. */
function isAskedIn({ necessity, handlingItemIds }: Material, situation: Situation): boolean {
  if (necessity.kind === 'conditional') return necessity.situationIds.includes(situation.id);
  return handlingItemIds === undefined || handlingItemIds.includes(situation.handlingItemId);
}

/** Others hold beside a main 情形; of the main ones exactly one does. */
function isMain(situation: Situation): boolean {
  return (situation.role ?? 'main') === 'main';
}

it('lists at least the three items, each once', () => {
  expect(index.length).toBeGreaterThanOrEqual(3);
  expect(duplicates(index.map(({ id }) => id))).toEqual([]);
});

describe.each(samples)('$line.name', ({ line, item, findings, unread, isReadonly, context, surroundings }) => {
  it('opens without a finding and with nothing put aside', () => {
    expect({ findings, unread, isReadonly }).toEqual({ findings: [], unread: [], isReadonly: false });
  });

  it('has no error among what its checks find', () => {
    const errors = checkServiceItem(item, { today: '2026-11-23' }).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('has preconditions that can be computed over the fields of its context', () => {
    const catalogue = new FieldCatalogue(context.fields);
    const expressions = holders(item.controls, 'expression').map(({ held }) => held);
    expect(expressions.length).toBeGreaterThan(0);
    for (const expression of expressions) {
      const { value, findings: faults } = readExpression(expression);
      expect(faults).toEqual([]);
      const { type, findings: complaints } = checkExpression(value!, catalogue, { expected: 'boolean' });
      expect({ type, complaints }).toEqual({ type: { kind: 'boolean' }, complaints: [] });
    }
  });

  it('is what the index says', () => {
    expect({ id: item.id, name: item.name }).toEqual({ id: line.id, name: line.name });
  });

  it('has unique ids', () => {
    expect(duplicates(holders(item, 'id').filter(({ path }) => path !== '/department' && !path.includes('/expression')).map(({ held }) => held))).toEqual([]);
  });

  it.each([
    ['basisId', item.bases],
    ['situationId', item.situations],
    ['handlingItemId', item.handlingItems],
    ['placeId', item.places],
    ['materialId', item.materials],
    ['elementId', context.elements],
  ] as const)('points with every %s at something that is there', (key, targets) => {
    expect(unknownIds(pointedAt(item, key), targets)).toEqual([]);
  });

  it('belongs to a department of its context', () => {
    expect(context.departments).toContainEqual(expect.objectContaining(item.department));
  });

  it('says of every basis, material, condition, result and place how far it can be trusted', () => {
    const parts = [...item.bases, ...item.materials, ...item.conditions, ...item.results, ...item.places, ...item.handlingItems];
    expect(parts.filter(({ source }) => source === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('says of every limit how far it can be trusted', () => {
    const limits = ['statutory', 'promised', 'extension', 'acceptance', 'delivery', 'limit', 'within', 'validity'];
    const held = limits.flatMap((key) => holders(item, key)).filter(({ held: limit }) => limit !== null && !Array.isArray(limit));
    const bare = held.filter(({ held: limit }) => !Object.hasOwn(limit as object, 'source'));
    expect(bare).toEqual([]);
  });

  it('says of what is verified where it was read, and of the rest what is to be asked', () => {
    expect(sourceFaults(item)).toEqual([]);
    expect(sourceFaults(context)).toEqual([]);
  });

  it('quotes every verified basis', () => {
    const unquoted = item.bases.filter(({ source, article, text: words }) => source.status === 'verified' && !(article && words));
    expect(unquoted.map(({ id }) => id)).toEqual([]);
  });

  it('bases every condition, material and result on something', () => {
    const parts = [...item.conditions, ...item.materials, ...item.results];
    expect(parts.filter(({ basisIds }) => basisIds.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('invents nothing about the county', () => {
    expect(item.codes).not.toHaveProperty('basic');
    expect(item.codes).not.toHaveProperty('implementation');
    expect(holders(item, 'promised').map(({ held }) => held)).toEqual(holders(item, 'promised').map(() => null));
    expect(item.phones).toEqual({ consult: '未核', complain: '未核' });
    expect(item.places.flatMap(({ address, phone, hours }) => [address, phone, hours]).filter((words) => words !== '未核')).toEqual([]);
    expect(item.places.filter(({ source }) => source?.status !== 'unverified')).toEqual([]);
  });

  it('has no catch-all among conditions and materials', () => {
    const words = [...item.conditions.map((condition) => condition.text), ...item.materials.map(({ name }) => name)];
    expect(words.filter((word) => CATCH_ALL.test(word))).toEqual([]);
  });

  it('asks for some material in every main situation, and names each situation once', () => {
    const asksIn = (situation: Situation) => item.materials.some((material) => isAskedIn(material, situation));
    expect(item.situations.filter((situation) => isMain(situation) && !asksIn(situation)).map(({ name }) => name)).toEqual([]);
    expect(duplicates(item.situations.map(({ name }) => name))).toEqual([]);
  });

  it('asks for no conditional material outside named situations', () => {
    const loose = item.materials.filter(({ necessity }) => necessity.kind === 'conditional' && (necessity.situationIds.length === 0 || necessity.when === ''));
    expect(loose.map(({ name }) => name)).toEqual([]);
  });

  it('exempts or verifies what government itself issues, save the paper of its own licence', () => {
    const asked = item.materials.filter(({ origin, exemption, media }) => origin === 'government' && exemption === undefined && media.includes('electronic'));
    expect(asked.map(({ name }) => name)).toEqual([]);
  });

  it('stops the clock for the eight special procedures only', () => {
    const procedures = [item.limits, ...item.handlingItems.flatMap(({ limits }) => limits ?? [])].flatMap(({ specialProcedures }) => specialProcedures);
    expect(procedures.filter(({ kind, stopsClock }) => stopsClock !== (kind !== 'onSiteCheck')).map(({ id }) => id)).toEqual([]);
  });

  it('tells the applicant what to do in every refusal', () => {
    expect(item.controls.filter(({ refusal }) => !/请|不必/.test(refusal)).map(({ id }) => id)).toEqual([]);
  });

  describe('its context', () => {
    it('opens without a finding', () => {
      expect([surroundings.findings, surroundings.unread, surroundings.isReadonly]).toEqual([[], [], false]);
    });

    it.each(['departments', 'roles', 'accounts', 'tables', 'elements', 'fields'] as const)('has %s with unique ids', (key) => {
      expect(duplicates(context[key].map(({ id }) => id))).toEqual([]);
    });

    it('holds nothing beyond what a context has', () => {
      expect(Object.keys(context).sort()).toEqual(['accounts', 'departments', 'elements', 'fields', 'format', 'formatVersion', 'roles', 'tables', 'templates']);
    });

    it('points only at what is there', () => {
      expect(unknownIds(pointedAt(context.tables, 'elementId'), context.elements)).toEqual([]);
      expect(unknownIds(pointedAt(context.tables, 'parentId'), context.tables)).toEqual([]);
      expect(unknownIds(pointedAt(context.departments, 'parentId'), context.departments)).toEqual([]);
      expect(unknownIds([...pointedAt(context.roles, 'departmentId'), ...pointedAt(context.accounts, 'departmentId')], context.departments)).toEqual([]);
      expect(unknownIds(pointedAt(context.accounts, 'roleId'), context.roles)).toEqual([]);
      expect(unknownIds(pointedAt(context.accounts, 'deputyId'), context.accounts)).toEqual([]);
    });

    it('has an active person for every role, and nobody as his own deputy', () => {
      const manned = new Set(context.accounts.filter(({ state }) => state === 'active').flatMap(({ roleIds }) => roleIds));
      expect(context.roles.filter(({ id }) => !manned.has(id)).map(({ name }) => name)).toEqual([]);
      expect(context.accounts.filter(({ id, deputyId }) => id === deputyId)).toEqual([]);
    });

    it('has invented people only, and says so', () => {
      expect(context.accounts.filter(({ name }) => !name.endsWith(INVENTED))).toEqual([]);
    });

    it('has tables with one key, unique columns and a parent for each child', () => {
      const columns = context.tables.flatMap((table) => table.columns);
      expect(duplicates(columns.map(({ id }) => id))).toEqual([]);
      expect(duplicates(context.tables.map(({ name }) => name))).toEqual([]);
      expect(context.tables.filter((table) => table.columns.filter(({ isKey }) => isKey).length !== 1).map(({ name }) => name)).toEqual([]);
      expect(context.tables.filter((table) => duplicates(table.columns.map(({ name }) => name)).length > 0).map(({ name }) => name)).toEqual([]);
      expect(context.tables.filter(({ parentId }) => parentId !== undefined).length).toBeGreaterThan(0);
    });

    it('has fields with unique ids, labels and variables', () => {
      const catalogue = new FieldCatalogue(context.fields);
      expect(duplicates(context.fields.map(({ id }) => id))).toEqual([]);
      expect(context.fields.filter(({ label }) => catalogue.byLabel(label).length !== 1).map(({ label }) => label)).toEqual([]);
      expect(duplicates(context.fields.flatMap(({ variable }) => variable ?? []))).toEqual([]);
      expect(context.fields.filter(({ variable }) => variable !== undefined && !/^[a-z][A-Za-z0-9]*$/.test(variable))).toEqual([]);
      expect(context.fields.filter(({ id }) => !/^fld_[A-Za-z0-9_-]{1,64}$/.test(id))).toEqual([]);
    });

    it('has choices with several different options', () => {
      const choices = context.fields.map(({ type }) => (type.kind === 'list' ? type.of : type)).filter(({ kind }) => kind === 'choice' || kind === 'choices');
      expect(choices.filter((type) => optionsOf(type).length < 2 || duplicates(optionsOf(type).map(({ value }) => value)).length > 0)).toEqual([]);
    });
  });
});

describe('catalogue', () => {
  const { value, findings, unread } = parseCatalogue(text('catalogue.json'));
  const { entries } = value!;

  it('opens without a finding and with nothing put aside', () => {
    expect({ findings, unread }).toEqual({ findings: [], unread: [] });
  });

  it('has 60 items or more, each once', () => {
    expect(entries.length).toBeGreaterThanOrEqual(60);
    expect(duplicates(entries.map(({ id }) => id))).toEqual([]);
    expect(duplicates(entries.map(({ name }) => name))).toEqual([]);
    expect(duplicates(entries.flatMap(({ bases }) => bases.map(({ id }) => id)))).toEqual([]);
  });

  it('has at least one verified basis and one situation for each', () => {
    expect(entries.filter(({ bases }) => !bases.some(({ source }) => source.status === 'verified')).map(({ name }) => name)).toEqual([]);
    expect(entries.filter(({ situations }) => situations.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('says how far each line can be trusted', () => {
    expect(sourceFaults(value)).toEqual([]);
    expect(entries.filter(({ statutory }) => statutory !== null && statutory.source === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('invents neither codes nor promises', () => {
    expect(entries.filter(({ basicCode, promised }) => basicCode !== undefined || promised !== null).map(({ name }) => name)).toEqual([]);
  });

  it('has no catch-all among materials and situations', () => {
    const words = entries.flatMap(({ materials, situations }) => [...materials.map(({ name }) => name), ...situations]);
    expect(words.filter((word) => CATCH_ALL.test(word))).toEqual([]);
  });

  it('has every item that is configured in full', () => {
    expect(unknownIds(index.map(({ id }) => id), entries)).toEqual([]);
  });
});

it.each(['index.json', 'catalogue.json', 'README.md', ...index.flatMap(({ item, context }) => [item, context])])('%s holds no number of a person', (path) => {
  expect(PERSONAL.exec(text(path))?.[0]).toBeUndefined();
});
