import { type Address, parseAbi } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { heldEvents } from "#index/decode/held-events.ts";
import { createLogDecoder } from "#index/decode/log-decoder.ts";
import { emptyRows, type HeldDraft } from "#index/decode/range-rows.ts";
import { LiveChanges } from "#index/live/live-changes.ts";
import { heldFor, heldThrough, surrogateOf } from "#index/query/held-tokens.ts";
import { RangeWriter } from "#index/write/range-writer.ts";
import { WriteLease } from "#index/write/write-lease.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";
import { logOf } from "./log-of.ts";

const account = (byte: string): Address => `0x${byte.repeat(20)}`;
const [vault, anna, ben, dana, eve] = [account("aa"), account("0a"), account("0b"), account("0d"), account("0e")];
/** Of the vault, for the delegatees Dana and Eve. */
const [ofDana, ofEve] = [account("d1"), account("e1")];
const abi = parseAbi([
  "event SurrogateMade(address indexed surrogate, address indexed delegatee)",
  "event HeldChanged(address indexed holder, address indexed surrogate, uint256 oldTokens, uint256 newTokens)",
]);

let store: Store;
let writer: RangeWriter;
beforeEach(async () => {
  store = await openTestStore();
  const lease = new WriteLease(store, 60_000);
  await lease.hold();
  writer = new RangeWriter(store, lease, new LiveChanges(store));
  await write(1, {
    surrogates: [
      { ...at(1, 0), keeper: vault, surrogate: ofDana, delegatee: dana },
      { ...at(1, 1), keeper: vault, surrogate: ofEve, delegatee: eve },
    ],
  });
});
afterEach(() => store.destroy());

const at = (block: number, log_index = 0) => ({ block, log_index, tx_hash: "0x" });

const change = (place: ReturnType<typeof at>, holder: string, surrogate: string, tokens: bigint): HeldDraft => ({
  ...place,
  keeper: vault,
  holder,
  surrogate,
  change: tokens,
});

function write(block: number, some: object, hash = `0x${block}`) {
  const blocks = [{ number: block, hash, timestamp: block, logs: 1 }];
  return writer.write({ blocks, rows: { ...emptyRows(), proposal_stages: [], ...some }, topics: [] });
}

const tokensFor = async (holder: string) =>
  (await heldFor(store, holder)).map(({ surrogate, tokens, delegatee }) => [surrogate, tokens, delegatee]);

describe("what a contract says of the tokens that it holds for others", () => {
  it("is who holds them where, and what changed", () => {
    const { decode } = createLogDecoder(heldEvents(vault));
    const rows = decode([
      logOf(vault, abi, "SurrogateMade", { surrogate: ofDana, delegatee: dana }),
      logOf(vault, abi, "HeldChanged", { holder: anna, surrogate: ofDana, oldTokens: 7n, newTokens: 4n }),
    ]);
    expect(rows.surrogates).toMatchObject([{ keeper: vault, surrogate: ofDana, delegatee: dana }]);
    expect(rows.held_tokens).toMatchObject([{ keeper: vault, holder: anna, surrogate: ofDana, change: -3n }]);
  });
});

describe("tokens that are held for somebody", () => {
  it("are the sum of its positions at each surrogate, with through whom they vote", async () => {
    await write(2, { held_tokens: [change(at(2), anna, ofDana, 10n), change(at(2, 1), anna, ofEve, 5n)] });
    await write(3, { held_tokens: [change(at(3), anna, ofDana, 2n), change(at(3, 1), ben, ofDana, 1n)] });
    expect(await tokensFor(anna)).toEqual([
      [ofDana, "12", dana],
      [ofEve, "5", eve],
    ]);
    expect(await tokensFor(ben)).toEqual([[ofDana, "1", dana]]);
  });

  it("are not told once they have left, and go back with the blocks that are taken back", async () => {
    await write(2, { held_tokens: [change(at(2), anna, ofDana, 10n)] });
    await write(3, { held_tokens: [change(at(3), anna, ofDana, -10n), change(at(3, 1), anna, ofEve, 10n)] });
    expect(await tokensFor(anna)).toEqual([[ofEve, "10", eve]]);
    await writer.rewind(2);
    expect(await tokensFor(anna)).toEqual([[ofDana, "10", dana]]);
    await write(3, { held_tokens: [change(at(3), anna, ofDana, -4n)] }, "0xother");
    expect(await tokensFor(anna)).toEqual([[ofDana, "6", dana]]);
  });

  it("below nothing are refused, and nothing of the range is written", async () => {
    await write(2, { held_tokens: [change(at(2), anna, ofDana, 10n)] });
    const impossible = write(3, {
      held_tokens: [change(at(3), ben, ofDana, 1n), change(at(3, 1), anna, ofDana, -11n)],
    });
    await expect(impossible).rejects.toThrow(`${ofDana} would hold -1 for ${anna}; logs before it are missing`);
    expect(await tokensFor(ben)).toEqual([]);
    await write(3, { held_tokens: [change(at(3), anna, ofDana, -10n)] });
    expect(await tokensFor(anna)).toEqual([]);
  });

  it("of a module that joins later are summed as if it had always been there", async () => {
    await write(2, {});
    const rows = { ...emptyRows(), held_tokens: [change(at(1, 5), anna, ofDana, 3n), change(at(2), anna, ofDana, 4n)] };
    const origin = { chain_id: 1, genesis_hash: "0x1", watch_hash: "0x" };
    await writer.join(origin, { blocks: [], rows });
    await write(3, { held_tokens: [change(at(3), anna, ofDana, -1n)] });
    expect(await tokensFor(anna)).toEqual([[ofDana, "6", dana]]);
  });
});

describe("a surrogate", () => {
  it("holds for as many as have something there", async () => {
    await write(2, { held_tokens: [change(at(2), anna, ofDana, 10n), change(at(2, 1), ben, ofDana, 1n)] });
    expect(await surrogateOf(store, ofDana)).toEqual({ keeper: vault, surrogate: ofDana, delegatee: dana, holders: 2 });
    await write(3, { held_tokens: [change(at(3), anna, ofDana, 1n), change(at(3, 1), ben, ofDana, -1n)] });
    expect(await surrogateOf(store, ofDana)).toMatchObject({ holders: 1 });
    expect(await surrogateOf(store, anna)).toBeNull();
  });

  it("is counted for its delegatee, with those for whom it holds", async () => {
    await write(2, { held_tokens: [change(at(2), anna, ofDana, 10n), change(at(2, 1), ben, ofDana, 1n)] });
    expect(await heldThrough(store, [dana, eve, anna])).toEqual(
      new Map([
        [dana, { surrogates: 1, holders: 2 }],
        [eve, { surrogates: 1, holders: 0 }],
      ]),
    );
    expect(await heldThrough(store, [])).toEqual(new Map());
  });
});
