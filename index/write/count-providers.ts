import { sql, type Transaction } from "kysely";
import type { Hex } from "viem";
import type { RangeRows } from "#index/decode/range-rows.ts";
import { organisationName } from "#protocol/committee/organisation-name.ts";
import { packedUnits } from "#protocol/providers/packed-units.ts";
import { ONE, sharesWorth } from "#protocol/providers/share-worth.ts";
import { amountRank } from "#store/counters/amount-rank.ts";
import { replaceRows } from "#store/dialect/replace-rows.ts";
import type { Database } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";
import { providerTables } from "#store/tables/providers.ts";
import { namesOf } from "#store/tables/table.ts";
import { type Place, rowAt } from "./newest-row.ts";

const AT_ONCE = 250;
const BPS = 10_000n;
/** So that rates that differ seldom share a rank. */
const RATE_SCALE = 10n ** 30n;
const NO_PLACE = -1;
const ofProviders = namesOf(providerTables);

/** Whom rows name: providers, and positions of stakers with them. */
interface Named {
  providers: Set<number>;
  positions: Map<string, readonly [provider: number, staker: string]>;
}

/** Keeps the counters of providers and positions that the rows of a range name, after the rows are in the store. */
export async function countProviders(trx: Transaction<Database>, rows: Partial<RangeRows>): Promise<void> {
  const named = emptyNames();
  for (const table of ofProviders) for (const row of rows[table] ?? []) addName(named, row);
  await count(trx, named);
}

/** Takes the rows above a block out by `remove`, and counts those whom they named again. */
export async function recountProvidersAround(
  trx: Transaction<Database>,
  block: number,
  remove: () => Promise<void>,
): Promise<void> {
  const named = emptyNames();
  if (block >= 0) {
    for (const table of ofProviders) {
      for (const row of await trx.selectFrom(table).selectAll().where("block", ">", block).execute())
        addName(named, row);
    }
  }
  await remove();
  if (block < 0) {
    await trx.deleteFrom("providers").execute();
    await trx.deleteFrom("stake_positions").execute();
  } else await count(trx, named);
}

function emptyNames(): Named {
  return { providers: new Set(), positions: new Map() };
}

function addName({ providers, positions }: Named, row: object): void {
  if (!("provider" in row) || typeof row.provider !== "number") return;
  providers.add(row.provider);
  if (!("staker" in row) || typeof row.staker !== "string") return;
  positions.set(`${row.provider} ${row.staker}`, [row.provider, row.staker]);
}

async function count(trx: Transaction<Database>, { providers, positions }: Named): Promise<void> {
  for (const some of inParts([...positions.values()])) await countPositions(trx, some);
  for (const some of inParts([...providers])) await countSome(trx, some);
}

async function countPositions(
  trx: Transaction<Database>,
  pairs: readonly (readonly [number, string])[],
): Promise<void> {
  const position = { provider: sql.ref("named.column1"), staker: sql.ref("named.column2") };
  const { rows } = await sql<{
    provider: number;
    staker: string;
    changed: string | null;
    asked: string | null;
    withdrawn: string | null;
    staked_to: string | null;
    redelegated: string | null;
  }>`select ${position.provider} as provider, ${position.staker} as staker,
      ${rowAt("stake_changes", ["shares"], position)} as changed,
      ${rowAt("stake_changes", ["leaving_shares", "ready_at"], { ...position, change: sql.lit("leaving") })} as asked,
      ${rowAt("stake_withdrawals", [], position)} as withdrawn,
      ${rowAt("stake_delegations", ["delegatee"], position)} as redelegated,
      (select s.block || ' ' || s.log_index || ' ' || surrogates.delegatee
        from stake_changes as s
        join held_tokens on held_tokens.block = s.block and held_tokens.log_index = s.log_index + 1
        join surrogates on surrogates.surrogate = held_tokens.surrogate
        where s.provider = ${position.provider} and s.staker = ${position.staker} and s.change = 'staked'
        order by s.block + 0 desc, s.log_index desc limit 1) as staked_to
    from (values ${sql.join(pairs.map(([provider, staker]) => sql`(cast(${provider} as integer), ${staker})`))}) as named`.execute(
    trx,
  );
  const emptied = await emptiedPlaces(trx, [...new Set(pairs.map(([provider]) => provider))]);
  const counted: IndexTables["stake_positions"][] = [];
  const gone: (readonly [number, string])[] = [];
  for (const row of rows) {
    const { provider, staker } = row;
    const changed = parse(row.changed);
    if (changed === null) {
      gone.push([provider, staker]);
      continue;
    }
    const last = emptied.get(provider) ?? null;
    // A slash names no position: what it emptied is told from its place, and stays as it was.
    const since = isAfter(changed, last) ? last : null;
    const asked = parse(row.asked);
    const waits = asked !== null && isAfter(asked, since) && isAfter(asked, parse(row.withdrawn));
    const [shares = "0"] = changed.values;
    const leaving = waits ? (asked.values[0] ?? "0") : "0";
    const [staked, moved] = [parse(row.staked_to), parse(row.redelegated)];
    const delegatee = moved !== null && isAfter(moved, staked) ? moved.values[0] : staked?.values[0];
    counted.push({
      provider,
      staker,
      shares,
      leaving_shares: leaving,
      ready_at: waits ? Number(asked.values[1]) : null,
      share_rank: amountRank((BigInt(shares) + BigInt(leaving)).toString()),
      delegatee: delegatee ?? null,
      changed_block: changed.block,
      changed_log: changed.log_index,
    });
  }
  await replaceRows(trx, "stake_positions", ["provider", "staker"], counted);
  for (const [provider, staker] of gone) {
    await trx.deleteFrom("stake_positions").where("provider", "=", provider).where("staker", "=", staker).execute();
  }
}

