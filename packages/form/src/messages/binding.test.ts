import { findingText, LANGUAGES, type Finding } from '@zhengwu/core';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { driftOf } from '../binding/drift-of.js';
import { fitsOf } from '../binding/fits/fits-of.js';
import { recognise } from '../binding/recognise.js';
import { catalogueRules } from '../catalogue/rules.js';
import { tablesFromDdl } from '../catalogue/tables-from-ddl.js';
import { tablesFromJson } from '../catalogue/tables-from-json.js';
import { bindingWordsIn, driftText, misfitText, reasonText } from './binding.js';
import { catalogueMessages } from './catalogue.js';

const column = { id: 'fld_a', name: 'a', comment: '手机号', type: 'text', length: 20, nullable: false } as const;

describe.each(LANGUAGES)('words in %s', (lang) => {
  it('has a sentence for every finding of the fixtures', () => {
    const directory = new URL('../catalogue/fixtures/', import.meta.url);
    const findings: readonly Finding[] = [
      ...readdirSync(directory).filter((name) => name.endsWith('.sql')).flatMap((name) => tablesFromDdl(readFileSync(new URL(name, directory), 'utf8')).findings),
      ...tablesFromJson([{ a: 1 }]).findings,
    ];
    expect(findings.length).toBeGreaterThan(50);
    for (const finding of findings) {
      const text = findingText(catalogueMessages, lang, finding);
      expect(text).not.toContain('catalogue/');
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(text).toMatch(lang === 'en' ? /[a-z].*[.?]$/ : /[\u4e00-\u9fff].*[。？]$/);
    }
  });

  it('has a title for every rule, each another', () => {
    const titles = Object.keys(catalogueRules.entries).map((rule) => catalogueMessages[lang].rules[rule]?.title);

    expect(titles).not.toContain(undefined);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('says what does not fit, what has changed, and why something is suggested', () => {
    const [misfit] = fitsOf({ 'x-id': 'nod_a', type: 'string', 'x-component': 'Input', required: true }, column);
    const [drift] = driftOf({ type: 'text', length: 30, nullable: false }, column);
    const recognised = recognise(column);
    const reason = { by: 'synonym', label: '手机', words: '联系电话' } as const;
    if (misfit === undefined || drift === undefined || recognised === undefined) throw new Error('the examples have changed');

    expect([misfitText(lang, misfit), driftText(lang, drift), bindingWordsIn(lang).recognised(recognised), reasonText(lang, reason)]).toEqual(
      lang === 'en'
        ? ['There is no limit; the column has room for 20 characters', 'length: 30 → 20', 'Taken for a mobile number: the comment has “手机”', '“手机” means “联系电话”']
        : ['没有限制长度，字段只能容纳 20 个字符', '长度由 30 改为 20', '按手机号处理：注释中有“手机”', '“手机”与“联系电话”是同一个意思'],
    );
  });
});
