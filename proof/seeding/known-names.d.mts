/** Returns whether a name is a global of the language or its platform. */
export function isKnownBinding(name: string): boolean;

/** Returns whether a name is a property of the language's objects. */
export function isKnownProperty(name: string): boolean;
