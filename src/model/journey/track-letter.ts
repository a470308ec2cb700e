/** The letter of a track: a, b, … z, aa. */
export function trackLetter(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? trackLetter(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}
