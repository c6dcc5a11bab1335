export interface Token {
  type: 'name' | 'word' | 'literal' | 'operator' | 'punctuation';
  text: string;
  /** What two equal tokens have in common, however they are written. */
  value: string;
  start: number;
  end: number;
  /** What a name of a source file stands for; `both` in `{ name }`. */
  role?: 'property' | 'binding' | 'both';
}

/** Returns the tokens of a whole TypeScript file, without comments. */
export function sourceTokens(text: string): Token[];

/** Returns the tokens of a piece of TypeScript that need not be a whole program; names have no role. */
export function fragmentTokens(text: string): Token[];
