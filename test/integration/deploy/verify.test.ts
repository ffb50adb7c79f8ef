import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { concatHex, type Hex, isAddressEqual, zeroAddress } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { keptBuild } from "#deploy/builds/kept-build.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { createDeployFixture, type DeployFixture, deployer } from "./deploy-fixture.ts";

const root = join(import.meta.dirname, "../../..");
const formsSchema = z.strictObject({
  chainId: z.literal(31337),
  contracts: z.array(
    z.strictObject({
      name: z.string(),
      address: z.custom<Hex>(),
      contract: z.string(),
      compiler: z.string(),
      constructorArguments: z.string().regex(/^([0-9a-f]{64})*$/),
      standardJsonInput: z.string(),
    }),
  ),
});

let fixture: DeployFixture;
let deployment: Deployment;
let out: string;

beforeAll(async () => {
  fixture = await createDeployFixture();
  deployment = await fixture.deploy();
  out = await mkdtemp(join(tmpdir(), "althing-verification-"));
});
afterAll(async () => {
  await fixture.close();
  await rm(out, { recursive: true });
});

async function verify(...args: string[]) {
  const run = promisify(execFile)(process.execPath, ["deploy/verify.ts", "--network", "local", ...args], { cwd: root });
  const failed = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });
  return run.then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    (error: unknown) => failed.parse(error),
  );
}

/** The deployer's transactions that made contracts, by the contracts' addresses. */
async function creations(): Promise<Map<string, Hex>> {
  const { client } = fixture;
  const made = new Map<string, Hex>();
  for (let blockNumber = 0n; blockNumber <= (await client.getBlockNumber()); blockNumber++) {
    const { transactions } = await client.getBlock({ blockNumber, includeTransactions: true });
    for (const { from, to, hash, input } of transactions) {
      if (to !== null || !isAddressEqual(from, deployer.address)) continue;
      const { contractAddress } = await client.getTransactionReceipt({ hash });
      made.set((contractAddress ?? zeroAddress).toLowerCase(), input);
    }
  }
  return made;
}

it("writes what explorers take: inputs that compile to the code, and the arguments that it was made with", async () => {
  const { code, stdout, stderr } = await verify("--deployment", fixture.directory, "--out", out, "--rpc", fixture.rpc);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toContain("The code of each contract on the chain is what the kept builds say.");

  const { contracts } = formsSchema.parse(JSON.parse(await readFile(join(out, "verification.json"), "utf8")));
  const names = contracts.map(({ name }) => name);
  expect(names.toSorted()).toEqual(
    Object.keys(deployment.contracts)
      .filter((name) => name !== "CommitteeSafe")
      .sort(),
  );
  expect((await readdir(out)).toSorted()).toEqual(
    ["verification.json", ...names.map((name) => `${name}.input.json`)].sort(),
  );

  const made = await creations();
  for (const { name, address, constructorArguments } of contracts) {
    const { bytecode, deployedBytecode } = keptBuild(name);
    const creation = made.get(address.toLowerCase());
    if (creation === undefined) {
      const data = concatHex([bytecode, `0x${constructorArguments}`]);
      const code = await fixture.client.call({ account: deployment.contracts.EmissionController, data });
      expect(code.data, `${name}, made by the controller`).toBe(await fixture.client.getCode({ address }));
    } else {
      expect(creation.endsWith(constructorArguments), name).toBe(true);
      expect(creation.length, name).toBe(bytecode.length + constructorArguments.length);
    }
    expect(deployedBytecode.length).toBeGreaterThan(2);
  }

  const name = "EmissionReserve";
  const form = contracts.find((one) => one.name === name);
  const [source = ""] = form?.contract.split(":") ?? [];
  const { compile } = createRequire(import.meta.url)("solc");
  const output = JSON.parse(compile(await readFile(join(out, `${name}.input.json`), "utf8")));
  expect(`0x${output.contracts[source][name].evm.bytecode.object}`).toBe(keptBuild(name).bytecode);
});

it("says what is missing, and writes nothing where the code is another or the journal is gone", async () => {
  const elsewhere = join(out, "elsewhere");
  const copy = `${fixture.directory}-without-journal`;
  await cp(fixture.directory, copy, { recursive: true });
  await rm(join(copy, "ignition"), { recursive: true });
  const journal = await verify("--deployment", copy, "--out", elsewhere);
  await rm(copy, { recursive: true });
  expect(journal.stderr).toMatch(/There is no .*journal\.jsonl: verify where the deployment was made/);

  await fixture.client.setCode({ address: deployment.contracts.RewardHolder ?? "0x", bytecode: "0x00" });
  const other = await verify("--deployment", fixture.directory, "--out", elsewhere, "--rpc", fixture.rpc);
  expect(other.stderr).toMatch(/The code of RewardHolder at 0x\w+ is not what contracts\/emissions/);
  await expect(readdir(elsewhere)).rejects.toThrow("ENOENT");

  expect((await verify("--netwrok", "local")).stderr).toMatch(/Unknown option '--netwrok'/);
});
