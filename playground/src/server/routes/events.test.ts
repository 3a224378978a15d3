import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { EventReader } from '../testing/event-reader.js';
import { openOffice, PASSWORD, type Agent, type Office } from '../testing/office.js';
import { foodLicence } from '../testing/sample.js';

let office: Office;
let url = '';
let zhang: Agent;
let li: Agent;
const readers: EventReader[] = [];
beforeEach(async () => {
  office = await openOffice();
  zhang = await office.hire('zhang', 'editor');
  li = await office.hire('li', 'editor');
  await zhang.ask('POST', '/items', { documents: [{ kind: 'item', content: foodLicence() }] });
  url = await office.app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.close();
  await office.close();
});

const path = `/items/${foodLicence().id}/documents/item`;
const listen = async (agent: Agent, query = '', headers: Readonly<Record<string, string>> = {}): Promise<EventReader> => {
  const reader = await EventReader.open(`${url}/api/v1/events${query}`, { cookie: agent.cookie, ...headers });
  readers.push(reader);
  return reader;
};
const save = async (agent: Agent, name: string): Promise<void> => {
  const { headers } = await agent.ask('GET', path);
  await agent.ask('PUT', path, { content: { ...foodLicence(), name } }, { 'if-match': String(headers.etag) });
};
const names = (reader: EventReader): readonly string[] =>
  reader.events.flatMap((event) => (event.kind === 'document' ? [`${event.version.author.name} ${event.version.number}`] : []));

describe('the stream of events', () => {
  it('tells everybody of a save, with the security headers of every answer', async () => {
    const reader = await listen(li);
    await save(zhang, '改了');
    await expect.poll(() => names(reader)).toEqual(['zhang 2']);
    expect(reader.headers.get('content-type')).toContain('text/event-stream');
    expect(reader.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(reader.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('says first where the log stands, so that nothing is missed after that', async () => {
    const reader = await listen(li);
    await expect.poll(() => reader.frames[0]).toMatchObject({ id: expect.any(Number), event: { kind: 'ready' } });
    await save(zhang, '二');
    const again = await listen(li, `?after=${reader.frames[0]?.id}`);
    await expect.poll(() => names(again)).toEqual(['zhang 2']);
    expect(again.events.map(({ kind }) => kind)).not.toContain('ready');
  });

  it('replays what was missed, once, and in order', async () => {
    const reader = await listen(li);
    await save(zhang, '二');
    await expect.poll(() => names(reader)).toHaveLength(1);
    const last = reader.frames.find(({ event }) => event.kind === 'document')?.id;
    reader.close();
    await save(zhang, '三');
    await save(zhang, '四');
    const again = await listen(li, '', { 'last-event-id': String(last) });
    await save(zhang, '五');
    await expect.poll(() => names(again)).toEqual(['zhang 3', 'zhang 4', 'zhang 5']);
    const byQuery = await listen(li, `?after=${last}`);
    await expect.poll(() => names(byQuery)).toEqual(['zhang 3', 'zhang 4', 'zhang 5']);
  });

  it('says that everything is to be read again where the number is not of this log', async () => {
    const reader = await listen(li, '?after=999999');
    await expect.poll(() => reader.events.map(({ kind }) => kind)).toEqual(['reset']);
  });

  it('says who has a document open, and that he left', async () => {
    const here = await listen(li, `?item=${foodLicence().id}&kind=item&draft=tab-of-li`);
    const there = await listen(zhang, `?item=${foodLicence().id}&kind=item`);
    const present = (): unknown =>
      here.events
        .flatMap((event) => (event.kind === 'presence' ? [event.present.map(({ person, isEditing }) => `${person.name} ${isEditing}`)] : []))
        .pop();
    await expect.poll(present).toEqual(['li true', 'zhang false']);
    there.close();
    await expect.poll(present).toEqual(['li true']);
  });

  it('does not tell of accounts and sign-ins', async () => {
    const reader = await listen(li);
    await office.hire('wang', 'editor');
    await save(zhang, '二');
    await expect.poll(() => names(reader)).toHaveLength(1);
    expect(reader.events.map(({ kind }) => kind).filter((kind) => kind !== 'checked')).toEqual(['ready', 'document']);
  });

  it('tells of states, milestones and findings', async () => {
    const reader = await listen(li);
    await zhang.ask('POST', `/items/${foodLicence().id}/state`, { state: 'pending', number: 1 });
    await zhang.ask('PUT', `${path}/versions/1/milestone`, { name: '送审稿' });
    await save(zhang, '二');
    await expect
      .poll(() => [...new Set(reader.events.map(({ kind }) => kind))].sort(), { timeout: 5000 })
      .toEqual(['checked', 'document', 'item', 'milestone', 'ready']);
  });

  it.each([
    ['the password changes', (agent: Agent) => agent.ask('PUT', '/me/password', { current: PASSWORD, next: '另一个足够长的新密码' })],
    ['the person signs out', (agent: Agent) => agent.ask('DELETE', '/sessions/current')],
    ['the account is disabled', (agent: Agent) => office.admin.ask('PATCH', `/people/${agent.me.person.id}`, { state: 'disabled' })],
  ])('ends when %s', async (_name, end) => {
    const reader = await listen(li);
    await end(li);
    await reader.ended;
    await expect(EventReader.open(`${url}/api/v1/events`, { cookie: li.cookie })).rejects.toThrow('401');
  });

  it('ends when the server stops, and does not keep it from stopping', async () => {
    const reader = await listen(li);
    await office.app.close();
    await reader.ended;
  });
});
