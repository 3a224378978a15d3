import { copyByCommand } from './copy-command.js';

/** A text with its form. */
export interface RichText {
  /** For what takes plain text; rows of a table as lines, cells between tabs. */
  readonly text: string;
  /** For Word, Excel and mail: a fragment, without `<html>`. */
  readonly html: string;
}

/**
 * Copies a text. Answers false where the browser forbids it; it never throws. To be called in the click or key press
 * that asks for it. Neither focus nor selection is touched, so it works in modal dialogs and shadow roots; over plain
 * HTTP, where there is no `navigator.clipboard`, it works as well.
 */
export function copyText(text: string): Promise<boolean> {
  return copied({ 'text/plain': text }, async (clipboard) => clipboard.writeText(text));
}

/** Copies a text with its form, as `copyText` copies one without. */
export function copyRich({ text, html }: RichText): Promise<boolean> {
  return copied({ 'text/plain': text, 'text/html': html }, async (clipboard) => {
    const item = new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) });
    await clipboard.write([item]);
  });
}

async function copied(content: Readonly<Record<string, string>>, write: (clipboard: Clipboard) => Promise<void>): Promise<boolean> {
  // Not there on plain HTTP, whatever its type says.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard !== undefined) {
    try {
      await write(clipboard);
      return true;
    } catch {
      // Forbidden by a policy of the page around us, or by a person: the command asks by other rules.
    }
  }
  return copyByCommand(content);
}
