import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { graphemes } from '../measure/graphemes.js';
import { safeFileName } from './safe-file-name.js';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

describe('a name that every system takes', () => {
  it.each([
    ['what is fine stays', '事项梳理清单（2024）.xlsx', '事项梳理清单（2024）.xlsx'],
    ['forbidden characters become full-width', '新办/变更: "<A|B>" \\?*.csv', '新办／变更： ＂＜A｜B＞＂ ＼？＊.csv'],
    ['line breaks and tabs become one space', '食品经营许可\r\n\t申请书.docx', '食品经营许可 申请书.docx'],
    ['controls go', 'a\u0000b\u0007.txt', 'ab.txt'],
    ['what turns a name round goes', '通知\u202egpj.exe', '通知gpj.exe'],
    ['half a character goes', '材料\ud83d.pdf', '材料.pdf'],
    ['composed as Windows has it', 'Cafe\u0301.txt', 'Café.txt'],
    ['an emoji of several parts stays whole', '说明👨‍👩‍👧.txt', '说明👨‍👩‍👧.txt'],
    ['dots and spaces leave the ends', '  ..营业执照. . ', '营业执照'],
    ['and the end of the stem', '营业执照 .pdf', '营业执照.pdf'],
    ['no path', '../../etc/passwd', '／..／etc／passwd'],
    ['what is unseen between two spaces goes with one of them', '甲 \ud800 乙', '甲 乙'],
    ['a device', 'CON', 'CON_'],
    ['a device before as much as fits', `con.${'长'.repeat(70)}`, `con_.${'长'.repeat(65)}`],
    ['a device with an ending', 'nul.txt', 'nul_.txt'],
    ['a device with several', 'aux.tar.gz', 'aux_.tar.gz'],
    ['a device with a number', 'Com¹.log', 'Com¹_.log'],
    ['a device before spaces', 'prn  .txt', 'prn_.txt'],
    ['a device at the start only', 'console.txt', 'console.txt'],
    ['nothing', '', '未命名'],
    ['dots alone', '...', '未命名'],
    ['an ending alone', '.csv', '未命名.csv'],
  ])('%s', (_, wished, name) => {
    expect(safeFileName(wished)).toBe(name);
  });

  it('takes the caller’s word for what has no name', () => {
    expect(safeFileName('.csv', 'Untitled')).toBe('Untitled.csv');
  });
});

describe('a name that is too long', () => {
  const long = '江门市市场监督管理局关于食品经营许可申请材料审查要点与现场核查标准的说明'.repeat(4);

  it.each([
    ['.docx', 65],
    ['.tar.gz', 64],
    ['', 66],
  ])('is cut before its extension %s', (extension, characters) => {
    expect(safeFileName(long + extension)).toBe(long.slice(0, characters) + extension);
  });

  it('is never cut within a character', () => {
    const family = '👨‍👩‍👧';
    expect(safeFileName(`${family.repeat(20)}.txt`)).toBe(`${family.repeat(10)}.txt`);
  });

  it('has no name left where one character is all of it', () => {
    expect(safeFileName(`a${'\u0301'.repeat(200)}.txt`)).toBe('未命名.txt');
  });
});

it('any text becomes a safe name, and a safe name stays as it is', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', minLength: 40, maxLength: 120 }),
    fc.array(fc.constantFrom('con', 'NUL', 'lpt1', '.', ' ', '.tar', '.gz', '/', ':', '许可', '\u200b', '\u0301', '👨‍👩‍👧', '\u{1f1e8}', '\ud800', '长'.repeat(30))).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (wished) => {
      const name = safeFileName(wished);
      expect(name).not.toBe('');
      expect(bytesOf(name)).toBeLessThanOrEqual(200);
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f\u202a-\u202e]|[. ]$|^[. ]/);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\s*(?:\.|$)/i);
      expect(safeFileName(name)).toBe(name);
    }),
    { numRuns: numRuns(500, 20_000) },
  );
});

it('what is cut is the beginning, in whole characters', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('食', '品', 'é', '👍🏽', '👨‍👩‍👧', '𠮷', 'a'), { minLength: 20, maxLength: 150 }), (characters) => {
      const stem = safeFileName(`${characters.join('')}.xlsx`).slice(0, -'.xlsx'.length);
      const kept = graphemes(stem).length;
      expect(stem).toBe(characters.slice(0, kept).join(''));
      if (kept < characters.length) expect(bytesOf(stem + (characters[kept] ?? ''))).toBeGreaterThan(195);
    }),
    { numRuns: numRuns(300, 10_000) },
  );
});
