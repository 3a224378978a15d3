import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { freezeDocument } from '../edit/edit.js';
import { applyFix } from '../edit/fix.js';
import { History } from '../edit/history.js';
import type { Finding } from '../finding/finding.js';
import { coreMessages, findingText, fixText, LANGUAGES } from '../messages/index.js';
import { itemEdits } from '../model/edits/index.js';
import { ITEM_TYPES, type ItemType } from '../model/item-type.js';
import { parseServiceItem } from '../model/parse-service-item.js';
import type { ServiceItem } from '../model/service-item.js';
import { editedByHand, manyHandEdits } from '../model/testing/mutated-item.js';
import { SAMPLE_DAY, sampleItem } from '../model/testing/sample-item.js';
import { checkServiceItem, itemChecks, itemRules } from './index.js';

vi.setConfig({ testTimeout: 240_000 });

type RuleName = keyof typeof itemRules.entries;
type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- an item about to be given one fault
type Change = (draft: Draft) => void;

const context = { today: SAMPLE_DAY };

/** The sample, free of locks, after the change; still an item. */
function itemWith(change: Change): ServiceItem {
  const draft: Draft = JSON.parse(JSON.stringify(sampleItem));
  draft['unified'].locks = [];
  change(draft);
  const { value, findings } = parseServiceItem(draft);
  expect(findings).toEqual([]);
  return freezeDocument(value!);
}

function foundIn(item: ServiceItem, rule?: RuleName): readonly Finding[] {
  const findings = checkServiceItem(item, context);
  return rule === undefined ? findings : findings.filter((finding) => finding.rule === rule);
}

/** `id path` of each place. */
function placesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ at }) => `${at.id} ${at.path ?? ''}`.trim());
}

const otherCode = '9'.repeat(12);
const days = (amount: number, unit = 'workingDay'): object => ({ amount, unit });

