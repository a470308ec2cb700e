const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

export const median = (values) => at(values, 0.5);

/** A median with its quartiles. */
export function spread(values, digits = 2) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => at(values, share).toFixed(digits));
  return `${middle} (${low} to ${high})`;
}

/** The exponent of growth: the slope of the line through the logarithms of sizes and values. */
export function exponent(points) {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)]);
  const mean = (i) => logs.reduce((sum, log) => sum + log[i], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0) / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

/** A table as text, with the first column aligned left and the others right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const cell = (value, column) => (column === 0 ? String(value).padEnd(widths[0]) : String(value).padStart(widths[column]));
  return rows.map((row) => row.map(cell).join('   ').trimEnd()).join('\n');
}
