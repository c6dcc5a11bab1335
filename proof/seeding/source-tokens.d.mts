export interface Token {
  type: 'name' | 'word' | 'literal' | 'operator' | 'punctuation';
  text: string;
  /** The same for equal tokens with different quotes. */
  value: string;
  start: number;
  end: number;
  /** The role of a name in a source file; `both` in `{ name }`. */
  role?: 'property' | 'binding' | 'both';
}

/** Returns the tokens of a whole TypeScript file, without comments. */
export function sourceTokens(text: string): Token[];

/** Returns the tokens of a piece of TypeScript that need not be a complete program; its names have no role. */
export function fragmentTokens(text: string): Token[];