/** Where the last slash stands that emptied the pool. */
async function emptiedPlaces(trx: Transaction<Database>, providers: readonly number[]): Promise<Map<number, Place>> {
  const slashes = await trx
    .selectFrom("pool_slashes")
    .select(["provider", "block", "log_index"])
    .where("provider", "in", providers)
    .where("new_index", "=", "0")
    .orderBy("block")
    .orderBy("log_index")
    .execute();
  return new Map(slashes.map(({ provider, ...place }) => [provider, place]));
}

async function countSome(trx: Transaction<Database>, providers: readonly number[]): Promise<void> {
  const provider = sql.ref("named.column1");
  const account = (role: string) => rowAt("provider_accounts", ["account"], { provider, role: sql.lit(role) });
  const { rows } = await sql<{
    provider: number;
    status: string | null;
    operator: string | null;
    payee: string | null;
    organisation: string | null;
    pool: string | null;
    slash: string | null;
    activation: string | null;
    renewal: string | null;
    terms: string | null;
  }>`select ${provider} as provider,
      ${rowAt("provider_statuses", ["status"], { provider })} as status,
      ${account("operator")} as operator,
      ${account("payee")} as payee,
      ${rowAt("provider_statements", ["organisation"], { provider })} as organisation,
      (select s.block || ' ' || s.log_index || ' ' || s.pool_shares from stake_changes as s
        where s.provider = ${provider} order by s.from_epoch desc, s.block desc, s.log_index desc limit 1) as pool,
      ${rowAt("pool_slashes", ["new_index"], { provider })} as slash,
      (select a.block || ' ' || a.log_index || ' ' || a.until_epoch || ' ' || a.needed from unit_activations as a
        where a.provider = ${provider} order by a.until_epoch desc, a.block desc, a.log_index desc limit 1) as activation,
      ${rowAt("commitment_renewals", ["until_epoch", "needed", "units"], { provider })} as renewal,
      ${rowAt("commitment_terms", ["weight", "until_epoch", "commission_bps"], { provider })} as terms
    from (values ${sql.join(providers.map((number) => sql`(cast(${number} as integer))`))}) as named`.execute(trx);
  const hardware = await declaredOf(trx, providers);
  const emptied = await emptiedPlaces(trx, providers);
  const counted: IndexTables["providers"][] = [];
  for (const row of rows) {
    const operator = parse(row.operator)?.values[0];
    const status = parse(row.status)?.values[0];
    if (operator === undefined || status === undefined) {
      await trx.deleteFrom("providers").where("provider", "=", row.provider).execute();
      continue;
    }
    const payee = parse(row.payee)?.values[0] ?? operator;
    const organisation = parse(row.organisation)?.values[0] ?? "0x";
    const [pool, slash, last] = [parse(row.pool), parse(row.slash), emptied.get(row.provider) ?? null];
    const shares = pool !== null && isAfter(pool, last) ? BigInt(pool.values[0] ?? 0) : 0n;
    // Emptied, a pool begins anew.
    const index = BigInt(slash?.values[0] ?? 0) || ONE;
    const stake = sharesWorth(shares, index);
    const declared = hardware.get(row.provider) ?? {};
    const { activated, needed } = await activatedOf(trx, row.provider, parse(row.activation), parse(row.renewal));
    const [weight = "0", until = "0", commission = "0"] = parse(row.terms)?.values ?? [];
    const name = organisationName(organisation as Hex)?.toLowerCase() ?? "";
    counted.push({
      provider: row.provider,
      operator,
      payee,
      organisation,
      search: [name, operator, payee].join(" "),
      status: status === "closed" || status === "barred" ? status : "active",
      kinds: [...new Set([...Object.keys(declared), ...Object.keys(activated)])].reduce(
        (mask, kind) => mask + 2 ** Number(kind),
        0,
      ),
      hardware: JSON.stringify(declared),
      activated: JSON.stringify(activated),
      units: Object.values(activated).reduce((sum, units) => sum + units, 0),
      shares: shares.toString(),
      share_index: index.toString(),
      stake: stake.toString(),
      stake_rank: amountRank(stake.toString()),
      self_stake: (await ownStake(trx, row.provider, [operator, payee], { index, last })).toString(),
      needed,
      weight,
      until_epoch: Number(until),
      commission_bps: Number(commission),
      rate_rank: amountRank(
        (stake === 0n ? 0n : (BigInt(weight) * (BPS - BigInt(commission)) * RATE_SCALE) / stake).toString(),
      ),
      emptied_block: last?.block ?? NO_PLACE,
      emptied_log: last?.log_index ?? NO_PLACE,
    });
  }
  await replaceRows(trx, "providers", ["provider"], counted);
}

