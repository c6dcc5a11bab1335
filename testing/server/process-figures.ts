import { readdirSync, readFileSync } from 'node:fs';

const pageBytes = 4_096;

/** The memory that a process holds, in megabytes. Linux only. */
export function memoryOf(pid: number): number {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return (Number(pages) * pageBytes) / 1e6;
}

/** How many files and connections a process has open. Linux only. */
export function openFilesOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}
