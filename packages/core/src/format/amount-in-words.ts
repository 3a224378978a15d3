import { toFen, type Amount } from './amount.js';
import { FINANCIAL, spellInteger } from './spell-integer.js';

/** The forms that the rule leaves open. */
export interface AmountWordsOptions {
  /** 整 or 正 at the end; both are lawful. */
  readonly ending?: '整' | '正';
  /** The ending after 角 as well, which the rule allows but does not ask for. */
  readonly endsAfterJiao?: boolean;
  /** 人民币 in front, without a gap, where the paper does not print it. */
  readonly withCurrency?: boolean;
}

/**
 * 金额大写, by 正确填写票据和结算凭证的基本规定 (支付结算办法, 银发〔1997〕393号, 附一):
 *
 * - 到“元”为止的，在“元”之后应写“整”；在“角”之后可以不写；有“分”的，“分”后面不写 (第二条);
 * - 中间有“0”写“零”，连续几个“0”只写一个“零” (第四条 一、二);
 * - 元位是“0”而角位不是“0”，可以写也可以不写“零”: here it is written (第四条 三: 壹仟陆佰捌拾元零叁角贰分);
 * - 角位是“0”而分位不是“0”，“元”后面写“零” (第四条 四: 叁佰贰拾伍元零肆分).
 *
 * Nothing is 零元整; a negative sum begins with 负.
 * @throws RangeError as `toFen`
 */
export function amountInWords(amount: Amount, options: AmountWordsOptions = {}): string {
  const fen = toFen(amount);
  const { ending = '整', endsAfterJiao = false, withCurrency = false } = options;
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  const words = spell(digits.slice(0, -2), Number(digits.slice(-2, -1)), Number(digits.slice(-1)), ending, endsAfterJiao);
  return `${withCurrency ? '人民币' : ''}${fen < 0n ? '负' : ''}${words}`;
}

function spell(yuan: string, jiao: number, fen: number, ending: string, endsAfterJiao: boolean): string {
  const hasYuan = !/^0+$/.test(yuan);
  const whole = hasYuan || (jiao === 0 && fen === 0) ? `${spellInteger(yuan, FINANCIAL)}元` : '';
  if (jiao === 0 && fen === 0) return whole + ending;
  const hasZero = hasYuan && (jiao === 0 || yuan.endsWith('0'));
  const tenths = jiao === 0 ? '' : `${FINANCIAL.digits.charAt(jiao)}角`;
  const hundredths = fen === 0 ? (endsAfterJiao ? ending : '') : `${FINANCIAL.digits.charAt(fen)}分`;
  return `${whole}${hasZero ? '零' : ''}${tenths}${hundredths}`;
}
