import type { RemarkThread } from '@zhengwu/core';

/** The host's conversations about a flow. A host may set anything: what is no thread is left out. */
export function flowThreads(remarks: unknown): readonly RemarkThread[] {
  return Array.isArray(remarks) ? remarks.filter(isThread).filter(({ place }) => place.part === 'flow') : [];
}

function isThread(thread: unknown): thread is RemarkThread {
  if (!isRecord(thread) || !isRecord(thread['place']) || typeof thread['place']['id'] !== 'string' || !Array.isArray(thread['remarks'])) return false;
  return thread['remarks'].every((remark) => isRecord(remark) && ['by', 'at', 'text'].every((key) => typeof remark[key] === 'string'));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
