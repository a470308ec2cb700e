/** The drop-in files, built for the tests that serve them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of each file whose name begins with `journey-diagrams`, by name: the first with its parts, and the one that has everything. */
export async function buildDropIn(): Promise<Map<string, string>> {
  const scratch = mkdtempSync(join(tmpdir(), 'journey-diagrams-drop-in-'));
  for (const mode of ['production', 'all']) {
    await build({ root, mode, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: scratch, sourcemap: false } });
  }
  const files = new Map(readdirSync(scratch).map((file) => [file, readFileSync(join(scratch, file), 'utf8')]));
  rmSync(scratch, { recursive: true, force: true });
  return files;
}
