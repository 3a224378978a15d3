/** A sentence of a notice, a little different each time, with its number in it. */
export function sentence(index: number): string {
  return `第${String(index)}条 根据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，申请材料不齐全或者不符合法定形式的，应当当场或者在五日内一次告知申请人需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理。`;
}

export function many(count: number, of: (index: number) => string): string {
  return Array.from({ length: count }, (_one, index) => of(index + 1)).join('');
}

/** An image of a size, in px, as an address. */
export function picture(width: number, height: number): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect width="100%" height="100%" fill="#ccc"/></svg>`)}`;
}
