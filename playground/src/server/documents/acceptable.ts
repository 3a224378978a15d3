import { idPattern, isPlainObject, ITEM_CONTEXT_FORMAT, SERVICE_ITEM_FORMAT } from '@zhengwu/core';
import { FORM_FORMAT } from '@zhengwu/form';
import { GUIDE_FORMAT } from '@zhengwu/guide';

import type { DocumentKind } from '../../api/index.js';
import { refuse } from '../http/refuse.js';

const FORMATS: Partial<Readonly<Record<DocumentKind, string>>> = { item: SERVICE_ITEM_FORMAT, context: ITEM_CONTEXT_FORMAT, guide: GUIDE_FORMAT, form: FORM_FORMAT };

/**
 * Refuses what is of another kind than the document that it would become. More is not asked: half-finished work must be
 * savable, and what is wrong in it is for the checks to say.
 * @param content the document, or the `head` of one that was sent
 * @throws RequestProblem
 */
export function mustBeAcceptable(kind: DocumentKind, content: unknown, itemId: string, at = 'body/content'): void {
  if (kind === 'flow' ? typeof content !== 'string' : !isPlainObject(content))
    refuse('refused', '文档的内容不是一份文档。', { at });
  const format = FORMATS[kind];
  if (!isPlainObject(content) || format === undefined) return;
  if (content['format'] !== format) refuse('refused', `文档的 format 应当是 ${format}。`, { at: `${at}/format` });
  if (kind === 'item' && content['id'] !== itemId)
    refuse('refused', `这份内容属于另一个事项（${String(content['id']).slice(0, 80)}），没有保存。`, { at: `${at}/id` });
}

/** The id that a new item brings along. @throws RequestProblem */
export function itemIdOf(content: unknown): string {
  const id = isPlainObject(content) ? content['id'] : undefined;
  return typeof id === 'string' && idPattern('item').test(id)
    ? id
    : refuse('refused', '事项的 id 应当以 item_ 开头，后面是字母、数字、- 或 _。', { at: 'body/documents' });
}
