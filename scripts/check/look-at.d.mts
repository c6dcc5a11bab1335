/** Runs in a page and returns the layout faults of the elements as texts. */
export function lookAt(): string[];
