import type { Form, FormPathPattern, GeneralField, IFieldFactoryProps } from '@formily/core';
import { Schema, type SchemaKey } from '@formily/json-schema';
import { FieldContext, SchemaContext, useExpressionScope, useField, useForm, type RecursionField as FormilyRecursionField } from '@formily/react';
import { createContext, createElement, Fragment, useContext, useEffect, useLayoutEffect, useMemo, useRef, type ComponentProps, type ComponentType, type ReactElement, type ReactNode } from 'react';

import { drawWaiting, madeWhileDrawing } from './drawing-again.js';
import { FieldDrawing } from './field-drawing.js';

export type RecursionFieldProps = ComponentProps<typeof FormilyRecursionField>;

/** Who draws the parts of tables, tabs and panels instead of us: a builder's canvas, which keeps track of each node. */
export const PartDrawer = createContext<ComponentType<RecursionFieldProps> | undefined>(undefined);

/** A part of a schema, drawn, unless somebody around it draws parts. */
export function RecursionField(props: RecursionFieldProps): ReactElement {
  return createElement(useContext(PartDrawer) ?? SchemaPart, props);
}

/**
 * A part of a schema as Formily's own RecursionField draws it (2.3.7), in half as many components: its field is made, told when it is
 * there and when it is gone, and drawn. Elements in JSON (`x-slot-node`) are not drawn.
 */
export function SchemaPart(props: RecursionFieldProps): ReactElement {
  const { name, onlyRenderProperties } = props;
  const parent = useField<GeneralField | undefined>(); // none at the root
  const schema = useMemo(() => new Schema(props.schema), [props.schema]);
  const above = props.basePath ?? (onlyRenderProperties === true && name !== undefined ? parent?.address.concat(name) : parent?.address);
  const holdsParts = schema.type === 'object' || schema.type === 'void';
  const isField = name !== undefined && !(onlyRenderProperties === true && holdsParts);
  const field = useMadeField(isField ? name : undefined, above, schema);
  if (field === undefined) return createElement(SchemaContext.Provider, { value: schema }, partsOf(schema, props, above));
  const inside = holdsParts ? ({ address }: GeneralField): ReactNode => partsOf(schema, props, address) : undefined;
  return createElement(SchemaContext.Provider, { value: schema }, createElement(FieldContext.Provider, { value: field }, createElement(FieldDrawing, { field, inside })));
}

function partsOf(schema: Schema, { onlyRenderSelf, mapProperties, filterProperties, propsRecursion }: RecursionFieldProps, basePath: FormPathPattern | undefined): ReactNode {
  if (onlyRenderSelf === true) return undefined;
  const recursive = { propsRecursion: true, ...(mapProperties === undefined ? {} : { mapProperties }), ...(filterProperties === undefined ? {} : { filterProperties }) };
  const ordered = Schema.getOrderProperties(schema) as readonly { readonly schema: Schema; readonly key: string }[]; // Formily types it as anything
  const parts = ordered.map(({ schema: part, key }, index) => {
    const mapped: Schema = mapProperties?.(part, key) ?? part;
    if (filterProperties?.(mapped, key) === false) return null;
    return createElement(SchemaPart, { key: `${String(index)}-${key}`, schema: mapped, name: key, ...(basePath === undefined ? {} : { basePath }), ...(propsRecursion === true ? recursive : {}) });
  });
  return parts.length === 0 ? undefined : createElement(Fragment, null, parts);
}

interface Made {
  readonly form: Form;
  readonly name: SchemaKey;
  readonly above: FormPathPattern | undefined;
  readonly field: GeneralField;
  /** Where it was when it was made. Rows that change places take their fields with them. */
  readonly address: string;
}

/** The form's field at this place, made where there is none; told when it is drawn, and when no longer. Without a name: none. */
function useMadeField(name: SchemaKey | undefined, above: FormPathPattern | undefined, schema: Schema): GeneralField | undefined {
  const form = useForm();
  const scope: unknown = useExpressionScope();
  const kept = useRef<Made>();
  let field: GeneralField | undefined;
  if (name !== undefined) {
    const made = kept.current;
    if (made?.form === form && made.name === name && made.above === above && form.fields[made.address] === made.field) field = made.field;
    else {
      field = madeWhileDrawing(() => makeField(form, schema, { ...schema.toFieldProps({ scope } as Parameters<Schema['toFieldProps']>[0]), name, ...(above === undefined ? {} : { basePath: above }) }));
      kept.current = { form, name, above, field, address: field.address.toString() };
    }
  }
  useLayoutEffect(drawWaiting);
  useEffect(() => {
    field?.onMount();
    return () => field?.onUnmount();
  }, [field]);
  return field;
}

function makeField(form: Form, { type }: Schema, props: IFieldFactoryProps<never, never>): GeneralField {
  if (type === 'object') return form.createObjectField(props);
  if (type === 'array') return form.createArrayField(props);
  if (type === 'void') return form.createVoidField(props);
  return form.createField(props);
}
