import { components } from '../controls/components.js';
import { ExpressionScope, FormProvider, RecursionField, SchemaComponentsContext } from '../vendor/formily.js';
import { h, type ReactElement } from '../vendor/react.js';
import { ControlBoundary } from './control-boundary.js';
import { FormLayoutContext, readLayout } from './form-layout.js';
import type { OpenedForm } from './opened-form.js';
import { SurroundingsProvider, type Surroundings } from './surroundings.js';

export interface FormRootProps {
  readonly opened: OpenedForm;
  readonly around: Surroundings;
}

/** All of a form that React draws. */
export function FormRoot({ opened, around }: FormRootProps): ReactElement {
  const { settings } = opened.form;
  // What `createSchemaField` does, without its markup, for which Formily asks the page for another react-dom.
  const fields = h(SchemaComponentsContext.Provider, { value: components }, h(ExpressionScope, null, h(RecursionField, { schema: opened.schema })));
  return h(
    SurroundingsProvider,
    { value: around },
    h(ControlBoundary, null, h(FormProvider, { form: opened.formily }, h(FormLayoutContext.Provider, { value: readLayout(settings) }, fields))),
  );
}
