import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  createTestClient,
  encodeFunctionData,
  getAddress,
  http,
  keccak256,
  parseAbi,
  parseEther,
  publicActions,
  toBytes,
  walletActions,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type LocalStack, startLocalStack } from "#test/seeded/local-stack.ts";

/** What any client of an OpenZeppelin governor knows. */
const governorAbi = parseAbi([
  "function propose(address[] targets, uint256[] values, bytes[] calldatas, string description) returns (uint256)",
  "function hashProposal(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) view returns (uint256)",
  "function castVoteWithReason(uint256 proposalId, uint8 support, string reason) returns (uint256)",
  "function state(uint256 proposalId) view returns (uint8)",
  "function proposalSnapshot(uint256 proposalId) view returns (uint256)",
  "function proposalDeadline(uint256 proposalId) view returns (uint256)",
  "function proposalEta(uint256 proposalId) view returns (uint256)",
  "function proposalThreshold() view returns (uint256)",
  "function setProposalThreshold(uint256 threshold)",
]);
const [pending, active, queued, executed] = [0, 1, 5, 7];

let started: LocalStack;

beforeAll(async () => {
  started = await startLocalStack();
});

afterAll(() => started?.stop());

it("an outside client proposes and votes, the bots carry it out, the API tells what changed", async () => {
  const client = createTestClient({
    mode: "hardhat",
    chain: hardhat,
    transport: http(started.rpc),
    pollingInterval: 200,
  })
    .extend(publicActions)
    .extend(walletActions);
  const addresses: unknown = JSON.parse(await readFile(join(started.deployment, "addresses.json"), "utf8"));
  const { AlthingGovernor } = z
    .object({ AlthingGovernor: z.string().transform((text) => getAddress(text)) })
    .parse(addresses);
  const governor = { address: AlthingGovernor, abi: governorAbi } as const;
  const account = (addressIndex: number) =>
    mnemonicToAccount("test test test test test test test test test test test junk", { addressIndex });
  const moveTo = async (seconds: bigint) => {
    const { timestamp } = await client.getBlock();
    await client.increaseTime({ seconds: Number(seconds - timestamp) });
    await client.mine({ blocks: 1 });
  };
  const mined = async (hash: `0x${string}`) =>
    expect((await client.waitForTransactionReceipt({ hash })).status).toBe("success");

  const before = await client.readContract({ ...governor, functionName: "proposalThreshold" });
  const after = parseEther("9500000");
  expect(after).not.toBe(before);
  const data = encodeFunctionData({ abi: governorAbi, functionName: "setProposalThreshold", args: [after] });
  const description =
    "# Move the proposal threshold\n\nProposed by a client that knows nothing but the governor's interface.";
  const calls = [[AlthingGovernor], [0n], [data]] as const;
  await mined(
    await client.writeContract({
      ...governor,
      functionName: "propose",
      account: account(1),
      args: [...calls, description],
    }),
  );
  const id = await client.readContract({
    ...governor,
    functionName: "hashProposal",
    args: [...calls, keccak256(toBytes(description))],
  });
  const state = () => client.readContract({ ...governor, functionName: "state", args: [id] });
  expect(await state()).toBe(pending);

  await moveTo((await client.readContract({ ...governor, functionName: "proposalSnapshot", args: [id] })) + 2n);
  expect(await state()).toBe(active);
  for (const index of [1, 2, 3]) {
    const vote = { functionName: "castVoteWithReason", account: account(index), args: [id, 1, "In favour."] } as const;
    await mined(await client.writeContract({ ...governor, ...vote }));
  }

  await moveTo((await client.readContract({ ...governor, functionName: "proposalDeadline", args: [id] })) + 2n);
  await expect.poll(state).toBe(queued);
  await moveTo((await client.readContract({ ...governor, functionName: "proposalEta", args: [id] })) + 2n);
  await expect.poll(state).toBe(executed);
  expect(await client.readContract({ ...governor, functionName: "proposalThreshold" })).toBe(after);

  const api = async (path: string): Promise<unknown> => (await fetch(`${started.api}${path}`)).json();
  const parameter = () => api("/api/parameters");
  await expect.poll(parameter).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ id: "governor.proposalThreshold", value: after.toString() }),
    ]),
  });
  const history = z
    .object({
      items: z.array(z.object({ old: z.string().nullable(), new: z.string(), proposalId: z.string().nullable() })),
    })
    .parse(await api("/api/parameters/governor.proposalThreshold/history"));
  expect(history.items).toContainEqual({ old: before.toString(), new: after.toString(), proposalId: id.toString() });
  await expect
    .poll(() => api(`/api/proposals/${id}`))
    .toMatchObject({ state: "executed", execution: { verified: true } });
});
