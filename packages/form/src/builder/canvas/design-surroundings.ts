import type { FormEntry } from '../../model/index.js';
import type { FormilyForm } from '../../vendor/formily.js';
import { createContext, useContext } from '../../vendor/react.js';

/** What the nodes on the canvas have around them. The same object as long as the canvas lives, but for its words. */
export interface DesignSurroundings {
  /** Fields of it are made anew whenever their node changes, and never act: Formily's designable mode. */
  readonly formily: FormilyForm;
  /** A node of the form as it is now. */
  readonly entryOf: (id: string) => FormEntry | undefined;
  /** What stands in a layout that holds nothing yet. */
  readonly hollow: string;
  /** What stands in a form that holds nothing yet. */
  readonly empty: string;
}

const DesignContext = createContext<DesignSurroundings | undefined>(undefined);

export const DesignProvider = DesignContext.Provider;

export function useDesign(): DesignSurroundings {
  const design = useContext(DesignContext);
  if (design === undefined) throw new Error('A node of the canvas was drawn outside of it.');
  return design;
}
