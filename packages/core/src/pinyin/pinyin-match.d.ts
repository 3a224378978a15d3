// The package types its matcher, not its dictionary, and the dictionary is all that we take.
declare module 'pinyin-match/src/simplified_dict.js' {
  /** Syllable without tone, v for ü → the characters read so, the usual ones first. */
  export const dict: Readonly<Record<string, string>>;
}
