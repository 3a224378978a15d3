/** The types that offices send to each other, with their usual extensions. */
const EXTENSIONS: readonly (readonly [type: string, ...extensions: readonly string[]])[] = [
  ['application/pdf', '.pdf'],
  ['application/ofd', '.ofd'],
  ['application/msword', '.doc'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['application/vnd.ms-excel', '.xls'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx'],
  ['application/json', '.json'],
  ['application/zip', '.zip'],
  ['text/csv', '.csv'],
  ['text/html', '.html', '.htm'],
  ['text/plain', '.txt'],
  ['text/xml', '.xml'],
  ['application/xml', '.xml', '.bpmn'],
  ['image/bmp', '.bmp'],
  ['image/gif', '.gif'],
  ['image/heic', '.heic'],
  ['image/jpeg', '.jpg', '.jpeg'],
  ['image/png', '.png'],
  ['image/svg+xml', '.svg'],
  ['image/tiff', '.tif', '.tiff'],
  ['image/webp', '.webp'],
];

/** The usual extensions of a type, or of a family of types (`image/*`), with their dots, in lower case. */
export function extensionsOf(type: string): readonly string[] {
  const family = type.endsWith('/*') ? type.slice(0, -1) : undefined;
  return EXTENSIONS.flatMap(([known, ...extensions]) => ((family === undefined ? known === type : known.startsWith(family)) ? extensions : []));
}
