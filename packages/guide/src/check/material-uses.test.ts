import { applyFix, findingText, History, runChecks, type Finding, type MessageBook, type ServiceItem } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { materialTextsEn } from '../messages/materials.en.js';
import { materialTextsZhCn } from '../messages/materials.zh-CN.js';
import type { GuideContext } from '../model/context.js';
import { guideEdits } from '../model/edits/index.js';
import type { Guide } from '../model/guide.js';
import { parseGuide } from '../model/parse-guide.js';
import { guidedItem, sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { materialRules } from './material-rules.js';
import { materialChecks } from './materials.js';

type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a guide or an item about to be given one fault
type Change = (guide: Draft, item: Draft, context: Draft) => void;
type RuleName = keyof typeof materialRules.entries;

const book: MessageBook = { 'zh-CN': { rules: materialTextsZhCn, edits: {}, refusals: {} }, en: { rules: materialTextsEn, edits: {}, refusals: {} } };

/** The sample guide and its item after the change. */
function changed(change: Change): { readonly guide: Guide; readonly context: GuideContext } {
  const guide: Draft = JSON.parse(JSON.stringify(sampleGuide));
  const item: Draft = JSON.parse(JSON.stringify(guidedItem));
  const context: Draft = {};
  change(guide, item, context);
  const { value, findings } = parseGuide(guide);
  expect(findings).toEqual([]);
  return { guide: value!, context: { today: sampleContext.today, item: item as ServiceItem, ...context } };
}

function found(change: Change, rule: RuleName): readonly Finding[] {
  const { guide, context } = changed(change);
  return runChecks(materialChecks, guide, context).filter((finding) => finding.rule === rule);
}

const placeOf = ({ at }: Finding): string => `${at.id} ${at.path ?? ''}`.trim();
const node = (guide: Draft, id: string): Draft => guide['nodes'].find((each: Draft) => each['id'] === id);
const option = (guide: Draft, id: string): Draft => guide['nodes'].flatMap((each: Draft) => each['options'] ?? []).find((each: Draft) => each['id'] === id);
const extra = (guide: Draft, id: string): Draft => guide['nodes'].flatMap((each: Draft) => each['extras'] ?? []).find((each: Draft) => each['id'] === id);
const material = (item: Draft, id: string): Draft => item['materials'].find((each: Draft) => each['id'] === id);
const use = (guide: Draft, id: string): Draft => (id.startsWith('out_') ? node(guide, id)['end'] : id.startsWith('ext_') ? extra(guide, id) : option(guide, id)).uses[0];

const faults: readonly (readonly [rule: RuleName, what: string, change: Change, places: readonly string[]])[] = [
  ['guide/other-item', 'the guide of another item', (g) => (g['itemId'] = 'item_other'), ['gud_food itemId']],
  ['guide/no-handling-item', 'none chosen', (g) => (node(g, 'out_large')['end'].handlingItemId = null), ['out_large end/handlingItemId']],
  ['guide/handling-item-unknown', 'one that is gone', (g) => (node(g, 'out_large')['end'].handlingItemId = 'hdl_gone'), ['out_large end/handlingItemId']],
  ['guide/handling-item-never', 'one that the guide forgets', (_, i) => i['handlingItems'].push({ id: 'hdl_renew', name: '延续' }), ['hdl_renew']],
  ['guide/situation-unknown', 'at an outcome, an option and an addition', (g) => {
    node(g, 'out_large')['end'].situationIds.push('sit_gone');
    option(g, 'opt_small')['situationIds'] = ['sit_lost'];
    extra(g, 'ext_raw')['situationIds'].push('sit_gone');
  }, ['opt_small situationIds', 'ext_raw situationIds', 'out_large end/situationIds']],
  ['guide/situation-elsewhere', 'of another handling item', (g) => node(g, 'out_large')['end'].situationIds.push('sit_change'), ['out_large end/situationIds']],
  ['guide/situation-missing', 'no main situation', (g) => (node(g, 'out_shop')['end'].situationIds = []), ['out_shop end/situationIds']],
  ['guide/situation-missing', 'a route that nobody chose', (_, i) => i['situations'].push({ id: 'sit_route', name: '告知承诺', handlingItemId: 'hdl_change', role: 'route' }), ['out_change end/situationIds']],
  ['guide/situation-never', 'one that no answer names', (_, i) => i['situations'].push({ id: 'sit_free', name: '利用自动设备', handlingItemId: 'hdl_new', role: 'extra' }), ['sit_free']],
  ['guide/material-unknown', 'in the common materials and at an option', (g) => {
    g['base'].push({ materialId: 'mat_gone', kind: 'required' });
    use(g, 'opt_large')['materialId'] = 'mat_lost';
  }, ['gud_food base', 'opt_large uses']],
  ['guide/exempt-but-required', 'required', (g) => (g['base'][1] = { materialId: 'mat_business', kind: 'required' }), ['gud_food base']],
  ['guide/exempt-but-required', 'pledged, where the exemption is no pledge', (g) => (g['base'][1] = { materialId: 'mat_business', kind: 'pledged' }), ['gud_food base']],
  ['guide/verified-but-required', 'issued by government and verified', (g, i) => {
    delete material(i, 'mat_business')['exemption'];
    g['base'][1] = { materialId: 'mat_business', kind: 'required' };
  }, ['gud_food base']],
  ['guide/exempt-beyond-item', 'exempt for a reason that the item does not give', (g) => Object.assign(use(g, 'out_change'), { kind: 'exempt', reason: 'sharedData' }), ['out_change end/uses']],
  ['guide/exempt-beyond-item', 'exempt for no reason', (g) => Object.assign(use(g, 'out_change'), { kind: 'exempt' }), ['out_change end/uses']],
  ['guide/deferral-not-allowed', 'a main material', (_, i) => (material(i, 'mat_layout')['deferral'] = { weight: 'main' }), ['opt_large uses']],
  ['guide/deferral-not-allowed', 'no time within which it follows', (_, i) => delete material(i, 'mat_layout')['deferral'], ['opt_large uses']],
  ['guide/pledge-not-allowed', 'no pledge in the item', (_, i) => delete material(i, 'mat_early')['pledge'], ['opt_early uses']],
  ['guide/form-unknown', 'of an outcome and of a use', (g, _, c) => {
    c['forms'] = [{ id: 'frm_other', name: '另一张' }];
    use(g, 'ext_raw')['formId'] = 'frm_gone';
  }, ['out_change end/formId', 'ext_raw uses']],
  ['guide/condition-without-situation', 'asked for where nobody says when', (_, i) => (material(i, 'mat_raw')['necessity'].situationIds = []), ['ext_raw uses']],
  ['guide/material-not-asked', '必交 in both handling items', (g) => (g['base'] = g['base'].slice(1)), ['out_large end/uses', 'out_change end/uses']],
  ['guide/material-not-asked', 'an addition without its material', (g) => delete extra(g, 'ext_agent')['uses'], ['ext_agent uses']],
  ['guide/material-not-asked', 'a situation at an outcome without its material', (g) => delete option(g, 'opt_large')['uses'], ['out_large end/uses']],
  ['guide/material-beyond-item', 'asked of all, those of another handling item too', (g) => g['base'].push({ materialId: 'mat_raw', kind: 'required' }), ['gud_food base']],
  ['guide/material-beyond-item', 'of another handling item', (g) => node(g, 'out_small')['end'].uses.push({ materialId: 'mat_licence', kind: 'required' }), ['out_small end/uses']],
  ['guide/material-never', 'of no answer', (g) => delete extra(g, 'ext_raw')['uses'], ['mat_raw']],
  ['guide/always-but-conditional', 'asked of everybody', (g) => {
    g['base'].push({ materialId: 'mat_raw', kind: 'required' });
  }, ['mat_raw']],
  ['guide/no-materials', 'nothing for anybody, and nobody confirmed it', (g) => {
    g['base'] = [];
  }, ['out_small end/uses', 'out_shop end/uses']],
  ['guide/needs-nothing-but-asks', 'confirmed, but the common materials are asked for', (g) => (node(g, 'out_small')['end'].needsNothing = true), ['out_small end/needsNothing']],
  ['guide/required-and-exempt', 'exempt for all, required at one outcome', (g) => node(g, 'out_small')['end'].uses.push({ materialId: 'mat_business', kind: 'required' }), ['out_small end/uses']],
  ['guide/kinds-differ', 'required by one answer, deferred by another', (g) => node(g, 'out_large')['end'].uses.push({ materialId: 'mat_layout', kind: 'required' }), ['out_large end/uses']],
  ['guide/copies-differ', 'two copies and one', (g) => {
    use(g, 'opt_large')['copies'] = { original: 1, copy: 0 };
    node(g, 'out_large')['end'].uses.push({ materialId: 'mat_layout', kind: 'deferred', copies: { original: 2, copy: 0 } });
  }, ['out_large end/uses']],
  ['guide/copies-differ', 'two forms', (g) => {
    use(g, 'opt_large')['formId'] = 'frm_a';
    node(g, 'out_large')['end'].uses.push({ materialId: 'mat_layout', kind: 'deferred', formId: 'frm_b' });
  }, ['out_large end/uses']],
];

/** What looks like a fault and is none. */
const sound: readonly (readonly [rule: RuleName, what: string, change: Change])[] = [
  ['guide/other-item', 'a guide that names no item yet', (g) => delete g['itemId']],
  ['guide/exempt-but-required', 'pledged, where the exemption is a pledge', (g, i) => {
    material(i, 'mat_business')['exemption'] = { reason: 'pledge' };
    g['base'][1] = { materialId: 'mat_business', kind: 'pledged' };
  }],
  ['guide/pledge-not-allowed', 'a material of the pledge route', (_, i) => {
    delete material(i, 'mat_early')['pledge'];
    i['pledgeRoute'].materialIds.push('mat_early');
  }],
  ['guide/form-unknown', 'where nobody says which forms there are', (g) => (use(g, 'ext_raw')['formId'] = 'frm_gone')],
  ['guide/condition-without-situation', 'of a material that the guide does not ask for', (g, i) => {
    delete extra(g, 'ext_raw')['uses'];
    material(i, 'mat_raw')['necessity'].situationIds = [];
  }],
  ['guide/material-beyond-item', 'where the item says of no situation when it is wanted', (_, i) => (material(i, 'mat_raw')['necessity'].situationIds = [])],
  ['guide/material-not-asked', 'asked for as exempt', (g) => (g['base'][0] = { materialId: 'mat_form', kind: 'exempt', reason: 'sharedData' })],
  ['guide/always-but-conditional', 'the one situation of a handling item', () => undefined],
  ['guide/no-materials', 'confirmed', (g) => {
    g['base'] = [];
    for (const id of ['out_small', 'out_shop']) node(g, id)['end'].needsNothing = true;
  }],
  ['guide/copies-differ', 'one says how many, the other leaves it', (g) => {
    use(g, 'opt_large')['copies'] = { original: 1, copy: 0 };
    node(g, 'out_large')['end'].uses.push({ materialId: 'mat_layout', kind: 'deferred' });
  }],
  ['guide/required-and-exempt', 'on two ways that nobody goes both', (g) => {
    g['base'] = g['base'].slice(0, 1);
    node(g, 'out_small')['end'].uses.push({ materialId: 'mat_business', kind: 'required' });
    node(g, 'out_shop')['end'].uses.push({ materialId: 'mat_business', kind: 'exempt' });
  }],
  ['guide/situation-missing', 'a route in a handling item that has none', (_, i) => (i['situations'] = i['situations'].filter(({ role }: Draft) => role !== 'route'))],
];

describe('a material', () => {
  it('is as it should be in the sample', () => {
    expect(runChecks(materialChecks, sampleGuide, sampleContext)).toEqual([]);
  });

  it.each(faults)('%s: %s', (rule, _what, change, places) => {
    const findings = found(change, rule);
    expect(findings.map(placeOf)).toEqual(places);
    for (const finding of findings) {
      for (const lang of ['zh-CN', 'en'] as const) {
        const text = findingText(book, lang, finding);
        expect(text).not.toContain('undefined');
        expect(text).not.toContain('[object');
        expect(text).toMatch(/[。.]$/);
      }
      for (const fix of finding.fixes) {
        const { guide, context } = changed(change);
        const history = new History(guide);
        expect(applyFix(history, guideEdits, fix)).toBeUndefined();
        const words = JSON.stringify([finding.at, finding.params]);
        expect(runChecks(materialChecks, history.document, context).filter((each) => each.rule === rule && JSON.stringify([each.at, each.params]) === words)).toEqual([]);
      }
    }
  });

  it.each(sound)('%s: not for %s', (rule, _what, change) => {
    expect(found(change, rule)).toEqual([]);
  });

  it('has a case for each rule', () => {
    expect([...new Set(faults.map(([rule]) => rule))].sort()).toEqual(Object.keys(materialRules.entries).sort());
  });

  it('is looked at without an item as far as that goes', () => {
    const { guide } = changed((g) => {
      g['base'] = [];
      node(g, 'out_large')['end'].handlingItemId = null;
      node(g, 'out_large')['end'].uses.push({ materialId: 'mat_layout', kind: 'exempt', reason: 'sharedData' });
    });
    expect(runChecks(materialChecks, guide, { today: sampleContext.today }).map(({ rule, at }) => `${rule} ${at.id}`)).toEqual([
      'guide/no-handling-item out_large',
      'guide/required-and-exempt out_large',
      'guide/no-materials out_small',
      'guide/no-materials out_shop',
    ]);
  });
});

describe('where a 必交 material that many lack is best asked for', () => {
  const where = (change: Change): unknown => found(change, 'guide/material-not-asked')[0]?.fixes.map(({ args }) => (args as { readonly on: string }).on);

  it('is for everybody, where nobody is asked for it', () => {
    expect(where((g) => (g['base'] = [g['base'][1]]))).toEqual(['base']);
  });

  it('is for everybody, where all that the guide leads to is one handling item', () => {
    expect(where((g, i) => {
      g['base'] = [g['base'][1]];
      i['materials'][0].handlingItemIds = ['hdl_new'];
      node(g, 'out_change')['end'] = { kind: 'staff', reason: '请到窗口办理。' };
    })).toEqual(['base']);
  });

  it('is the option that all who lack it go, and nobody else', () => {
    expect(where((g, i) => {
      g['base'] = [g['base'][1]];
      i['materials'][0].handlingItemIds = ['hdl_new'];
    })).toEqual(['opt_here']);
  });

  it('is the outcome, where it is the only one', () => {
    expect(where((g, i) => {
      g['base'] = [g['base'][1]];
      i['materials'][0].handlingItemIds = ['hdl_change'];
    })).toEqual(['out_change']);
  });
});
