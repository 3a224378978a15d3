/** Words after which 其他 is "another than the one spoken of": 在其他县, 由其他人代办, 没有其他住房. */
const BEFORE = /(?:[在从往由向与跟被给对自到至无]|(?<!属)于|没有|任何|委托|改办|换|拥有|享受|领取|兼营)$/;

/** 除…外, 其他…: the exact complement of what is named before. */
const EXCEPT = /除[^。；;]{1,40}(?:以外|之外|外)(?:的|，|,)?$/;

/** Whether the 其他 at this place names another of a kind, and does not take in what nobody named. */
export function isAnother(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 50), at).trimEnd();
  // After 和, 或, 及, 、 it enumerates; after 以, 因, 按 it leaves the manner, the reason open: 以其他方式.
  return BEFORE.test(before) || EXCEPT.test(before);
}
