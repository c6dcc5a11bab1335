import type { Token } from './source-tokens.mjs';

export interface Sources {
  readonly files: readonly string[];
  textOf(file: string): string;
  tokensOf(file: string): readonly Token[];
  valuesOf(file: string): ReadonlySet<string>;
}

/** Reads the product's sources without tests; caches texts and tokens. */
export function productSources(files?: readonly string[], read?: (file: string) => string): Sources;
