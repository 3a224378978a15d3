import type { Question, ZwConfirmation } from './confirmation.js';

/**
 * Asks a person, in a dialog in the element's own root, so that theme and language are the element's. True for the
 * action, false for all else. Needs the define entry.
 *
 * @example
 * if (await confirm(this, { title: '删除问题', text: '它的 3 个选项一并删除。', action: '删除', tone: 'danger' })) remove();
 */
export function confirm(from: Element, question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const root = from.getRootNode();
    // Asked for by what it can do: on a page with two versions of ours, the other one's may serve.
    const asked = document.createElement('zw-confirmation') as HTMLElement & Partial<Pick<ZwConfirmation, 'question' | 'answer'>>;
    if (!('question' in asked)) throw new Error('confirm() needs <zw-confirmation>: import "@zhengwu/ui/define" first.');
    asked.question = question;
    asked.answer = (isYes) => {
      asked.answer = () => undefined;
      // Taken away first: the focus is back where it was before the caller goes on and perhaps moves it.
      asked.remove();
      resolve(isYes);
    };
    (root instanceof ShadowRoot ? root : document.body).append(asked);
  });
}
