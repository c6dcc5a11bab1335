import type { LitElement, PropertyDeclaration } from 'lit';

/** Declares a reactive property, as Lit's decorator of this name does: without the part for standard decorators, which is 700 bytes. */
export function property(options?: PropertyDeclaration) {
  return (prototype: LitElement, name: string): void =>
    (prototype.constructor as typeof LitElement).createProperty(name, options);
}
