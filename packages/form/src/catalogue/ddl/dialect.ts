/** 达梦 reads and writes Oracle's types and comments, and MySQL's inline comments besides; 人大金仓 and openGauss those of PostgreSQL. */
export const DIALECTS = ['mysql', 'postgresql', 'oracle', 'dm'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** Of a long text the beginning tells enough. */
const SAMPLE = 200_000;

/** What only one of them writes, and how much it says. */
const CUES: readonly (readonly [dialect: Dialect, cue: RegExp, weight: number])[] = [
  ['mysql', /`\w[^`\n]{0,60}`/g, 3],
  ['mysql', /\bENGINE\s?=|\bAUTO_INCREMENT\b|\bUNSIGNED\b|\bCHARSET\s?=/gi, 4],
  ['mysql', /\b(?:tinyint|mediumint|longtext|mediumtext|datetime|enum)\b/gi, 2],
  ['mysql', /^DELIMITER\b/gim, 4],
  ['postgresql', /\bcharacter varying\b|\btimestamptz?\b(?:\(\d\))? with(?:out)? time zone|\bbytea\b|\bjsonb\b|\b(?:big|small)?serial\b|\bnextval\(|::\w|\bOWNER TO\b|\$\$|\bpg_catalog\b|\bint[248]\b/gi, 3],
  ['dm', /\bCLUSTERBTR\b|\bNOT CLUSTER PRIMARY KEY\b|\bCLUSTER PRIMARY KEY\b|\bON "MAIN"|\bFILLFACTOR\b.{0,20}\bBRANCH\b/gi, 6],
  ['oracle', /\bVARCHAR2\b|\bNVARCHAR2\b|\bNUMBER\s?\(|\bCLOB\b|\bSYSDATE\b|\bPCTFREE\b|\bSYS_GUID\b/gi, 3],
  ['oracle', /\bTABLESPACE\b/gi, 1],
];

/** Whose DDL it is, by the words that only one of them has; undefined where nothing tells. */
export function guessDialect(text: string): Dialect | undefined {
  const sample = text.slice(0, SAMPLE);
  const weights = new Map<Dialect, number>();
  for (const [dialect, cue, weight] of CUES) {
    const found = sample.match(cue)?.length ?? 0;
    if (found > 0) weights.set(dialect, (weights.get(dialect) ?? 0) + Math.min(found, 20) * weight);
  }
  // 达梦 has Oracle's words too: its own decide.
  const dm = weights.get('dm');
  if (dm !== undefined) weights.set('dm', dm + (weights.get('oracle') ?? 0));
  const ranked = [...weights].sort(([, a], [, b]) => b - a);
  return ranked[0]?.[0];
}
