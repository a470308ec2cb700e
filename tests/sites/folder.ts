import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The text of each file below a folder, by its path in it, with slashes. */
export const textsBelow = (folder: string): Map<string, string> =>
  new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map((file) => {
    const path = join(file.parentPath, file.name);
    return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
  }));
