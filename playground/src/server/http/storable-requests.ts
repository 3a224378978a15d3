import { isPlainObject } from '@zhengwu/core';
import type { FastifyInstance } from 'fastify';

import { isStorable } from '../store/storable-text.js';
import { refuse } from './refuse.js';

/** Documents are kept as bytes, whatever is in them: only what stands in columns of its own is looked at. */
const DOCUMENT = 'content';

/** Refuses texts that a store could not give back as they came. */
export function refuseUnstorable(app: FastifyInstance): void {
  app.addHook('preValidation', (request, _reply, done) => {
    const at = unstorableAt(request.params, 'params') ?? unstorableAt(request.query, 'querystring') ?? unstorableAt(request.body, 'body');
    if (at === undefined) done();
    else refuse('bad-request', `请求的 ${at} 里有不能保存的字符（空字符，或半个字符），没有接受。请删去后重写这一处。`, { at });
  });
}

/** The place of the first such text, keys included; undefined where there is none. */
function unstorableAt(value: unknown, at: string): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : at;
  if (Array.isArray(value))
    return first(
      value.map((inner, index) => [String(index), inner] as const),
      at,
    );
  // fast-querystring and find-my-way make objects without a prototype.
  return isPlainObject(value)
    ? first(
        Object.entries(value).filter(([key]) => key !== DOCUMENT),
        at,
      )
    : undefined;
}

function first(entries: readonly (readonly [key: string, value: unknown])[], at: string): string | undefined {
  for (const [key, value] of entries) {
    if (!isStorable(key)) return at;
    const found = unstorableAt(value, `${at}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
