import { encodeFunctionData, parseAbi } from "viem";
import { describe, expect, it } from "vitest";
import { contractAddress, deploymentSchema } from "#protocol/chain/deployment.ts";
import { adoptsModule } from "#protocol/modules/adopts-module.ts";
import { firstBlockOf, joinedModules, withoutModules } from "#protocol/modules/joined-modules.ts";
import { sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const joined = { emissions: { startBlock: 90 }, committee: { startBlock: 40 } };
const deployment = { ...sampleDeployment, startBlock: 7, joined };

describe("modules that joined", () => {
  it("come in the order of their blocks, from which their events are read", () => {
    expect(joinedModules(deployment)).toEqual([
      { name: "committee", startBlock: 40 },
      { name: "emissions", startBlock: 90 },
    ]);
    expect(firstBlockOf(deployment, "emissions")).toBe(90);
    expect(firstBlockOf({ ...deployment, joined: {} }, "emissions")).toBe(7);
  });

  it("do not count before their contracts are recorded", () => {
    const { Elections: _, ...contracts } = deployment.contracts;
    expect(joinedModules({ contracts, joined }).map(({ name }) => name)).toEqual(["emissions"]);
  });

  it("can be thought away, one or all", () => {
    const before = withoutModules(deployment, ["committee"]);
    expect(before.contracts.CommitteeVeto).toBeUndefined();
    expect(before.contracts.EmissionController).toBe(deployment.contracts.EmissionController);
    expect(before.joined).toEqual({ emissions: { startBlock: 90 } });
  });

  it("are named in a deployment as modules that there are", () => {
    expect(deploymentSchema.safeParse({ ...deployment, joined: { committe: { startBlock: 1 } } }).success).toBe(false);
    expect(deploymentSchema.parse(deployment).joined).toEqual(joined);
  });
});

describe("the adoption of a module", () => {
  const abi = parseAbi(["function setPolicy(address target, bytes4 selector, uint8 class)"]);
  const governor = contractAddress(deployment, "AlthingGovernor");
  const policyOf = (name: string, target = governor) => ({
    target,
    valueWei: 0n,
    data: encodeFunctionData({ abi, args: [contractAddress(deployment, name), "0xfcfff16f", 1] }),
  });

  it("is a class for one of its calls, among whatever else a vote does", () => {
    const other = { target: governor, valueWei: 0n, data: "0x12345678" } as const;
    expect(adoptsModule(deployment, "committee", [other, policyOf("Elections")])).toBe(true);
    expect(adoptsModule(deployment, "committee", [other, policyOf("EmissionController")])).toBe(false);
    expect(
      adoptsModule(deployment, "committee", [policyOf("Elections", contractAddress(deployment, "Elections"))]),
    ).toBe(false);
    expect(
      adoptsModule(deployment, "committee", [{ ...other, data: policyOf("Elections").data.slice(0, 40) as "0x" }]),
    ).toBe(false);
    expect(adoptsModule(deployment, "committee", [])).toBe(false);
  });
});
