import { stringToHex } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyRows, type RangeRows } from "#index/decode/range-rows.ts";
import { LiveChanges } from "#index/live/live-changes.ts";
import { RangeWriter } from "#index/write/range-writer.ts";
import { WriteLease } from "#index/write/write-lease.ts";
import { ONE } from "#protocol/providers/share-worth.ts";
import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";
import { seededRandom } from "#test/integration/bots/seeded-random.ts";
import { openTestStore } from "#test/store/test-database.ts";

const account = (byte: number) => `0x${byte.toString(16).padStart(2, "0").repeat(20)}`;
const [operator, payee, anna, ben] = [account(1), account(2), account(10), account(11)];
const name = (text: string) => stringToHex(text, { size: 32 });

let opened: { store: Store; writer: RangeWriter }[] = [];
async function open() {
  const store = await openTestStore();
  const lease = new WriteLease(store, 60_000);
  await lease.hold();
  const one = { store, writer: new RangeWriter(store, lease, new LiveChanges(store)) };
  opened.push(one);
  return one;
}
let store: Store;
let writer: RangeWriter;
beforeEach(async () => {
  ({ store, writer } = await open());
});
afterEach(async () => {
  for (const one of opened) await one.store.destroy();
  opened = [];
});

/** Fills one block's rows, each at the next place. */
class Block {
  readonly rows: Omit<RangeRows, "proposal_stages"> & { proposal_stages: [] };
  readonly number: number;
  #next = 0;

  constructor(number: number) {
    this.number = number;
    this.rows = { ...emptyRows(), proposal_stages: [] };
  }

