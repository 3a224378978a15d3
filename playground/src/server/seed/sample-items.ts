import { readFile } from 'node:fs/promises';

import { newId, parseCatalogue, serviceItemKind, type CatalogueEntry, type Json } from '@zhengwu/core';

import type { DocumentKind } from '../../api/index.js';

/** An item with its documents, as it is put into an empty installation. */
export interface SampleItem {
  readonly id: string;
  readonly documents: readonly { readonly kind: DocumentKind; readonly content: Json }[];
}

/** A material of which nobody has said more than its name. */
const UNSORTED = {
  necessity: { kind: 'required' },
  origin: 'applicant',
  copies: { original: 0, copy: 0 },
  media: [],
  verifications: [],
  mistakes: [],
  basisIds: [],
};

interface Listed {
  readonly id: string;
  readonly item: string;
  readonly context: string;
  readonly guide?: string;
  readonly form?: string;
  readonly flow?: string;
}

/** The items that are written out in full, and after them the lines of the 事项清单 that nobody has sorted out yet. */
export async function sampleItems(): Promise<readonly SampleItem[]> {
  const listed = (await sample('index.json')) as unknown as readonly Listed[]; // the samples' own index, held by their tests
  const full = await Promise.all(
    listed.map(async ({ id, item, context, guide, form, flow }) => ({
      id,
      documents: [
        { kind: 'item' as const, content: await sample(item) },
        { kind: 'context' as const, content: await sample(context) },
        ...(guide === undefined ? [] : [{ kind: 'guide' as const, content: await sample(guide) }]),
        ...(form === undefined ? [] : [{ kind: 'form' as const, content: await sample(form) }]),
        // BPMN is kept as the text that it is.
        ...(flow === undefined ? [] : [{ kind: 'flow' as const, content: await sampleText(flow) }]),
      ],
    })),
  );
  const known = new Set(full.map(({ id }) => id));
  const { value: catalogue } = parseCatalogue(await sample('catalogue.json'));
  const departments = new Map<string, string>();
  const begun = (catalogue?.entries ?? [])
    .filter(({ id }) => !known.has(id))
    .map((entry) => ({ id: entry.id, documents: [{ kind: 'item' as const, content: itemOf(entry, departments) }] }));
  return [...full, ...begun];
}

async function sample(path: string): Promise<Json> {
  return JSON.parse(await sampleText(path)) as Json; // JSON.parse gives JSON
}

function sampleText(path: string): Promise<string> {
  return readFile(new URL(import.meta.resolve(`@zhengwu/samples/${path}`)), 'utf8');
}

/** What the catalogue knows of an item, as the document that work begins with; what it does not know stays open. */
export function itemOf(entry: CatalogueEntry, departments: Map<string, string>): Json {
  const { id, name, basicCode, department, type, applicants, handling, statutory, promised, bases, materials, situations, source } = entry;
  const handlingItemId = newId('hdl');
  return JSON.parse(
    JSON.stringify({
      format: serviceItemKind.format,
      formatVersion: serviceItemKind.version,
      ...serviceItemKind.empty,
      id,
      name,
      codes: basicCode === undefined ? {} : { basic: basicCode },
      type,
      department: { id: idFor(departments, department), name: department },
      authority: { body: { name: department, nature: 'statutory' }, origin: 'statutory', level: 'county' },
      version: { number: 1 },
      applicants,
      handling: handling ?? 'promised',
      limits: { statutory, promised, specialProcedures: [] },
      handlingItems: situations.length === 0 ? [] : [{ id: handlingItemId, name }],
      situations: situations.map((situation) => ({ id: newId('sit'), name: situation, handlingItemId })),
      materials: materials.map((material) => ({ ...UNSORTED, id: newId('mat'), name: material.name, source: material.source })),
      bases,
      source,
    }),
  ) as Json; // built from plain values
}

function idFor(departments: Map<string, string>, name: string): string {
  const known = departments.get(name);
  if (known !== undefined) return known;
  const id = newId('dep');
  departments.set(name, id);
  return id;
}
