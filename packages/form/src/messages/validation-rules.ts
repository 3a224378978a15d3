import type { ValidationRule } from './validation-words.js';
import { runtimeWordsZhCn } from './runtime.zh-CN.js';

/** All rules that have a sentence. */
export const VALIDATION_RULES = Object.keys(runtimeWordsZhCn.validation) as readonly ValidationRule[]; // the table's own keys
