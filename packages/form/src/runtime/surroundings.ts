import type { IsoDate, Lang, Services } from '@zhengwu/core';
import type { CSSResult } from 'lit';
import type { RuntimeWords } from '../messages/runtime.js';
import { createContext, useContext } from '../vendor/react.js';

/** The host's services that controls use. */
export type FormServices = Pick<Services, 'getAsset' | 'putAsset' | 'searchDictionary'>;

export interface ControlFailure {
  readonly address: string;
  readonly title: string;
  readonly reason: string;
}

/** What every control of one form has around it. Replaced whole when it changes. */
export interface Surroundings {
  readonly words: RuntimeWords;
  readonly lang: Lang;
  readonly today: IsoDate;
  readonly services: FormServices;
  /** Says something to a screen reader. */
  readonly announce: (text: string) => void;
  /** A control has failed: what, where, why. */
  readonly onFailure: (failure: ControlFailure) => void;
  /** By a pane's address: opens it, so that the field at `address` within it can be seen. */
  readonly openers: Map<string, (address: string) => void>;
  /** Puts on the look of controls that were loaded later; once, however often it is asked. */
  readonly adopt: (styles: CSSResult) => void;
  /** A layout's word on whether the form may be handed in from where its reader stands: not before the last of its steps. */
  readonly holdSubmit: (address: string, isHeld: boolean) => void;
  /** Formily's observable box: whether the form as a whole was judged, and every error may be shown. */
  readonly judged: { get(): boolean };
}

const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export const SurroundingsProvider = SurroundingsContext.Provider;

/** What a control has around it. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === undefined) throw new Error('A control was drawn outside a form: draw it with FormRoot.');
  return surroundings;
}
