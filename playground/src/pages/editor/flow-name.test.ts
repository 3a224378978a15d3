import { expect, it } from 'vitest';
import { flowName } from './flow-name.js';

it.each([
  ['食品经营许可', '食品经营许可审批流程'],
  ['实施职业技能培训的民办学校筹设审批', '实施职业技能培训的民办学校筹设审批流程'],
  ['户外广告设置审批流程', '户外广告设置审批流程'],
  ['审批服务咨询', '审批服务咨询审批流程'],
])('the flow of %s is called %s', (item, name) => {
  expect(flowName(item)).toBe(name);
});
