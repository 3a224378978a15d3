import { readExpression } from '../expression/read-expression.js';
import type { Finding } from '../finding/finding.js';
import type { FilingControl } from '../model/filing-control.js';
import { at, isUnknown, itemCheck } from './item-check.js';
import { itemRules } from './rules.js';

/** The item leads somewhere: it has something to handle, somewhere to go, and a result that reaches the applicant. */
export const checkHandling = itemCheck('item/handling', function* (item) {
  if (item.handlingItems.length === 0) yield itemRules.finding('item/no-handling-item', at('', 'handlingItems'), {});
  if (item.results.length === 0) yield itemRules.finding('item/no-result', at('', 'results'), {});
  for (const { id, name, kind, fields, delivery } of item.results) {
    if (delivery.length === 0) yield itemRules.finding('item/result-without-delivery', at(id, 'delivery'), { name });
    // The tender wants results that are no 证照 or 证明 structured field by field.
    if (kind !== 'licence' && kind !== 'certificate' && fields.length === 0) yield itemRules.finding('item/result-unstructured', at(id, 'fields'), { name });
  }
  if (item.places.length === 0) yield itemRules.finding('item/no-place', at('', 'places'), {});
  for (const place of item.places) {
    for (const missing of ['address', 'phone', 'hours'] as const) {
      if (isUnknown(place[missing])) yield itemRules.finding('item/place-incomplete', at(place.id, missing), { name: place.name, missing });
    }
  }
  for (const which of ['consult', 'complain'] as const) {
    if (isUnknown(item.phones[which])) yield itemRules.finding('item/phone-missing', at('', `phones/${which}`), { which });
  }
  if (item.remedies === undefined) yield itemRules.finding('item/remedies-missing', at('', 'remedies'), {});
});

/** Each 申报控制 can stop somebody, and tells whom it stops why. */
export const checkControls = itemCheck('item/controls', function* (item) {
  for (const control of item.controls) {
    if (isUnknown(control.refusal)) yield itemRules.finding('item/refusal-text-missing', at(control.id, 'refusal'), {});
    yield* contradictions(control);
  }
});

function* contradictions(control: FilingControl): Iterable<Finding> {
  switch (control.kind) {
    case 'period':
      if (control.from !== undefined && control.to !== undefined && control.from > control.to) {
        yield itemRules.finding('item/period-empty', at(control.id), { from: control.from, to: control.to });
      }
      for (const [index, { from, to }] of control.hours.entries()) {
        if (from >= to) yield itemRules.finding('item/period-empty', at(control.id, `hours/${String(index)}`), { from, to });
      }
      break;
    case 'quota':
      if (control.most === 0) yield itemRules.finding('item/quota-zero', at(control.id), {});
      break;
    case 'precondition': {
      if (control.expression === undefined) break;
      const { findings } = readExpression(control.expression, at(control.id, 'expression'));
      for (const finding of findings) yield itemRules.finding('item/control-not-expression', at(control.id, 'expression'), { path: finding.at.path ?? '' });
      break;
    }
    case 'files':
    case 'repeat':
      break;
  }
}
