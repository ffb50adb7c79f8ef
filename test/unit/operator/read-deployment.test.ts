import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { at, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

let directory: string;
const { contracts, ...rest } = sampleDeployment;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "althing-deployment-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe("a deployment", () => {
  it("is read from its two files", async () => {
    await write(contracts, rest);
    expect(await readDeployment(directory)).toEqual(sampleDeployment);
  });

  it.each<[string, unknown, unknown, RegExp]>([
    ["a missing contract", { ...contracts, AlthingGovernor: undefined }, rest, /contracts\.AlthingGovernor/],
    ["a wrong address", { ...contracts, AlthingToken: "0x12" }, rest, /expected an address/],
    [
      "two assets of one symbol",
      contracts,
      { ...rest, assets: [...rest.assets, { address: at(1), symbol: "FLT", decimals: 6 }] },
      /expected distinct symbols, found FLT twice/,
    ],
    ["a wrong chain id", contracts, { ...rest, chainId: "one" }, /chainId/],
    ["no object", contracts, [], /is not valid/],
  ])("is refused with %s", async (_, addresses, deployment, message) => {
    await write(addresses, deployment);
    await expect(readDeployment(directory)).rejects.toThrow(message);
  });

  it("is missed with what to do", async () => {
    await expect(readDeployment(join(directory, "none"))).rejects.toThrow(
      /does not exist\. Run "npm start" for a local chain/,
    );
  });

  it("says which file is broken", async () => {
    await write(contracts, rest);
    await writeFile(join(directory, "deployment.json"), "{");
    await expect(readDeployment(directory)).rejects.toThrow(/deployment\.json is not valid JSON/);
  });
});

async function write(addresses: unknown, deployment: unknown) {
  await writeFile(join(directory, "addresses.json"), JSON.stringify(addresses));
  await writeFile(join(directory, "deployment.json"), JSON.stringify(deployment));
}
