/** A format of a data element as a DatePicker writes it. */
export function dayFormat(pattern: string): string {
  return pattern.replace(/ccyy/i, 'YYYY').replace(/yyyy/i, 'YYYY').replace(/hh(?:24)?/i, 'HH').replace(/mi/i, 'mm');
}

/** A moment as a format writes it, to be shown. */
export function exampleOf(format: string): string {
  return format.replace('YYYY', '2026').replace('MM', '11').replace('DD', '27').replace('HH', '09').replace('mm', '30').replace('ss', '00');
}
