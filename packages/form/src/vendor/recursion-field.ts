import { RecursionField as FormilyRecursionField } from '@formily/react';
import { createContext, createElement, useContext, type ComponentProps, type ComponentType, type ReactElement } from 'react';

export type RecursionFieldProps = ComponentProps<typeof FormilyRecursionField>;

/** Who draws the parts of tables, tabs and panels instead of Formily: a builder's canvas, which keeps track of each node. */
export const PartDrawer = createContext<ComponentType<RecursionFieldProps> | undefined>(undefined);

/** A part of a schema, drawn: Formily's own, unless somebody around it draws parts. */
export function RecursionField(props: RecursionFieldProps): ReactElement {
  return createElement(useContext(PartDrawer) ?? FormilyRecursionField, props);
}
