import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openOffice, type Office } from '../testing/office.js';

interface Described {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly summary?: string; readonly responses: Readonly<Record<string, unknown>> }>>>
  >;
}

let office: Office;
let document: Described;
beforeAll(async () => {
  office = await openOffice();
  document = (await office.ask('GET', '/openapi.json')).json<Described>();
});
afterAll(() => office.close());

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(await new Validator().validate(structuredClone(document) as unknown as Record<string, unknown>)).toMatchObject({ valid: true });
  });

  it('describes every route that there is, in words, with its refusals', () => {
    // Fastify's own tree of routes, one a line.
    const routes = office.app.printRoutes({ commonPrefix: false, includeHooks: false });
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    const ofTree = [...routes.matchAll(/\(([A-Z, ]+)\)/g)].flatMap(([, methods = '']) =>
      methods.split(', ').filter((method) => method !== 'HEAD' && method !== 'OPTIONS'),
    );
    // All but the description itself.
    expect(described).toHaveLength(ofTree.length - 1);
    for (const { path, method, operation } of described) {
      expect({ path, method, summary: operation.summary }).toEqual({ path, method, summary: expect.stringMatching(/\p{Script=Han}/u) });
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '429', '500', '503']));
    }
  });
});
