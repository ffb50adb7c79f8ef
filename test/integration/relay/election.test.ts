import {
  concat,
  type Hex,
  hexToBigInt,
  numberToHex,
  parseSignature,
  serializeCompactSignature,
  serializeSignature,
  signatureToCompactSignature,
} from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { usualRelayLimits } from "#index/relay/relay-limits.ts";
import { takeBallot } from "#index/relay/take-ballot.ts";
import { electionBallotTypedData } from "#protocol/elections/election-messages.ts";
import { endorseCandidates, openElection, reachVote, registerCandidates } from "#test/fixture/committee.ts";
import { type CommitteeBotChain, startCommitteeBotChain } from "#test/integration/bots/committee-bot-chain.ts";

let chain: CommitteeBotChain;
let number: bigint;
let candidates: PrivateKeyAccount[];
/** In tokens; two of them weigh too little alone to open a combination. */
const TOKENS = [120_000_000n, 110_000_000n, 80_000n, 90_000n, 60_000n, 50_000n, 40_000n, 30_000n, 20_000n, 10_000n].map(
  (many) => many * 10n ** 18n,
);

beforeAll(async () => {
  chain = await startCommitteeBotChain({ holderTokens: TOKENS });
  number = await openElection(chain);
  candidates = await registerCandidates(chain, number, [null, null, null, null]);
  await endorseCandidates(chain, number, candidates);
  await reachVote(chain, number);
});
afterAll(() => chain.close());

type Parsed = ReturnType<typeof parseSignature>;
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const otherS = (s: Hex) => numberToHex(ORDER - hexToBigInt(s), { size: 32 });

const flags = ["--relay-per-day-eth", "1", "--relay-wait-seconds", "0"];

async function give(
  holder: number,
  approvals: bigint,
  signed = approvals,
  lasts = 86_400,
  form: (signature: Hex) => Hex = (signature) => signature,
) {
  const { elections, holders, client, deployment } = chain;
  const wallet = holders[holder];
  if (wallet === undefined) throw new Error(`no holder ${holder}`);
  const places = await elections.read.qualifiedOf([number]);
  const approved = places.filter((_, place) => (signed >> BigInt(place)) & 1n);
  const voter = wallet.account.address;
  const chainId = deployment.chainId;
  const { timestamp } = await client.getBlock();
  const untilSeconds = Number(timestamp) + lasts;
  const typedData = electionBallotTypedData(chainId, elections.address, number, { voter, approved, untilSeconds });
  const signature = form(await wallet.signTypedData(typedData));
  const status = () => ({ headTimestamp: Number(timestamp) }) as ReturnType<Parameters<typeof takeBallot>[0]["status"]>;
  const said = { subject: String(number), voter, approvals: String(approvals), untilSeconds };
  const ballot = { kind: "election", ...said, signature } as const;
  const context = { store: bot.store, deployment, chain: client, status };
  return takeBallot(context, usualRelayLimits, ballot, { address: null, nowSeconds: Math.floor(Date.now() / 1000) });
}

let bot: Awaited<ReturnType<CommitteeBotChain["openBot"]>>;
const stateOf = async (id: string) =>
  bot.store.selectFrom("relay_ballots").select(["state", "refusal"]).where("id", "=", id).executeTakeFirstOrThrow();

it("election ballots are relayed; light ones for a new combination wait until they open it together", async () => {
  bot = await chain.openBot({}, flags);
  await bot.engine.tick();
  const heavy = await give(0, 0b0011n);
  const light = await give(2, 0b1110n);
  for (let round = 0; round < 4; round++) await bot.engine.tick();
  expect(await stateOf(heavy.id)).toMatchObject({ state: "counted" });
  expect(await stateOf(light.id)).toMatchObject({ state: "queued" });

  const joining = await give(3, 0b1110n);
  for (let round = 0; round < 4; round++) await bot.engine.tick();
  expect(await stateOf(light.id)).toMatchObject({ state: "counted" });
  expect(await stateOf(joining.id)).toMatchObject({ state: "counted" });
  const [open, weight] = await chain.elections.read.combinationOf([number, 0b1110n]);
  expect([open, weight]).toEqual([true, 170_000n * 10n ** 18n]);
  await bot.engine.close();
});

