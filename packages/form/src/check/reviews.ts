import { bindingRules } from './binding-rules.js';
import { bindingOf } from './controls.js';
import { at, formCheck } from './form-check.js';
import { inEachNode } from './node-findings.js';

/** 数据元关系确认: each relation to a data element waits for the department's word; one that came back says why. Nobody but the department confirms, so nothing is offered. */
export const checkReviews = formCheck(
  'form/reviews',
  inEachNode(function* (entry, control) {
    const { element, review } = bindingOf(entry);
    if (element === undefined) return;
    const place = at(entry.id, 'x-binding/review');
    if (review?.state === 'returned') yield bindingRules.finding('form/relation-returned', place, { control, element: element.name, note: review.note ?? '' });
    else if (review?.state !== 'confirmed') yield bindingRules.finding('form/relation-unconfirmed', place, { control, element: element.name });
  }),
);
