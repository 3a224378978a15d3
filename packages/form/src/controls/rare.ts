import type { CSSResult } from 'lit';
import type { FunctionComponent } from '../vendor/react.js';
import type { FormilyProps } from './control.js';

/** A module of rare controls: its components by their whole names, `FormTab` and `FormTab.TabPane`. */
export interface RareModule {
  readonly components: Readonly<Record<string, FunctionComponent<FormilyProps>>>;
  readonly styles?: CSSResult;
}

const rows = (): Promise<RareModule> => import('./array/index.js');
const panes = (): Promise<RareModule> => import('./panes/index.js');

/** Rare controls, each with its parts, by the first word of their names. They are loaded when a form first needs them. */
export const rareLoaders: Readonly<Record<string, () => Promise<RareModule>>> = {
  ArrayTable: rows,
  ArrayCards: rows,
  ArrayItems: rows,
  FormTab: panes,
  FormStep: panes,
  FormCollapse: panes,
  Cascader: () => import('./cascader/index.js'),
  TreeSelect: () => import('./tree-select/index.js'),
  Upload: () => import('./upload/index.js'),
  Signature: () => import('./signature/index.js'),
  Editable: () => import('./editable/index.js'),
  Address: () => import('./address/index.js'),
};