/** A fault for each rule: what was changed, and each place where it must be found. */
const faults: readonly (readonly [rule: RuleName, what: string, change: Change, places: readonly string[]])[] = [
  ['item/code-form', 'a basic code of 11', (d) => Object.assign(d['codes'], { basic: '00013102300' }), ['codes/basic']],
  ['item/code-form', 'a basic code of small letters', (d) => Object.assign(d['codes'], { basic: 'abcdefabcdef' }), ['codes/basic']],
  ['item/code-form', 'an implementation code of 30', (d) => (d['codes'] = { implementation: '1'.repeat(30) }), ['codes/implementation']],
  ['item/code-form', 'a handling code of 32', (d) => (d['handlingItems'][0].code = '1'.repeat(32)), ['hdl_new code']],
  ['item/code-form', 'full-width digits', (d) => (d['codes'] = { basic: '０００１３１０２３０００' }), ['codes/basic']],
  ['item/code-mismatch', 'another basic code', (d) => (d['codes'].basic = otherCode), ['codes/implementation']],
  ['item/code-mismatch', 'the code of another county', (d) => (d['codes'].implementation = `11440784MB2C123485${d['codes'].implementation.slice(18)}`), ['codes/implementation', 'hdl_new code', 'hdl_change code']],
  ['item/code-mismatch', 'the handling code of another item', (d) => (d['handlingItems'][1].code = '1'.repeat(33)), ['hdl_change code']],
  ['item/credit-code', 'a credit code with a wrong letter', (d) => (d['authority'].body.creditCode = '11440783MB2C123488'), ['authority/body/creditCode']],
  ['item/name-missing', 'no name', (d) => (d['name'] = ' 　'), ['name']],
  ['item/name-missing', 'a name that nobody knows', (d) => (d['department'].name = '未核'), ['department']],
  ['item/name-missing', 'no body', (d) => (d['authority'].body.name = ''), ['authority/body/name']],
  ['item/name-missing', 'a material, a condition, a place without a name', (d) => (d['materials'][0].name = d['conditions'][0].text = d['places'][0].name = ''), ['mat_form', 'con_site', 'plc_hall']],
  ['item/name-missing', 'a situation, a handling item, a result, a basis, a fee without a name', (d) => (d['situations'][0].name = d['handlingItems'][0].name = d['results'][0].name = d['bases'][1].title = d['fees'][0].name = ''), ['hdl_new', 'sit_large', 'res_licence', 'fee_copy']],
  ['item/duplicate-id', 'a material pasted with its id', (d) => d['materials'].push({ ...d['materials'][0], name: '另一份' }), ['mat_form']],
  ['item/duplicate-id', 'an id three times, said once', (d) => d['fees'].push({ ...d['fees'][0], name: '甲' }, { ...d['fees'][0], name: '乙' }), ['fee_copy']],
  ['item/duplicate-id', 'a special procedure of a handling item', (d) => d['handlingItems'][0].limits.specialProcedures.push({ ...d['limits'].specialProcedures[0] }), ['pro_hearing']],
  ['item/duplicate-name', 'two materials of one name', (d) => (d['materials'][2].name = d['materials'][0].name), ['mat_layout']],
  ['item/duplicate-name', 'the same name with full-width letters and spaces', (d) => (d['places'].push({ ...d['places'][0], id: 'plc_2', name: '开平市 政务服务中心' })), ['plc_2']],
  ['item/duplicate-name', 'the same article of the same law', (d) => Object.assign(d['bases'][2], { title: d['bases'][1].title, article: d['bases'][1].article }), ['bas_pledge']],
  ['item/duplicate-name', 'two situations of one handling item', (d) => (d['situations'][1].name = d['situations'][0].name), ['sit_small']],
  ['item/dangling-reference', 'a basis that is gone', (d) => d['materials'][1].basisIds.push('bas_gone'), ['mat_business basisIds']],
  ['item/dangling-reference', 'a pledge’s basis, named twice', (d) => (d['materials'][2].pledge.basisIds = ['bas_gone', 'bas_gone']), ['mat_layout pledge/basisIds']],
  ['item/dangling-reference', 'a situation that is gone', (d) => (d['materials'][2].necessity.situationIds = ['sit_gone']), ['mat_layout necessity/situationIds']],
  ['item/dangling-reference', 'a handling item that is gone', (d) => (d['situations'][0].handlingItemId = 'hdl_gone'), ['sit_large handlingItemId']],
  ['item/dangling-reference', 'a material and a place of controls', (d) => {
    d['controls'][0].materialIds[0] = 'mat_gone';
    d['controls'][1].placeIds = ['plc_gone'];
  }, ['ctl_files materialIds', 'ctl_period placeIds']],
  ['item/dangling-reference', 'each list of the pledge route', (d) => Object.assign(d['pledgeRoute'], { situationIds: ['sit_gone'], materialIds: ['mat_gone'], basisIds: ['bas_gone'] }), ['pledgeRoute/situationIds', 'pledgeRoute/materialIds', 'pledgeRoute/basisIds']],
  ['item/dangling-reference', 'the basis of remedies, a procedure, a condition, a result, a fee', (d) => {
    for (const holder of [d['limits'].specialProcedures[0], d['conditions'][0], d['results'][0], d['fees'][0], d['remedies']]) holder.basisIds = ['bas_gone'];
  }, ['pro_hearing basisIds', 'con_site basisIds', 'res_licence basisIds', 'fee_copy basisIds', 'remedies/basisIds']],
  ['item/giver-missing', 'a delegated power of nobody', (d) => delete d['authority'].givenBy, ['authority/givenBy']],
  ['item/giver-missing', 'an entrusted power of somebody unknown', (d) => Object.assign(d['authority'], { origin: 'entrusted', givenBy: '未核' }), ['authority/givenBy']],
  ['item/dates-reversed', 'an end before the start', (d) => Object.assign(d['version'], { effectiveFrom: '2030-01-02' }), ['version']],
  ['item/dates-reversed', 'an end on the day of the start', (d) => Object.assign(d['version'], { effectiveFrom: '2030-01-01' }), ['version']],
  ['item/cancelled', 'an end on this very day', (d) => (d['version'].cancelledOn = SAMPLE_DAY), ['version']],
  ['item/not-yet-effective', 'a start tomorrow', (d) => (d['version'].effectiveFrom = '2026-06-02'), ['version']],
  ['item/promise-missing', 'no promise', (d) => (d['limits'].promised = null), ['limits/promised']],
  ['item/promise-over-statute', 'one day too many', (d) => (d['limits'].promised = days(21)), ['limits/promised']],
  ['item/promise-over-statute', 'more working days than there are days', (d) => Object.assign(d['limits'], { promised: days(31), statutory: days(30, 'day') }), ['limits/promised']],
  ['item/promise-over-statute', 'in a handling item', (d) => (d['handlingItems'][0].limits.promised = days(21)), ['hdl_new limits/promised']],
  ['item/limit-units-differ', 'days and working days', (d) => (d['limits'].promised = days(20, 'day')), ['limits/promised']],
  ['item/limit-units-differ', 'a month and days in a handling item', (d) => (d['handlingItems'][0].limits.promised = days(1, 'month')), ['hdl_new limits/promised']],
  ['item/immediate-but-promised', 'two days on the spot', (d) => {
    d['handling'] = 'immediate';
    d['limits'].promised = days(2);
  }, ['handling']],
  ['item/immediate-but-promised', 'a month on the spot', (d) => {
    d['handling'] = 'immediate';
    d['limits'].promised = days(1, 'month');
  }, ['handling']],
  ['item/licence-limit-unit', 'months and days', (d) => Object.assign(d['limits'], { statutory: days(1, 'month'), promised: days(5, 'day') }), ['limits/statutory', 'limits/promised']],
  ['item/licence-limit-unit', 'days in a handling item', (d) => (d['handlingItems'][0].limits.promised = days(5, 'day')), ['hdl_new limits/promised']],
  ['item/decision-over-20', '21 working days', (d) => (d['limits'].statutory = days(21)), ['limits/statutory']],
  ['item/decision-over-20', '45 working days in a handling item', (d) => (d['handlingItems'][0].limits.statutory = days(45)), ['hdl_new limits/statutory']],
  ['item/extension-over-10', '11 working days', (d) => (d['limits'].extension = days(11)), ['limits/extension']],
  ['item/acceptance-over-5', '6 working days', (d) => (d['limits'].acceptance = days(6)), ['limits/acceptance']],
  ['item/delivery-over-10', '11 working days', (d) => (d['limits'].delivery = days(11)), ['limits/delivery']],
  ['item/clock-stopped', 'an on-site check', (d) => (d['limits'].specialProcedures[1].stopsClock = true), ['pro_visit stopsClock']],
  ['item/clock-stopped', 'another procedure', (d) => (d['limits'].specialProcedures[0].kind = 'other'), ['pro_hearing stopsClock']],
  ['item/clock-stopped', 'an on-site check of a handling item', (d) => d['handlingItems'][0].limits.specialProcedures.push({ ...d['limits'].specialProcedures[1], id: 'pro_own', stopsClock: true }), ['pro_own stopsClock']],
  ['item/condition-without-situation', 'under no situation', (d) => (d['materials'][2].necessity.situationIds = []), ['mat_layout necessity']],
  ['item/government-material-asked', 'neither exempt nor verified', (d) => {
    delete d['materials'][1].exemption;
    d['materials'][1].verifications = [];
  }, ['mat_business exemption']],
  ['item/main-material-deferred', 'a main material with a day', (d) => (d['materials'][2].deferral.weight = 'main'), ['mat_layout deferral']],
  ['item/deferral-incomplete', 'no day', (d) => delete d['materials'][2].deferral.within, ['mat_layout deferral/within']],
  ['item/deferral-incomplete', 'no consequence', (d) => (d['materials'][2].deferral.ifOverdue = '未核'), ['mat_layout deferral/ifOverdue']],
  ['item/deferral-incomplete', 'neither', (d) => (d['materials'][2].deferral = { weight: 'minor' }), ['mat_layout deferral/within', 'mat_layout deferral/ifOverdue']],
  ['item/pledge-without-basis', 'no basis', (d) => (d['materials'][2].pledge.basisIds = []), ['mat_layout pledge']],
  ['item/material-without-copies', 'paper without a copy', (d) => (d['materials'][2].copies = { original: 0, copy: 0 }), ['mat_layout copies']],
  ['item/verification-unconfirmed', 'not asked yet', (d) => (d['materials'][1].verifications[0].state = 'unconfirmed'), ['vfy_name']],
  ['item/verification-returned', 'sent back', (d) => (d['materials'][1].verifications[0].state = 'returned'), ['vfy_name']],
  ['item/without-basis', 'a material and a condition', (d) => (d['materials'][0].basisIds = d['conditions'][0].basisIds = []), ['mat_form basisIds', 'con_site basisIds']],
  ['item/fee-without-basis', 'a fee', (d) => (d['fees'][0].basisIds = []), ['fee_copy basisIds']],
  ['item/basis-unverified', 'nobody read it', (d) => (d['bases'][0].source = { status: 'unverified' }), ['bas_food']],
  ['item/basis-repealed', 'from today on', (d) => (d['bases'][0].repealedOn = SAMPLE_DAY), ['bas_food']],
  ['item/no-handling-item', 'none', (d) => (d['handlingItems'] = []), ['handlingItems']],
  ['item/no-result', 'none', (d) => (d['results'] = []), ['results']],
  ['item/result-without-delivery', 'reaches nobody', (d) => (d['results'][1].delivery = []), ['res_notice delivery']],
  ['item/result-unstructured', 'a document without fields', (d) => (d['results'][1].fields = []), ['res_notice fields']],
  ['item/no-place', 'none', (d) => (d['places'] = []), ['places']],
  ['item/place-incomplete', 'nothing known', (d) => Object.assign(d['places'][0], { address: '', phone: '未核', hours: ' ' }), ['plc_hall address', 'plc_hall phone', 'plc_hall hours']],
  ['item/phone-missing', 'neither number', (d) => (d['phones'] = { consult: '', complain: '未核' }), ['phones/consult', 'phones/complain']],
  ['item/remedies-missing', 'none', (d) => delete d['remedies'], ['remedies']],
  ['item/refusal-text-missing', 'says nothing', (d) => (d['controls'][3].refusal = ''), ['ctl_repeat refusal']],
  ['item/period-empty', 'days the wrong way round', (d) => Object.assign(d['controls'][1], { from: '2026-12-31', to: '2026-01-01' }), ['ctl_period']],
  ['item/period-empty', 'hours the wrong way round, and none at all', (d) => (d['controls'][1].hours = [{ from: '09:00', to: '12:00' }, { from: '17:00', to: '14:00' }, { from: '18:00', to: '18:00' }]), ['ctl_period hours/1', 'ctl_period hours/2']],
  ['item/quota-zero', 'nobody', (d) => (d['controls'][2].most = 0), ['ctl_quota']],
  ['item/control-not-expression', 'a text', (d) => (d['controls'][4].expression = '已取得营业执照'), ['ctl_before expression']],
  ['item/control-not-expression', 'half a tree', (d) => (d['controls'][4].expression = { kind: 'and' }), ['ctl_before expression']],
];

