/**
 * 事项类型. The ten kinds of 行政权力 and 公共服务, as 实施清单 name them.
 * Source: 国务院办公厅《关于全面实行行政许可事项清单管理的通知》 and the field 事项类型 of 政务服务事项实施清单.
 */
export const ITEM_TYPES = [
  'licence', // 行政许可
  'payment', // 行政给付
  'confirmation', // 行政确认
  'reward', // 行政奖励
  'ruling', // 行政裁决
  'levy', // 行政征收
  'inspection', // 行政检查
  'otherPower', // 其他行政权力
  'publicService', // 公共服务
] as const;

export type ItemType = (typeof ITEM_TYPES)[number];
