import { newId } from '@zhengwu/core';
import Type from 'typebox';

import { Invited, NewPerson, Person, PersonChange, type Author, type Person as SomePerson } from '../../api/index.js';
import { sessionOf } from '../http/access.js';
import { answers, OF_BODY } from '../http/answers.js';
import { refuse } from '../http/refuse.js';
import { newToken, tokenHash } from '../security/secrets.js';
import type { App, Parts } from '../server-parts.js';
import { invite } from '../store/invitations.js';
import { addPerson, changePerson, listPeople, readPerson } from '../store/people.js';
import { authorOf } from '../store/sessions.js';
import type { Tx } from '../store/store.js';

const ById = Type.Object({ id: Type.String({ maxLength: 80 }) });
const ABSENT = '没有这个账号。';

/** Accounts, for 管理员. Nobody ever learns another's password: whoever needs one gets a one-time address. */
export function peopleRoutes(app: App, parts: Parts): void {
  const { store, config, hub, now } = parts;

  const invited = async (tx: Tx, person: SomePerson, by: Author): Promise<Invited> => {
    const token = newToken();
    const expiresAt = now() + config.invitationMs;
    await invite(tx, { id: tokenHash(token), purpose: 'password', person, by, at: now(), expiresAt });
    return { person, token, expiresAt };
  };

  app.get(
    '/people',
    {
      config: { access: 'admin' },
      schema: {
        summary: '账号清单',
        response: answers({ 200: Type.Object({ people: Type.Array(Person) }, { additionalProperties: false }) }, 401, 403),
      },
    },
    async () => ({
      people: [...(await store.ask(listPeople))],
    }),
  );

  app.post(
    '/people',
    {
      config: { access: 'admin' },
      schema: { summary: '新增账号，得到一次性链接', body: NewPerson, response: answers({ 201: Invited }, ...OF_BODY, 401, 403, 409) },
    },
    async (request, reply) => {
      const by = authorOf(sessionOf(request).person);
      const answer = await store.write(async (tx) => {
        const person =
          (await addPerson(tx, newId('acc'), request.body, by, now())) ??
          refuse('conflict', `账号 ${request.body.login} 已经有人用了，请换一个。`, { at: 'body/login' });
        return invited(tx, person, by);
      });
      void reply.code(201);
      return answer;
    },
  );

  app.patch(
    '/people/:id',
    {
      config: { access: 'admin' },
      schema: {
        summary: '修改账号的姓名、部门、角色或停用',
        params: ById,
        body: PersonChange,
        response: answers({ 200: Person }, ...OF_BODY, 401, 403, 404, 409),
      },
    },
    async (request) => {
      const { person: admin } = sessionOf(request);
      const { id } = request.params;
      const outcome = await store.write((tx) => changePerson(tx, id, request.body, authorOf(admin), now()));
      if (outcome === 'absent') refuse('not-found', ABSENT);
      if (outcome === 'last-admin') refuse('conflict', '这是最后一个管理员，不能停用，也不能改成别的角色。请先让另一个人当管理员。');
      if (request.body.role !== undefined || request.body.state === 'disabled') hub.endOf(id);
      return outcome;
    },
  );

  app.post(
    '/people/:id/invitation',
    {
      config: { access: 'admin' },
      schema: { summary: '重新发一次性链接（忘记密码、链接过期）', params: ById, response: answers({ 201: Invited }, 401, 403, 404, 409) },
    },
    async (request, reply) => {
      const by = authorOf(sessionOf(request).person);
      const answer = await store.write(async (tx) => {
        const person = (await readPerson(tx, request.params.id)) ?? refuse('not-found', ABSENT);
        if (person.state === 'disabled') refuse('conflict', '账号已停用，请先恢复再发链接。');
        return invited(tx, person, by);
      });
      void reply.code(201);
      return answer;
    },
  );
}
