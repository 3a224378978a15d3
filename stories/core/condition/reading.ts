import {
  fieldsOf,
  findingText,
  parseExpression,
  toJuel,
  toWords,
  type CatalogueField,
  type Expression,
  type FieldCatalogue,
  type Finding,
} from '@zhengwu/core';

import { book } from '../words.js';

/** All that can be said of a condition as it is typed. */
export interface Reading {
  readonly value: Expression | undefined;
  readonly type: ReturnType<typeof parseExpression>['type'];
  readonly findings: readonly Finding[];
  readonly sentence: string;
  readonly juel: string | undefined;
  /** Why there is no JUEL. */
  readonly noJuel: string;
  readonly fields: readonly CatalogueField[];
  readonly milliseconds: number;
}

export function readCondition(text: string, catalogue: FieldCatalogue): Reading {
  const start = performance.now();
  const { value, type, findings } = parseExpression(text, catalogue, { expected: 'boolean' });
  const juel = value === undefined ? undefined : toJuel(value, catalogue);
  const isSound = !findings.some(({ severity }) => severity === 'error');
  return {
    value,
    type,
    findings,
    sentence: value === undefined ? '' : toWords(value, catalogue),
    juel: juel?.text,
    noJuel: isSound ? (juel?.findings ?? []).map((finding) => findingText(book, 'zh-CN', finding)).join('') : '',
    fields: value === undefined ? [] : fieldsOf(value).flatMap((id) => catalogue.byId(id) ?? []),
    milliseconds: performance.now() - start,
  };
}
