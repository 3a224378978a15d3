import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { qrMatrix, type QrMatrix } from './qr-code.js';
import { qrSvg } from './qr-svg.js';
import { readQr } from './testing/read-qr.js';

const drawn = (rows: QrMatrix | undefined): readonly string[] => (rows ?? []).map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));

describe('QR codes', () => {
  it('draws version 1 as qrcode-generator 2.0.4 does', () => {
    expect(drawn(qrMatrix('item_0 '))).toEqual([
      '#######..###..#######',
      '#.....#..#.##.#.....#',
      '#.###.#.##.##.#.###.#',
      '#.###.#.#.##..#.###.#',
      '#.###.#.#.#.#.#.###.#',
      '#.....#.####..#.....#',
      '#######.#.#.#.#######',
      '........##...........',
      '#.#####...##..#####..',
      '##.#...###.#####.####',
      '#######.#.#.#.##..##.',
      '#..#....#..#####.###.',
      '....#.#.#.#.#..#....#',
      '........#.#.#..####.#',
      '#######..###.#.#.###.',
      '#.....#.#.#....#.####',
      '#.###.#.##.#.#.#...#.',
      '#.###.#.#..####.##...',
      '#.###.#.#...#.##.##..',
      '#.....#....####.###..',
      '#######.#.#.#...####.',
    ]);
  });

  test('whatever is written is read back, with every block whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const rows = qrMatrix(text);
        if (rows === undefined) expect(new TextEncoder().encode(text).length).toBeGreaterThan(213);
        else expect(readQr(rows)).toBe(text);
      }),
      { numRuns: numRuns(150, 3000) },
    );
  });

  it.each(Array.from({ length: 10 }, (_, place) => place + 1))('fills version %i to the last byte', (version) => {
    const most = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213][version - 1]!;
    const text = '导'.repeat(Math.floor(most / 3)) + 'x'.repeat(most % 3);
    const rows = qrMatrix(text)!;
    expect(rows.length).toBe(17 + 4 * version);
    expect(readQr(rows)).toBe(text);
    expect(qrMatrix(`${text}x`)?.length).toBe(version === 10 ? undefined : 21 + 4 * version);
  });

  it('the reader notices a module that is wrong', () => {
    const rows = qrMatrix('食品经营许可')!.map((row) => [...row]);
    rows[12]![12] = rows[12]![12] !== true;
    expect(() => readQr(rows)).toThrow(/syndrome/);
  });

  it('is drawn with a light edge of four modules', () => {
    const rows = qrMatrix('item')!;
    expect(qrSvg('item')?.html).toContain(`viewBox="0 0 ${String(rows.length + 8)} ${String(rows.length + 8)}"`);
    expect(qrSvg('item')?.html).toContain('M4 4h7v1h-7z');
    expect(qrSvg('x'.repeat(214))).toBeUndefined();
  });
});
