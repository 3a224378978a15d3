import { createContext } from '../vendor/react.js';

/** Whether a part of the form was judged by itself, a step that somebody wanted to leave: then every error in it may be shown. */
export const JudgedPaneContext = createContext<{ get(): boolean } | undefined>(undefined);
