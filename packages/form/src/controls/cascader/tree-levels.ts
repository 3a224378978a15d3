import { h, type ReactElement } from '../../vendor/react.js';
import type { ControlProps } from '../control.js';
import type { Option } from '../option.js';
import { LevelSelects, type ShownLevel } from './level-selects.js';
import type { OptionPath } from './option-path.js';

interface TreeLevelsProps {
  readonly own: ControlProps;
  readonly label: string;
  readonly options: readonly Option[];
  readonly path: OptionPath;
  readonly areDivisions: boolean;
  readonly onPath: (path: OptionPath) => void;
}

/** The levels of a tree of options that the form brings along. */
export function TreeLevels({ own, label, options, path, areDivisions, onPath }: TreeLevelsProps): ReactElement {
  const levels = [options, ...path.map(({ children }) => children)].filter((level) => level.length > 0);
  return h(LevelSelects, {
    own,
    label,
    areDivisions,
    levels: levels.map((level, at): ShownLevel => ({ kind: 'here', options: level, chosen: path[at] })),
    onChoose: (at, option) => onPath(option === undefined ? path.slice(0, at) : [...path.slice(0, at), option]),
  });
}
