import type { Sources } from './product-sources.mjs';

export interface Bug {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly inside?: string;
  readonly breaks: string;
  readonly tests: readonly string[];
}

export type Place = Pick<Bug, 'name' | 'file' | 'from' | 'to' | 'inside'>;

/** Finds the place of a bug and returns the file, and its text with the bug. */
export function placeBug(bug: Place, sources: Sources): { file: string; text: string };

/** Finds the place of a bug by its structure only. Returns undefined if there is none. */
export function findPlace(
  bug: Place,
  sources: Sources,
): { file: string; start: number; end: number } | undefined;
