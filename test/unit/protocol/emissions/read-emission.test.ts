import { type Abi, createClient } from "viem";
import { expect, it } from "vitest";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { emissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { readEmission } from "#protocol/emissions/read-emission.ts";
import { answerCalls, answeringTransport } from "#test/fixture/answering-transport.ts";
import { sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";

const abi: Abi = emissionControllerAbi;
const controller = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const demand = { multiplierWad: 1n, smoothedUsd8: 2n, lastUsd8: 3n, beforeLastUsd8: 4n };

/** A controller whose parameters are their places and 100, at epoch 7. */
async function read(untilEpoch: bigint, blockNumber?: bigint) {
  const asked = new Set<string>();
  const transport = answeringTransport({
    eth_getBlockByNumber: () => ({ number: "0x1f", timestamp: "0x0" }),
    eth_call: answerCalls(abi, ({ functionName, args, block }) => {
      asked.add(String(block));
      const answers: Record<string, unknown> = {
        parameter: 100n + BigInt(Number(args[0] ?? 0)),
        demand,
        budgetTokens: 50n,
        emittedTokens: 20n,
        nextEpoch: 7n,
        lowered: [9_000n, untilEpoch],
      };
      return answers[functionName];
    }),
  });
  const client = createClient({ transport });
  return { found: await readEmission(client, { controller }, blockNumber), asked: [...asked] };
}

it("emission is read as the contract numbers it, at one block", async () => {
  const { found, asked } = await read(8n, 30n);
  expect(found).toEqual({
    blockNumber: 30n,
    nextEpoch: 7,
    state: { ...demand, baselineTokens: 109n, leftTokens: 30n },
    terms: {
      referenceUsd8: 100n,
      kappaHalves: 101n,
      minMultiplierBps: 102n,
      maxMultiplierBps: 103n,
      deadBandBps: 104n,
      slewDownBps: 105n,
      slewUpBps: 106n,
      decayPpm: 107n,
      epochCapTokens: 108n,
    },
    emittedTokens: 20n,
    lowered: { multiplierBps: 9_000n, untilEpoch: 8 },
  });
  expect(asked).toEqual(["0x1e"]);
});

it("without a block it is the newest, the same for all that is read", async () => {
  const { found, asked } = await read(8n);
  expect([found.blockNumber, asked]).toEqual([31n, ["0x1f"]]);
});

it("a guardian's limit that binds no epoch any more is none", async () => {
  expect((await read(7n)).found.lowered).toBeNull();
});

it("a deployment's emissions are where it says, and none where it has none", () => {
  expect(emissionContracts(sampleDeployment)?.controller).toBe(sampleDeployment.contracts.EmissionController);
  expect(emissionContracts({ ...sampleDeployment, contracts: {} })).toBeNull();
});
