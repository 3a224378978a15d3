import type { Finding, Json, Place, Unread } from '@zhengwu/core';
import type { NodeId } from './form-node.js';
import { formReadingRules, type BadNode } from './rules.js';

/** Where in a schema its reader is. */
export interface ReadingAt {
  /** Keys from the input's root. */
  readonly path: readonly string[];
  readonly key: string;
  readonly depth: number;
  /** The references that led here. */
  readonly references: readonly string[];
  /** Its parent calls for it. */
  readonly isRequired: boolean;
}

/** What is said of a schema while it is read, and what was left out of it, word for word. Each `undefined` stands for what was left out. */
export class ReadingReport {
  readonly findings: Finding[] = [];
  readonly unread: Unread[] = [];

  add(finding: Finding): void {
    this.findings.push(finding);
  }

  placeOf(id: string, at: ReadingAt, name?: string): Place {
    return { part: 'form', id, path: pathOf(at, name) };
  }

  aside(at: ReadingAt, parentId: NodeId, key: string, content: Json, why: BadNode): undefined {
    this.add(formReadingRules.finding('form/bad-node', this.placeOf(parentId, at), { key, why }));
    return this.quietly(at, content);
  }

  /** Of what is too many, the first speaks for all. */
  quietly(at: ReadingAt, content: Json): undefined {
    // Written by a reference, it stands in the input elsewhere already.
    if (at.references.length === 0) this.keep(at, undefined, content);
    return undefined;
  }

  badValue(at: ReadingAt, id: NodeId, name: string, content: Json, expected: string): undefined {
    this.add(formReadingRules.finding('form/bad-value', this.placeOf(id, at, name), { key: at.key, name, expected }));
    return this.keep(at, name, content);
  }

  keep(at: ReadingAt, name: string | undefined, content: Json): undefined {
    this.unread.push({ path: pathOf(at, name), content });
    return undefined;
  }
}

function pathOf({ path }: ReadingAt, name: string | undefined): string {
  return [...path, ...(name === undefined ? [] : [name])].join('/');
}
