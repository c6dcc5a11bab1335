/** What is wrong with the looks of our elements in the page that it runs in, in words. */
export function lookAt(): string[];
