import { afterAll, beforeAll, expect, it } from "vitest";
import { localAccount } from "#deploy/local/accounts.ts";
import { holders } from "#deploy/local/seed/holders.ts";
import { settleClock } from "#deploy/local/settle-clock.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { createSeededChain } from "#test/seeded/seeded-chain.ts";

const stateNames = ["pending", "active", "cancelled", "defeated", "succeeded", "queued", "expired", "executed"];

let chain: Awaited<ReturnType<typeof createSeededChain>>;

beforeAll(async () => {
  chain = await createSeededChain(Math.floor(Date.now() / 1000));
  await settleClock(chain.client);
});

afterAll(() => chain.close());

async function proposals() {
  const { client, deployment } = chain;
  const governor = { address: contractAddress(deployment, "AlthingGovernor"), abi: althingGovernorAbi } as const;
  const created = await client.getContractEvents({
    ...governor,
    eventName: "ProposalCreated",
    fromBlock: 0n,
    strict: true,
  });
  return Promise.all(
    created.map(async ({ args }) => ({
      title: args.description.split("\n")[0],
      state: stateNames[await client.readContract({ ...governor, functionName: "state", args: [args.proposalId] })],
      eta: Number(await client.readContract({ ...governor, functionName: "proposalEta", args: [args.proposalId] })),
      deadline: Number(
        await client.readContract({ ...governor, functionName: "proposalDeadline", args: [args.proposalId] }),
      ),
      calls: args.targets.map((target, index) => ({
        target,
        valueWei: args.values[index] ?? 0n,
        data: args.calldatas[index] ?? "0x",
      })),
    })),
  );
}

it("proposals stand in every state that a newcomer should meet", async () => {
  const states = (await proposals()).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(["executed", "defeated", "cancelled", "queued", "active", "pending"]));
});

it("within minutes one proposal passes and one can be executed", async () => {
  const all = await proposals();
  const soon = (time: number) => time > chain.now && time < chain.now + 5 * 60;
  expect(all.filter(({ state, deadline }) => state === "active" && soon(deadline))).toHaveLength(1);
  expect(all.filter(({ state, eta }) => state === "queued" && soon(eta))).toHaveLength(1);
});

it("all are decoded by the catalogue but for one unknown call", async () => {
  const decoded = (await proposals()).flatMap(({ calls }) => chain.catalogue.decode(calls));
  expect(decoded.filter(({ known }) => !known)).toHaveLength(1);
  expect(decoded.length).toBeGreaterThanOrEqual(9);
});

it("there is an executed change to see in a parameter's history", async () => {
  const threshold = await chain.catalogue.parameter("governor.proposalThreshold")?.read(chain.client);
  expect(threshold).toBe((8_000_000n * 10n ** 18n).toString());
});

it("votes carry reasons, and some are split", async () => {
  const address = contractAddress(chain.deployment, "AlthingGovernor");
  const filter = { address, abi: althingGovernorAbi, fromBlock: 0n, strict: true } as const;
  const plain = await chain.client.getContractEvents({ ...filter, eventName: "VoteCast" });
  const split = await chain.client.getContractEvents({ ...filter, eventName: "VoteCastWithParams" });
  expect(plain.filter(({ args }) => args.reason !== "").length).toBeGreaterThan(3);
  expect(split.length).toBeGreaterThan(1);
});

it("some holders have tokens and no power, some vote with the tokens of others", async () => {
  const address = contractAddress(chain.deployment, "AlthingToken");
  const read = (functionName: "balanceOf" | "getVotes", index: number) =>
    chain.client.readContract({ address, abi: althingTokenAbi, functionName, args: [localAccount(index).address] });
  const powers = await Promise.all(
    holders.map(async ({ account }) => ({
      tokens: await read("balanceOf", account),
      votes: await read("getVotes", account),
    })),
  );
  expect(powers.every(({ tokens }) => tokens > 0n)).toBe(true);
  expect(powers.filter(({ votes }) => votes === 0n).length).toBeGreaterThan(1);
  expect(powers.filter(({ tokens, votes }) => votes > tokens).length).toBeGreaterThan(1);
});

it("afterwards the chain keeps the present time and mines every second", async () => {
  const before = await chain.client.getBlock();
  const mined = async () => (await chain.client.getBlock()).number - before.number;
  await expect.poll(mined).toBeGreaterThanOrEqual(2n);
  // Blocks are not late by less than the time that passed while they were read.
  const earliest = Math.floor(Date.now() / 1000);
  const inTime = async () => Number((await chain.client.getBlock()).timestamp) >= earliest;
  await expect.poll(inTime).toBe(true);
  const { timestamp } = await chain.client.getBlock();
  expect(Number(timestamp)).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000) + 1);
});
