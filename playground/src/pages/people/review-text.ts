import type { Lang } from '@zhengwu/core';

import type { Person } from '../../api/index.js';
import { peopleTextsIn } from '../messages/people.js';
import { reviewReason } from './review.js';

/** Why an account needs a look, in words; empty for one that needs none. */
export function reviewText(person: Person, now: number, lang: Lang): string {
  const texts = peopleTextsIn(lang);
  const reason = reviewReason(person, now);
  if (reason === undefined) return '';
  switch (reason.kind) {
    case 'stale':
      return texts.stale(reason.days);
    case 'uninvited':
      return texts.uninvited;
    case 'disabled':
      return texts.disabled;
  }
}
