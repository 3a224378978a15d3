import { STATUS_CODES } from 'node:http';

import Type, { type TSchema } from 'typebox';

import { Problem, Stale } from '../../api/index.js';

/** An answer as OpenAPI describes it: what it means, and its body by media type. */
interface Described {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: TSchema }>>;
}

/** The answers of a route for its `schema.response`: the good one, and the problems that it may give beside those that any may. */
export function answers<Good extends Readonly<Record<number, TSchema>>>(
  good: Good,
  ...problems: readonly number[]
): Good & Readonly<Record<number, TSchema | Described>> {
  return { ...good, ...Object.fromEntries([400, 429, 500, 503, ...problems].map((status) => [status, problem(status)])) };
}

function problem(status: number): Described {
  return { description: STATUS_CODES[status] ?? 'Problem', content: { 'application/problem+json': { schema: status === 412 ? Stale : Problem } } };
}

/** What any route with a JSON body may answer: too large, and not JSON. */
export const OF_BODY = [413, 415] as const;

/** An answer without a body. */
export const Nothing = Type.Null({ description: '没有内容' });
