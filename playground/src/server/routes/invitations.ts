import { newId } from '@zhengwu/core';

import { AcceptInvitation, Invitation, InvitationToken, Me } from '../../api/index.js';
import { answers, OF_BODY } from '../http/answers.js';
import { refuse } from '../http/refuse.js';
import { hashPassword, tokenHash } from '../security/secrets.js';
import type { App, Parts } from '../server-parts.js';
import { readInvitation, useInvitation, type StoredInvitation } from '../store/invitations.js';
import { addPerson, readPerson, setPassword } from '../store/people.js';
import { authorOf } from '../store/sessions.js';
import { welcome } from './sessions.js';

const GONE = '这个一次性链接已经用过或者过期了。首次设置请看服务器启动时打印的新地址；设置密码请找管理员重新发一个。';

/** What a one-time address leads to: the first 管理员, or a person's own password. The token comes in the body, so that no log has it. */
export function invitationRoutes(app: App, parts: Parts): void {
  const { store, hub, now } = parts;
  const found = async (token: string): Promise<StoredInvitation> =>
    (await store.ask((db) => readInvitation(db, tokenHash(token), now()))) ?? refuse('gone', GONE);

  app.post(
    '/invitations/look',
    {
      config: { access: 'public' },
      schema: { summary: '一次性链接是做什么用的', body: InvitationToken, response: answers({ 200: Invitation }, ...OF_BODY, 403, 410) },
    },
    async (request) => {
      const { purpose, person } = await found(request.body.token);
      return { purpose, login: person?.login ?? null, name: person?.name ?? null };
    },
  );

  app.post(
    '/invitations/accept',
    {
      config: { access: 'public' },
      schema: { summary: '用一次性链接设置密码并登录', body: AcceptInvitation, response: answers({ 200: Me }, ...OF_BODY, 403, 409, 410, 422) },
    },
    async (request, reply) => {
      const { token, password, login, name, department = '' } = request.body;
      const { id, purpose, person } = await found(token);
      if (purpose === 'setup' && (login === undefined || name === undefined))
        refuse('bad-request', '首次设置要填写账号和姓名。', { at: 'body/login' });
      const passwordHash = await hashPassword(password);
      const personId = person?.id ?? newId('acc');
      const who = await store.write(async (tx) => {
        if (!(await useInvitation(tx, id))) refuse('gone', GONE);
        if (
          purpose === 'setup' &&
          (await addPerson(tx, personId, { login: login ?? '', name: name ?? '', department, role: 'admin' }, null, now())) === undefined
        ) {
          refuse('conflict', '这个账号已经有人用了，请换一个。', { at: 'body/login' });
        }
        const current = (await readPerson(tx, personId)) ?? refuse('gone', GONE);
        if (current.state === 'disabled') refuse('gone', '这个账号已停用，请联系管理员。');
        await setPassword(tx, personId, passwordHash, undefined, authorOf(current), now());
        return { ...current, state: 'active' as const };
      });
      hub.endOf(personId);
      return welcome(parts, request, reply, who);
    },
  );
}
