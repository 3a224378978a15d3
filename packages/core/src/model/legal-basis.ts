import * as v from 'valibot';
import type { Id } from '../id/id.js';
import { dayShape, idShape, maybe, shapeOf } from './shape.js';
import { sourceShape, type Source } from './source.js';

/** 依据: an article of a law, a regulation or a normative document. */
export interface LegalBasis {
  readonly id: Id<'bas'>;
  /** The title without 《》. */
  readonly title: string;
  /** 文号, for example 国家市场监督管理总局令第78号. */
  readonly number?: string;
  /** For example 第十二条第一款. */
  readonly article?: string;
  /** The words of the article, as published. */
  readonly text?: string;
  readonly effectiveFrom?: string;
  /** The first day on which it no longer holds. */
  readonly repealedOn?: string;
  readonly source: Source;
}

export const legalBasisShape = shapeOf<LegalBasis>({
  id: idShape('bas'),
  title: v.string(),
  number: maybe(v.string()),
  article: maybe(v.string()),
  text: maybe(v.string()),
  effectiveFrom: maybe(dayShape),
  repealedOn: maybe(dayShape),
  source: sourceShape,
});
