import type { SchemaOf } from '@zhengwu/core/shape';
import * as v from 'valibot';

/** A number that can be counted with: within ±(2⁵³ − 1). Said by bounds, for JSON Schema has no word for "finite". */
export const numberShape: SchemaOf<number> = v.pipe(v.number(), v.minValue(-Number.MAX_SAFE_INTEGER), v.maxValue(Number.MAX_SAFE_INTEGER));
