import type { FormRoot, FormSettings } from '../../model/index.js';
import { FormLayoutContext, readLayout } from '../../runtime/form-layout.js';
import { SurroundingsProvider, type Surroundings } from '../../runtime/surroundings.js';
import { FormProvider, PartDrawer } from '../../vendor/formily.js';
import { h, useMemo, type ReactElement } from '../../vendor/react.js';
import { DesignChildren, DesignPart } from './design-node.js';
import { DesignProvider, type DesignSurroundings } from './design-surroundings.js';

export interface DesignRootProps {
  readonly schema: FormRoot;
  readonly settings: FormSettings;
  readonly around: Surroundings;
  readonly design: DesignSurroundings;
}

/** All of the canvas that React draws. */
export function DesignRoot({ schema, settings, around, design }: DesignRootProps): ReactElement {
  const layout = useMemo(() => readLayout(settings), [settings]);
  return h(
    SurroundingsProvider,
    { value: around },
    h(DesignProvider, { value: design }, h(PartDrawer.Provider, { value: DesignPart }, h(FormProvider, { form: design.formily }, h(FormLayoutContext.Provider, { value: layout }, h(DesignChildren, { node: schema, base: '' }))))),
  );
}
