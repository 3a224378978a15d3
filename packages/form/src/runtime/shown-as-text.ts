import { createContext } from '../vendor/react.js';

/** Whether a control shows its value as text although it may be changed: until somebody wants to change it. It is checked like any other. */
export const ShownAsTextContext = createContext(false);
