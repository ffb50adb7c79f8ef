import { type Address, type Hex, keccak256, toHex } from "viem";
import { type Committee, deployCommittee, holdElection } from "#test/fixture/committee.ts";
import {
  approvalsOf,
  castBallots,
  deployElections,
  type ElectionChain,
  qualifyCandidates,
  TERMS,
  tokens,
} from "#test/integration/elections/election-chain.ts";
import { type BenchRow, benchRow } from "./row.ts";

const PEER = "our measurement of Arbitrum's Security Council contracts, prague, their optimizer settings";
/** Six of 50 nominees, in six transactions. */
const PEER_SIX = 639_906;
const PEER_ONE = 123_765;
/** Plain, by nominee: six of 50, and six of 200. */
const PEER_COUNT = 473_000;
const PEER_COUNT_LARGE = 1_930_000;

const ALL = 100_000n;
const BATCH = 100;
const LARGE = { candidates: 200, combinations: 2_000, page: 550n };

/** Gas of ballots, counts and the seating, each of a whole transaction, its calldata and cold storage included. */
export async function electionBench(): Promise<BenchRow[]> {
  return [...(await ballotRows()), ...(await countRows()), ...(await pagedRows()), await seatRow()];
}

/** `limit` is a greatest value, whether or not a peer stands beside it. */
function gasRow(id: string, value: number, limit: number, peerValue: number | null = null): BenchRow {
  const judged = peerValue === null ? limit : limit / peerValue;
  const peer = peerValue === null ? null : PEER;
  return benchRow({ id: `election/${id}`, value, unit: "gas", peer, peerValue, limit: judged });
}

/** Six of 50 candidates, with a hundred combinations in use. */
async function ballotRows(): Promise<BenchRow[]> {
  const { chain, number, places } = await openVote(500, 50);
  const slates = distinctSlates(101, 50);
  const vote = (voter: number, approved: readonly number[]) => castAlone(chain, number, voter, approved);
  for (let i = 0; i < 100; i += 1) await vote(i, slateAt(slates, i));

  const inUse = await vote(100, slateAt(slates, 0));
  const opened = await vote(101, slateAt(slates, 100));
  await vote(102, [49]);
  const single = await vote(103, [49]);
  const firstSingle = await vote(104, [48]);

  const batch = async (combinations: number, from: number) => {
    const ballots = chain.voters
      .slice(from, from + BATCH)
      .map((voter, i) => ({ voter, approved: slateAt(slates, i % combinations) }));
    const gas = await totalGas(chain, await castBallots(chain, number, places, ballots));
    for (const { voter } of ballots) {
      if ((await chain.elections.read.ballotOf([number, voter.address])) === 0n) {
        throw new Error(`The ballot of ${voter.address} did not count.`);
      }
    }
    return Math.round(gas / BATCH);
  };
  return [
    gasRow("ballot-6-of-50", inUse, 70_000, PEER_SIX),
    gasRow("ballot-6-of-50-new", opened, 115_000, PEER_SIX),
    gasRow("ballot-one", Math.max(single, firstSingle), 70_000, PEER_ONE),
    gasRow("signed-ballot-6-in-100", await batch(10, 200), 45_000),
    // As unlike each other as ballots in use can be; no limit is set for it.
    { ...gasRow("signed-ballot-6-in-100-no-two-alike", await batch(100, 300), 45_000), limit: null, ok: true },
  ];
}

async function countRows(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [combinations, limit] of [
    [100, 1_000_000],
    [500, 5_000_000],
  ] as const) {
    const { chain, number } = await openVote(600, 50);
    for (const [voter, slate] of distinctSlates(combinations, 50).entries()) {
      await castAlone(chain, number, voter, slate);
    }
    await endVote(chain, number);
    const gas = await gasOf(chain, await chain.elections.write.count([number, ALL]));
    await expectSettled(chain, number);
    rows.push(gasRow(`count-${combinations}`, gas, limit, PEER_COUNT));
  }
  return rows;
}

