import type { Edit } from '../../edit/edit.js';

/**
 * An edit that takes a copy of its arguments. What it puts into a document is frozen there with the document;
 * the material that a host passed in stays the host's, to change as it likes.
 */
export function ownArgs<Document, Args>(edit: Edit<Document, Args>): Edit<Document, Args> {
  const owning = (document: Document, args: Args): ReturnType<typeof edit> => edit(document, JSON.parse(JSON.stringify(args)) as Args); // arguments are JSON
  return Object.assign(owning, { editName: edit.editName, joinKey: edit.joinKey });
}
