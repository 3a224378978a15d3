import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { StoreFault } from '../store/store.js';
import { RequestProblem } from './refuse.js';

/** Seconds after which a page tries again by itself. */
const TRY_AGAIN_S = 3;

/** Every refusal and every fault leaves as problem+json, with a word for programs and a sentence for people. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const problem = problemOf(error);
    if (problem.code === 'broken') request.log.error({ err: error }, 'a request broke');
    if (problem.code === 'store-away' || problem.code === 'disk-full') request.log.warn({ err: error }, problem.code);
    return send(reply, problem);
  });
}

/** No route: neither the API's nor, where there are pages, one of theirs. */
export function notFound({ method, url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  return send(reply, new RequestProblem('not-found', `没有这个地址：${method} ${url.split('?')[0] ?? ''}`));
}

export function send(reply: FastifyReply, problem: RequestProblem): FastifyReply {
  if (problem.more.retryAfter !== undefined) void reply.header('retry-after', problem.more.retryAfter);
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(problem.body);
}

function problemOf(error: FastifyError | Error): RequestProblem {
  if (error instanceof RequestProblem) return error;
  if (error instanceof StoreFault) {
    return error.kind === 'disk-full'
      ? new RequestProblem('disk-full', '服务器的磁盘已满，没有保存。修改还在您的浏览器里，请联系管理员清理磁盘，之后会自动重试。', {
          retryAfter: TRY_AGAIN_S * 10,
        })
      : new RequestProblem('store-away', '数据库暂时没有回应，没有保存。修改还在您的浏览器里，会自动重试。', { retryAfter: TRY_AGAIN_S });
  }
  if ('validation' in error) {
    const [first] = error.validation;
    const at = `${error.validationContext ?? 'body'}${first?.instancePath ?? ''}`;
    return new RequestProblem('bad-request', `请求的 ${at} 不符合接口的约定：${first?.message ?? ''}`, { at });
  }
  const code = 'code' in error ? error.code : '';
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new RequestProblem('too-large', '内容太大：一份文档最多 20 MB，一个附件最多 20 MB。');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new RequestProblem('wrong-type', '请求的内容类型不对：文档用 application/json，附件用 application/octet-stream。');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new RequestProblem('not-json', '请求的内容不是完整的 JSON。');
    default: {
      const status = 'statusCode' in error ? error.statusCode : undefined;
      return status !== undefined && status >= 400 && status < 500
        ? new RequestProblem('bad-request', `请求不对：${error.message}`)
        : new RequestProblem('broken', '服务器内部出错，没有保存。请稍后再试；一直这样请把时间告诉管理员。');
    }
  }
}
