import { toJsonSchema } from '@valibot/to-json-schema';
import { catalogueShape } from '../src/model/catalogue-entry.js';
import { serviceItemShape } from '../src/model/service-item.js';
import type { SchemaOf } from '../src/model/shape.js';

/**
 * The documents' JSON Schemas (draft 2020-12) by file name, written to `dist/schema/` by the build, for
 * hosts in other languages. They say what a document must have; keys beyond it are allowed and kept.
 */
export const jsonSchemas: Readonly<Record<string, object>> = {
  'service-item': schemaOf(serviceItemShape, '事项'),
  catalogue: schemaOf(catalogueShape, '事项清单'),
};

function schemaOf(shape: SchemaOf<unknown>, title: string): object {
  return { title, ...toJsonSchema(shape, { target: 'draft-2020-12' }) };
}
