import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify';

import type { BackgroundChecks } from './checks/background-checks.js';
import type { Config } from './config.js';
import type { EventHub } from './live/event-hub.js';
import type { Store } from './store/store.js';

/** What routes work with. */
export interface Parts {
  readonly store: Store;
  readonly config: Config;
  readonly hub: EventHub;
  readonly checks: BackgroundChecks;
  /** ms since 1970; tests have their own. */
  readonly now: () => number;
}

/** Fastify with handlers typed by the schemas of their routes. */
export type App = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, TypeBoxTypeProvider>;
