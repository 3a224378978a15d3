import Type from 'typebox';

import { DocumentKind, type ServerEvent } from '../../api/index.js';
import { COOKIE, sessionOf } from '../http/access.js';
import { answers } from '../http/answers.js';
import type { Listener } from '../live/event-hub.js';
import { tokenHash } from '../security/secrets.js';
import type { App, Parts } from '../server-parts.js';
import { authorOf, readSession } from '../store/sessions.js';

const Watched = Type.Object({
  item: Type.Optional(Type.String({ maxLength: 80 })),
  kind: Type.Optional(DocumentKind),
  draft: Type.Optional(Type.String({ maxLength: 64 })),
  /** For a page that connects by itself; a browser's own second try sends `Last-Event-ID`, which wins. */
  after: Type.Optional(Type.Integer({ minimum: 0 })),
});

/** Proxies close what is silent for a minute, and a page learns that the line is dead. ms */
const BEAT_MS = 20_000;
/** Bytes that may wait for a page which does not read: beyond them it is cut off, and asks for what it missed when it comes back. */
const MOST_WAITING = 1_000_000;
/** What the browser waits before it connects again by itself, ms. */
const RETRY_MS = 2000;

/** Server-sent events (WHATWG HTML, 9.2): what others save, and who is here. */
export function eventRoutes(app: App, { store, config, hub, now }: Parts): void {
  app.get(
    '/events',
    {
      schema: {
        summary: '事件流（SSE）：别人保存了、谁在看',
        querystring: Watched,
        produces: ['text/event-stream'],
        response: answers({ 200: Type.Any() }, 401),
      },
    },
    async (request, reply) => {
      const session = sessionOf(request);
      const { item, kind, draft } = request.query;
      const lastId = Number(request.headers['last-event-id'] ?? '');
      const after = Number.isInteger(lastId) && request.headers['last-event-id'] !== undefined ? lastId : request.query.after;

      reply.hijack();
      const { raw } = reply;
      // What hooks have set would be lost with `hijack`: the security headers count here too.
      for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        connection: 'close',
      });
      raw.write(`retry: ${RETRY_MS}\n\n`);

      const listener: Listener = {
        person: authorOf(session.person),
        sessionId: session.id,
        ...(item === undefined || kind === undefined ? {} : { watched: { itemId: item, kind, draftId: draft } }),
        send: (event, seq) => (raw.writableLength > MOST_WAITING ? raw.destroy() : raw.write(frameOf(event, seq))),
        end: () => raw.end(),
      };
      const beat = setInterval(() => {
        void isStillSignedIn(request.cookies[COOKIE]).then((isIn) => (isIn ? raw.write(': \n\n') : raw.end()));
      }, BEAT_MS);
      const leave = (): void => {
        clearInterval(beat);
        hub.remove(listener);
      };
      raw.on('close', leave);
      raw.on('error', leave);
      await hub.add(listener, after).catch((error: unknown) => {
        request.log.warn({ err: error }, 'an event stream could not begin');
        raw.end();
      });
      // Closed while it was being added: nobody else would take it off.
      if (raw.destroyed || raw.writableEnded) leave();
    },
  );

  /** A session that was ended by another process, or ran out, hears no more. A database that is away says nothing about it. */
  const isStillSignedIn = async (token: string | undefined): Promise<boolean> => {
    if (token === undefined) return false;
    return store
      .ask((db) => readSession(db, tokenHash(token), now(), config.sessions))
      .then(
        (session) => session !== undefined,
        () => true,
      );
  };
}

function frameOf(event: ServerEvent, seq: number | undefined): string {
  return `${seq === undefined ? '' : `id: ${seq}\n`}event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;
}
