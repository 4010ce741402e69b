import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { bringUpToDate, pluginBuild } from '../../scripts/shared/build.ts';
import { ROOT } from '../../scripts/shared/paths.ts';
import { run } from '../../scripts/shared/run.ts';

const PACKAGES = ['docusaurus-plugin-auth', 'docusaurus-auth-server'] as const;
export type PackageName = (typeof PACKAGES)[number];

const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc');

const report = z.array(
  z.object({
    name: z.enum(PACKAGES),
    filename: z.string(),
    size: z.number(),
    unpackedSize: z.number(),
    files: z.array(z.object({ path: z.string() })),
  }),
);

/** A package as the registry would hold it. */
export interface Tarball {
  /** Absolute path of the `.tgz`. */
  file: string;
  /** What it holds, relative to the package. */
  files: string[];
  /** In bytes, as a registry sends it, and on a disk. */
  size: number;
  unpackedSize: number;
}

/** Both packages, packed; `remove` deletes them. */
export type Tarballs = Record<PackageName, Tarball> & { remove: () => Promise<void> };

/**
 * Packs both packages from what is built, in a new temporary folder. Their own `prepack` would take
 * the files away under the tests that run beside this one.
 *
 * @throws {Error} with what the build or npm printed
 */
export async function packAll(): Promise<Tarballs> {
  await bringUpToDate([pluginBuild]);
  await mustRun(process.execPath, [TSC, '--build', path.join(ROOT, 'packages/server')]);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'docusaurus-auth-packages-'));
  const workspaces = PACKAGES.flatMap((name) => ['--workspace', name]);
  const output = await mustRun('npm', [
    'pack',
    ...workspaces,
    '--ignore-scripts',
    '--loglevel=error',
    '--json',
    '--pack-destination',
    folder,
  ]);
  const packed = report.parse(JSON.parse(output));
  const remove = () => rm(folder, { recursive: true, force: true });
  const find = (name: PackageName): Tarball => {
    const found = packed.find((each) => each.name === name);
    if (!found) throw new Error(`npm packed no ${name}:\n${output}`);
    const { filename, size, unpackedSize } = found;
    const files = found.files.map((each) => each.path);
    return { file: path.join(folder, filename), files, size, unpackedSize };
  };
  const [plugin, server] = PACKAGES;
  return { [plugin]: find(plugin), [server]: find(server), remove };
}

/**
 * Runs a command to its end.
 *
 * @returns what it printed
 * @throws {Error} with what it printed, when it fails
 */
export async function mustRun(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${output}`);
  return output;
}
