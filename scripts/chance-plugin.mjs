/**
 * A command for browser tests with random models: `executeServerCommand('chance')` returns the seed (SEED) and the number
 * of runs (FUZZ_RUNS). tests/support/fuzz.ts is its typed side.
 */
export function chancePlugin() {
  return {
    name: 'chance',
    executeCommand({ command }) {
      if (command === 'chance') return { seed: Number(process.env.SEED ?? 7), runs: Number(process.env.FUZZ_RUNS ?? 150) };
    },
  };
}