/** What looks like a fault and is none. */
const sound: readonly (readonly [rule: RuleName, what: string, change: Change])[] = [
  ['item/code-form', 'no codes yet', (d) => (d['codes'] = {})],
  ['item/code-mismatch', 'no codes yet', (d) => (d['codes'] = {})],
  ['item/code-mismatch', 'a body without a code', (d) => delete d['authority'].body.creditCode],
  ['item/credit-code', 'a body without a code', (d) => delete d['authority'].body.creditCode],
  ['item/name-missing', 'a basis known by its article', (d) => (d['bases'][1].title = '')],
  ['item/duplicate-id', 'one file in two places', (d) => (d['materials'][1].blank = d['materials'][0].blank)],
  ['item/duplicate-id', 'what other software keeps', (d) => (d['x-history'] = [{ id: 'mat_form' }, { id: '1' }, { id: '1' }])],
  ['item/duplicate-name', 'one situation name under two handling items', (d) => (d['situations'][2].name = d['situations'][0].name)],
  ['item/duplicate-name', 'a material and a result of one name', (d) => (d['results'][0].name = d['materials'][0].name)],
  ['item/duplicate-name', 'two articles of one law', (d) => Object.assign(d['bases'][2], { title: d['bases'][1].title, article: '第四十六条' })],
  ['item/duplicate-name', 'two names that are missing', (d) => (d['materials'][0].name = d['materials'][1].name = '')],
  ['item/dangling-reference', 'what other software mentions', (d) => {
    d['materials'][0].externalIds = ['gone'];
    d['x-theirs'] = { basisIds: ['gone'], handlingItemId: 'gone' };
  }],
  ['item/giver-missing', 'a power of one’s own', (d) => (d['authority'] = { ...d['authority'], origin: 'statutory', givenBy: '' })],
  ['item/dates-reversed', 'only an end', (d) => delete d['version'].effectiveFrom],
  ['item/cancelled', 'an end tomorrow', (d) => (d['version'].cancelledOn = '2026-06-02')],
  ['item/not-yet-effective', 'a start today', (d) => (d['version'].effectiveFrom = SAMPLE_DAY)],
  ['item/promise-missing', 'no promise for a handling item', (d) => (d['handlingItems'][0].limits.promised = null)],
  ['item/promise-over-statute', 'the same', (d) => (d['limits'].promised = days(20))],
  ['item/promise-over-statute', 'no statute', (d) => (d['limits'].statutory = null)],
  ['item/promise-over-statute', 'more days than working days, which nobody can tell', (d) => (d['limits'].promised = days(25, 'day'))],
  ['item/limit-units-differ', 'on the spot in any unit', (d) => (d['limits'].promised = days(0, 'day'))],
  ['item/limit-units-differ', 'surely over: said by another rule', (d) => Object.assign(d['limits'], { promised: days(31), statutory: days(30, 'day') })],
  ['item/immediate-but-promised', 'at once', (d) => {
    d['handling'] = 'immediate';
    d['limits'].promised = days(0, 'year');
  }],
  ['item/immediate-but-promised', 'within the day', (d) => {
    d['handling'] = 'immediate';
    d['limits'].promised = days(1, 'day');
  }],
  ['item/immediate-but-promised', 'nothing promised', (d) => {
    d['handling'] = 'immediate';
    d['limits'].promised = null;
  }],
  ['item/licence-limit-unit', 'at once', (d) => (d['limits'].promised = days(0, 'day'))],
  ['item/decision-over-20', 'a month, which is not counted in working days', (d) => (d['limits'].statutory = days(1, 'month'))],
  ['item/decision-over-20', 'no statute', (d) => (d['limits'].statutory = null)],
  ['item/extension-over-10', 'none', (d) => delete d['limits'].extension],
  ['item/acceptance-over-5', '3', (d) => (d['limits'].acceptance = days(3))],
  ['item/delivery-over-10', 'none', (d) => delete d['limits'].delivery],
  ['item/clock-stopped', 'each procedure of article 45', (d) => {
    d['limits'].specialProcedures = ['hearing', 'bidding', 'auction', 'test', 'detection', 'quarantine', 'appraisal', 'expertReview'].map((kind) => ({ ...d['limits'].specialProcedures[0], id: `pro_${kind}`, kind }));
  }],
  ['item/condition-without-situation', 'always asked for', (d) => (d['materials'][2].necessity = { kind: 'required' })],
  ['item/government-material-asked', 'verified by shared data', (d) => delete d['materials'][1].exemption],
  ['item/government-material-asked', 'issued by others', (d) => Object.assign(d['materials'][1], { origin: 'other', verifications: [] })],
  ['item/main-material-deferred', 'said to be main, and not deferred', (d) => (d['materials'][2].deferral = { weight: 'main' })],
  ['item/deferral-incomplete', 'said to be main', (d) => (d['materials'][2].deferral = { weight: 'main' })],
  ['item/pledge-without-basis', 'no pledge', (d) => delete d['materials'][2].pledge],
  ['item/material-without-copies', 'one original', (d) => (d['materials'][2].copies = { original: 1, copy: 0 })],
  ['item/material-without-copies', 'on paper and exempt', (d) => (d['materials'][1].media = ['paper'])],
  ['item/verification-unconfirmed', 'confirmed', (d) => (d['materials'][1].verifications[0].state = 'confirmed')],
  ['item/verification-returned', 'confirmed', (d) => (d['materials'][1].verifications[0].state = 'confirmed')],
  ['item/without-basis', 'a result without one', (d) => (d['results'][0].basisIds = [])],
  ['item/fee-without-basis', 'no fees', (d) => (d['fees'] = [])],
  ['item/basis-unverified', 'verified', (d) => (d['bases'][0].source = { status: 'verified' })],
  ['item/basis-repealed', 'from tomorrow on', (d) => (d['bases'][0].repealedOn = '2026-06-02')],
  ['item/no-handling-item', 'one', (d) => d['handlingItems'].splice(1)],
  ['item/no-result', 'one', (d) => d['results'].splice(1)],
  ['item/result-without-delivery', 'by bank', (d) => (d['results'][1].delivery = ['bank'])],
  ['item/result-unstructured', 'a licence, whose form is set nationally', (d) => (d['results'][0].fields = [])],
  ['item/result-unstructured', 'a certificate', (d) => Object.assign(d['results'][1], { kind: 'certificate', fields: [] })],
  ['item/no-place', 'one', () => {}],
  ['item/place-incomplete', 'a place without a window', (d) => delete d['places'][0].window],
  ['item/phone-missing', 'one number for both', (d) => (d['phones'].consult = '12345')],
  ['item/remedies-missing', 'named', () => {}],
  ['item/refusal-text-missing', 'no controls', (d) => (d['controls'] = [])],
  ['item/period-empty', 'one day', (d) => Object.assign(d['controls'][1], { from: '2026-06-01', to: '2026-06-01' })],
  ['item/period-empty', 'no days, no hours', (d) => {
    d['controls'][1] = { ...d['controls'][1], from: undefined, to: undefined, hours: [] };
    d['controls'] = JSON.parse(JSON.stringify(d['controls']));
  }],
  ['item/quota-zero', 'one', (d) => (d['controls'][2].most = 1)],
  ['item/control-not-expression', 'a sentence alone', (d) => delete d['controls'][4].expression],
];

