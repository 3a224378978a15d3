import { toJsonSchema } from '@valibot/to-json-schema';
import type { SchemaOf } from '@zhengwu/core/shape';

import { formShape } from '../src/model/form-shape.js';

/**
 * The documents' JSON Schemas (draft 2020-12) by file name, written to `dist/schema/` by the build, for
 * hosts in other languages. They say what a document must have; keys beyond it are allowed and kept.
 */
export const jsonSchemas: Readonly<Record<string, object>> = {
  form: schemaOf(formShape, '通用表单'),
};

function schemaOf(shape: SchemaOf<unknown>, title: string): object {
  // That a condition is an expression from top to bottom, no JSON Schema can say.
  return { title, ...toJsonSchema(shape, { target: 'draft-2020-12', ignoreActions: ['check'] }) };
}
