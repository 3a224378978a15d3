import { isPlainObject } from '@zhengwu/core';
import type { VersionChoice } from './tool-host.js';

/** The versions that a host offers; what has no id or no label is left out, for a host may set anything. */
export function readVersions(versions: unknown): readonly VersionChoice[] {
  if (!Array.isArray(versions)) return [];
  return (versions as readonly unknown[]).flatMap((each) => {
    if (!isPlainObject(each)) return [];
    const { id, label } = each;
    return typeof id === 'string' && id !== '' && typeof label === 'string' && label !== '' ? [{ id, label }] : [];
  });
}