it("a ballot signed for other candidates, for nobody's place or for too many is refused at once", async () => {
  await bot.engine.tick();
  await expect(give(4, 0b0001n, 0b0010n)).rejects.toMatchObject({ code: "bad_signature" });
  await expect(give(4, 1n << 100n)).rejects.toMatchObject({ code: "bad_ballot" });
  await expect(give(0, 0b0001n)).rejects.toMatchObject({ code: "ballot_given" });
});

it("a ballot whose date passes before it can be sent is given back, and one past its date is not taken", async () => {
  await bot.engine.tick();
  const waiting = await give(4, 0b1011n, 0b1011n, 3_600);
  expect(waiting).toMatchObject({ until_at: expect.any(Number) });
  for (let round = 0; round < 2; round++) await bot.engine.tick();
  expect(await stateOf(waiting.id)).toMatchObject({ state: "queued" });
  await chain.networkHelpers.time.increase(3_700);
  for (let round = 0; round < 2; round++) await bot.engine.tick();
  expect(await stateOf(waiting.id)).toMatchObject({ state: "refused", refusal: expect.stringContaining("date") });
  await expect(give(4, 0b1011n, 0b1011n, 0)).rejects.toMatchObject({ code: "too_late" });
});

it.each([
  ["v 0 or 1", 7, ({ r, s, yParity }: Parsed) => concat([r, s, numberToHex(yParity, { size: 1 })])],
  ["64 bytes", 8, (parts: Parsed) => serializeCompactSignature(signatureToCompactSignature(parts))],
  ["a high s", 9, ({ r, s, yParity }: Parsed) => serializeSignature({ r, s: otherS(s), v: yParity === 0 ? 28n : 27n })],
] as const)("an election's ballot counts whose wallet signs with %s", async (_, holder, form) => {
  await bot.engine.tick();
  const given = await give(holder, 0b0011n, 0b0011n, 86_400, (signature) => form(parseSignature(signature)));
  for (let round = 0; round < 4; round++) await bot.engine.tick();
  expect(await stateOf(given.id)).toMatchObject({ state: "counted", refusal: null });
});

it("a ballot is taken while a minute is left of its date or of the vote, and not a second later", async () => {
  await bot.engine.tick();
  const before = await chain.networkHelpers.takeSnapshot();
  const { lastSecondsBeforeEnd } = usualRelayLimits;
  await expect(give(5, 0b1011n, 0b1011n, lastSecondsBeforeEnd - 2)).rejects.toMatchObject({ code: "too_late" });
  const dated = await give(5, 0b1011n, 0b1011n, lastSecondsBeforeEnd - 1);
  expect(await stateOf(dated.id)).toMatchObject({ state: "queued" });

  const { votingEndSeconds } = await chain.elections.read.standingOf([number]);
  await chain.networkHelpers.time.increaseTo(votingEndSeconds - lastSecondsBeforeEnd);
  const last = await give(1, 0b1011n);
  expect(await stateOf(last.id)).toMatchObject({ state: "queued" });
  await chain.networkHelpers.time.increaseTo(votingEndSeconds - lastSecondsBeforeEnd + 1);
  await expect(give(6, 0b0111n)).rejects.toMatchObject({ code: "too_late" });
  await before.restore();
});

it("what never became heavy enough is given back with the reason when the vote is over", async () => {
  await bot.engine.tick();
  const lonely = await give(4, 0b1101n);
  for (let round = 0; round < 2; round++) await bot.engine.tick();
  const { votingEndSeconds } = await chain.elections.read.standingOf([number]);
  await chain.networkHelpers.time.increaseTo(votingEndSeconds);
  for (let round = 0; round < 2; round++) await bot.engine.tick();
  expect(await stateOf(lonely.id)).toMatchObject({ state: "refused", refusal: expect.stringContaining("closed") });
  await bot.engine.close();
  await bot.store.destroy();
});
