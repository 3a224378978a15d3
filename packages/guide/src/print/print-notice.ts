import type { Lang } from '@zhengwu/core';
import { noticeWords } from '../messages/notice.js';
import { runnerWords } from '../messages/runner.js';
import type { ResultFacts } from '../runner/result-facts.js';
import { noticeHtml } from './notice.js';

/** A notice that is ready to be printed. */
export interface PrintedNotice {
  readonly html: string;
  /** The file's name when it is printed to PDF. */
  readonly title: string;
}

/**
 * Prints the 一次性告知单 of a result. Fails where it is called off, or what prints cannot be loaded.
 * @param mayPrint a host that prints by other means answers false
 * @returns whether it came as far as the browser's dialog, or the host took it over
 */
export async function printNotice(facts: ResultFacts, { lang, today, placeId }: NoticeWish, mayPrint: (notice: PrintedNotice) => boolean): Promise<boolean> {
  const words = noticeWords[lang];
  const notice = { html: noticeHtml(facts, { words, runner: runnerWords[lang], today, placeId }), title: words.fileName({ name: facts.itemName ?? facts.guideName }) };
  if (!mayPrint(notice)) return true;
  // The host may print by other means: the pages are made only where it does not.
  const { PAGE_OF_PAGES, printDocument } = await import('../runner/later.js');
  const { isOffered } = await printDocument(notice.html, { title: notice.title, page: { footer: PAGE_OF_PAGES } });
  return isOffered;
}

export interface NoticeWish {
  readonly lang: Lang;
  /** The day of telling, `YYYY-MM-DD`; a line to be filled in by hand where it is not known. */
  readonly today: string | undefined;
  /** The place that was chosen; all where none was. */
  readonly placeId: string | undefined;
}