describe('checkServiceItem', () => {
  it('finds nothing in the sample', () => {
    expect(foundIn(freezeDocument(sampleItem))).toEqual([]);
  });

  it('has a fault and a sound case for every rule', () => {
    const rules = Object.keys(itemRules.entries).sort();

    expect([...new Set(faults.map(([rule]) => rule))].sort()).toEqual(rules);
    expect([...new Set(sound.map(([rule]) => rule))].sort()).toEqual(rules);
  });

  it('has a name for each of its checks', () => {
    const names = itemChecks.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^item\/[a-z]+$/);
  });

  it.each(faults)('%s: finds %s', (rule, _what, change, places) => {
    const found = foundIn(itemWith(change), rule);

    expect(placesOf(found)).toEqual(places);
    for (const { at, severity } of found) expect([at.part, severity]).toEqual(['item', itemRules.entries[rule].severity]);
  });

  it.each(sound)('%s: does not find %s', (rule, _what, change) => {
    expect(foundIn(itemWith(change), rule)).toEqual([]);
  });

  it.each(faults)('%s: says %s in both languages', (rule, _what, change) => {
    for (const finding of foundIn(itemWith(change), rule)) {
      for (const lang of LANGUAGES) {
        const text = findingText(coreMessages, lang, finding);
        expect(text).not.toMatch(/undefined|\[object|NaN/);
        expect(text).not.toContain(finding.rule);
      }
    }
  });

  it('points at the first of two that share a name', () => {
    const [finding] = foundIn(itemWith((d) => (d['materials'][2].name = d['materials'][0].name)), 'item/duplicate-name');

    expect(finding?.related).toEqual([{ part: 'item', id: 'mat_form' }]);
  });
});

