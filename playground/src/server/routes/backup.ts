import { createGzip } from 'node:zlib';

import { formatDateTime } from '@zhengwu/core';
import Type from 'typebox';

import { writeBackup } from '../backup/write-backup.js';
import { sessionOf } from '../http/access.js';
import { answers } from '../http/answers.js';
import type { App, Parts } from '../server-parts.js';
import { appendLog } from '../store/log.js';
import { authorOf } from '../store/sessions.js';

/** Everything as one file, for 管理员. */
export function backupRoutes(app: App, { store, now }: Parts): void {
  app.get(
    '/backup',
    {
      config: { access: 'admin' },
      schema: { summary: '下载备份', produces: ['application/gzip'], response: answers({ 200: Type.Any() }, 401, 403) },
    },
    async (request, reply) => {
      const at = now();
      await store.write((tx) => appendLog(tx, { at, by: authorOf(sessionOf(request).person), action: 'backup/taken', subject: '', detail: {} }));
      const gzip = createGzip();
      // One who waits for the other at a time: the writer for room, or for nobody to be there any more.
      let proceed = (): void => undefined;
      for (const event of ['drain', 'close', 'error']) gzip.on(event, () => proceed());
      writeBackup(store, at, async (line) => {
        if (!gzip.write(line) && !gzip.destroyed) await new Promise<void>((resolve) => (proceed = resolve));
        if (gzip.destroyed) throw new Error('nobody takes the backup any more');
      }).then(
        () => gzip.end(),
        // Cut off, the file lacks its last line, and restoring it says so.
        (error: unknown) => gzip.destroy(error instanceof Error ? error : new Error(String(error))),
      );
      const name = `zhengwu-${formatDateTime(at, 'iso').replace(/[ :]/g, '-')}.backup.gz`;
      return reply.header('content-disposition', `attachment; filename="${name}"`).type('application/gzip').send(gzip);
    },
  );
}
