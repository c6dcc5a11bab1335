/** An answer of a slow network: it comes, but after three seconds. */
export function slowly<Value>(value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(() => resolve(value), 3000));
}
