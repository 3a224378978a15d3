import { describe, expect, it } from 'vitest';

import { isAccepted } from './accepted.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('what an accept names', () => {
  it.each([
    ['anything where nothing is asked', 'a.exe', '', undefined],
    ['anything where an empty list is asked', 'a.exe', '', ' , '],
    ['anything by a star', 'a.exe', '', '*/*'],
    ['an extension', '营业执照.PDF', 'application/pdf', '.pdf'],
    ['one of several', '平面图.png', 'image/png', '.pdf, image/png'],
    ['a family', '照片.heif', 'image/heif', 'image/*'],
    ['a type with parameters', 'a', 'text/plain; charset=utf-8', 'text/plain'],
    ['a type by its extension, where Excel has taken the type', '清单.csv', 'application/vnd.ms-excel', 'text/csv'],
    ['a type by its extension, where the system knows none', '批文.ofd', '', 'application/ofd'],
    ['a family by an extension', '现场.heic', '', 'image/*'],
    ['a long type', '清单.xlsx', XLSX, XLSX],
  ])('holds %s', (_, name, type, accept) => {
    expect(isAccepted({ name, type }, accept)).toBe(true);
  });

  it.each([
    ['another extension', 'a.exe', 'application/x-msdownload', '.pdf'],
    ['an extension in the middle', '营业执照.pdf.exe', '', '.pdf'],
    ['an extension without its dot', 'pdf', '', '.pdf'],
    ['another family', 'a.mp4', 'video/mp4', 'image/*'],
    ['the beginning of a type', 'a', 'image/pngx', 'image/png'],
    ['a name of the prototype', 'a.b', '', 'constructor'],
  ])('does not hold %s', (_, name, type, accept) => {
    expect(isAccepted({ name, type }, accept)).toBe(false);
  });
});
