export { checkForm } from './check-form.js';
export { bindingRules } from './binding-rules.js';
export { createFormChecker } from './form-checker.js';
export { formChecks } from './form-checks.js';
export { inputRules } from './input-rules.js';
export { linkageRules } from './linkage-rules.js';
export { titleRules } from './title-rules.js';
