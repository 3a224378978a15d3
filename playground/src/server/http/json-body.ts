import type { FastifyInstance } from 'fastify';

import type { DocumentReader } from '../documents/document-reader.js';
import { parseBytes } from './json-text.js';
import { RequestProblem } from './refuse.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body has a document under `content`: the route gets it as `sentDocument(request.body)`, read where a large one keeps nobody waiting. */
    bringsDocument?: boolean;
  }
}

/** Takes JSON bodies, and nothing else. */
export function readJsonBodies(app: FastifyInstance, documents: DocumentReader): void {
  // Text is not taken either: Fastify would hand it to routes that expect an object.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
    if (request.routeOptions.config.bringsDocument === true) {
      documents.read(bytes).then((read) => done(null, read), (error: unknown) => done(asError(error)));
      return;
    }
    let value: unknown;
    try {
      ({ value } = parseBytes(bytes));
    } catch (error) {
      done(asError(error));
      return;
    }
    done(null, value);
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new RequestProblem('not-json', String(error));
}
