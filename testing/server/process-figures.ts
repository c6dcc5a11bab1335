import { readdirSync, readFileSync } from 'node:fs';

const pageBytes = 4_096;

/** Returns the resident memory of a process, in megabytes. Linux only. */
export function memoryOf(pid: number): number {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return (Number(pages) * pageBytes) / 1e6;
}

/** Returns the number of open files and connections of a process. Linux only. */
export function openFilesOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}
