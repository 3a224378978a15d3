import type { RemarkThread } from '@zhengwu/core';

/** The host's conversations about an element. A host may set anything: what is no thread is left out. */
export function threadsOn(remarks: unknown, id: string): readonly RemarkThread[] {
  return Array.isArray(remarks) ? remarks.filter(isThread).filter(({ place }) => place.id === id) : [];
}

function isThread(thread: unknown): thread is RemarkThread {
  if (!isObject(thread) || !isObject(thread['place']) || !Array.isArray(thread['remarks'])) return false;
  return thread['remarks'].every((remark) => isObject(remark) && ['by', 'at', 'text'].every((key) => typeof remark[key] === 'string'));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
