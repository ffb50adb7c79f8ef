import { mkdir, mkdtemp, readFile, readlink, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Files of one run of the local network: gone with it, and apart from those of any other run. */
export interface Instance {
  /** The processes run here, so that they find this run's `deployments/` and `data/`. */
  directory: string;
  deployment: string;
  remove(): Promise<void>;
}

const prefix = join(tmpdir(), "althing-");

/**
 * Makes the directory of a run, and `link` (usually `deployments/31337`) lead to its deployment unless it leads to
 * that of another run that goes on, or is somebody's own directory.
 */
export async function createInstance(link: string): Promise<Instance> {
  const directory = await mkdtemp(prefix);
  const deployment = join(directory, "deployments/31337");
  await mkdir(deployment, { recursive: true });
  await writeFile(join(directory, "process-id"), String(process.pid));
  await clearAbandoned(link);
  await mkdir(dirname(link), { recursive: true });
  const linked = await symlink(deployment, link).then(
    () => true,
    () => false,
  );
  const remove = async () => {
    if (linked) await unlink(link);
    await rm(directory, { recursive: true, force: true });
  };
  return { directory, deployment, remove };
}

/** A run that was killed outright could not clear up after itself. */
async function clearAbandoned(link: string): Promise<void> {
  const target = await readlink(link).catch(() => undefined);
  if (target === undefined) return;
  const directory = resolve(target, "../..");
  const holder = await readFile(join(directory, "process-id"), "utf8").catch(() => "none");
  if (isRunning(Number(holder))) return;
  await unlink(link);
  if (directory.startsWith(prefix)) await rm(directory, { recursive: true, force: true });
}

function isRunning(processId: number): boolean {
  if (!Number.isInteger(processId)) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
