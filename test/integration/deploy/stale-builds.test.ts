import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { projectRoot } from "#deploy/builds/kept-build.ts";

const run = promisify(execFile);
const token = "contracts/token/AlthingToken.sol";
const test = "test/solidity/governance/AlthingToken.t.sol";

let checkout: string;

beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), "althing-checkout-"));
  for (const part of [
    "contracts",
    "deploy",
    "protocol",
    "test",
    "hardhat.config.ts",
    "package.json",
    "tsconfig.json",
  ]) {
    await cp(join(projectRoot, part), join(checkout, part), { recursive: true });
  }
  await symlink(join(projectRoot, "node_modules"), join(checkout, "node_modules"));
});
afterAll(() => rm(checkout, { recursive: true, force: true }));

const hardhat = (...args: string[]) => run("hardhat", args, { cwd: checkout });
const stale =
  /older than the sources of .*AlthingToken \(contracts\/token\/AlthingToken\.sol\): run "npm run build:contracts"/;

it("a Solidity test is not run against a build that is older than its source, if only by a comment", async () => {
  const source = await readFile(join(checkout, token));
  await appendFile(join(checkout, token), "// One line more.\n");
  await expect(hardhat("test", "solidity", test)).rejects.toThrow(stale);
  await expect(hardhat("build", "--no-tests", "--quiet")).rejects.toThrow(stale);
  await writeFile(join(checkout, token), source);
  await expect(hardhat("build", "--no-tests", "--quiet")).resolves.toBeDefined();
});

it("a build that is damaged is named", async () => {
  const build = join(checkout, `contracts/build/${token}/AlthingToken.json`);
  await writeFile(build, (await readFile(build, "utf8")).slice(0, 1_000));
  await expect(hardhat("build", "--no-tests", "--quiet")).rejects.toThrow(/AlthingToken\.json is damaged: run/);
});
