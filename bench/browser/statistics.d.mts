export function quantile(values: readonly number[], share: number): number;
export function medians<Record extends object>(records: readonly Record[]): Record;
export function exponent(costs: readonly (readonly [count: number, cost: number])[]): number;
export function rotated<Item>(list: readonly Item[], places: number): Item[];
