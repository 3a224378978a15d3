import type { Answer, Answers } from '../resolve/answers.js';

/** Answers that a host gives, in a copy of our own; what is none is left out. Never throws. */
export function readAnswers(input: unknown): Answers {
  try {
    if (typeof input !== 'object' || input === null) return {};
    const read: Record<string, Answer> = {};
    for (const [id, answer] of Object.entries(input as Readonly<Record<string, unknown>>)) {
      const copy = readAnswer(answer);
      if (id.startsWith('var_') && copy !== undefined) read[id] = copy;
    }
    return read;
  } catch {
    return {};
  }
}

function readAnswer(input: unknown): Answer | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { value, option } = input as { readonly value?: unknown; readonly option?: unknown }; // any object may be asked
  if (typeof option === 'string') return { option: option as `opt_${string}` }; // whether there is one, the guide knows
  if (typeof value === 'string' || typeof value === 'number') return { value };
  return Array.isArray(value) && value.every((each): each is string => typeof each === 'string') ? { value: [...value] } : undefined;
}
