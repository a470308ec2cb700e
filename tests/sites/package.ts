/** The package as a project has it, without a registry: its modules and the drop-in, beside the packages of this project. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Puts the package into `node_modules` of a project.
 * @param folder a folder of its own for the project; its parent gets the other packages.
 */
export function installPackage(folder: string, dropIn: ReadonlyMap<string, string>): void {
  const own = join(folder, 'node_modules/journey-diagrams');
  mkdirSync(own, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, '../node_modules'), 'junction');
  copyFileSync(join(root, 'package.json'), join(own, 'package.json'));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json'), '--declaration', 'false', '--outDir', join(own, 'dist/esm')]);
  for (const [name, text] of dropIn) writeFileSync(join(own, 'dist', name), text);
}
