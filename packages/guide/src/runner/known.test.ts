import { expect, test } from 'vitest';

import { known } from './known.js';

test.each([undefined, '', '  ', '未核', '待定', '—', '/', '无', '编码未核；请从系统读取'])('%o says nothing to a citizen', (text) => expect(known(text)).toBeUndefined());
test.each(['开平市某路 1 号', ' 12345 ', '无障碍通道旁'])('%o does', (text) => expect(known(text)).toBe(text.trim()));
