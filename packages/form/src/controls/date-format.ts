/** The parts of a moment. */
type Token = 'YYYY' | 'MM' | 'DD' | 'HH' | 'mm' | 'ss';
type Moment = Partial<Record<Token, string>>;

export const DAY = 'YYYY-MM-DD';
export const MOMENT = 'YYYY-MM-DD HH:mm:ss';

const PATTERN = /YYYY|MM|DD|HH|mm|ss/g;

/** A text in one of a format's spellings as `YYYY-MM-DD` and `HH:mm:ss`; parts that it does not have are absent. `undefined` for what does not fit. */
export function readMoment(text: unknown, format: string): { readonly day: string; readonly time: string } | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  const moment = matched(text, format) ?? matched(text, MOMENT) ?? matched(text, "YYYY-MM-DDTHH:mm:ss") ?? matched(text, DAY) ?? matched(text, 'YYYY-MM') ?? matched(text, 'YYYY');
  if (moment === undefined) return undefined;
  return { day: `${moment.YYYY ?? '0000'}-${moment.MM ?? '01'}-${moment.DD ?? '01'}`, time: `${moment.HH ?? '00'}:${moment.mm ?? '00'}:${moment.ss ?? '00'}` };
}

/** A day and a time as a format writes them. */
export function writeMoment(day: string, time: string, format: string): string {
  const [YYYY = '', MM = '01', DD = '01'] = day.split('-');
  const [HH = '00', mm = '00', ss = '00'] = time.split(':');
  const parts: Readonly<Record<string, string>> = { YYYY, MM, DD, HH, mm, ss };
  return format.replace(PATTERN, (token) => parts[token] ?? '');
}

/** The format of an author's, if it has a year in it; else the usual one. */
export function formatOf(value: unknown, usual: string): string {
  return typeof value === 'string' && /YYYY|HH/.test(value) ? value : usual;
}

function matched(text: string, format: string): Moment | undefined {
  const tokens: Token[] = [];
  const escaped = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = escaped.replace(PATTERN, (token) => {
    tokens.push(token as Token); // the pattern's own alternatives
    return token === 'YYYY' ? '(\\d{4})' : '(\\d{2})';
  });
  const found = new RegExp(`^${pattern}`).exec(text);
  if (found === null) return undefined;
  return Object.fromEntries(tokens.map((token, at) => [token, found[at + 1]])); // a group for each token
}