  at = () => ({ block: this.number, log_index: this.#next++, tx_hash: "0x" });

  register(provider: number, organisation = name(`Rack ${provider}`)) {
    this.rows.provider_accounts.push({ ...this.at(), provider, role: "payee", account: payee });
    this.rows.provider_accounts.push({ ...this.at(), provider, role: "operator", account: operator });
    this.rows.provider_statements.push({ ...this.at(), provider, organisation, statement_hash: "0x" });
    this.rows.provider_statuses.push({ ...this.at(), provider, status: "active" });
    return this;
  }

  staked(provider: number, staker: string, shares: bigint, pool: bigint, from_epoch = this.number) {
    const row: IndexTables["stake_changes"] = {
      ...this.at(),
      provider,
      staker,
      change: "staked",
      amount: "1",
      payer: staker,
      leaving_shares: null,
      ready_at: null,
      from_epoch,
      shares: shares.toString(),
      pool_shares: pool.toString(),
    };
    this.rows.stake_changes.push(row);
    return this;
  }

  leaving(provider: number, staker: string, leaving: bigint, shares: bigint, pool: bigint) {
    this.staked(provider, staker, shares, pool);
    Object.assign(this.rows.stake_changes.at(-1) ?? {}, {
      change: "leaving",
      leaving_shares: leaving.toString(),
      ready_at: 1_000 + this.number,
    });
    return this;
  }

  slashed(provider: number, new_index: bigint) {
    const figures = { old_index: "0", new_index: new_index.toString(), shares: "0", evidence_hash: "0x" };
    this.rows.pool_slashes.push({ ...this.at(), provider, number: 1, ...figures });
    return this;
  }

  withdrawn(provider: number, staker: string) {
    this.rows.stake_withdrawals.push({ ...this.at(), provider, staker, amount: "1" });
    return this;
  }

  redelegated(provider: number, staker: string, delegatee: string) {
    this.rows.stake_delegations.push({ ...this.at(), provider, staker, delegatee });
    return this;
  }

  activated(provider: number, kind: number, units: number, until_epoch: number, needed: bigint) {
    this.rows.unit_activations.push({
      ...this.at(),
      provider,
      kind,
      units,
      until_epoch,
      needed: needed.toString(),
      price: "1",
    });
    return this;
  }

  renewed(provider: number, units: bigint, until_epoch: number, needed: bigint) {
    this.rows.commitment_renewals.push({
      ...this.at(),
      provider,
      until_epoch,
      old_needed: "0",
      needed: needed.toString(),
      units: units.toString(),
      price: "1",
    });
    return this;
  }

  terms(provider: number, weight: bigint, until_epoch: number, commission_bps: number) {
    this.rows.commitment_terms.push({
      ...this.at(),
      provider,
      from_epoch: this.number,
      until_epoch,
      weight: weight.toString(),
      commission_bps,
    });
    return this;
  }

  declared(provider: number, kind: number, units: number) {
    this.rows.provider_hardware.push({ ...this.at(), provider, kind, units, description_hash: "0x" });
    return this;
  }
}

function write(...some: Block[]) {
  const rows: Record<string, object[]> = { ...emptyRows(), proposal_stages: [] };
  for (const block of some) {
    for (const [table, more] of Object.entries(block.rows)) rows[table] = [...(rows[table] ?? []), ...more];
  }
  const blocks = some.map(({ number }) => ({ number, hash: `0x${number}`, timestamp: number, logs: 1 }));
  return { blocks, rows: rows as unknown as Block["rows"], topics: [] };
}

const provider = (number = 1) =>
  store.selectFrom("providers").selectAll().where("provider", "=", number).executeTakeFirst();
const position = (staker: string, number = 1) =>
  store
    .selectFrom("stake_positions")
    .selectAll()
    .where("provider", "=", number)
    .where("staker", "=", staker)
    .executeTakeFirst();

describe("what is counted of a provider", () => {
  it("is who it is, what it declared, and nothing yet", async () => {
    await writer.write(write(new Block(1).register(1).declared(1, 0, 5).declared(1, 2, 7).declared(1, 0, 0)));
    expect(await provider()).toMatchObject({
      operator,
      payee,
      search: `rack 1 ${operator} ${payee}`,
      status: "active",
      kinds: 4,
      hardware: '{"2":7}',
      activated: "{}",
      units: 0,
      stake: "0",
      weight: "0",
      commission_bps: 0,
    });
  });

  it("has the stake of its pool at what a share is worth, and its own beside", async () => {
    await writer.write(write(new Block(1).register(1).staked(1, anna, 1_000n, 1_000n)));
    await writer.write(write(new Block(2).staked(1, operator, 500n, 1_500n).terms(1, 10n, 9, 500)));
    expect(await provider()).toMatchObject({ stake: "1500", self_stake: "500", commission_bps: 500, weight: "10" });
    await writer.write(write(new Block(3).slashed(1, (ONE * 7n) / 10n)));
    expect(await provider()).toMatchObject({ stake: "1049", self_stake: "349", shares: "1500" });
    await writer.rewind(2);
    expect(await provider()).toMatchObject({ stake: "1500", share_index: ONE.toString() });
  });

  it("is empty after a slash that empties its pool, until somebody stakes anew", async () => {
    await writer.write(
      write(new Block(1).register(1).staked(1, anna, 1_000n, 1_000n).leaving(1, anna, 400n, 600n, 600n)),
    );
    expect(await position(anna)).toMatchObject({ shares: "600", leaving_shares: "400", ready_at: 1_001 });
    await writer.write(write(new Block(2).slashed(1, 0n)));
    expect(await provider()).toMatchObject({ stake: "0", share_index: ONE.toString(), emptied_block: 2 });
    await writer.write(write(new Block(3).staked(1, ben, 50n, 50n)));
    expect(await provider()).toMatchObject({ stake: "50" });
    await writer.write(write(new Block(4).staked(1, anna, 30n, 80n)));
    expect(await position(anna)).toMatchObject({ shares: "30", leaving_shares: "0", ready_at: null });
  });

  it("has the units of the commitment that runs: those that were added, or what a renewal left", async () => {
    const units = async () => {
      const row = await provider();
      return [row?.units, JSON.parse(row?.activated ?? "null"), row?.needed];
    };
    await writer.write(
      write(new Block(1).register(1).activated(1, 0, 5, 30, 50n), new Block(2).activated(1, 1, 2, 30, 70n)),
    );
    expect(await units()).toEqual([7, { 0: 5, 1: 2 }, "70"]);
    await writer.write(write(new Block(3).renewed(1, 3n + (2n << 16n), 30, 60n)));
    expect(await units()).toEqual([5, { 0: 3, 1: 2 }, "60"]);
    await writer.write(write(new Block(4).activated(1, 0, 1, 30, 65n)));
    expect(await units()).toEqual([6, { 0: 4, 1: 2 }, "65"]);
    await writer.write(write(new Block(5).activated(1, 3, 9, 90, 10n)));
    expect(await units()).toEqual([9, { 3: 9 }, "10"]);
    await writer.rewind(2);
    expect(await units()).toEqual([7, { 0: 5, 1: 2 }, "70"]);
  });

  it("leaves with the block of its registration", async () => {
    await writer.write(write(new Block(1).register(1)));
    await writer.write(write(new Block(2).register(2).staked(2, anna, 5n, 5n)));
    await writer.rewind(1);
    expect(await provider(2)).toBeUndefined();
    expect(await position(anna, 2)).toBeUndefined();
    expect(await provider(1)).toBeDefined();
  });
});

describe("what is counted of a position", () => {
  it("leaves nothing once what waited was withdrawn", async () => {
    await writer.write(
      write(new Block(1).register(1).staked(1, anna, 9n, 9n), new Block(2).leaving(1, anna, 9n, 0n, 0n)),
    );
    await writer.write(write(new Block(3).withdrawn(1, anna)));
    expect(await position(anna)).toMatchObject({ shares: "0", leaving_shares: "0", ready_at: null });
  });

  it("has the delegatee of its surrogate, and another one's once it was given away", async () => {
    const [surrogate, dana] = [account(0xd1), account(0xd)];
    const block = new Block(1).register(1);
    block.rows.surrogates.push({ ...block.at(), keeper: account(0xaa), surrogate, delegatee: dana });
    block.staked(1, anna, 9n, 9n);
    const held = { ...block.at(), keeper: account(0xaa), holder: anna, surrogate, change: 9n };
    block.rows.held_tokens.push(held);
    await writer.write(write(block));
    expect(await position(anna)).toMatchObject({ delegatee: dana });
    await writer.write(write(new Block(2).redelegated(1, anna, ben)));
    expect(await position(anna)).toMatchObject({ delegatee: ben });
  });
});

describe("counting range after range, with rewinds", () => {
  it("ends as counting all rows at once", async () => {
    for (let seed = 1; seed <= 4; seed++) {
      await writer.rewind(-1);
      const { whole: pick } = seededRandom(seed);
      let blocks: Block[] = [];
      for (let step = 0; step < 20; step++) {
        if (blocks.length > 3 && pick(4) === 0) {
          blocks = blocks.slice(0, -1 - pick(2));
          await writer.rewind(blocks.length);
          continue;
        }
        const block = new Block(blocks.length + 1);
        if (block.number === 1) block.register(1).register(2);
        for (let event = 0; event < 4; event++) change(block, pick);
        blocks.push(block);
        await writer.write(write(block));
      }
      const other = await open();
      await other.writer.write(write(...blocks));
      for (const table of ["providers", "stake_positions"] as const) {
        const all = (of: Store) => of.selectFrom(table).selectAll().orderBy("provider").execute();
        const order = (rows: object[]) => rows.map((row) => JSON.stringify(row)).toSorted();
        expect(order(await all(store)), `seed ${seed}`).toEqual(order(await all(other.store)));
      }
    }
  });
});

function change(block: Block, pick: (below: number) => number): void {
  const [number, staker] = [1 + pick(2), [anna, ben, operator][pick(3)] ?? anna];
  const some = () => BigInt(pick(1_000));
  switch (pick(9)) {
    case 0:
      return void block.leaving(number, staker, some(), some(), some());
    case 1:
      return void block.withdrawn(number, staker);
    case 2:
      return void block.slashed(number, pick(3) === 0 ? 0n : ONE / BigInt(1 + pick(5)));
    case 3:
      return void block.activated(number, pick(3), 1 + pick(4), 10 * (1 + pick(3)), some());
    case 4:
      return void block.renewed(number, some(), 10 * (1 + pick(3)), some());
    case 5:
      return void block.terms(number, some(), pick(40), pick(1_000));
    case 6:
      return void block.declared(number, pick(3), pick(5));
    case 7:
      return void block.redelegated(number, staker, [anna, ben][pick(2)] ?? anna);
    default:
      return void block.staked(number, staker, some(), some());
  }
}
