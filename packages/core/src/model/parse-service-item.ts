import { parseDocument, type DocumentKind } from '../document/parse-document.js';
import type { Parsed } from '../document/parsed.js';
import { SERVICE_ITEM_FORMAT, SERVICE_ITEM_VERSION, serviceItemShape, type ServiceItem } from './service-item.js';

/** What a service item is to the reader of documents. */
export const serviceItemKind: DocumentKind<ServiceItem> = {
  part: 'item',
  format: SERVICE_ITEM_FORMAT,
  version: SERVICE_ITEM_VERSION,
  schema: serviceItemShape,
  migrations: {},
  empty: {
    name: '',
    codes: {},
    type: 'otherPower',
    department: { id: 'dep_unknown', name: '' },
    authority: { body: { name: '', nature: 'statutory' }, origin: 'statutory', level: 'county' },
    version: { number: 0 },
    applicants: [],
    handling: 'promised',
    limits: { statutory: null, promised: null, specialProcedures: [] },
    conditions: [],
    handlingItems: [],
    situations: [],
    materials: [],
    results: [],
    fees: [],
    places: [],
    phones: { consult: '', complain: '' },
    visits: null,
    coverage: null,
    bases: [],
    controls: [],
    waivers: [],
  },
};

/**
 * Reads a service item from a host's object, a JSON text or its UTF-8 bytes. Opens what can be opened,
 * keeps unknown keys, names what it left out and keeps it word for word; never throws.
 */
export function parseServiceItem(input: unknown): Parsed<ServiceItem> {
  return parseDocument(serviceItemKind, input);
}
