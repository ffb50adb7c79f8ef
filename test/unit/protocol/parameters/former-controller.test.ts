import type { Address } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emissionEvents } from "#index/decode/emission-events.ts";
import { createLogDecoder } from "#index/decode/log-decoder.ts";
import { parameterEvents } from "#index/decode/parameter-events.ts";
import type { RangeRows } from "#index/decode/range-rows.ts";
import { storedRails } from "#index/decode/stored-rails.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { revertReason } from "#protocol/chain/revert-reason.ts";
import { readEmission } from "#protocol/emissions/read-emission.ts";
import { readRail } from "#protocol/parameters/read-rail.ts";
import { deployFormerController } from "#test/former/former-controller.ts";
import { at, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";
import { DAY, deployEmissions, type EmissionChain } from "#test/unit/protocol/emissions/emission-chain.ts";
import { tokens, usd } from "#test/unit/protocol/emissions/sample-terms.ts";

/** A deployment by version 0.1.0 keeps its contracts, and goes on being read and voted on. */
let chain: EmissionChain;
let controller: Address;
let catalogue: Catalogue;
const deployment = () => ({
  ...sampleDeployment,
  contracts: {
    AlthingToken: chain.token.address,
    AlthingGovernor: at(0xa2),
    TimelockController: chain.timelock.address,
    EmissionController: controller,
    RevenueReports: chain.reports.address,
    EmissionReserve: at(0xa3),
    RewardHolder: at(0xa4),
  },
});

beforeAll(async () => {
  chain = await deployEmissions();
  controller = await deployFormerController(chain);
  catalogue = createCatalogue(deployment(), []);
});
afterAll(() => chain.connection.close());

async function vote(id: string, value: string) {
  const action = catalogue.action(id);
  if (action === undefined) throw new Error(`There is no action ${id}`);
  const inputs = action.parse({ value });
  const wallet = await chain.viem.getWalletClient(chain.timelock.address);
  const [call] = action.calls(inputs);
  if (call === undefined) throw new Error("no call");
  const hash = await wallet.sendTransaction({ to: call.target, data: call.data });
  const { blockNumber } = await chain.client.getTransactionReceipt({ hash });
  return action.verify(inputs, chain.client, { transactionHash: hash, blockNumber });
}

async function rows(): Promise<RangeRows> {
  const { EmissionController: address, RevenueReports: reports } = deployment().contracts;
  const decoder = createLogDecoder([
    ...emissionEvents({ controller: address, reports, reserve: at(0xa3), rewardHolder: at(0xa4) }),
    ...parameterEvents(catalogue.parameters),
  ]);
  const logs = await chain.client.getLogs({ address, fromBlock: 0n });
  return decoder.decode(logs.map((log) => ({ ...log, blockNumber: Number(log.blockNumber) })));
}

describe("the controller of version 0.1.0", () => {
  it("says its rails, and what they left unsaid", async () => {
    expect(await readRail(chain.client, controller, 9)).toEqual({
      min: 0n,
      max: tokens(500_000),
      maxStepBps: 1_000,
      maxStep: 1n,
      minDelaySeconds: 30 * DAY,
      rampUpSeconds: 0,
      rampDownSeconds: 0,
    });
  });

  it("is voted on, verified, and refuses in words", async () => {
    const parameter = catalogue.parameter("emission.referenceRevenue");
    expect(await parameter?.limits?.(chain.client)).toMatchObject({ readySeconds: null });
    expect(await vote("emission.referenceRevenue", "11000 USD")).toMatchObject({ ok: true });
    const limits = await parameter?.limits?.(chain.client);
    const now = await chain.networkHelpers.time.latest();
    expect(limits).toMatchObject({
      least: usd(8_250).toString(),
      most: usd(13_750).toString(),
      readySeconds: now + 30 * DAY,
    });
    const refused = await vote("emission.referenceRevenue", "12000 USD").catch(revertReason);
    expect(refused).toContain("Emission_StepTooSoon (parameter 0, ");
    expect((await readEmission(chain.client, { controller })).terms.referenceUsd8).toBe(usd(11_000));
  });

  it("has its history read from its own events", async () => {
    const { contract_rails, emission_parameters, parameter_changes } = await rows();
    expect(contract_rails).toHaveLength(10);
    expect(storedRails(contract_rails[9]?.figures ?? "")).toEqual({
      "baselineTokens.min": "0",
      "baselineTokens.max": tokens(500_000).toString(),
      "baselineTokens.maxStepBps": "1000",
    });
    expect(emission_parameters).toHaveLength(11);
    const change = { old_value: usd(10_000).toString(), new_value: usd(11_000).toString() };
    expect(emission_parameters.at(-1)).toMatchObject({ parameter: 0, ...change });
    expect(parameter_changes.at(-1)).toMatchObject({ parameter_id: "emission.referenceRevenue", ...change });
  });
});
