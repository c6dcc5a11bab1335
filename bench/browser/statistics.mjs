/** Returns the median. */
export function median(values) {
  return quantile(values, 0.5);
}

/** Returns the value below which the given share of all values lies. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

/** Returns the median of each field of several records. */
export function medians(records) {
  return Object.fromEntries(
    Object.keys(records[0]).map((key) => [key, rounded(median(records.map((record) => record[key])))]),
  );
}

/** Returns the exponent with which a cost grows with the count; 1 is linear. Uses least squares of the logarithms. */
export function exponent(costs) {
  const points = costs.map(([count, cost]) => [Math.log(count), Math.log(cost)]);
  const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const above = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return rounded(above / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0));
}

/** Returns the same list, starting some places later, so that another contestant is first in each round. */
export function rotated(list, places) {
  const first = places % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

function rounded(value) {
  return Math.round(value * 100) / 100;
}
