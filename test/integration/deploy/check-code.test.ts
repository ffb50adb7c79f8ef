import { type Address, createPublicClient, type Hex, http } from "viem";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { keptBuild, keptNames } from "#deploy/builds/kept-build.ts";
import { checkCode } from "#deploy/checks/check-code.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { createDeployFixture, type DeployFixture } from "./deploy-fixture.ts";

let fixture: DeployFixture;
let deployment: Deployment;
let putBack: () => Promise<void>;

beforeAll(async () => {
  fixture = await createDeployFixture();
  deployment = await fixture.deploy();
  putBack = await fixture.remember();
});
beforeEach(() => putBack());
afterAll(() => fixture.close());

const faults = () => checkCode(createPublicClient({ transport: http(fixture.rpc) }), deployment);
const ours = () => Object.keys(deployment.contracts).filter((name) => keptNames().has(name));
const address = (name: string) => contractAddress(deployment, name);
const fault = (name: string) =>
  `The code of ${name} at ${address(name)} is not what ${keptBuild(name).sourceName} compiles to in this checkout.`;

/** Puts one byte of a contract's code to another value. */
async function flip(name: string, byte: number): Promise<void> {
  const code = await codeOf(address(name));
  const from = 2 + 2 * byte;
  const flipped = (Number.parseInt(code.slice(from, from + 2), 16) ^ 1).toString(16).padStart(2, "0");
  await fixture.client.setCode({
    address: address(name),
    bytecode: `0x${code.slice(2, from)}${flipped}${code.slice(from + 2)}`,
  });
}

async function codeOf(account: Address): Promise<Hex> {
  return (await fixture.client.getCode({ address: account })) ?? "0x";
}

it("finds nothing in what was deployed", async () => {
  expect(await faults()).toEqual([]);
});

it("names each contract that differs in one byte, near its beginning or its last", async () => {
  expect(ours()).toContain("AlthingGovernor");
  for (const name of ours()) {
    const { deployedBytecode } = keptBuild(name);
    for (const byte of [0, 3, deployedBytecode.length / 2 - 2]) {
      await flip(name, byte);
      expect(await faults(), `${name}, byte ${byte}`).toEqual([fault(name)]);
      await flip(name, byte);
    }
  }
  expect(await faults()).toEqual([]);
});

it("lets immutables be what the deployment made them", async () => {
  const [first] = Object.values(keptBuild("AlthingGovernor").immutableReferences).flat();
  if (first === undefined) throw new Error("The governor has immutables.");
  await flip("AlthingGovernor", first.start + first.length - 1);
  expect(await faults()).toEqual([]);
});

it("names a contract that is linked to a library other than the deployment's own", async () => {
  const linked = ours().find((name) => Object.keys(keptBuild(name).deployedLinkReferences).length > 0);
  if (linked === undefined) throw new Error("A contract of the example is linked.");
  const [place] = Object.values(keptBuild(linked).deployedLinkReferences)
    .flatMap((file) => Object.values(file))
    .flat();
  if (place === undefined) throw new Error("A link has a place.");
  await flip(linked, place.start + place.length - 1);
  expect(await faults()).toEqual([fault(linked)]);
});

it("names a contract that is not there, and one whose code is cut off", async () => {
  await fixture.client.setCode({ address: address("AlthingToken"), bytecode: "0x" });
  const code = await codeOf(address("RiskPolicy"));
  await fixture.client.setCode({ address: address("RiskPolicy"), bytecode: `0x${code.slice(2, 202)}` });
  expect((await faults()).toSorted()).toEqual([fault("AlthingToken"), fault("RiskPolicy")].toSorted());
});
