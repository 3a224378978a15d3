/**
 * What a way out of a step stands for. Acceptance has the four of 行政许可法 第三十二条 beside 受理 itself; a decision the two of 第三十八条;
 * any other step passes on, sends back, or ends early.
 */
export const OUTCOMES = [
  'accepted', // 受理
  'correction', // 补正
  'correctedOnSpot', // 当场更正
  'notAccepted', // 不予受理 (out of remit)
  'notRequired', // 不需许可
  'granted', // 准予
  'refused', // 不予
  'passed', // 通过
  'returned', // 退回
  'withdrawn', // 撤回, 终止
] as const;
export type Outcome = (typeof OUTCOMES)[number];
