/** Resolves after three seconds, like a response over a slow network. */
export function slowly<Value>(value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(() => resolve(value), 3000));
}
