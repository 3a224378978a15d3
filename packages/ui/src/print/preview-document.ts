import { defineElement } from '../element/define-element.js';
import type { PageOptions } from './page-size.js';
import { ZwPrintPreview } from './print-preview.js';

/**
 * The pages that would be printed, in an element to be put anywhere: the same as `<zw-print-preview>` with the same
 * properties. Its `finished` tells the report.
 */
export function previewDocument(html: string, { page = {}, title = '' }: { readonly page?: PageOptions; readonly title?: string } = {}): ZwPrintPreview {
  defineElement('zw-print-preview', ZwPrintPreview);
  const preview = new ZwPrintPreview();
  preview.html = html;
  preview.page = page;
  preview.documentTitle = title;
  return preview;
}
