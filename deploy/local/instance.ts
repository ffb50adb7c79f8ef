import { access, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Files of one run of the local network: gone with it, and apart from those of any other run. */
export interface Instance {
  /** The processes run here, so that they find this run's `deployments/` and `data/`. */
  directory: string;
  deployment: string;
  /** File that keeps what a process prints. */
  log(name: string): string;
  remove(): Promise<void>;
}

const prefix = "althing-";

/**
 * Makes the directory of a run, and `link` (usually `deployments/31337`) lead to its deployment unless it leads to
 * that of another run that goes on, or is somebody's own directory.
 */
export async function createInstance(link: string): Promise<Instance> {
  const directory = await mkdtemp(join(tmpdir(), prefix));
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
    if (linked) await rm(link, { force: true });
    await rm(directory, { recursive: true, force: true });
  };
  return { directory, deployment, log: (name) => join(directory, `${name}.log`), remove };
}

/** A run that was killed outright could not clear up after itself. */
async function clearAbandoned(link: string): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const directory = join(tmpdir(), name);
    const holder = await readFile(join(directory, "process-id"), "utf8").catch(() => undefined);
    if (holder !== undefined && !isRunning(Number(holder))) await rm(directory, { recursive: true, force: true });
  }
  const target = await readlink(link).catch(() => undefined);
  const leadsNowhere =
    target !== undefined &&
    (await access(target).then(
      () => false,
      () => true,
    ));
  if (leadsNowhere) await rm(link, { force: true });
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    const belongsToAnotherUser = error instanceof Error && "code" in error && error.code === "EPERM";
    return belongsToAnotherUser;
  }
}
