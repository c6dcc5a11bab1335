// Names of the language cannot be renamed: `Math.ceil` must not match `Math.floor`.
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

/** Returns whether a name is a global of the language or its platform. */
export function isKnownBinding(name) {
  return name in globalThis || name === 'undefined' || name === 'arguments';
}

/** Returns whether a name is a property of the language's objects. */
export function isKnownProperty(name) {
  return properties.has(name);
}
