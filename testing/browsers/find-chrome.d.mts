export function findChrome(): Promise<string>;
export const chromeArgs: string[];
