import { newId } from '@zhengwu/core';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';

import { AssetRef } from '../../api/index.js';
import { inspectFile, type Accepted } from '../files/accepted-file.js';
import { sessionOf } from '../http/access.js';
import { answers } from '../http/answers.js';
import { refuse } from '../http/refuse.js';
import type { App, Parts } from '../server-parts.js';
import { putAsset, readAsset } from '../store/assets.js';
import { sha256 } from '../store/content.js';
import { authorOf } from '../store/sessions.js';

const Named = Type.Object({ name: Type.String({ minLength: 1, maxLength: 200, description: '文件名，带扩展名' }) });
const ById = Type.Object({ id: Type.String({ maxLength: 80 }) });

/** Files that documents speak of. They are looked at when they come, and never shown as pages of ours when they go. */
export function assetRoutes(app: App, { store, config, now }: Parts): void {
  // A parser of its own, and a bound of its own, below this prefix only.
  void app.register((scope: FastifyInstance, _options, done) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: config.limits.asset }, (_request, body, parsed) =>
      parsed(null, body),
    );
    (scope as unknown as App).post(
      '/assets',
      {
        config: { access: 'editor' },
        schema: {
          summary: '上传附件，按内容认类型',
          consumes: ['application/octet-stream'],
          querystring: Named,
          response: answers({ 201: AssetRef }, 401, 403, 413, 415, 507),
        },
      },
      async (request, reply) => {
        const { name } = request.query;
        if (!Buffer.isBuffer(request.body)) refuse('wrong-type', '附件用 application/octet-stream 上传。');
        const content: Buffer = request.body;
        const accepted = await inspectFile(content, name);
        if ('fault' in accepted) refuse('wrong-bytes', faultText(accepted, name));
        const author = authorOf(sessionOf(request).person);
        const ref = await store.write((tx) =>
          putAsset(tx, { id: newId('ast'), hash: sha256(content), type: accepted.type, name, content }, author, now()),
        );
        void reply.code(201);
        return ref;
      },
    );
    done();
  });

  app.get(
    '/assets/:id',
    {
      schema: {
        summary: '附件的内容',
        params: ById,
        produces: ['application/octet-stream'],
        response: answers({ 200: Type.Any({ description: '文件的字节' }) }, 401, 404),
      },
    },
    async (request, reply) => {
      const { ref, content } = (await store.ask((db) => readAsset(db, request.params.id))) ?? refuse('not-found', '没有这个附件。');
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(ref.name ?? ref.id)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, max-age=31536000, immutable')
        .header('etag', `"${ref.hash}"`)
        .type(ref.type)
        .send(content);
    },
  );
}

function faultText({ fault, found }: Extract<Accepted, { fault: string }>, name: string): string {
  switch (fault) {
    case 'empty':
      return `“${name}”是空文件，没有上传。`;
    case 'bomb':
      return `“${name}”是损坏的压缩文件，或者解开后大得异常，没有上传。`;
    case 'mismatch':
      return `“${name}”的内容其实是 ${found}，与扩展名不符，没有上传。请用正确的格式另存后再传。`;
    case 'kind':
      return `不接受这种文件（${found}）：“${name}”没有上传。可以上传 PDF、OFD、图片、Word、Excel、文本。`;
  }
}
