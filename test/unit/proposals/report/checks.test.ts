import { createPublicClient, custom, encodeAbiParameters, encodeEventTopics, type Log, zeroHash } from "viem";
import { describe, expect, it } from "vitest";
import { events } from "#proposals/report/checks/events.ts";
import { type ParameterEffects, parameters } from "#proposals/report/checks/parameters.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { field } from "#protocol/input/field.ts";
import { at, sampleCatalogue } from "#test/unit/proposals/sample-deployment.ts";

const catalogue = await sampleCatalogue();
const client = createPublicClient({ transport: custom({ request: async () => null }) });
const [BEFORE, AFTER] = [10n, 11n];

/** A parameter with these values; null where its contract does not answer. */
function parameter(part: Partial<Parameter>, before: string | null, after: string | null): Parameter {
  return {
    id: "knob",
    label: "Knob",
    domain: "test",
    kind: "integer",
    unit: null,
    decimals: 0,
    bounds: null,
    components: [field({ name: "value", label: "Value", kind: "integer" })],
    actionId: null,
    contract: "Knob",
    address: at(1),
    event: null,
    async read(_, blockNumber) {
      const value = blockNumber === BEFORE ? before : after;
      if (value === null) throw new Error("The contract does not answer");
      return value;
    },
    format: (value) => value,
    ...part,
  };
}

function effectsOn(known: Parameter[]): ParameterEffects {
  const both: ParameterEffects["compare"] = async (read) => ({
    before: await read(client, BEFORE),
    after: await read(client, AFTER),
  });
  return {
    catalogue: { ...catalogue, parameters: known },
    decoded: [],
    later: [],
    subject: { made: null },
    compare: both,
    explain: both,
  };
}

const found = async (known: Parameter[]) =>
  (await parameters.run(effectsOn(known))).map(({ level, title, change }) => ({ level, title, change }));

describe("a parameter", () => {
  it("that nothing changes is not told", async () => {
    expect(await found([parameter({}, "3", "3")])).toEqual([]);
  });

  it("that no action names is an error when it changes", async () => {
    expect(await found([parameter({}, "3", "4")])).toEqual([
      { level: "error", title: "Changes Knob, which none of its actions names", change: { before: "3", after: "4" } },
    ]);
  });

  it("that can be read before and not after is an error", async () => {
    expect(await found([parameter({}, "3", null)])).toEqual([
      { level: "error", title: "Knob can be read no more", change: { before: "3", after: "nothing" } },
    ]);
  });

  it("that cannot be read before is not told", async () => {
    expect(await found([parameter({}, null, null), parameter({}, null, "3")])).toEqual([]);
  });

  it("that is a part of another is told with it alone", async () => {
    const whole = parameter({ id: "knobs", label: "Knobs" }, "3", "4");
    expect(await found([whole, parameter({ partOf: "knobs" }, "3", "4")])).toMatchObject([
      { title: "Changes Knobs, which none of its actions names" },
    ]);
  });
});

describe("an event", () => {
  const logOf = (topics: readonly unknown[], values: readonly bigint[]): Log => ({
    address: at(2),
    topics: topics as Log["topics"],
    data: encodeAbiParameters(
      values.map(() => ({ type: "uint256" })),
      values,
    ),
    blockHash: zeroHash,
    blockNumber: 1n,
    logIndex: 0,
    transactionHash: zeroHash,
    transactionIndex: 0,
    removed: false,
  });
  const votesChanged = (previousVotes: bigint, newVotes: bigint) => {
    const args = { delegate: at(3) };
    return logOf(encodeEventTopics({ abi: althingTokenAbi, eventName: "DelegateVotesChanged", args }), [
      previousVotes,
      newVotes,
    ]);
  };
  const counted = (eventName: "OutflowCounted" | "SpendingCounted", ...values: bigint[]) =>
    logOf(encodeEventTopics({ abi: althingGovernorAbi, eventName, args: { asset: at(3) } }), values);
  const seen = async (log: Log) => (await events.run({ execution: { logs: [log] }, name: (address) => address }))[0];

  it("that says what a recipient has in all is not another one when that moved meanwhile", async () => {
    const [earlier, later] = [await seen(votesChanged(5n, 7n)), await seen(votesChanged(6n, 8n))];
    expect(earlier?.detail).toBe(`delegate ${at(3)}, previousVotes 5, newVotes 7`);
    expect(later?.detail).not.toBe(earlier?.detail);
    expect(later?.mark).toBe(earlier?.mark);
    expect(earlier?.mark).toContain(at(3));
  });

  it("that counts a payment under a cap is another one with the amount, and not with the time or what others spent", async () => {
    for (const [event, earlier, later, other] of [
      ["OutflowCounted", [5n, 5n, 90n, 1_000n], [5n, 12n, 80n, 2_000n], [6n, 6n, 90n, 1_000n]],
      ["SpendingCounted", [5n, 5n, 1_000n], [5n, 12n, 2_000n], [6n, 6n, 1_000n]],
    ] as const) {
      const first = await seen(counted(event, ...earlier));
      expect(first?.title).toContain(event);
      expect((await seen(counted(event, ...later)))?.mark).toBe(first?.mark);
      expect((await seen(counted(event, ...other)))?.mark).not.toBe(first?.mark);
    }
  });
});
