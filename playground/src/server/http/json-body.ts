import { isUtf8, transcode } from 'node:buffer';

import { DOCUMENT_LIMITS, lineAndColumn, scanJson } from '@zhengwu/core';
import type { FastifyInstance } from 'fastify';

import { keysIn, outlineOf } from './json-outline.js';
import { refuse, RequestProblem } from './refuse.js';

/** The body is one object around the document: one level more than a document may have. */
const DEEPEST = DOCUMENT_LIMITS.depth + 4;

/** Keys that reach a prototype when somebody assigns them, also where they are written with escapes. */
const PROTOTYPE_KEY = /"(?:_|\\u005[fF]){2}(?:p|\\u0070)(?:r|\\u0072)(?:o|\\u006[fF])(?:t|\\u0074)(?:o|\\u006[fF])(?:_|\\u005[fF]){2}"\s*:/;

/** Reads JSON bodies: depth before anything recursive sees them, no key twice (one of them would be lost), none that is a prototype's. */
export function readJsonBodies(app: FastifyInstance): void {
  // Text is not taken either: Fastify would hand it to routes that expect an object.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseBody(textOf(body)));
    } catch (error) {
      done(error instanceof Error ? error : new RequestProblem('not-json', String(error)));
    }
  });
}

/** Node's own decoder takes three times as long over Chinese text, and puts a replacement character where bytes are broken. */
function textOf(body: string | Buffer): string {
  if (typeof body === 'string') return body;
  if (!isUtf8(body)) refuse('not-json', '请求的内容不是 UTF-8 编码的，会丢字，没有接受。');
  return transcode(body, 'utf8', 'utf16le').toString('utf16le');
}

/** @throws RequestProblem with the place */
export function parseBody(source: string): unknown {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const { depth, keys } = outlineOf(text);
  const value = depth > DEEPEST ? undefined : parsed(text);
  // Only of a text that is refused does anybody want to know the place.
  if (value === undefined || keys !== keysIn(value)) refuseAtPlace(text);
  if (PROTOTYPE_KEY.test(text)) refuse('not-json', '请求的 JSON 里有 __proto__ 这样的键，不接受。');
  return value;
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refuseAtPlace(text: string): never {
  const { fault, depth, deepestAt, duplicates } = scanJson(text);
  const at = (offset: number): string => {
    const { line, column } = lineAndColumn(text, offset);
    return `第 ${line} 行第 ${column} 列`;
  };
  if (fault?.kind === 'cut-off') refuse('not-json', `请求的 JSON 不完整，在${at(fault.offset)}断开。`);
  if (fault !== undefined) refuse('not-json', `请求的 JSON 在${at(fault.offset)}有错。`);
  if (depth > DEEPEST) refuse('not-json', `请求的 JSON 嵌套了 ${depth} 层（${at(deepestAt)}），最多 ${DEEPEST} 层。`);
  const [twice] = duplicates;
  if (twice !== undefined) refuse('not-json', `请求的 JSON 里“${twice.key}”在同一处写了两次（${at(twice.offset)}），会丢掉一个，没有接受。`);
  refuse('not-json', '请求的内容不是 JSON。');
}
