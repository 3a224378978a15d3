import Type from 'typebox';

import { AuditPage, AuditVerdict } from '../../api/index.js';
import { answers } from '../http/answers.js';
import type { App, Parts } from '../server-parts.js';
import { logBefore } from '../store/log.js';
import { verifyLog } from '../store/verify-log.js';

const PAGE = 100;
const Paging = Type.Object({ before: Type.Optional(Type.Integer({ minimum: 1 })) });

/** The log, for 管理员: read, and proved. */
export function auditRoutes(app: App, { store, now }: Parts): void {
  app.get(
    '/audit',
    { config: { access: 'admin' }, schema: { summary: '审计记录，新的在前', querystring: Paging, response: answers({ 200: AuditPage }, 401, 403) } },
    async (request) => {
      const entries = await store.ask((db) => logBefore(db, request.query.before, PAGE));
      const last = entries[PAGE - 1];
      return { entries: [...entries], next: last !== undefined && last.seq > 1 ? last.seq : null };
    },
  );

  app.post(
    '/audit/verification',
    { config: { access: 'admin' }, schema: { summary: '从头校验审计链和全部版本', response: answers({ 200: AuditVerdict }, 401, 403) } },
    () => store.snapshot((tx) => verifyLog(tx, now())),
  );
}
