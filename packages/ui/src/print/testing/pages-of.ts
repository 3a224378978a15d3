import { onTestFinished } from 'vitest';

import { setPages, type SetPages, type SettingOptions } from '../set-pages.js';

/** Sets a document on pages until the test is over. */
export async function pagesOf(html: string, options: SettingOptions = {}): Promise<SetPages> {
  const set = await setPages(html, options);
  onTestFinished(() => set.press.close());
  return set;
}
