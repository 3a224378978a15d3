import type { ChoiceOption } from './column.js';

/** The options that a typed text may mean: those that begin with it, then those that have it inside. */
export function optionsFor(options: readonly ChoiceOption[], typed: string | undefined): readonly ChoiceOption[] {
  const wanted = typed?.trim().toLowerCase() ?? '';
  if (wanted === '') return options;
  const rank = ({ value, label }: ChoiceOption): 0 | 1 | 2 => {
    const words = [label.toLowerCase(), value.toLowerCase()];
    if (words.some((word) => word.startsWith(wanted))) return 0;
    return words.some((word) => word.includes(wanted)) ? 1 : 2;
  };
  return [...options.filter((option) => rank(option) === 0), ...options.filter((option) => rank(option) === 1)];
}
