import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { injectFetch } from '../server/testing/inject-fetch.js';
import { openOffice, PASSWORD, type Agent, type Office } from '../server/testing/office.js';
import { foodLicence } from '../server/testing/sample.js';
import { Client } from './client.js';
import { Refusal, staleOf } from './refusal.js';
import { Transport } from './transport.js';

let office: Office;
let zhang: Agent;
beforeAll(async () => {
  office = await openOffice();
  zhang = await office.hire('zhang', 'editor');
});
afterAll(() => office.close());

const clientOf = (agent: Agent): Client => new Client(new Transport('/api/v1', injectFetch(office.app, agent.cookie)));
const refusalOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'done', (error: unknown) => error);
const answering = (response: () => Response | Promise<Response>): Client => new Client(new Transport('/api/v1', () => Promise.resolve(response())));

describe('Transport', () => {
  it('carries what was asked and what was answered, tags included', async () => {
    const client = clientOf(zhang);
    await client.me();
    await client.createItem({ documents: [{ kind: 'item', content: foodLicence() }] }, 'key-of-this-test');
    const { etag, version } = await client.document(foodLicence().id, 'item');
    const saved = await client.save(foodLicence().id, 'item', etag, { content: { ...foodLicence(), name: '二' } });
    expect([version.number, saved.body.number]).toEqual([1, 2]);
    const refusal = await refusalOf(client.save(foodLicence().id, 'item', etag, { content: foodLicence() }));
    expect(staleOf(refusal)?.current.version.number).toBe(2);
    expect(staleOf(new Error('another'))).toBeUndefined();
  });

  it('takes the token of another tab of the same person, and does it then', async () => {
    const client = clientOf(zhang);
    await client.me();
    client.transport.csrfToken = 'of-an-earlier-session';
    await expect(client.setItemState(foodLicence().id, { state: 'pending', number: 2 })).resolves.toMatchObject({ state: 'pending' });
  });

  it('to ask who is here takes nobody else’s token: what one has written is not saved as his', async () => {
    const chen = await office.hire('chen', 'editor');
    const client = clientOf(chen);
    client.transport.csrfToken = zhang.me.csrfToken;
    client.transport.personId = zhang.me.person.id;
    expect((await client.me()).person.id).toBe(chen.me.person.id);
    expect(client.transport).toMatchObject({ csrfToken: zhang.me.csrfToken, personId: zhang.me.person.id });
    expect(await refusalOf(client.putDraft(foodLicence().id, 'item', 'dft_other', { baseNumber: 1, revision: 1, content: foodLicence() }))).toMatchObject({ code: 'wrong-token' });
  });

  it('never acts as somebody else, whoever signed in meanwhile', async () => {
    const li = await office.hire('li', 'editor');
    const client = clientOf(li);
    await client.me();
    client.transport.csrfToken = zhang.me.csrfToken;
    client.transport.personId = zhang.me.person.id;
    expect(await refusalOf(client.setItemState(foodLicence().id, { state: 'draft', number: 2 }))).toMatchObject({ code: 'wrong-token' });
  });

  it('says once that nobody is signed in', async () => {
    const transport = new Transport('/api/v1', injectFetch(office.app, ''));
    transport.onSignedOut = vi.fn();
    expect(await refusalOf(new Client(transport).items())).toMatchObject({ code: 'not-signed-in', isPassing: false });
    expect(transport.onSignedOut).toHaveBeenCalledOnce();
    expect(await refusalOf(new Client(transport).signIn({ login: 'zhang', password: `${PASSWORD}x` }))).toMatchObject({ code: 'wrong-password' });
    expect(transport.onSignedOut).toHaveBeenCalledOnce();
  });

  it.each([
    ['a network that is gone', () => Promise.reject<Response>(new TypeError('Failed to fetch')), 'offline', undefined],
    ['a proxy without its server', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'offline', undefined],
    ['a fault without words', () => new Response('', { status: 500 }), 'broken', undefined],
    ['a database that is away', () => Response.json({ status: 503, code: 'store-away', detail: '…' }, { status: 503, headers: { 'retry-after': '3' } }), 'store-away', 3000],
    ['an answer that was cut off', () => new Response('{"items":[', { status: 200 }), 'offline', undefined],
  ])('tells %s apart, and that it may pass', async (_name, response, code, retryAfter) => {
    expect(await refusalOf(answering(response).items())).toMatchObject({ name: 'Refusal', code, retryAfter, isPassing: true });
  });

  it('lets the caller give up, which is no refusal', async () => {
    const abort = new AbortController();
    const client = new Client(
      new Transport('/api/v1', (_input, { signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError'))))),
    );
    const asked = refusalOf(client.items(abort.signal));
    abort.abort();
    expect(await asked).toMatchObject({ name: 'AbortError' });
    expect(await asked).not.toBeInstanceOf(Refusal);
  });
});