type Numbers = Record<string, number>;

async function declaredOf(trx: Transaction<Database>, providers: readonly number[]): Promise<Map<number, Numbers>> {
  const rows = await trx
    .selectFrom("provider_hardware")
    .select(["provider", "kind", "units"])
    .where("provider", "in", providers)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("provider_hardware as later")
            .select("later.block")
            .whereRef("later.provider", "=", "provider_hardware.provider")
            .whereRef("later.kind", "=", "provider_hardware.kind")
            .where(
              sql<boolean>`(later.block, later.log_index) > (provider_hardware.block, provider_hardware.log_index)`,
            ),
        ),
      ),
    )
    .execute();
  const found = new Map<number, Numbers>();
  for (const { provider, kind, units } of rows) {
    if (units > 0) found.set(provider, { ...found.get(provider), [kind]: units });
  }
  return found;
}

/** Units by kind in the commitment that runs or ran last, and the tokens that it needs. */
async function activatedOf(
  trx: Transaction<Database>,
  provider: number,
  activation: Parsed | null,
  renewal: Parsed | null,
): Promise<{ activated: Numbers; needed: string }> {
  const last = activation !== null && isAfter(activation, renewal) ? activation : renewal;
  if (last === null) return { activated: {}, needed: "0" };
  const [until = "0", needed = "0"] = last.values;
  // Units that are added end with the commitment that runs; with another end, they begin a new one.
  const renewed = renewal?.values[0] === until ? renewal : null;
  const activated: Numbers = renewed === null ? {} : packedUnits(BigInt(renewed.values[2] ?? 0));
  const added = await trx
    .selectFrom("unit_activations")
    .select(["kind", "units", "block", "log_index"])
    .where("provider", "=", provider)
    .where("until_epoch", "=", Number(until))
    .execute();
  for (const { kind, units, ...place } of added) {
    if (isAfter(place, renewed)) activated[kind] = (activated[kind] ?? 0) + units;
  }
  return { activated, needed };
}

async function ownStake(
  trx: Transaction<Database>,
  provider: number,
  accounts: readonly string[],
  { index, last }: { index: bigint; last: Place | null },
): Promise<bigint> {
  const positions = await trx
    .selectFrom("stake_positions")
    .select(["shares", "changed_block as block", "changed_log as log_index"])
    .where("provider", "=", provider)
    .where("staker", "in", [...new Set(accounts)])
    .execute();
  return positions
    .filter((position) => isAfter(position, last))
    .reduce((sum, { shares }) => sum + sharesWorth(BigInt(shares), index), 0n);
}

type Parsed = Place & { values: string[] };

function parse(text: string | null): Parsed | null {
  if (text === null) return null;
  const [block, log_index, ...values] = text.split(" ");
  return { block: Number(block), log_index: Number(log_index), values };
}

function isAfter(place: Place, other: Place | null): boolean {
  if (other === null) return true;
  return place.block === other.block ? place.log_index > other.log_index : place.block > other.block;
}

function* inParts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += AT_ONCE) yield items.slice(at, at + AT_ONCE);
}
