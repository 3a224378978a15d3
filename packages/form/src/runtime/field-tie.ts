import { createContext } from '../vendor/react.js';

/** What ties a control to its label, and to what is said of it. */
export interface FieldTie {
  /** Of the control: the label's `for`. */
  readonly id: string;
  /** Of the label: a group's `aria-labelledby`. */
  readonly labelId: string;
  /** In words, for elements whose input no id reaches. */
  readonly label: string;
  readonly isRequired: boolean;
  /** What is wrong, while it is shown. */
  readonly error: string | undefined;
  readonly hint: string | undefined;
  /** Ids of error and hint: `aria-describedby`. */
  readonly describedBy: string | undefined;
  /** No label is drawn: the control names itself. */
  readonly isBare: boolean;
}

/** Given by the nearest FormItem. */
export const FieldTieContext = createContext<FieldTie | undefined>(undefined);
