import { isVoidField, type Form, type GeneralField } from '@formily/core';
import { SchemaComponentsContext } from '@formily/react';
import { toJS } from '@formily/reactive';
import { createElement, Fragment, useContext, type ElementType, type ReactElement, type ReactNode } from 'react';

import { observer } from './observer.js';

interface FieldDrawingProps {
  readonly field: GeneralField;
  /** What lies in it, drawn each time it is. */
  readonly inside?: ((field: GeneralField, form: Form) => ReactNode) | undefined;
}

/** A field as its own state says: its decorator around its component around what lies in it (Formily 2.3.7, `ReactiveField`). */
export const FieldDrawing = observer(({ field, inside }: FieldDrawingProps): ReactElement | null => {
  const components: unknown = useContext(SchemaComponentsContext);
  const within = inside?.(field, field.form);
  const own = (field.content ?? field.componentProps.children) as ReactNode; // text, or elements of an author's
  const content = (within === undefined || within === null) && !isDrawn(own) ? undefined : createElement(Fragment, null, within, own);
  if (field.display !== 'visible') return null;
  const drawn = field.componentType ? createElement(componentFor(field.componentType, components), propsFor(field), content) : content;
  const decorator: unknown = field.decoratorType;
  return decorator ? createElement(componentFor(decorator, components), toJS(field.decoratorProps) as object, drawn) : createElement(Fragment, null, drawn);
});

/** What a component is given: its own properties, and of a value what it is and how it is changed. */
function propsFor(field: GeneralField): object {
  const own = toJS(field.componentProps) as Readonly<Record<string, unknown>>;
  if (isVoidField(field)) return { disabled: undefined, readOnly: undefined, ...own, value: undefined, onChange: own['onChange'], onFocus: own['onFocus'], onBlur: own['onBlur'] };
  const { pattern } = field;
  /** The field is told, then whom the author named. */
  const both = (name: 'onChange' | 'onFocus' | 'onBlur', tell: (...given: unknown[]) => Promise<void>) => (...given: unknown[]): void => {
    void tell(...given);
    const also: unknown = field.componentProps[name];
    if (typeof also === 'function') (also as (...all: unknown[]) => unknown)(...given);
  };
  return {
    disabled: pattern === 'disabled' || pattern === 'readPretty',
    readOnly: pattern === 'readOnly',
    ...own,
    value: field.value as unknown,
    onChange: both('onChange', field.onInput),
    onFocus: both('onFocus', field.onFocus),
    onBlur: both('onBlur', field.onBlur),
  };
}

/** By the name that a schema gives it: `Radio.Group` is the `Group` of `Radio`. A name that nobody has is an element's. */
function componentFor(type: unknown, components: unknown): ElementType {
  if (typeof type !== 'string') return type as ElementType; // Formily takes a component itself, too
  let found: unknown = components;
  for (const key of type.split('.')) found = typeof found === 'object' || typeof found === 'function' ? (found as Readonly<Record<string, unknown>> | null)?.[key] : undefined;
  return (found ?? type) as ElementType; // the table of components holds nothing else
}

function isDrawn(content: ReactNode): boolean {
  return content !== undefined && content !== null && content !== false && content !== '' && content !== 0;
}
