import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Invitation, Invited, Person, Problem } from '../../api/index.js';
import { openOffice, PASSWORD, type Agent, type Office } from '../testing/office.js';

let office: Office;
let editor: Agent;
beforeAll(async () => {
  office = await openOffice();
  editor = await office.hire('editor', 'editor');
});
afterAll(() => office.close());

const NEW = { name: '李伟', department: '市场监督管理局', role: 'reviewer' } as const;
const addOne = async (login: string): Promise<Invited> => (await office.admin.ask('POST', '/people', { ...NEW, login })).json<Invited>();

describe('accounts', () => {
  it('are for 管理员 alone', async () => {
    expect((await editor.ask('GET', '/people')).json<Problem>().code).toBe('forbidden');
    expect((await editor.ask('POST', '/people', { ...NEW, login: 'x1' })).statusCode).toBe(403);
    expect((await editor.ask('PATCH', `/people/${editor.me.person.id}`, { role: 'admin' })).statusCode).toBe(403);
    expect((await editor.ask('POST', `/people/${office.admin.me.person.id}/invitation`, {})).statusCode).toBe(403);
    expect((await editor.ask('GET', '/audit')).statusCode).toBe(403);
    expect((await editor.ask('GET', '/backup')).statusCode).toBe(403);
  });

  it('begin with a one-time address, under which the person sets his password', async () => {
    const { person, token, expiresAt } = await addOne('liwei');
    expect(person).toMatchObject({ ...NEW, login: 'liwei', state: 'invited' });
    expect(expiresAt - office.clock.now).toBe(72 * 3_600_000);
    expect((await office.ask('POST', '/sessions', { login: 'liwei', password: PASSWORD })).statusCode).toBe(401);
    expect((await office.ask('POST', '/invitations/look', { token })).json<Invitation>()).toEqual({
      purpose: 'password',
      login: 'liwei',
      name: '李伟',
    });
    expect((await office.ask('POST', '/invitations/accept', { token, password: '太短' })).statusCode).toBe(400);
    expect((await office.ask('POST', '/invitations/accept', { token, password: PASSWORD })).statusCode).toBe(200);
    expect((await office.ask('POST', '/invitations/accept', { token, password: PASSWORD })).json<Problem>().code).toBe('gone');
    await office.signIn('liwei');
  });

  it('take a one-time address once, also where two use it at the same moment', async () => {
    const { token } = await addOne('twice');
    const both = await Promise.all(
      ['one', 'two'].map((word) => office.ask('POST', '/invitations/accept', { token, password: `${PASSWORD} ${word}` })),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
  });

  it('let an address expire, and a newer one take the place of an older', async () => {
    const { person, token } = await addOne('late');
    const renewed = (await office.admin.ask('POST', `/people/${person.id}/invitation`, {})).json<Invited>();
    expect((await office.ask('POST', '/invitations/look', { token })).statusCode).toBe(410);
    expect((await office.ask('POST', '/invitations/look', { token: renewed.token })).statusCode).toBe(200);
    office.clock.now += 72 * 3_600_000;
    expect((await office.ask('POST', '/invitations/accept', { token: renewed.token, password: PASSWORD })).statusCode).toBe(410);
    office.clock.now -= 72 * 3_600_000;
  });

  it('of a login that is taken are refused, however it is written', async () => {
    expect((await office.admin.ask('POST', '/people', { ...NEW, login: 'EDITOR' })).json<Problem>()).toMatchObject({ status: 409, at: 'body/login' });
  });

  it.each([
    { ...NEW, login: '有 空格' },
    { ...NEW, login: '' },
    { ...NEW, login: 'ok1', role: 'root' },
    { ...NEW, login: 'ok1', name: '' },
    { ...NEW, login: 'ok1', name: '长'.repeat(65) },
    { ...NEW, login: 'ok1', isAdmin: true },
  ])('of another form are refused: %j', async (body) => {
    expect((await office.admin.ask('POST', '/people', body)).statusCode).toBe(400);
  });

  it('that get another role sign in again; that get another name do not', async () => {
    const agent = await office.hire('mover', 'editor');
    const { id } = agent.me.person;
    expect((await office.admin.ask('PATCH', `/people/${id}`, { name: '新名' })).json<Person>().name).toBe('新名');
    expect((await agent.ask('GET', '/me')).statusCode).toBe(200);
    expect((await office.admin.ask('PATCH', `/people/${id}`, { role: 'reviewer' })).json<Person>().role).toBe('reviewer');
    expect((await agent.ask('GET', '/me')).statusCode).toBe(401);
  });

  it('never lose the last 管理员', async () => {
    const { id } = office.admin.me.person;
    for (const change of [{ state: 'disabled' }, { role: 'editor' }])
      expect((await office.admin.ask('PATCH', `/people/${id}`, change)).json<Problem>()).toMatchObject({ code: 'conflict' });
    const second = await office.hire('second', 'admin');
    expect((await second.ask('PATCH', `/people/${id}`, { role: 'editor' })).statusCode).toBe(200);
    expect((await second.ask('PATCH', `/people/${second.me.person.id}`, { role: 'editor' })).statusCode).toBe(409);
    expect((await second.ask('PATCH', `/people/${id}`, { role: 'admin' })).statusCode).toBe(200);
    office = { ...office, admin: await office.signIn('admin') };
  });

  it('that are not there are said not to be', async () => {
    expect((await office.admin.ask('PATCH', '/people/acc_nobody', { name: 'x' })).statusCode).toBe(404);
    expect((await office.admin.ask('POST', '/people/acc_nobody/invitation', {})).statusCode).toBe(404);
  });
});
