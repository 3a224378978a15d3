import { confirm, pickFiles } from '@zhengwu/ui';

import type { App } from '../app.js';
import type { Designer } from './designers.js';
import { DOCUMENT_TOPIC } from './document-saving.js';
import { editorTextsIn } from './messages/editor.js';

interface UploadTrade {
  readonly app: Pick<App, 'lang' | 'toast'>;
  readonly anchor: Element;
  /** What is open now, with all that has been typed. */
  readonly content: () => Promise<unknown>;
  /** The document is to take the place of the one that the file was asked for. */
  readonly take: (content: unknown) => void;
}

/** The document of a file that the person picks takes the place of the one that is open, unsaved. A file that holds none is told; it may be thought better of, before and after. */
export async function uploadContent({ label, file }: Pick<Designer, 'label' | 'file'>, trade: UploadTrade): Promise<void> {
  if (file === undefined) return;
  const { app, anchor } = trade;
  const texts = editorTextsIn(app.lang);
  const [picked] = await pickFiles({ accept: file.accept });
  if (picked === undefined) return;
  const { name } = picked;
  // A file that was moved away meanwhile cannot be read either.
  const content = await picked.arrayBuffer().then(
    (buffer) => file.read(new Uint8Array(buffer)),
    () => undefined,
  );
  if (content === undefined) {
    app.toast({ text: texts.uploadUnreadable(name, label[app.lang]), tone: 'bad' });
    return;
  }
  const isWanted = await confirm(anchor, { title: texts.uploadTitle(name), text: texts.uploadText, action: texts.uploadAction });
  if (!isWanted) return;
  const former = await trade.content();
  trade.take(content);
  app.toast({ text: texts.uploaded(name), tone: 'good', topic: DOCUMENT_TOPIC, action: { label: texts.uploadUndo, run: () => void takeBack(former, content, trade) } });
}

/** A designer begins a new history with another document: here alone the former one can come back. What was edited meanwhile is not taken out unasked. */
async function takeBack(former: unknown, uploaded: unknown, { app, anchor, content, take }: UploadTrade): Promise<void> {
  const texts = editorTextsIn(app.lang);
  const isEdited = (await content()) !== uploaded;
  if (isEdited && !(await confirm(anchor, { title: texts.uploadUndoTitle, text: texts.uploadUndoText, action: texts.uploadUndo }))) return;
  take(former);
  app.toast({ text: texts.uploadUndone, tone: 'good', topic: DOCUMENT_TOPIC });
}
