/** The value in the middle. */
export function median(values) {
  return quantile(values, 0.5);
}

/** The value below which that share of all values lies. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

/** The medians of each number in several records of one shape. */
export function medians(records) {
  return Object.fromEntries(
    Object.keys(records[0]).map((key) => [key, rounded(median(records.map((record) => record[key])))]),
  );
}

/** By which power a cost grows with the number of things: 1 is linear. Least squares over the logarithms. */
export function exponent(costs) {
  const points = costs.map(([count, cost]) => [Math.log(count), Math.log(cost)]);
  const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const above = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return rounded(above / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0));
}

/** The same list, beginning a few places later: nobody always comes first. */
export function rotated(list, places) {
  const first = places % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

function rounded(value) {
  return Math.round(value * 100) / 100;
}
