/** Formily, as far as the form needs it. Its registries are one a module: in the package's own copy they are the form's alone. */
export {
  createForm,
  FormPath,
  isArrayField,
  isDataField,
  isVoidField,
  onFieldInputValueChange,
  onFieldMount,
  onFieldUnmount,
  onFieldValueChange,
  onFormValuesChange,
  registerValidateLocale,
  registerValidateMessageTemplateEngine,
  registerValidateRules,
  setValidateLanguage,
  type ArrayField,
  type DataField,
  type Field,
  type Form as FormilyForm,
  type FormPathPattern,
  type GeneralField,
  type IFormFeedback,
  type VoidField,
} from '@formily/core';
export { Schema, type ISchema } from '@formily/json-schema';
export {
  ExpressionScope,
  FieldContext,
  FormProvider,
  RecordScope,
  RecordsScope,
  SchemaComponentsContext,
  SchemaContext,
  useExpressionScope,
  useField,
  useFieldSchema,
  useForm,
  type ReactFC,
} from '@formily/react';
export { makeComputedLate } from './late-computed.js';
export { observer } from './observer.js';
export { makeParentsQuick } from './quick-parents.js';
export { PartDrawer, RecursionField, type RecursionFieldProps } from './recursion-field.js';
export { autorun, batch, markRaw, observable, observe, raw, reaction, toJS, Tracker, untracked } from '@formily/reactive';
