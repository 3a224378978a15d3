import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** The OpenAPI 3.1 document of all routes that are registered after this, at `/api/v1/openapi.json`. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '政务配置工作台',
        version: '1',
        description: 'Items, documents with their versions, drafts, accounts. Times are ms since 1970. Unsafe methods carry X-CSRF-Token.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zw_session' } } },
      security: [{ session: [] }],
    },
    refResolver: { buildLocalReference: (schema, _base, _fragment, index) => (typeof schema.$id === 'string' ? schema.$id : `Schema${index}`) },
  });
}

/** Made once all routes are known. Schemas that carry an `$id` stand once, under components, and are referred to by it. */
export function openApiOf(app: FastifyInstance): unknown {
  return app.swagger();
}
