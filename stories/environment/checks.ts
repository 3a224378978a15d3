/** The oldest Chromium kernel that the elements promise to work on. */
export const FLOOR = 86;

export type State = 'good' | 'note' | 'bad';

export interface Check {
  readonly subject: string;
  readonly state: State;
  readonly result: string;
  /** What to do about it; also said when all is well, for whoever compares two machines. */
  readonly advice: string;
}

/** The Chromium major version that a user agent tells, whatever browser wraps it (360, 奇安信, Edge). */
export function chromiumMajor(userAgent: string): number | undefined {
  const version = /Chrom(?:e|ium)\/(\d+)/.exec(userAgent)?.[1];
  return version === undefined ? undefined : Number(version);
}

export function kernelCheck(userAgent: string): Check {
  const major = chromiumMajor(userAgent);
  const subject = '浏览器内核';
  if (major === undefined) {
    return { subject, state: 'note', result: '不是 Chromium 内核', advice: '请用 360 安全浏览器、奇安信可信浏览器的极速模式，或 Chrome、Edge 打开再看。' };
  }
  const result = `Chromium ${major}`;
  return major >= FLOOR
    ? { subject, state: 'good', result, advice: `不低于 ${FLOOR}，全部功能可用。` }
    : { subject, state: 'bad', result, advice: `低于 ${FLOOR}：请升级浏览器，或切换到极速模式。` };
}

/** Does the browser draw the character, or the box that stands for a missing one? Compares the two pictures. */
export function isDrawn(character: string, picture: (text: string) => string): boolean {
  // U+10FFFF is no character and never will be: what it looks like is what a missing one looks like.
  return picture(character) !== picture('\u{10FFFF}');
}

export function fontCheck(picture: (text: string) => string): Check {
  const subject = '中文字体';
  const common = [...'政务事项材料审批'].filter((character) => !isDrawn(character, picture));
  if (common.length > 0) {
    return { subject, state: 'bad', result: `缺少常用字：${common.join('、')}`, advice: '请安装任意一款中文字体（如 Noto Sans CJK SC、微软雅黑）后重启浏览器。' };
  }
  const rare = [...'䶮㛃𬭎𫍯'].filter((character) => !isDrawn(character, picture));
  if (rare.length > 0) {
    return { subject, state: 'note', result: `生僻字显示为方框：${rare.join('、')}`, advice: '姓名、地名含生僻字时看不清；需要时加装含扩展区汉字的字体。' };
  }
  return { subject, state: 'good', result: '常用字和生僻字都能显示', advice: '下方样张应没有方框。' };
}

export function policyCheck(violations: readonly string[]): Check {
  return violations.length === 0
    ? { subject: '内容安全策略', state: 'good', result: '没有内容被拦截', advice: '组件不使用内联脚本和内联样式，严格策略下照常工作。' }
    : { subject: '内容安全策略', state: 'bad', result: `拦截了 ${violations.length} 处：${violations.join('；')}`, advice: '请把本页内容发给实施人员。' };
}

export function widthCheck(width: number): Check {
  const subject = '窗口宽度';
  const result = `${width} 像素`;
  return width >= 1366
    ? { subject, state: 'good', result, advice: '够设计器三栏展开。' }
    : { subject, state: 'note', result, advice: '小于 1366：设计器的侧栏会收起；填表和办事指引不受影响。' };
}

export function timeZoneCheck(timeZone: string): Check {
  const subject = '时区';
  return timeZone === 'Asia/Shanghai'
    ? { subject, state: 'good', result: timeZone, advice: '工作日和承诺时限按北京时间计算。' }
    : { subject, state: 'note', result: timeZone, advice: '不是北京时间：请核对电脑的日期和时区设置。' };
}

export function workerCheck(hasWorker: boolean): Check {
  const subject = '后台检查';
  return hasWorker
    ? { subject, state: 'good', result: '支持', advice: '大文档的检查在后台进行，不影响输入。' }
    : { subject, state: 'note', result: '不支持', advice: '检查改为分段进行，结果相同，稍慢。' };
}

export function transportCheck(isSecure: boolean): Check {
  const subject = '访问方式';
  return isSecure
    ? { subject, state: 'good', result: 'HTTPS 或本机', advice: '全部功能可用。' }
    : { subject, state: 'good', result: 'HTTP', advice: '内网 HTTP 可用；“复制”改为选中文字后按 Ctrl+C。' };
}
