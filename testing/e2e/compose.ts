import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Service {
  image?: string;
  build?: { dockerfile_inline: string };
  command?: string[];
  environment: Record<string, string>;
}

/** The services of compose.yaml. */
export const { server, database } = (
  parse(readFileSync('compose.yaml', 'utf8')) as { services: Record<'server' | 'database', Service> }
).services;

/** Replaces variables as Compose does: `${NAME}`, `${NAME:-default}`, `${NAME:?reason}`. */
export function filled(text: string, variables: Record<string, string>): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest?: string) => {
    const value = variables[name];
    if (value) return value;
    if (kind === '?') throw new Error(`${name}: ${rest}`);
    return rest ?? '';
  });
}
