import { expect, test } from 'vitest';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { questionName } from './question-name.js';

const named = (text: string): string => questionName(sampleGuide, { text, variableId: 'var_area' });

test.each([
  ['经营面积是多少平方米？', '经营面积是多少平方米？'],
  ['您的许可证（含副本）是开平市发的吗？', '您的许可证是开平市发的吗？'],
  ['How large is it (in m²)?', 'How large is it?'],
  ['（见第三十七条）', '经营面积'],
  ['', '经营面积'],
])('%s is called %s', (text, name) => expect(named(text)).toBe(name));
