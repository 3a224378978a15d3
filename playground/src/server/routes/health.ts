import Type from 'typebox';

import { answers } from '../http/answers.js';
import type { App, Parts } from '../server-parts.js';
import { hasAdmin } from '../store/people.js';

/** Whether the server and its database answer, for whoever watches over them. Says nothing of what is kept. */
export function healthRoutes(app: App, { store }: Parts): void {
  app.get(
    '/health',
    {
      config: { access: 'public', isUncounted: true },
      schema: {
        summary: '服务和数据库是否正常',
        response: answers({
          200: Type.Object({ status: Type.Literal('ok'), store: Type.Enum(['sqlite', 'postgres']), isSetUp: Type.Boolean({ description: '是否已有管理员' }) }, { additionalProperties: false }),
        }),
      },
    },
    async () => {
      await store.ping();
      return { status: 'ok' as const, store: store.kind, isSetUp: await store.ask(hasAdmin) };
    },
  );
}
