import { network } from "hardhat";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLogDecoder } from "#index/decode/log-decoder.ts";
import { parameterEvents } from "#index/decode/parameter-events.ts";
import type { Action } from "#proposals/catalogue/action.ts";
import { governedAbi } from "#protocol/parameters/governed-abi.ts";
import { type Ramp, rampValue } from "#protocol/parameters/ramp.ts";
import { readRail } from "#protocol/parameters/read-rail.ts";
import { readRamp } from "#protocol/parameters/read-ramp.ts";
import { deployDials, threshold, thresholdAction } from "#test/fixture/dials.ts";
import { DAY } from "#test/fixture/governance.ts";

async function startChain() {
  const connection = await network.create();
  const { viem } = connection;
  const client = await viem.getPublicClient();
  const [wallet] = await viem.getWalletClients();
  if (wallet === undefined) throw new Error("The chain has no accounts.");
  const admin = wallet.account.address;
  const timelock = await viem.deployContract("TimelockController", [0n, [admin], [admin], admin]);
  await connection.networkHelpers.impersonateAccount(timelock.address);
  await connection.networkHelpers.setBalance(timelock.address, 10n ** 18n);
  const dials = await deployDials(connection, timelock.address);
  return { connection, client, timelock, dials };
}

let chain: Awaited<ReturnType<typeof startChain>>;
let action: Action;

beforeAll(async () => {
  chain = await startChain();
  action = thresholdAction(chain.timelock.address, chain.dials.address);
});
afterAll(() => chain.connection.close());

async function vote(value: string) {
  const { viem } = chain.connection;
  const wallet = await viem.getWalletClient(chain.timelock.address);
  const [call] = action.calls(action.parse({ value }));
  if (call === undefined) throw new Error("no call");
  const hash = await wallet.sendTransaction({ to: call.target, data: call.data });
  const { blockNumber } = await chain.client.getTransactionReceipt({ hash });
  return { transactionHash: hash, blockNumber };
}

const dialsAt = () => ({ address: chain.dials.address, abi: governedAbi });

const verified = (value: string, context: Awaited<ReturnType<typeof vote>>) =>
  action.verify(action.parse({ value }), chain.client, context);

describe("a parameter with a ramp", () => {
  it("has its rail read whole", async () => {
    expect(await readRail(chain.client, chain.dials.address, 0)).toEqual(threshold);
    expect(await readRamp(chain.client, chain.dials.address, 0)).toBeNull();
  });

  it("is verified at once by where the ramp goes, and is where the model says on the way", async () => {
    const context = await vote("55%");
    const found = await verified("55%", context);
    expect(found).toMatchObject({
      ok: true,
      expected: "Threshold: 55%",
      pending: { what: "Threshold goes from 60% to 55%" },
    });
    expect(found.actual).toMatch(/^Threshold: on its way from 60% to 55% until \d{4}-\d\d-\d\d /);
    const other = await verified("54%", context);
    expect(other).toMatchObject({ ok: false });
    expect(other).not.toHaveProperty("pending");

    const ramp = await readRamp(chain.client, chain.dials.address, 0);
    if (ramp === null) throw new Error("no ramp");
    expect(found.pending?.settlesAtSeconds).toBe(ramp.untilSeconds);
    expect(ramp).toMatchObject({ fromValue: 6_000n, toValue: 5_500n, untilSeconds: ramp.fromSeconds + 14 * DAY });
    for (const seconds of [1, DAY, 4 * DAY + 7, 9 * DAY]) {
      await chain.connection.networkHelpers.time.increaseTo(ramp.fromSeconds + seconds);
      expect(await chain.dials.read.parameter([0])).toBe(rampValue(ramp, ramp.fromSeconds + seconds));
    }
  });

  it("is set from where it is by a vote in the middle, its limits too", async () => {
    const limits = await action.parameters[0]?.limits?.(chain.client);
    const value = await chain.dials.read.parameter([0]);
    const ramp = await readRamp(chain.client, chain.dials.address, 0);
    expect(limits).toMatchObject({
      least: `${value - 500n}`,
      most: `${value + 500n}`,
      onItsWay: { to: "5500", untilSeconds: ramp?.untilSeconds },
      rampSeconds: { up: 0, down: 14 * DAY },
    });
    expect(await verified("60%", await vote("60%"))).toMatchObject({ ok: true, actual: "Threshold: 60%" });
    expect(await readRamp(chain.client, chain.dials.address, 0)).toBeNull();
    expect(await action.parameters[0]?.limits?.(chain.client)).not.toHaveProperty("onItsWay");
  });

  it("had at any time the value that its events give", async () => {
    const logs = await chain.client.getLogs({ address: chain.dials.address, fromBlock: 0n });
    const decoder = createLogDecoder(parameterEvents(action.parameters));
    const rows = decoder.decode(
      logs.map((log) => ({ ...log, blockNumber: Number(log.blockNumber) })),
    ).parameter_changes;
    expect(rows.map(({ old_value, new_value }) => [old_value, new_value])).toEqual([
      ["0", "6000"],
      ["6000", "5500"],
      [expect.any(String), "6000"],
    ]);
    expect(rows.slice(1).map(({ moved_by }) => moved_by)).toEqual(Array(2).fill(chain.timelock.address));
    const head = await chain.client.getBlockNumber();
    let last: Ramp | null = null;
    for (let blockNumber = BigInt(rows[0]?.block ?? 0); blockNumber <= head; blockNumber++) {
      const { timestamp } = await chain.client.getBlock({ blockNumber });
      const row = rows.find(({ block }) => BigInt(block) === blockNumber);
      if (row !== undefined) {
        const [fromValue, toValue] = [BigInt(row.old_value ?? 0), BigInt(row.new_value)];
        last = { fromValue, toValue, fromSeconds: Number(timestamp), untilSeconds: row.in_force_at ?? 0 };
      }
      const held = await chain.client.readContract({ ...dialsAt(), functionName: "parameter", args: [0], blockNumber });
      expect(last && rampValue(last, Number(timestamp))).toBe(held);
    }
  });
});
