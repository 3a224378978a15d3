import { coreMessages, joinMessages, type MessageBook, type Messages } from '@zhengwu/core';
import { designerMessages } from '@zhengwu/ui/designer';

/**
 * All that the designer can be heard to say of rules, edits and refusals, as far as it is loaded: what is missing in
 * English is said in Chinese, what is missing in both is not known.
 */
export function guideDesignerBook(chinese: Messages | undefined, english: Messages | undefined): MessageBook {
  const own = chinese ?? english;
  return own === undefined ? joinMessages(coreMessages, designerMessages) : joinMessages(coreMessages, designerMessages, { 'zh-CN': own, en: english ?? own });
}
