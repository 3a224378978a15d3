import { inspectCreditCode } from '@zhengwu/core/format';
import { checkedText } from './checked-text.js';

/** 统一社会信用代码 (GB 32100-2015). */
export const CreditCode = checkedText({ mode: 'text', inspect: (text) => inspectCreditCode(text) });
