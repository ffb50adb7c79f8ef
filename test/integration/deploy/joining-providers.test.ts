import { readFile } from "node:fs/promises";
import { createPublicClient, createWalletClient, encodeFunctionData, http, keccak256, toBytes } from "viem";
import { hardhat } from "viem/chains";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { checkProviders } from "#deploy/checks/check-providers.ts";
import { localAccount } from "#deploy/local/accounts.ts";
import { allRemaining } from "#deploy/remaining/all-remaining.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { fileProposal, parseProposalFile } from "#proposals/draft/proposal-file.ts";
import { sendProposal } from "#proposals/draft/send-proposal.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { committeePauseAbi } from "#protocol/chain/abi/CommitteePause.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { providerRegistryAbi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { slashingGateAbi } from "#protocol/chain/abi/SlashingGate.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { wordText } from "#protocol/input/text-word.ts";
import { createDeployFixture, type DeployFixture } from "./deploy-fixture.ts";
import { joinProviders, withoutModules, withoutProviders } from "./joining-committee.ts";

/** A DAO that has emissions and a committee takes in providers by a vote. */

const day = 86_400;
const holder = localAccount(1);

let fixture: DeployFixture;
let deployment: Deployment;
let proposal: string;

beforeAll(async () => {
  fixture = await createDeployFixture();
  deployment = await fixture.deploy({ planFrom: withoutProviders });
  const data = encodeFunctionData({ abi: althingTokenAbi, functionName: "delegate", args: [holder.address] });
  await fixture.client.sendTransaction({ account: holder.address, to: address("AlthingToken"), data });
});

afterAll(() => fixture.close());

const client = () => createPublicClient({ transport: http(fixture.rpc), cacheTime: 0 });
const address = (name: string) => contractAddress(deployment, name);

async function pass(seconds: number): Promise<void> {
  await fixture.client.increaseTime({ seconds });
  await fixture.client.mine({ blocks: 1 });
}

async function open(): Promise<string[]> {
  const { timestamp: nowSeconds } = await client().getBlock();
  const question = { client: client(), deployment, nowSeconds, bots: null, relayPerDayWei: 0n };
  return (await allRemaining(question)).flatMap(({ name, isOpen }) => (isOpen ? [name] : []));
}

it("joins without any power, and waits for a vote", async () => {
  const paid = () =>
    client().readContract({
      address: address("EmissionController"),
      abi: emissionControllerAbi,
      functionName: "rewards",
    });
  ({ deployment, proposal } = await joinProviders(fixture));
  expect(await paid()).toBe(address("RewardHolder"));
  expect(await checkProviders(client(), deployment)).toEqual([]);
  expect(Object.keys(deployment.contracts)).toEqual(expect.arrayContaining(["StakeVault", "CommitteeSlashStop"]));
  expect(await open()).toContain("adopt providers");
  expect(await open()).not.toContain("kinds of units");
});

it("is adopted by one vote: kinds, pay, and whom it asks and obeys", async () => {
  const file = parseProposalFile(await readFile(proposal, "utf8"), proposal);
  const proposed = fileProposal(createCatalogue(deployment, []), file);
  const calls = proposed.flatMap((action) => action.calls);
  const wallet = createWalletClient({ account: holder, chain: hardhat, transport: http(fixture.rpc) });
  const description = "# Adopt providers";
  const { proposalId } = await sendProposal(client(), wallet, deployment, holder.address, calls, description);
  const named = [
    calls.map(({ target }) => target),
    calls.map(({ valueWei }) => valueWei),
    calls.map((call) => call.data),
    keccak256(toBytes(description)),
  ] as const;
  const governor = { address: address("AlthingGovernor"), abi: althingGovernorAbi } as const;
  const send = async (data: `0x${string}`) => {
    const gas = 15_000_000n;
    const hash = await fixture.client.sendTransaction({ account: holder.address, to: governor.address, data, gas });
    expect(await client().waitForTransactionReceipt({ hash })).toMatchObject({ status: "success" });
  };
  await pass(day + 1);
  await send(encodeFunctionData({ ...governor, functionName: "castVote", args: [proposalId, 1] }));
  await pass(4 * day + 1);
  await send(encodeFunctionData({ ...governor, functionName: "queue", args: named }));
  await pass(2 * day + 1);
  await send(encodeFunctionData({ ...governor, functionName: "execute", args: named }));

  const vault = { address: address("StakeVault"), abi: stakeVaultAbi } as const;
  const registry = { address: address("ProviderRegistry"), abi: providerRegistryAbi } as const;
  const pause = { address: address("CommitteePause"), abi: committeePauseAbi } as const;
  const read = client().readContract;
  expect(wordText(await read({ ...registry, functionName: "kindName", args: [1] }))).toBe("GPU A100, 80 GB");
  expect(await read({ ...registry, functionName: "kindOf", args: [0] })).toMatchObject({ stakeUsd8: 200n * 10n ** 8n });
  expect(await read({ ...vault, functionName: "isRestaker", args: [address("ProviderRewards")] })).toBe(true);
  expect(await read({ ...vault, functionName: "slasher" })).toBe(address("SlashingGate"));
  expect(await read({ ...vault, functionName: "pauses" })).toBe(pause.address);
  expect(await read({ ...pause, functionName: "moduleOf", args: [vault.address] })).toMatchObject({
    lengthSeconds: 14 * day,
    told: false,
  });
  const gate = { address: address("SlashingGate"), abi: slashingGateAbi } as const;
  expect(await read({ ...gate, functionName: "stopper" })).toBe(address("CommitteeSlashStop"));
  const controller = { address: address("EmissionController"), abi: emissionControllerAbi } as const;
  expect(await read({ ...controller, functionName: "rewards" })).toBe(address("ProviderRewards"));
  expect(await checkProviders(client(), deployment)).toEqual([]);
  const left = await open();
  for (const done of ["adopt providers", "kinds of units", "rewards of providers"]) expect(left).not.toContain(done);
});

it("cannot be had without emissions, and says so before anything is sent", async () => {
  const plain = await createDeployFixture();
  onTestFinished(() => plain.close());
  await plain.deploy({ planFrom: withoutModules });
  const nonce = () => plain.client.getTransactionCount({ address: localAccount(0).address });
  const before = await nonce();
  await expect(joinProviders(plain)).rejects.toThrow("The module providers does not work without emissions");
  expect(await nonce()).toBe(before);
});
