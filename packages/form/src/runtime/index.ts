/** The form that citizens fill in. Registers nothing: `./define` does. */
export type { FormError } from './form-error.js';
export type { RuntimeContext } from './runtime-context.js';
export { runtimeRules } from './rules.js';
export type { SubmitResult } from './submit-result.js';
export type { FormServices } from './surroundings.js';
export { ZwForm } from './zw-form.js';
