import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/shared/paths.ts';
import { run, runNode } from '../../scripts/shared/run.ts';

/** How a package manager installs Chromium, as commands to run one after the other. */
const PACKAGE_MANAGERS: Record<string, string[][]> = {
  'apt-get': [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']],
  dnf: [['install', '--assumeyes', 'chromium']],
  apk: [['add', '--no-cache', 'chromium']],
  pacman: [['-Sy', '--noconfirm', 'chromium']],
  zypper: [['--non-interactive', 'install', 'chromium']],
};

/**
 * Installs Chromium: by the system's package manager where we may, else Playwright's own build
 * into the user's cache.
 *
 * @returns what was tried and how it ended, for the message when nothing helped
 */
export async function installBrowser(): Promise<string[]> {
  const attempts: string[] = [];
  const manager = Object.keys(PACKAGE_MANAGERS).find(isOnPath);
  if (manager && process.getuid?.() === 0) {
    const ok = await installWith(manager);
    attempts.push(`${manager}: ${ok ? 'installed' : 'failed'}`);
    if (ok) return attempts;
  } else if (manager) {
    attempts.push(`${manager}: needs root`);
  }
  const cli = path.join(ROOT, 'node_modules/playwright-core/cli.js');
  const { code } = await runNode([cli, 'install', 'chromium'], { output: 'inherit' });
  attempts.push(`Playwright's download: ${code === 0 ? 'installed' : 'failed'}`);
  return attempts;
}

async function installWith(manager: string): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of PACKAGE_MANAGERS[manager] ?? []) {
    const { code, output } = await run(manager, args, { env });
    if (code === 0) continue;
    console.error(output.trim());
    return false;
  }
  return true;
}

function isOnPath(command: string): boolean {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.some((folder) => existsSync(path.join(folder, command)));
}