/** The largest election there can be: each combination is opened with the least weight. */
async function pagedRows(): Promise<BenchRow[]> {
  const { chain, number } = await openVote(LARGE.combinations, LARGE.candidates);
  for (const [voter, slate] of distinctSlates(LARGE.combinations, LARGE.candidates).entries()) {
    await castAlone(chain, number, voter, slate);
  }
  await endVote(chain, number);
  const pages: number[] = [];
  while (!(await isSettled(chain, number))) {
    pages.push(await gasOf(chain, await chain.elections.write.count([number, LARGE.page])));
  }
  const all = pages.reduce((sum, page) => sum + page, 0);
  return [
    gasRow("count-paged-page", Math.max(...pages), 8_000_000, PEER_COUNT_LARGE),
    gasRow("count-paged-all", all, 80_000_000, PEER_COUNT_LARGE),
  ];
}

/** The one transaction that makes the winners of a counted election the members and the Safe's owners, all of them new. */
async function seatRow(): Promise<BenchRow> {
  const committee = await deployCommittee({ foundingMembers: 6, terms: { seats: 6, approvals: 6, runnersUp: 6 } });
  const number = await holdElection(
    committee,
    Array.from({ length: 12 }, () => null),
  );
  const hash = await committee.seating.write.seat([number]);
  await expectSeated(committee, 6);
  const { gasUsed } = await committee.client.getTransactionReceipt({ hash });
  await committee.connection.close();
  return gasRow("settle-and-seat-6", Number(gasUsed), 450_000);
}

/** A vote with as many voters of the same weight and qualified candidates of every organisation. */
async function openVote(voters: number, candidates: number) {
  const chain = await deployElections({ weights: Array.from({ length: voters }, () => tokens(1_000)) });
  const organisations = Array.from({ length: candidates }, (_, i) => i % 25);
  const { number, places } = await qualifyCandidates(chain, organisations);
  return { chain, number, places };
}

async function castAlone(chain: ElectionChain, number: bigint, voter: number, approved: readonly number[]) {
  const { networkHelpers, elections, voters } = chain;
  const account = voters[voter]?.address;
  if (account === undefined) throw new Error(`There is no voter ${voter}.`);
  await networkHelpers.impersonateAccount(account);
  await networkHelpers.setBalance(account, 10n ** 18n);
  return gasOf(chain, await elections.write.vote([number, approvalsOf(approved)], { account }));
}

async function gasOf({ client }: ElectionChain, hash: Hex): Promise<number> {
  return Number((await client.getTransactionReceipt({ hash })).gasUsed);
}

async function totalGas(chain: ElectionChain, hashes: readonly Hex[]): Promise<number> {
  let sum = 0;
  for (const hash of hashes) sum += await gasOf(chain, hash);
  return sum;
}

async function endVote({ networkHelpers, elections }: ElectionChain, number: bigint): Promise<void> {
  await networkHelpers.time.increaseTo((await elections.read.standingOf([number])).votingEndSeconds);
}

const isSettled = async ({ elections }: ElectionChain, number: bigint) => (await elections.read.result([number]))[0];

async function expectSettled(chain: ElectionChain, number: bigint): Promise<void> {
  if (!(await isSettled(chain, number))) throw new Error(`Election ${number} is not counted.`);
}

async function expectSeated({ seats, seating }: Committee, many: number): Promise<void> {
  const members: readonly Address[] = await seats.read.members();
  const synced = await seating.read.isSynced();
  if (members.length !== many || !synced) throw new Error("The winners do not sit.");
}

/** Combinations of as many candidates as a ballot may approve, no two alike, the same in every run. */
function distinctSlates(many: number, candidates: number): readonly number[][] {
  const slates = new Map<bigint, number[]>();
  for (let seed = 0; slates.size < many; seed += 1) {
    const slate = new Set<number>();
    for (let i = 0; slate.size < TERMS.approvals; i += 1) {
      slate.add(Number(BigInt(keccak256(toHex(`${seed}, ${i}`))) % BigInt(candidates)));
    }
    slates.set(approvalsOf([...slate]), [...slate]);
  }
  return [...slates.values()];
}

function slateAt(slates: readonly number[][], index: number): readonly number[] {
  const slate = slates[index];
  if (slate === undefined) throw new Error(`There is no combination ${index}.`);
  return slate;
}
