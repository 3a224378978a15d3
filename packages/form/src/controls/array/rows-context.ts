import { createContext } from '../../vendor/react.js';
import type { ControlWords } from '../../messages/controls.js';

/** What the parts of an array, its buttons and handles, ask of it. */
export interface Rows {
  readonly words: ControlWords;
  readonly count: number;
  /** Nothing may be changed: it has no buttons. */
  readonly isStill: boolean;
  readonly canAdd: boolean;
  readonly canRemove: boolean;
  readonly most: number | undefined;
  readonly least: number;
  /** How a row is spoken of, counted from 0. */
  readonly rowName: (index: number) => string;
  readonly add: (where: 'push' | 'unshift') => void;
  readonly remove: (index: number) => void;
  readonly copy: (index: number) => void;
  /** Moves a row; the focus stays on this part of it. */
  readonly move: (from: number, to: number, part: RowPart) => void;
  readonly say: (text: string) => void;
}

export type RowPart = 'up' | 'down' | 'handle';

export const RowsContext = createContext<Rows | undefined>(undefined);

/** Which row, counted from 0. */
export const RowContext = createContext(0);
