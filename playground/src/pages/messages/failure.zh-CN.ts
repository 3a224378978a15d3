import type { RefusalCode } from '../../client/refusal.js';

/** What is said where the server's own sentence is in another language, or there is none. */
export type FailureTexts = Readonly<Record<RefusalCode, string>> & { readonly unknown: (reason: string) => string; readonly waitSeconds: (seconds: number) => string };

export const failureZhCn: FailureTexts = {
  offline: '没有连上服务器。请检查网络后重试。',
  'bad-request': '请求不符合要求，没有执行。请刷新页面后重试。',
  'not-json': '内容不是合法的 JSON，或者过大、嵌套过深，没有保存。',
  'not-signed-in': '登录已失效，请重新登录。',
  'wrong-password': '账号或密码不对。',
  forbidden: '您的角色不能做这件事。',
  'wrong-token': '登录状态已变化，请刷新页面后重试。',
  'wrong-origin': '请求来自别的网站，没有执行。',
  'not-found': '没有找到，可能已被移走，或者您没有权限查看。',
  conflict: '与现状冲突，没有执行。请刷新后再看。',
  gone: '这个一次性地址已经用过或已过期。',
  stale: '刚刚有人保存了新的版本。请看过最新内容后再操作。',
  'too-large': '内容过大，没有保存。',
  'wrong-bytes': '文件内容与名称不符，或者不收这一类文件。',
  'wrong-type': '内容类型不对，没有执行。',
  refused: '没有执行。',
  'precondition-required': '请求缺少版本信息，没有执行。请刷新页面后重试。',
  'too-many': '操作过于频繁，请稍后再试。',
  broken: '服务器出错，没有执行。请重试；若仍如此，请联系管理员。',
  'store-away': '数据库暂时没有响应，什么都没有改动。请稍后重试。',
  'disk-full': '服务器磁盘已满，什么都没有改动。请联系管理员。',
  unknown: (reason) => `出了意外的问题：${reason}。请重试；若仍如此，请联系管理员。`,
  waitSeconds: (seconds) => (seconds < 90 ? `${seconds} 秒后可以再试。` : `${Math.ceil(seconds / 60)} 分钟后可以再试。`),
};
