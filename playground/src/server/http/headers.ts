import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

import type { Config } from '../config.js';

/** What every answer says to the browser. No HSTS and no upgrade to HTTPS: offices run plain HTTP, and TLS is the proxy's to announce. */
export async function secureHeaders(app: FastifyInstance, { frameAncestors }: Config): Promise<void> {
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'worker-src': ["'self'"],
        'img-src': ["'self'", 'blob:', 'data:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': [...frameAncestors],
      },
    },
    // `frame-ancestors` says it better, and `X-Frame-Options` cannot name several.
    frameguard: frameAncestors.length === 1 && frameAncestors[0] === "'none'" ? { action: 'deny' } : false,
    hsts: false,
    crossOriginEmbedderPolicy: false,
    // Over plain HTTP browsers ignore it, with a warning on each page.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
