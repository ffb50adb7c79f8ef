import { type Address, encodeFunctionData, toFunctionSelector } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startState } from "#protocol/emissions/emission-terms.ts";
import { projectEmission } from "#protocol/emissions/projection.ts";
import {
  type Call,
  DAY,
  deployGovernance,
  descriptionHash,
  type Governance,
  proposalArguments,
  tokens,
} from "#test/fixture/governance.ts";
import { deployEmissionsFor, type VotedEmissions } from "#test/fixture/voted-emissions.ts";

let governance: Governance;
let emissions: VotedEmissions;
const BUDGET = tokens(10_000_000);
const REVENUE = 4_000_000_000_000n;

beforeAll(async () => {
  governance = await deployGovernance([tokens(400_000_000), tokens(200_000_000)]);
  emissions = await deployEmissionsFor(governance);
});
afterAll(() => governance.connection.close());

describe("emission under a vote", () => {
  it("starts when a vote funds the reserve and sets the budget, in one proposal", async () => {
    const { governor, token, client } = governance;
    const { controller, reserve } = emissions;
    const before = await governor.read.votableSupply([BigInt((await client.getBlock()).timestamp) - 1n]);
    await decide("Fund emissions", [
      call(token, "transfer", [reserve.address, BUDGET]),
      call(controller, "setBudget", [BUDGET]),
    ]);
    expect(await controller.read.budgetTokens()).toBe(BUDGET);
    expect(await reserve.read.fundedTokens()).toBe(BUDGET);
    await governance.networkHelpers.mine();
    const after = await governor.read.votableSupply([BigInt((await client.getBlock()).timestamp) - 1n]);
    expect(after).toBe(before);
  });

  it("follows the model of the same law, epoch by epoch, under the revenue that reporters post", async () => {
    const { controller, terms, baselineTokens } = emissions;
    const start = startState(terms, { multiplierBps: 10_000n, baselineTokens, budgetTokens: BUDGET });
    const expected = projectEmission(start, terms, REVENUE);
    for (const [epoch, { emissionTokens, after }] of expected.entries()) {
      await emissions.pass(epoch, REVENUE);
      const record = await controller.read.epochRecord([BigInt(epoch)]);
      expect([record.emissionTokens, record.multiplierWad]).toEqual([emissionTokens, after.multiplierWad]);
    }
  });

  it("takes a voted parameter from the next epoch on, and refuses a second step within 30 days", async () => {
    const { controller } = emissions;
    const reference = await controller.read.parameter([0]);
    const raised = (reference * 5n) / 4n;
    await decide("Raise the reference revenue", [call(controller, "setParameter", [0, raised])]);
    expect(await controller.read.parameter([0])).toBe(raised);
    await expect(decide("Raise it again", [call(controller, "setParameter", [0, raised + 1n])])).rejects.toThrow(
      // As a node that does not know the contract gives the error.
      toFunctionSelector("Parameter_StepTooSoon(uint8,uint256,uint256)"),
    );
  });
});

function call(contract: { address: Address; abi: readonly unknown[] }, functionName: string, args: unknown[]): Call {
  return {
    target: contract.address,
    valueWei: 0n,
    data: encodeFunctionData({ abi: contract.abi, functionName, args }),
  };
}

/** Proposes, votes, queues and executes. */
async function decide(title: string, calls: Call[]): Promise<void> {
  const { governor, networkHelpers, holders, client } = governance;
  const [first, second] = holders.map((holder) => holder.account.address);
  if (first === undefined || second === undefined) throw new Error("Two holders vote.");
  const args = proposalArguments(calls);
  const hashed = [...args, descriptionHash(title)] as const;
  await governor.write.propose([...args, title], { account: first });
  const id = await governor.read.hashProposal(hashed);
  await networkHelpers.time.increase(DAY + 60);
  for (const account of [first, second]) await governor.write.castVote([id, 1], { account });
  await networkHelpers.time.increase(3 * DAY);
  await governor.write.queue(hashed, { account: first });
  await networkHelpers.time.increase(2 * DAY + 60);
  const hash = await governor.write.execute(hashed, { account: first });
  await client.waitForTransactionReceipt({ hash });
}