describe('checkServiceItem: whom a rule is for', () => {
  it.each(faults)('%s, with %s: the same in each type of item that the rule speaks of, and nothing in the others', (rule, _what, change, places) => {
    const { appliesTo } = itemRules.entries[rule] as { readonly appliesTo: 'all' | readonly ItemType[] };
    for (const type of ITEM_TYPES) {
      const item = itemWith((draft) => {
        change(draft);
        draft['type'] = type;
      });
      expect([type, placesOf(foundIn(item, rule))]).toEqual([type, appliesTo === 'all' || appliesTo.includes(type) ? places : []]);
    }
  });

  it('a payment is not held to 行政许可法', () => {
    const item = itemWith((draft) => {
      draft['type'] = 'payment';
      draft['limits'].statutory = days(2, 'month');
      draft['limits'].promised = days(1, 'month');
      draft['limits'].specialProcedures[1].stopsClock = true;
      draft['limits'].acceptance = days(30);
      draft['limits'].delivery = days(30);
      draft['limits'].extension = days(30);
      draft['fees'][0].basisIds = [];
      delete draft['remedies'];
    });

    expect(foundIn(item)).toEqual([]);
  });
});

describe('checkServiceItem: fixes', () => {
  const fixable = faults.filter(([rule, , change]) => foundIn(itemWith(change), rule).some(({ fixes }) => fixes.length > 0));

  it('are there for these', () => {
    expect(new Set(fixable.map(([rule]) => rule))).toEqual(
      new Set(['item/promise-over-statute', 'item/immediate-but-promised', 'item/clock-stopped', 'item/government-material-asked', 'item/main-material-deferred']),
    );
  });

  it.each(fixable)('%s, with %s: the fix takes the finding away and brings none that is worse, and can be undone', (rule, _what, change) => {
    const item = itemWith(change);
    const before = foundIn(item);
    for (const finding of before.filter((each) => each.rule === rule)) {
      for (const fix of finding.fixes) {
        const history = new History(item);
        for (const lang of LANGUAGES) expect(fixText(coreMessages, lang, fix)).not.toBe(fix.edit);

        expect(applyFix(history, itemEdits, fix)).toBeUndefined();

        const after = foundIn(history.document);
        expect(after.filter((each) => each.rule === rule && each.at.id === finding.at.id && each.at.path === finding.at.path)).toEqual([]);
        expect(after.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(before.filter(({ severity }) => severity === 'error').length);
        history.undo();
        expect(foundIn(history.document)).toEqual(before);
      }
    }
  });

  it('take over the statutory limit but not the source that proves it', () => {
    const item = itemWith((draft) => {
      draft['limits'].statutory = { ...days(20), source: { status: 'verified', readAt: '行政许可法' } };
      draft['limits'].promised = days(21);
    });
    const history = new History(item);

    applyFix(history, itemEdits, foundIn(item, 'item/promise-over-statute')[0]!.fixes[0]!);

    expect(history.document.limits.promised).toEqual(days(20));
  });

  it('are refused with the reason where the part is locked', () => {
    const item = itemWith((draft) => {
      draft['limits'].promised = days(21);
      draft['unified'].locks = [{ path: 'limits', reason: '时限由市统一' }];
    });
    const [finding] = foundIn(item, 'item/promise-over-statute');

    expect(applyFix(new History(item), itemEdits, finding!.fixes[0]!)).toMatchObject({ reason: 'item/locked', params: { reason: '时限由市统一' } });
  });
});

describe('checkServiceItem: laws', () => {
  const openedByHand = manyHandEdits
    .map((edits) => parseServiceItem(editedByHand(edits)))
    .filter(({ isReadonly }) => !isReadonly)
    .map(({ value }) => value)
    .filter((value) => value !== undefined);

  it('whatever item opens: no check fails, nothing is said twice, all of it can be said and sent', () => {
    fc.assert(
      fc.property(openedByHand, (item) => {
        const before = JSON.stringify(item);
        const findings = foundIn(freezeDocument(item));
        expect(JSON.stringify(item)).toBe(before);
        expect(findings.filter(({ rule }) => !Object.hasOwn(itemRules.entries, rule))).toEqual([]);
        expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(findings.length);
        expect(structuredClone(findings)).toEqual(findings);
        for (const finding of findings) {
          for (const lang of LANGUAGES) expect(findingText(coreMessages, lang, finding)).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: numRuns(500, 30_000) },
    );
  });

  it('whatever item opens: each fix can be done, or is refused because its part is locked', () => {
    fc.assert(
      fc.property(openedByHand, (item) => {
        for (const { rule, at, fixes } of foundIn(freezeDocument(item))) {
          for (const fix of fixes) {
            const history = new History(item);
            const refusal = applyFix(history, itemEdits, fix);
            expect([undefined, 'item/locked']).toContain(refusal?.reason);
            expect(parseServiceItem(history.document)).toMatchObject({ findings: [] });
            // Of elements that share an id by mistake, the fix reaches the first alone.
            const isTwice = JSON.stringify(item).split(`"id":"${at.id}"`).length > 2;
            if (refusal === undefined && !isTwice) expect(foundIn(history.document, rule as RuleName).filter((each) => each.at.id === at.id && each.at.path === at.path)).toEqual([]);
          }
        }
      }),
      { numRuns: numRuns(500, 30_000) },
    );
  });
});
