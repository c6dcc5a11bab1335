export function packLibrary(folder: string): string;
export function copyExample(name: string): string;
export function installExample(folder: string): void;
export function lockExample(name: string): void;
