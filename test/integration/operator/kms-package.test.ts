import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";

const ROOT = join(import.meta.dirname, "../../..");
const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "althing-install-"));
  for (const source of ["operator", "protocol", "package.json"]) {
    await cp(join(ROOT, source), join(folder, source), { recursive: true });
  }
  await mkdir(join(folder, "node_modules"));
  for (const name of await readdir(join(ROOT, "node_modules"))) {
    if (name !== "@aws-sdk") await symlink(join(ROOT, "node_modules", name), join(folder, "node_modules", name));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("an operator's install is without the package of AWS, and who wants a key there is told which to add", async () => {
  const { dependencies, devDependencies } = manifestSchema.parse(
    JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")),
  );
  const name = "@aws-sdk/client-kms";
  expect(dependencies[name]).toBeUndefined();
  const load =
    'import("#operator/keys/signer.ts").then(({ loadSigner }) => loadSigner({ ALTHING_KMS_KEY: "alias/bots" }))';
  const script = `await ${load}.catch(({ message }) => console.log(message));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    cwd: folder,
  });
  expect(stdout).toBe(
    `ALTHING_KMS_KEY needs the package of AWS, which is not installed: npm install --no-save --omit=dev ${name}@${devDependencies[name]}\n`,
  );
});
