/** A build of browser files; paths are relative to the project's folder. */
export interface Build {
  script: string;
  output: string;
  /** Files and folders that the output depends on. */
  sources: readonly string[];
}

export const builds: Record<'elements' | 'localRoom', Build>;
export function isUpToDate(build: Build, root?: string): boolean;
export function beginRecord(build: Build, root?: string): () => void;
