import type { Id } from '@zhengwu/core';

/**
 * A value of a variable: the id of a choice's value, `yes` or `no`, a region's code, a day `YYYY-MM-DD`, a number, or the
 * ids of several choices.
 */
export type AnswerValue = string | number | readonly string[];

/** What a person answered: the value itself, or the option that he picked, of which any value may be meant. */
export type Answer = { readonly value: AnswerValue } | { readonly option: Id<'opt'> };

/** Answers by variable: a fact that was asked once is known wherever it is asked again. */
export type Answers = Readonly<Partial<Record<Id<'var'>, Answer>>>;
