import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json/json.js';
import { parseDocument, type DocumentKind } from './parse-document.js';

interface Note {
  readonly format: 'zhengwu/note';
  readonly formatVersion: number;
  readonly title: string;
  readonly pages: number;
}

const shape = v.looseObject({ format: v.literal('zhengwu/note'), formatVersion: v.number(), title: v.string(), pages: v.number() });

/** A kind in its fourth version: `name` became `title`, `pages` became a number, and a key was added. */
const noteKind: DocumentKind<Note> = {
  part: 'text',
  format: 'zhengwu/note',
  version: 4,
  schema: shape,
  migrations: {
    1: ({ name, ...rest }) => ({ ...rest, title: name ?? '' }),
    2: (note) => ({ ...note, pages: Number(note['pages']) }),
    3: (note) => {
      if (note['title'] === 'broken') throw new Error('a title that nobody can read');
      return { ...note, added: true };
    },
  },
  empty: { title: '', pages: 0 },
};

const { 2: _second, ...withGap } = noteKind.migrations;
const gapKind: DocumentKind<Note> = { ...noteKind, migrations: withGap };

function rulesOf(findings: readonly { readonly rule: string }[]): readonly string[] {
  return findings.map(({ rule }) => rule);
}

describe('parseDocument: versions', () => {
  it.each<[string, Record<string, Json>]>([
    ['of the first', { format: 'zhengwu/note', formatVersion: 1, name: '甲', pages: '3' }],
    ['that says no version, and so is of the first', { format: 'zhengwu/note', name: '甲', pages: '3' }],
    ['of the second', { format: 'zhengwu/note', formatVersion: 2, title: '甲', pages: '3' }],
    ['of the third', { format: 'zhengwu/note', formatVersion: 3, title: '甲', pages: 3 }],
    ['of the present', { format: 'zhengwu/note', formatVersion: 4, title: '甲', pages: 3, added: true }],
  ])('opens a document %s version as one of the present', (_case, input) => {
    expect(parseDocument(noteKind, input)).toEqual({
      value: { format: 'zhengwu/note', formatVersion: 4, title: '甲', pages: 3, added: true },
      findings: [],
      unread: [],
      isReadonly: false,
    });
  });

  it('carries unknown keys through the migrations', () => {
    const { value } = parseDocument(noteKind, { format: 'zhengwu/note', formatVersion: 1, name: '甲', pages: '3', 'x-theirs': { deep: [1] } });

    expect(value).toMatchObject({ title: '甲', 'x-theirs': { deep: [1] } });
  });

  it('opens a document of a newer version read-only, as it is, and says so', () => {
    const input = { format: 'zhengwu/note', formatVersion: 9, title: '甲', pages: 3, future: '?' };
    const { value, findings, isReadonly } = parseDocument(noteKind, input);

    expect(value).toEqual(input);
    expect(isReadonly).toBe(true);
    expect(findings).toMatchObject([{ rule: 'document/newer-schema', params: { found: 9, known: 4 } }]);
  });

  it('opens what it knows of a newer version', () => {
    const { value, unread, isReadonly } = parseDocument(noteKind, { format: 'zhengwu/note', formatVersion: 5, title: { 'zh-CN': '甲' }, pages: 3 });

    expect(value).toMatchObject({ formatVersion: 5, title: '', pages: 3 });
    expect(unread).toEqual([{ path: 'title', content: { 'zh-CN': '甲' } }]);
    expect(isReadonly).toBe(true);
  });

  it.each<[string, DocumentKind<Note>, Record<string, Json>, number, string]>([
    ['a migration that throws', noteKind, { format: 'zhengwu/note', formatVersion: 2, title: 'broken', pages: '3' }, 3, 'a title that nobody can read'],
    ['a migration that is missing', gapKind, { format: 'zhengwu/note', formatVersion: 1, name: '甲', pages: '3' }, 2, 'no migration from version 2'],
  ])('does not open a document after %s, and keeps it as it came', (_case, kind, input, from, reason) => {
    const { value, findings, unread, isReadonly } = parseDocument(kind, input);

    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'document/failed-migration', params: { from, reason } }]);
    expect(unread).toEqual([{ path: '', content: input }]);
    expect(isReadonly).toBe(true);
  });

  it.each<[string, Json]>([
    ['a text', '4'],
    ['a fraction', 0.5],
    ['zero', 0],
    ['a negative number', -3],
    ['null', null],
    ['a list', [4]],
  ])('reads a version that is %s as the first, and keeps it', (_case, formatVersion) => {
    const { value, findings, unread } = parseDocument(noteKind, { format: 'zhengwu/note', formatVersion, name: '甲', pages: '3' });

    expect(value).toMatchObject({ formatVersion: 4, title: '甲' });
    expect(rulesOf(findings)).toEqual(['document/unread-part']);
    expect(unread).toEqual([{ path: 'formatVersion', content: formatVersion }]);
  });
});

describe('parseDocument: what is not of the kind', () => {
  it.each<[string, unknown, string]>([
    ['another format', { format: 'zhengwu/guide', formatVersion: 1 }, 'zhengwu/guide'],
    ['a format that is no text', { format: { a: 1 } }, 'object'],
    ['a list', [1], 'list'],
    ['a number', 5, 'number'],
    ['a text in JSON', '"text"', 'string'],
    ['null in JSON', 'null', 'object'],
  ])('does not open %s', (_case, input, found) => {
    const { value, findings, unread } = parseDocument(noteKind, input);

    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'document/wrong-format', params: { expected: 'zhengwu/note', found } }]);
    expect(unread).toEqual([{ path: '', content: input }]);
  });

  it('opens what does not say what it is, with a warning', () => {
    const { value, findings } = parseDocument(noteKind, { title: '甲', pages: 1, formatVersion: 4 });

    expect(value).toEqual({ format: 'zhengwu/note', formatVersion: 4, title: '甲', pages: 1 });
    expect(findings).toMatchObject([{ rule: 'document/no-format', severity: 'warning' }]);
  });

  it("keeps a copy of a host's object, never the object", () => {
    const host = { format: 'zhengwu/guide', list: [1] };
    const content = parseDocument(noteKind, host).unread[0]?.content;

    expect(content).toEqual(host);
    expect(content).not.toBe(host);
  });

  it('keeps a text once, whatever was wrong with it', () => {
    const text = '{"format":"zhengwu/guide","format":"zhengwu/guide"}';

    expect(parseDocument(noteKind, text)).toMatchObject({
      findings: [{ rule: 'document/duplicate-key' }, { rule: 'document/wrong-format' }],
      unread: [{ path: '', content: text }],
    });
    expect(parseDocument(noteKind, text).unread).toHaveLength(1);
  });
});

describe('parseDocument: findings', () => {
  it('speak of the part that was read', () => {
    const { findings } = parseDocument(noteKind, { pages: 'x', formatVersion: 9 });

    expect(findings.map(({ at, rule }) => [at.part, rule, at.path])).toEqual([
      ['text', 'document/no-format', undefined],
      ['text', 'document/newer-schema', undefined],
      ['text', 'document/missing-part', 'format'],
    ]);
  });
});
