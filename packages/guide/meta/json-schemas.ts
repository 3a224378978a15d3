import { toJsonSchema } from '@valibot/to-json-schema';
import type { SchemaOf } from '@zhengwu/core/shape';

import { guideCasesShape } from '../src/cases/guide-cases.js';
import { guideShape } from '../src/model/guide.js';

/**
 * The documents' JSON Schemas (draft 2020-12) by file name, written to `dist/schema/` by the build, for
 * hosts in other languages. They say what a document must have; keys beyond it are allowed and kept.
 */
export const jsonSchemas: Readonly<Record<string, object>> = {
  guide: schemaOf(guideShape, '场景导办'),
  'guide-cases': schemaOf(guideCasesShape, '场景导办的测试用例'),
};

function schemaOf(shape: SchemaOf<unknown>, title: string): object {
  return { title, ...toJsonSchema(shape, { target: 'draft-2020-12' }) };
}
