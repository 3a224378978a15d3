import { saveFile } from '@zhengwu/ui';

/** Offers a document as a file, to be kept wherever the person can: BPMN as it is, all else as JSON. @param name ends in `.json` */
export function downloadContent(content: unknown, name: string): void {
  if (typeof content === 'string') saveFile(name.replace(/\.json$/, '.bpmn'), content, 'application/xml');
  else if (content !== undefined) saveFile(name, JSON.stringify(content, undefined, 2), 'application/json');
}
