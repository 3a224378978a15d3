import { joinMessages, type Finding, type Lang } from '@zhengwu/core';
import { documentMessages } from '@zhengwu/core/document-messages';
import { copyText } from '@zhengwu/ui/clipboard';
import { errorTextsIn, errorView, originalText } from '@zhengwu/ui/error-view';
import { saveFile } from '@zhengwu/ui/file';
import type { TemplateResult } from 'lit';
import { flowReadingMessages } from '../messages/reading.js';

export { errorViewStyles } from '@zhengwu/ui/error-view';

const words = joinMessages(documentMessages, flowReadingMessages);

interface FailureProps {
  readonly findings: readonly Finding[];
  readonly given: unknown;
  readonly lang: Lang;
  /** Whether the text was copied, in words, once it was tried. */
  readonly onTold: (text: string) => void;
}

/** What is shown instead of a flow that cannot be opened. Loaded when it is needed. */
export function failureView({ findings, given, lang, onTold }: FailureProps): TemplateResult {
  const texts = errorTextsIn(lang);
  const original = originalText(given);
  return errorView({
    findings,
    original,
    book: words,
    lang,
    texts,
    onCopy: () => void copyText(original).then((isCopied) => onTold(isCopied ? texts.copied : texts.notCopied)),
    onDownload: () => saveFile(`${texts.original}.bpmn`, original, 'application/xml'),
  });
}
