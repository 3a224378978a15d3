import type { itemRules } from '../check/rules.js';
import type { FixRefusals } from '../edit/fix.js';
import type { ItemEdits } from '../model/edits/index.js';
import type { ItemRefusals } from '../model/edits/refusals.js';
import { limitText } from './limit-text.js';
import type { EditTexts, RefusalTexts, RuleTexts } from './message-table.js';
import { wordsEn } from './words.en.js';

const limit = (each: Parameters<typeof limitText>[0]): string => limitText(each, wordsEn);

const CODES = { basic: 'basic code', implementation: 'implementation code', handling: 'handling item code' };
const INNER = { basic: 'the basic code', creditCode: 'the body’s credit code', handling: 'the implementation code' };
const ELEMENTS = {
  item: 'item',
  department: 'department',
  body: 'implementing body',
  material: 'material',
  situation: 'situation',
  handlingItem: 'handling item',
  condition: 'condition',
  result: 'result',
  place: 'place',
  basis: 'basis',
  fee: 'fee',
};
const LIMITS = { statutory: 'statutory limit', promised: 'promised limit', extension: 'extension', acceptance: 'limit of acceptance', delivery: 'limit of delivery' };

export const itemTextsEn: RuleTexts<typeof itemRules.entries> = {
  'item/code-form': { title: 'Code length', message: ({ which, code, length }) => `The ${CODES[which]} “${code}” should have ${String(length)} digits or capital letters; it has ${String(code.length)}.` },
  'item/code-mismatch': { title: 'Codes disagree', message: ({ outer, inner, which }) => `The code “${outer}” should hold ${INNER[which]} “${inner}”. It may be another item’s or another county’s.` },
  'item/credit-code': { title: 'Credit code', message: ({ code }) => `The credit code “${code}” fails its check digit. Compare it with the certificate.` },
  'item/name-missing': { title: 'No name', message: ({ element }) => `A ${ELEMENTS[element]} has no name.` },
  'item/duplicate-id': { title: 'Id twice', message: ({ id }) => `The id “${id}” stands for two things. Delete one of them and add it again.` },
  'item/duplicate-name': { title: 'Same name', message: ({ element, name }) => `Two of kind ${ELEMENTS[element]} are named “${name}”. Rename or merge them.` },
  'item/dangling-reference': { title: 'Lost reference', message: ({ id }) => `“${id}” is mentioned and does not exist. Choose again.` },
  'item/giver-missing': { title: 'No giver', message: ({ origin }) => `The power is ${wordsEn.origin[origin]}: name who gave it.` },
  'item/dates-reversed': { title: 'Dates reversed', message: ({ from, to }) => `The item ends on ${to}, not after it starts on ${from}.` },
  'item/cancelled': { title: 'Cancelled', message: ({ on }) => `The item was cancelled on ${on}: nothing can be accepted any more.` },
  'item/not-yet-effective': { title: 'Not yet effective', message: ({ from }) => `The item takes effect on ${from}: nothing can be accepted before.` },
  'item/promise-missing': { title: 'No promise', message: () => 'No limit is promised yet. Ask the department.' },
  'item/promise-over-statute': { title: 'Promise over statute', message: ({ promised, statutory }) => `The promised ${limit(promised)} exceed the statutory ${limit(statutory)}.` },
  'item/limit-units-differ': { title: 'Units differ', message: ({ promised, statutory }) => `Promised ${limit(promised)}, statutory ${limit(statutory)}: the units differ. Check that the promise is within the law.` },
  'item/immediate-but-promised': { title: 'Not on the spot', message: ({ promised }) => `Handled on the spot, yet ${limit(promised)} are promised.` },
  'item/licence-limit-unit': { title: 'Not working days', message: ({ which, limit: each }) => `The ${LIMITS[which]} is ${limit(each)}. Limits of licences are working days (行政许可法 article 82).` },
  'item/decision-over-20': { title: 'Over 20 days', message: ({ statutory }) => `${limit(statutory)} exceed the 20 working days of 行政许可法 article 42. Name the law that provides otherwise.` },
  'item/extension-over-10': { title: 'Extension too long', message: ({ extension }) => `${limit(extension)} exceed the 10 working days of 行政许可法 article 42.` },
  'item/acceptance-over-5': { title: 'Acceptance too long', message: ({ acceptance }) => `${limit(acceptance)} exceed the 5 working days of 行政许可法 article 32, after which an application counts as accepted.` },
  'item/delivery-over-10': { title: 'Delivery too long', message: ({ delivery }) => `${limit(delivery)} exceed the 10 working days of 行政许可法 article 44.` },
  'item/clock-stopped': { title: 'Clock stopped', message: ({ name }) => `“${name}” is not among the eight procedures of 行政许可法 article 45: its time is counted.` },
  'item/condition-without-situation': { title: 'No situation', message: ({ name }) => `“${name}” is conditional and belongs to no situation. Choose situations or require it always.` },
  'item/government-material-asked': { title: 'Should be exempt', message: ({ name }) => `“${name}” is issued by government and asked of the applicant. Exempt it or verify it by shared data.` },
  'item/main-material-deferred': { title: 'Not deferrable', message: ({ name }) => `“${name}” is a main material and may not be deferred.` },
  'item/deferral-incomplete': { title: 'Deferral incomplete', message: ({ name, missing }) => `“${name}” may be deferred, but ${missing === 'within' ? 'until when' : 'what happens if it does not come'} is not said.` },
  'item/pledge-without-basis': { title: 'Pledge without basis', message: ({ name }) => `“${name}” is replaced by a pledge without a basis.` },
  'item/material-without-copies': { title: 'No copies', message: ({ name }) => `“${name}” is on paper with neither originals nor copies.` },
  'item/verification-unconfirmed': { title: 'Not confirmed', message: ({ name, dataItem }) => `The department has not confirmed “${dataItem}” of “${name}”.` },
  'item/verification-returned': { title: 'Sent back', message: ({ name, dataItem, remark }) => `The department sent back “${dataItem}” of “${name}”${remark === '' ? '' : `: ${remark}`}.` },
  'item/without-basis': { title: 'No basis', message: ({ element, name }) => `The ${ELEMENTS[element]} “${name}” has no basis. Cite an article.` },
  'item/fee-without-basis': { title: 'Fee without basis', message: ({ name }) => `The fee “${name}” has no basis (行政许可法 article 58).` },
  'item/basis-unverified': { title: 'Basis not verified', message: ({ title, article }) => `《${title}》${article} has not been verified against its text.` },
  'item/basis-repealed': { title: 'Basis repealed', message: ({ title, on }) => `《${title}》 lost force on ${on}. Cite what holds now.` },
  'item/no-handling-item': { title: 'No handling item', message: () => 'There is no handling item. Add one, for example 新办.' },
  'item/no-result': { title: 'No result', message: () => 'There is no result: nothing can be issued.' },
  'item/result-without-delivery': { title: 'No delivery', message: ({ name }) => `The result “${name}” reaches nobody: choose a delivery.` },
  'item/result-unstructured': { title: 'Result not structured', message: ({ name }) => `“${name}” is neither licence nor certificate: list its data items.` },
  'item/no-place': { title: 'No place', message: () => 'There is no place to go to.' },
  'item/place-incomplete': { title: 'Place incomplete', message: ({ name, missing }) => `“${name}” has no ${missing}.` },
  'item/phone-missing': { title: 'No phone', message: ({ which }) => `There is no number for ${which === 'consult' ? 'questions' : 'complaints'}.` },
  'item/remedies-missing': { title: 'No remedies', message: () => 'Neither the body of review nor the court is named (行政许可法 article 38).' },
  'item/refusal-text-missing': { title: 'No refusal text', message: () => 'A filing control does not tell the applicant why it stops him.' },
  'item/period-empty': { title: 'Period reversed', message: ({ from, to }) => `Nobody can file from ${from} to ${to}: check the order.` },
  'item/quota-zero': { title: 'Quota is zero', message: () => 'The quota is 0: nobody can file.' },
  'item/control-not-expression': { title: 'Broken expression', message: () => 'The precondition’s expression is broken. Write it again.' },
};

