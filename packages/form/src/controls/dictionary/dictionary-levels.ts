import type { DictionaryEntry } from '@zhengwu/core';
import { controlWordsIn } from '../../messages/controls.js';
import { h, useEffect, useRef, type ReactElement } from '../../vendor/react.js';
import { LevelSelects, levelName, type ShownLevel } from '../cascader/level-selects.js';
import type { ControlProps } from '../control.js';
import type { Option } from '../option.js';
import { areProvinces, isDeepest, type DivisionLevel } from './division-level.js';
import { walkDown } from './levels.js';
import { NoService } from './no-service.js';
import { useLevels } from './use-levels.js';

interface DictionaryLevelsProps {
  readonly own: ControlProps;
  readonly label: string;
  /** The field as sentences call it. */
  readonly name: string;
  readonly dictionary: string;
  /** What is chosen, and what that lies in, as far as it is known. */
  readonly codes: readonly string[];
  /** 行政区划 down to this level. Undefined: whatever the dictionary has, to its ends. */
  readonly deepest?: DivisionLevel;
  /** One may stop at any level. */
  readonly canStop: boolean;
  readonly onPath: (path: readonly DictionaryEntry[]) => void;
  /** What is still to be chosen; undefined when nothing is. */
  readonly onUnfinished: (sentence: string | undefined) => void;
}

/** An entry of a dictionary that the host keeps, level by level: each is read when the one above it is chosen. */
export function DictionaryLevels({ own, label, name, dictionary, codes, deepest, canStop, onPath, onUnfinished }: DictionaryLevelsProps): ReactElement {
  const { around } = own;
  const words = controlWordsIn(around.lang);
  const { levels: known, read } = useLevels(own, dictionary, ({ code }) => deepest === undefined || !isBeyond(code, deepest));
  const { levels, path } = walkDown(known, codes, ({ code }) => deepest !== undefined && isDeepest(code, deepest));
  const last = levels[levels.length - 1];
  const wanted = last !== undefined && last.level === undefined ? last.parent : undefined;
  useEffect(() => {
    if (wanted !== undefined) read(wanted);
  }, [wanted, read]);
  // What the host filled in is not to be doubted because its dictionary cannot be reached.
  const isChosenHere = useRef(false);
  const shown = levels.map(({ parent, level }, at): ShownLevel => {
    if (level === undefined || level.kind === 'reading') return { kind: 'reading' };
    if (level.kind === 'failed') return { kind: 'failed', onRetry: () => read(parent) };
    const options = level.entries.map(optionOf);
    return { kind: 'here', options, chosen: options.find(({ value }) => value === path[at]?.code) };
  });
  const end = shown[path.length];
  const areDivisions = dictionary === DIVISIONS || deepest !== undefined || areProvinces(shown[0]?.kind === 'here' ? shown[0].options.map(({ value }) => value) : []);
  const isUnfinished = path.length > 0 && !canStop && end !== undefined && (end.kind === 'here' || isChosenHere.current);
  const sentence = isUnfinished ? words.notToTheEnd({ label: name, chosen: path[path.length - 1]?.label ?? '', next: areDivisions && end.kind === 'here' ? levelName(words, end.options) : undefined }) : undefined;
  useEffect(() => onUnfinished(sentence), [sentence]);
  if (around.services.searchDictionary === undefined) return h(NoService, { own, dictionary, text: codes[codes.length - 1] ?? '' });
  const isForeign = end?.kind === 'here' && codes.length > 0 && !path.some(({ code }) => code === codes[codes.length - 1]);
  return h(
    'div',
    null,
    h(LevelSelects, {
      own,
      label,
      levels: shown,
      areDivisions,
      onChoose: (at, option) => {
        isChosenHere.current = true;
        const level = levels[at]?.level;
        const entry = level?.kind === 'here' && option !== undefined ? level.entries.find(({ code }) => code === option.value) : undefined;
        onPath(entry === undefined ? path.slice(0, at) : [...path.slice(0, at), entry]);
      },
    }),
    // It stays until another is chosen.
    isForeign ? h('p', { className: 'said' }, words.noSuchOption({ text: codes[codes.length - 1] ?? '' })) : null,
  );
}

/** The dictionary whose levels have names, wherever it begins: a city's own list begins with the city. */
const DIVISIONS = '行政区划';
const DIGITS: Readonly<Record<DivisionLevel, number>> = { province: 6, city: 6, county: 6, town: 9, village: 12 };

function isBeyond(code: string, deepest: DivisionLevel): boolean {
  return /^\d+$/.test(code) && code.length > DIGITS[deepest];
}

function optionOf({ code, label }: DictionaryEntry): Option {
  return { label, value: code, isDisabled: false, children: [] };
}
