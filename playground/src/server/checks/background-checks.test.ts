import type { Json } from '@zhengwu/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { DocumentKind, DocumentSummary, ItemSummary } from '../../api/index.js';
import { openOffice, type Agent, type Office } from '../testing/office.js';
import { foodFlow, foodSample } from '../testing/sample.js';
import { inFlow, inForm } from './background-checks.js';

const TODAY = '2026-11-27';
const [item, context, form] = [foodSample('item'), foodSample('context'), foodSample('form')];
/** The database was built anew: each table is called otherwise. */
const renamed = JSON.parse(JSON.stringify(context).replace(/"food_licence_/g, '"new_licence_')) as Json; // JSON.parse gives JSON

describe('what is open in a form', () => {
  it('is told beside its item and the tables that surround it', async () => {
    const found = await inForm(JSON.stringify(form), JSON.stringify(item), JSON.stringify(context), TODAY);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    const stray = await inForm(JSON.stringify(form), JSON.stringify(item), JSON.stringify(renamed), TODAY);
    expect(stray.map(({ rule }) => rule)).toContain('form/unknown-table');
  });

  it('says nothing of tables where nothing surrounds the item', async () => {
    const found = await inForm(JSON.stringify(form), undefined, undefined, TODAY);
    expect(found.map(({ rule }) => rule)).not.toContain('form/unknown-table');
  });

  it('that cannot be opened is that', async () => {
    expect((await inForm('[]', undefined, undefined, TODAY)).map(({ severity }) => severity)).toEqual(['error']);
  });
});

/** Nobody is there who decides. */
const left = JSON.parse(JSON.stringify(context).replace(/"rol_jueding"\s*\]/g, ']')) as Json; // JSON.parse gives JSON

describe('what is open in a flow', () => {
  const texts = [JSON.stringify(foodFlow()), JSON.stringify(item)] as const;

  it('is told beside its item and the people that surround it', async () => {
    const found = await inFlow(...texts, JSON.stringify(context), TODAY);
    expect(found.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
    const empty = await inFlow(...texts, JSON.stringify(left), TODAY);
    expect(empty.map(({ rule, at }) => `${rule} ${at.id}`)).toContain('flow/empty-role jueding');
  });

  it('says nothing of people where nothing surrounds the item', async () => {
    expect((await inFlow(texts[0], undefined, undefined, TODAY)).map(({ rule }) => rule)).not.toContain('flow/empty-role');
  });

  it('that cannot be opened is that', async () => {
    for (const text of ['"<"', '""', '{}']) expect((await inFlow(text, undefined, undefined, TODAY)).map(({ severity }) => severity)).toContain('error');
  });
});

describe('the server', () => {
  let office: Office;
  let zhang: Agent;
  beforeAll(async () => {
    office = await openOffice();
    zhang = await office.hire('zhang', 'editor');
    const documents = [['item', { ...(item as object), id: 'item_form' }], ['context', context], ['form', form], ['flow', foodFlow()]].map(([kind, content]) => ({ kind, content }));
    expect((await zhang.ask('POST', '/items', { documents })).statusCode).toBe(201);
  });
  afterAll(() => office.close());
  const findingsOf = async (kind: DocumentKind): Promise<DocumentSummary['findings']> =>
    (await zhang.ask('GET', '/items/item_form')).json<ItemSummary>().documents.find((document) => document.kind === kind)?.findings ?? null;

  it('counts what is found in a form, and counts again when its tables are called otherwise', async () => {
    await expect.poll(() => findingsOf('form'), { timeout: 10_000 }).toMatchObject({ version: 1, errors: 0 });
    const { headers } = await zhang.ask('GET', '/items/item_form/documents/context');
    await zhang.ask('PUT', '/items/item_form/documents/context', { content: renamed }, { 'if-match': String(headers.etag) });
    await expect.poll(async () => (await findingsOf('form'))?.errors, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(await findingsOf('context')).toBeNull();
  });

  it('counts what is found in a flow, and counts again when somebody has left', async () => {
    await expect.poll(() => findingsOf('flow'), { timeout: 10_000 }).toMatchObject({ version: 1, errors: 0, warnings: 0 });
    const { headers } = await zhang.ask('GET', '/items/item_form/documents/context');
    await zhang.ask('PUT', '/items/item_form/documents/context', { content: left }, { 'if-match': String(headers.etag) });
    await expect.poll(async () => (await findingsOf('flow'))?.errors, { timeout: 10_000 }).toBeGreaterThan(0);
  });
});
