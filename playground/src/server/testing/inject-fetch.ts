
import type { buildApp } from '../app.js';

/** The page's `fetch`, answered by a server without a port, with the cookies of one browser. */
export function injectFetch(app: Awaited<ReturnType<typeof buildApp>>, cookie: string): (input: string, init: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const response = await app.inject({
      method: (init.method ?? 'GET'), // the transport's own methods
      url: input,
      headers: { ...(init.headers as Record<string, string>), cookie }, // a plain object, as the transport writes it
      ...(typeof init.body === 'string' ? { payload: init.body } : {}),
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(response.headers)) if (value !== undefined) headers.set(name, String(value));
    return new Response(response.statusCode === 204 ? null : response.body, { status: response.statusCode, headers });
  };
}
