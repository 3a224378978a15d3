import { optionOf, type Option, type OptionValue } from '../option.js';

/** From the uppermost option down to one. */
export type OptionPath = readonly Option[];

/** The options that a list of values names, level by level; as far as they are there. */
export function pathOfValues(options: readonly Option[], values: readonly unknown[]): OptionPath {
  const path: Option[] = [];
  let level = options;
  for (const value of values) {
    const option = optionOf(level, value);
    if (option === undefined) break;
    path.push(option);
    level = option.children;
  }
  return path;
}

/** The way to the option of this value, at whichever level; of two, the one that is read first. Empty if there is none. */
export function pathToValue(options: readonly Option[], value: unknown): OptionPath {
  const pending: OptionPath[] = options.map((option) => [option]).reverse();
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const last = path[path.length - 1];
    if (last === undefined) continue;
    if (optionOf([last], value) !== undefined) return path;
    for (let at = last.children.length - 1; at >= 0; at -= 1) {
      const child = last.children[at];
      if (child !== undefined) pending.push([...path, child]);
    }
  }
  return [];
}

/** Every way to an option that has none below it; or to every option. */
export function allPaths(options: readonly Option[], isEvery: boolean): readonly OptionPath[] {
  const paths: OptionPath[] = [];
  const pending: OptionPath[] = options.map((option) => [option]).reverse();
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const last = path[path.length - 1];
    if (last === undefined) continue;
    if (isEvery || last.children.length === 0) paths.push(path);
    for (let at = last.children.length - 1; at >= 0; at -= 1) {
      const child = last.children[at];
      if (child !== undefined) pending.push([...path, child]);
    }
  }
  return paths;
}

/** The tree cut below divisions with this many digits (GB/T 2260, GB/T 10114: county 6, town 9, village 12). Codes that are no digits stay. */
export function cutBelow(options: readonly Option[], digits: number): readonly Option[] {
  return options.flatMap((option) => {
    if (isDeeper(option.value, digits)) return [];
    return [option.children.length === 0 ? option : { ...option, children: cutBelow(option.children, digits) }];
  });
}

function isDeeper(value: OptionValue, digits: number): boolean {
  const code = String(value);
  return /^\d+$/.test(code) && code.length > digits;
}