export const itemEditTextsEn: EditTexts<ItemEdits> = {
  'item/set-field': ({ field }) => `change ${field}`,
  'item/set-limit': ({ which, limit: each }) => (each === null ? `clear the ${LIMITS[which]}` : `set the ${LIMITS[which]} to ${limit(each)}`),
  'item/set-clock': ({ stopsClock }) => (stopsClock ? 'stop the clock' : 'let the clock run'),
  'item/update-unified': () => 'update the unified layer',
  'material/insert': ({ material }) => `add “${material.name}”`,
  'material/remove': () => 'delete the material',
  'material/move': () => 'move the material',
  'material/rename': ({ name }) => `rename to “${name}”`,
  'material/set-necessity': ({ necessity }) => `make it ${wordsEn.necessity[necessity.kind]}`,
  'material/set-exemption': ({ exemption }) => (exemption === null ? 'ask for it' : `exempt it (${wordsEn.exemption[exemption.reason]})`),
  'material/set-deferral': ({ deferral }) => (deferral?.within === undefined ? 'do not defer it' : `defer it by ${limit(deferral.within)}`),
  'material/set-field': ({ field }) => `change the material’s ${MATERIAL_FIELDS[field]}`,
  'material/set-verification': ({ state }) => `mark the verification ${state}`,
  'waiver/add': () => 'waive the finding',
  'waiver/remove': () => 'take the waiver back',
};

const MATERIAL_FIELDS = {
  origin: 'origin',
  issuer: 'issuer',
  copies: 'copies',
  media: 'form',
  requirement: 'requirements',
  basisIds: 'basis',
};

export const itemRefusalTextsEn: RefusalTexts<ItemRefusals & FixRefusals> = {
  'item/gone': () => 'What was to be changed has been deleted.',
  'item/locked': ({ reason }) => `Fixed above the county: ${reason}`,
  'item/unified-layer': () => 'What is locked is decided above the county and changes only with its newer version.',
  'item/duplicate-id': () => 'The item has this material already.',
  'item/no-such-position': () => 'It cannot be moved there.',
  'item/other-item': ({ mine, theirs }) => `This is another item (basic code ${theirs}, not ${mine}).`,
  'waiver/no-reason': () => 'Say why the finding is waived.',
  'waiver/nobody': () => 'Say who answers for the waiver.',
  'edit/unknown': ({ edit }) => `There is no edit “${edit}”.`,
};
