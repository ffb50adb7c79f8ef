import { type Abi, type Address, createClient, type Hex, pad, RpcRequestError, zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import { readSafe, SafeReadError } from "#protocol/safe/signatures/read-safe.ts";
import { answerCalls, answeringTransport } from "#test/fixture/answering-transport.ts";
import { CONTRACTS, MEMBERS, TERM } from "#test/unit/bots/scripted-committee.ts";
import { sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";
import { OTHER, SAFE } from "./sample.ts";

const abi: Abi = [...safeAbi, ...committeeSeatsAbi];
const deployment = {
  ...sampleDeployment,
  contracts: { ...sampleDeployment.contracts, CommitteeSafe: CONTRACTS.safe, CommitteeSeats: CONTRACTS.seats },
};

interface Node {
  version?: string;
  guard?: Address;
  standing?: number;
  /** Instead of any answer to a call. */
  failure?: Error;
  code?: Hex;
}

function node({ version = "1.4.1", guard = zeroAddress, standing = 2, failure, code = "0x60" }: Node = {}) {
  const answers: Record<string, unknown> = {
    VERSION: version,
    getOwners: [SAFE, OTHER],
    getThreshold: 2n,
    nonce: 7n,
    tenures: [MEMBERS, [3, 4, 5]],
    threshold: 3n,
    term: TERM,
    standing,
  };
  return createClient({
    transport: answeringTransport({
      eth_getCode: (address) => (address === SAFE ? code : "0x60"),
      eth_getStorageAt: (address) => pad(address === SAFE ? guard : zeroAddress, { size: 32 }),
      eth_call(call, block) {
        if (failure !== undefined) throw failure;
        return answerCalls(abi, ({ functionName }) => answers[functionName])(call, block);
      },
    }),
  });
}

const reverted = new RpcRequestError({ body: {}, error: { code: 3, message: "execution reverted" }, url: "node" });

describe("a Safe", () => {
  it("is read with its owners, its guard and nobody behind it", async () => {
    const safe = await readSafe(node({ guard: OTHER }), deployment, SAFE);
    expect(safe).toMatchObject({ address: SAFE, owners: [SAFE, OTHER], threshold: 2, nonce: 7n, guard: OTHER });
    expect([safe.version.text, safe.committee]).toEqual(["1.4.1", null]);
    expect((await readSafe(node(), deployment, SAFE)).guard).toBeNull();
  });

  it("of the committee is read with who sits, since when, and how many must sign", async () => {
    const { committee } = await readSafe(node(), deployment, CONTRACTS.safe);
    expect(committee).toMatchObject({
      sinceSeatings: [3n, 4n, 5n],
      threshold: 3,
      seating: BigInt(TERM.seating),
      standing: "in-term",
      endsSeconds: TERM.endsSeconds,
    });
    expect(committee?.members.map((member) => member.toLowerCase())).toEqual(MEMBERS);
    const standings = [0, 1, 9].map(
      async (standing) => (await readSafe(node({ standing }), deployment, CONTRACTS.safe)).committee?.standing,
    );
    expect(await Promise.all(standings)).toEqual(["lapsed", "caretaker", "lapsed"]);
    expect((await readSafe(node(), { ...deployment, contracts: {} }, CONTRACTS.safe)).committee).toBeNull();
  });

  it.each(["1.2.0", "0.1.0", "none"])(
    "of version %s is refused: its signatures hold on other chains",
    async (version) => {
      await expect(readSafe(node({ version }), deployment, SAFE)).rejects.toThrow("expected 1.3.0 or later");
      expect((await readSafe(node({ version: "1.3.0" }), deployment, SAFE)).version.text).toBe("1.3.0");
    },
  );

  it.each<[string, Node]>([
    ["an account without code", { failure: new Error("whatever"), code: "0x" }],
    ["a contract that reverts", { failure: reverted }],
  ])("is none: %s", async (_, answers) => {
    await expect(readSafe(node(answers), deployment, SAFE)).rejects.toThrow(SafeReadError);
  });

  it("is not known where no node answers", async () => {
    const read = readSafe(node({ failure: new Error("no route to host") }), deployment, SAFE);
    await expect(read).rejects.not.toThrow(SafeReadError);
  });
});
