import { idPattern, parseDocument, type DocumentKind, type Id, type Parsed } from '@zhengwu/core';
import { countShape, idShape, listOf, shapeOf, type SchemaOf } from '@zhengwu/core/shape';
import * as v from 'valibot';
import type { End, Outcome } from '../model/node.js';
import { numberShape } from '../model/number-shape.js';
import type { Answer, Answers, AnswerValue } from '../resolve/answers.js';

export const CASES_FORMAT = 'zhengwu/guide-cases';
export const CASES_VERSION = 1;

/** Where answers are to lead. */
export interface Expectation {
  /** The outcome; null where any of this kind will do. */
  readonly outcomeId: Outcome['id'] | null;
  readonly end: End['kind'];
  /** The materials wanted, in any order: neither more nor fewer. */
  readonly materialIds: readonly Id<'mat'>[];
}

/** What a generated case is there for. */
export type Covered =
  | { readonly kind: 'option'; readonly questionId: Id<'q'>; readonly optionId: Id<'opt'> }
  | { readonly kind: 'extra'; readonly questionId: Id<'q'>; readonly extraId: Id<'ext'> }
  /** A number or a day at, just before or just behind an end that a guard names. */
  | { readonly kind: 'boundary'; readonly variableId: Id<'var'>; readonly value: number | string };

/** 测试用例: answers, and where they are to lead. */
export interface TestCase {
  readonly id: Id<'tst'>;
  readonly name: string;
  readonly answers: Answers;
  readonly expects: Expectation;
  /** A generated case is made anew with the guide; a written one is somebody's word and stays. */
  readonly origin: 'generated' | 'written';
  readonly covers: readonly Covered[];
}

/** The test cases of a guide: they belong to it and are no part of it. */
export interface GuideCases {
  readonly format: typeof CASES_FORMAT;
  readonly formatVersion: number;
  readonly guideId: Id<'gud'>;
  readonly cases: readonly TestCase[];
}

const valueShape: SchemaOf<AnswerValue> = v.union([v.string(), numberShape, listOf(v.string())]);
const answerShape: SchemaOf<Answer> = v.union([v.looseObject({ value: valueShape }), v.looseObject({ option: idShape('opt') })]);
const END_KINDS = ['handle', 'notNeeded', 'otherItem', 'refused', 'staff'] as const satisfies readonly End['kind'][];

const coveredShape: SchemaOf<Covered> = v.variant('kind', [
  v.looseObject({ kind: v.literal('option'), questionId: idShape('q'), optionId: idShape('opt') }),
  v.looseObject({ kind: v.literal('extra'), questionId: idShape('q'), extraId: idShape('ext') }),
  v.looseObject({ kind: v.literal('boundary'), variableId: idShape('var'), value: v.union([numberShape, v.string()]) }),
]);

const expectationShape = shapeOf<Expectation>({
  outcomeId: v.nullable(idShape('out')),
  end: v.picklist(END_KINDS),
  materialIds: listOf(idShape('mat')),
});

const caseShape = shapeOf<TestCase>({
  id: idShape('tst'),
  name: v.string(),
  answers: v.record(v.pipe(v.string(), v.regex(idPattern('var'))), answerShape),
  expects: expectationShape,
  origin: v.picklist(['generated', 'written']),
  covers: listOf(coveredShape),
});

export const guideCasesShape = shapeOf<GuideCases>({
  format: v.literal(CASES_FORMAT),
  formatVersion: countShape,
  guideId: idShape('gud'),
  cases: listOf(caseShape),
});

export const guideCasesKind: DocumentKind<GuideCases> = {
  part: 'guide',
  format: CASES_FORMAT,
  version: CASES_VERSION,
  schema: guideCasesShape,
  migrations: {},
  empty: { guideId: 'gud_unknown', cases: [] },
};

/** Reads test cases from a host's object, a JSON text or its bytes. Opens what can be opened, keeps the rest; never throws. */
export function parseGuideCases(input: unknown): Parsed<GuideCases> {
  return parseDocument(guideCasesKind, input);
}

/** A guide's cases before there are any. */
export function noCases(guideId: Id<'gud'>): GuideCases {
  return { format: CASES_FORMAT, formatVersion: CASES_VERSION, guideId, cases: [] };
}
