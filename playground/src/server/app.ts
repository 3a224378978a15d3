import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyServerOptions } from 'fastify';

import { BackgroundChecks } from './checks/background-checks.js';
import type { Config } from './config.js';
import { DocumentReader } from './documents/document-reader.js';
import { guardRoutes } from './http/access.js';
import { secureHeaders } from './http/headers.js';
import { readJsonBodies } from './http/json-body.js';
import { describeRoutes, openApiOf } from './http/openapi.js';
import { servePages } from './http/pages.js';
import { answerProblems, notFound, send } from './http/problems.js';
import { RequestProblem } from './http/refuse.js';
import { refuseUnstorable } from './http/storable-requests.js';
import { spareConnections } from './http/spare-connections.js';
import { EventHub } from './live/event-hub.js';
import { assetRoutes } from './routes/assets.js';
import { auditRoutes } from './routes/audit.js';
import { backupRoutes } from './routes/backup.js';
import { documentRoutes } from './routes/documents.js';
import { draftRoutes } from './routes/drafts.js';
import { eventRoutes } from './routes/events.js';
import { healthRoutes } from './routes/health.js';
import { invitationRoutes } from './routes/invitations.js';
import { itemRoutes } from './routes/items.js';
import { peopleRoutes } from './routes/people.js';
import { sessionRoutes } from './routes/sessions.js';
import type { App, Parts } from './server-parts.js';
import { dropEndedSessions } from './store/sessions.js';
import type { Store } from './store/store.js';

export interface AppOptions {
  readonly store: Store;
  readonly config: Config;
  /** The folder of the built pages; without one only the API is served. */
  readonly pages?: string;
  /** The built `reading-thread.js`, which reads large documents; without one they are read where everything is. */
  readonly readingThread?: string;
  readonly now?: () => number;
  readonly logger?: FastifyServerOptions['logger'];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The whole server, not yet listening. Closing it ends streams and checks, and leaves the store to its owner. */
export async function buildApp({ store, config, pages, readingThread, now = Date.now, logger = false }: AppOptions): Promise<App & { readonly parts: Parts }> {
  const app: App = Fastify({
    logger,
    trustProxy: config.trustProxy,
    bodyLimit: config.limits.body,
    // A body that dribbles in holds a connection no longer than this.
    requestTimeout: 2 * MINUTE_MS,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: false } },
    // Longer ones Node refuses by itself; the schemas say what is too long, in words.
    routerOptions: { maxParamLength: 16_384 },
    frameworkErrors: (error, _request, reply) => void send(reply, new RequestProblem('bad-request', `请求的地址不对：${error.message}`)),
  });
  // The answers' shapes are held by tests, and documents need no second walk.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  const onFault = (error: unknown): void => app.log.warn({ err: error }, 'in the background');
  const hub = new EventHub(store, onFault);
  const checks = new BackgroundChecks(store, now, onFault, (itemId, document, findings) =>
    hub.tellAll({ kind: 'checked', itemId, document, findings }),
  );
  const parts: Parts = { store, config, hub, checks, now };

  answerProblems(app);
  const documents = new DocumentReader(readingThread, onFault);
  readJsonBodies(app, documents);
  await app.register(cookie);
  await secureHeaders(app, config);
  const tooMany = (retryAfter: number): RequestProblem => new RequestProblem('too-many', '请求太频繁，请稍候再试。', { retryAfter });
  await app.register(rateLimit, { global: false });
  const ofAddress = app.createRateLimit({ max: config.limits.perAddress, timeWindow: MINUTE_MS });
  // Before the session is looked up: whoever has none is counted too.
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.isUncounted === true) return;
    const counted = await ofAddress(request);
    if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted.ttlInSeconds);
  });
  const ofAccount = app.createRateLimit({
    max: config.limits.perAccount,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => `account ${request.session?.person.id ?? ''}`,
  });
  const countAccount = async (request: Parameters<typeof ofAccount>[0]): Promise<void> => {
    const counted = await ofAccount(request);
    if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted.ttlInSeconds);
  };

  await app.register(
    async (api) => {
      guardRoutes(api, { store, config, now, countAccount });
      refuseUnstorable(api);
      await describeRoutes(api);
      api.addHook('onSend', async (_request, reply) => {
        if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
      });
      const typed = api as unknown as App; // the provider only types handlers
      for (const routes of [
        healthRoutes,
        sessionRoutes,
        invitationRoutes,
        peopleRoutes,
        itemRoutes,
        documentRoutes,
        draftRoutes,
        assetRoutes,
        eventRoutes,
        auditRoutes,
        backupRoutes,
      ])
        routes(typed, parts);
      let described: unknown;
      api.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, () => (described ??= openApiOf(api)));
    },
    { prefix: '/api/v1' },
  );
  if (pages === undefined) app.setNotFoundHandler(notFound);
  else await servePages(app, pages);

  const sweep = setInterval(() => void store.write((tx) => dropEndedSessions(tx, now(), config.sessions)).catch(onFault), HOUR_MS);
  sweep.unref();
  const dropSpare = spareConnections(app.server);
  // Streams first: a server that waits for its listeners to leave by themselves never stops.
  app.addHook('preClose', async () => {
    clearInterval(sweep);
    await hub.close();
    dropSpare();
  });
  app.addHook('onClose', async () => {
    await checks.close();
    await documents.close();
  });
  return Object.assign(app, { parts });
}
