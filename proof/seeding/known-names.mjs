// Names that the language gives: no rename of ours makes or removes one, so `Math.ceil` is never `Math.floor` renamed.
const core = [
  Object,
  Function,
  Array,
  String,
  Number,
  Boolean,
  Date,
  RegExp,
  Map,
  Set,
  WeakMap,
  Promise,
  Symbol,
  BigInt,
  Error,
];
const objects = [Math, JSON, Reflect, ...core, ...core.map(({ prototype }) => prototype)];
const properties = new Set(objects.flatMap((object) => Object.getOwnPropertyNames(object)));

/** Returns whether a name stands for a global of the language or its platform. */
export function isKnownBinding(name) {
  return name in globalThis || name === 'undefined' || name === 'arguments';
}

/** Returns whether a name is a property of the language's own objects. */
export function isKnownProperty(name) {
  return properties.has(name);
}
