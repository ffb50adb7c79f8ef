import {
  type Address,
  type Hex,
  HttpRequestError,
  hashTypedData,
  parseSignature,
  serializeCompactSignature,
  signatureToCompactSignature,
  toHex,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takePlace } from "#index/relay/ballot-place.ts";
import { type RelayLimits, usualRelayLimits } from "#index/relay/relay-limits.ts";
import { relayView } from "#index/relay/relay-view.ts";
import { relayedBallotView } from "#index/relay/relayed-ballot-view.ts";
import { signedBy } from "#index/relay/signed-by.ts";
import { ballotById, takeBallot } from "#index/relay/take-ballot.ts";
import type { ApiProblem } from "#index/schema/api-problem.ts";
import type { SignedBallot } from "#index/schema/relay.ts";
import { BALLOT_CHOICES, proposalBallotTypedData } from "#protocol/ballots/proposal-ballot.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { electionBallotTypedData } from "#protocol/elections/election-messages.ts";
import { electionPhases } from "#protocol/elections/election-phase.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";
import { replaceRows } from "#store/dialect/replace-rows.ts";
import type { Store } from "#store/schema/database.ts";
import type { RelayBallotTable } from "#store/schema/signed.ts";
import { openTestStore } from "#test/store/test-database.ts";
import { at, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";
import { type VotingNode, votingNode } from "./voting-node.ts";

const NOW = 1_900_000_000;
const DAY = 86_400;
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const { chainId } = sampleDeployment;
const governor = { address: contractAddress(sampleDeployment, "AlthingGovernor"), name: "Althing" };
const elections = contractAddress(sampleDeployment, "Elections");
const voter = privateKeyToAccount(toHex(7, { size: 32 }));
const stranger = privateKeyToAccount(toHex(8, { size: 32 }));
const [against, inFavour, abstain] = [0, 1, 2];

const limits: RelayLimits = {
  ballotsPerVoterDay: 3,
  ballotsPerAddressDay: 2,
  ballotsPerDay: 5,
  leastVotes: 10n ** 18n,
  lastSecondsBeforeEnd: 60,
};
const openProposal = () => ({
  name: governor.name,
  proposalSnapshot: BigInt(NOW - 100),
  proposalDeadline: BigInt(NOW + 1_000),
  proposalVoteEnd: BigInt(NOW + 900),
  state: PROPOSAL_STATES.indexOf("active"),
  getVotes: 5n * 10n ** 18n,
  usedVotes: 0n,
  ballotsWithdrawn: false,
});
const qualified = [at(0xa1), at(0xa2), at(0xa3)];
const openElection = () => ({
  standingOf: {
    phase: electionPhases.indexOf("voting"),
    byElection: false,
    extended: false,
    endorsementSeconds: NOW - 300,
    vettingSeconds: NOW - 200,
    votingSeconds: NOW - 100,
    votingEndSeconds: NOW + 1_000,
    candidates: 3n,
    qualified: 3n,
    combinations: 0n,
    excludedPlaces: 0n,
    minEndorsementTokens: 0n,
    minCombinationTokens: 0n,
    turnoutFloorTokens: 0n,
    turnoutTokens: 0n,
  },
  qualifiedOf: qualified,
  getPastVotes: 5n * 10n ** 18n,
  ballotOf: 0n,
  termsOf: {
    seats: 2,
    runnersUp: 1,
    approvals: 2,
    rule: 0,
    orgCap: 2,
    minSeats: 1,
    maxExclusions: 1,
    registrationSeconds: 1,
    endorsementSeconds: 1,
    vettingSeconds: 1,
    votingSeconds: 1,
    extensionSeconds: 1,
    minEndorsementBps: 1,
    minCombinationBps: 1,
    turnoutFloorBps: 1,
    bondReturnBps: 1,
    decayFromBps: 1,
    vetter: at(0),
    bondWei: 1n,
    termSeconds: 1,
  },
});

let store: Store;
let node: VotingNode;
let context: Parameters<typeof takeBallot>[0];
beforeEach(async () => {
  store = await openTestStore();
  const voting = votingNode({ ...openProposal(), ...openElection() }, NOW);
  node = voting.node;
  const status = () => ({
    headBlock: 1,
    headTimestamp: NOW,
    headHash: null,
    indexedBlock: 1,
    readAt: NOW,
    lastError: null,
    caughtUp: true,
  });
  context = { store, deployment: sampleDeployment, chain: voting.client, status };
  await botsSay({});
});
afterEach(() => store.destroy());

/** What the bots that relay say of themselves. */
async function botsSay(change: Partial<{ at: number; trouble: string | null; chain_id: number }>) {
  const row = {
    chain_id: chainId,
    account: at(0xb0).toLowerCase(),
    balance_wei: "11",
    budget_wei: "12",
    spent_wei: "13",
    wait_seconds: 14,
    trouble: null,
    at: NOW,
    ...change,
  };
  await replaceRows(store, "relay_status", ["chain_id"], [row]);
}

type ProposalBallot = SignedBallot & { kind: "proposal" };
type ElectionBallot = SignedBallot & { kind: "election" };

function proposalBallot(change: Partial<ProposalBallot> = {}): ProposalBallot {
  return {
    kind: "proposal",
    subject: "11",
    voter: voter.address,
    support: inFavour,
    reason: "Já",
    untilSeconds: NOW + 5_000,
    signature: "0x",
    ...change,
  };
}

const digestOf = (ballot: ProposalBallot) =>
  hashTypedData(
    proposalBallotTypedData(chainId, governor, {
      proposalId: BigInt(ballot.subject),
      voter: ballot.voter as Address,
      choice: BALLOT_CHOICES[ballot.support] ?? "For",
      reason: ballot.reason,
      untilSeconds: ballot.untilSeconds,
    }),
  );

async function signed(change: Partial<ProposalBallot> = {}, by = voter): Promise<ProposalBallot> {
  const ballot = proposalBallot(change);
  return { ...ballot, signature: await by.sign({ hash: digestOf(ballot) }) };
}

async function signedElection(change: Partial<ElectionBallot>, approved: readonly Address[]): Promise<ElectionBallot> {
  const ballot: ElectionBallot = {
    kind: "election",
    subject: "3",
    voter: voter.address,
    approvals: "5",
    untilSeconds: NOW + 5_000,
    signature: "0x",
    ...change,
  };
  const typed = electionBallotTypedData(chainId, elections, BigInt(ballot.subject), {
    voter: voter.address,
    approved,
    untilSeconds: ballot.untilSeconds,
  });
  return { ...ballot, signature: await voter.sign({ hash: hashTypedData(typed) }) };
}

const take = (ballot: SignedBallot, address: string | null = "198.51.100.7", nowSeconds = NOW) =>
  takeBallot(context, limits, ballot, { address, nowSeconds });
const refused = (ballot: SignedBallot, address?: string | null, nowSeconds?: number) =>
  take(ballot, address, nowSeconds).then(
    () => null,
    ({ status, code, message }: ApiProblem) => `${status} ${code}: ${message}`,
  );
const ballots = () => store.selectFrom("relay_ballots").selectAll().execute();
const places = () => store.selectFrom("relay_places").selectAll().execute();

describe("a ballot for a proposal", () => {
  it("is stored as its voter signed it, for the bots to carry", async () => {
    const ballot = await signed();
    const row = await take(ballot);
    expect(row).toEqual({
      chain_id: chainId,
      id: digestOf(ballot),
      contract: governor.address.toLowerCase(),
      kind: "proposal",
      subject: "11",
      voter: voter.address.toLowerCase(),
      choice: "1",
      reason: "Já",
      signature: ballot.signature.toLowerCase(),
      by_contract: 0,
      weight_tokens: `${5n * 10n ** 18n}`,
      until_at: NOW + 5_000,
      received_at: NOW,
      state: "queued",
      batch: null,
      refusal: null,
      tx_hash: null,
      updated_at: NOW,
    });
    expect(await ballots()).toEqual([row]);
    expect(await ballotById(store, chainId, row.id.toUpperCase().replace("0X", "0x"))).toEqual(row);
    expect(await ballotById(store, 1, row.id)).toBeUndefined();
    expect(await ballotById(store, chainId, `0x${"00".repeat(32)}`)).toBeUndefined();
  });

  it("is asked about at its snapshot, of its voter and its proposal", async () => {
    await take(await signed());
    const argsOf = (name: string) => node.asked.find((one) => one.name === name)?.args;
    expect(argsOf("proposalSnapshot")).toEqual([11n]);
    expect(argsOf("proposalDeadline")).toEqual([11n]);
    expect(argsOf("proposalVoteEnd")).toEqual([11n]);
    expect(argsOf("state")).toEqual([11n]);
    expect(argsOf("getVotes")).toEqual([voter.address, BigInt(NOW - 100)]);
    expect(argsOf("usedVotes")).toEqual([11n, voter.address]);
    expect(argsOf("ballotsWithdrawn")).toEqual([11n, voter.address]);
  });

  it("given again as it is, is the same one, whose place is not paid for twice", async () => {
    const ballot = await signed();
    const row = await take(ballot);
    for (let time = 0; time < 4; time++) expect(await take(ballot)).toEqual(row);
    expect(await ballots()).toHaveLength(1);
  });

  it.each<[string, Partial<ProposalBallot>]>([
    ["choice", { support: against }],
    ["reason", { reason: "Nei" }],
    ["date", { untilSeconds: NOW + 4_999 }],
  ])("with another %s is another one, and refused while the first stands", async (_, change) => {
    await take(await signed());
    expect(await refused(await signed(change))).toBe(
      `409 ballot_given: ${voter.address} has given another ballot for this vote, which is queued`,
    );
    await store.updateTable("relay_ballots").set({ state: "refused" }).execute();
    expect(await refused(await signed(change))).toBeNull();
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["of no proposal", { proposalSnapshot: 0n }, "404 no_such_proposal: There is no proposal 11"],
    [
      "of a vote that is over",
      { state: PROPOSAL_STATES.indexOf("succeeded") },
      "409 vote_not_open: Proposal 11 takes no ballots: it is succeeded",
    ],
    [
      "of a vote that has not begun",
      { state: PROPOSAL_STATES.indexOf("pending") },
      "409 vote_not_open: Proposal 11 takes no ballots: it is pending",
    ],
    [
      "of a voter who withdrew",
      { ballotsWithdrawn: true },
      `409 ballots_withdrawn: ${voter.address} has withdrawn what it signed for proposal 11`,
    ],
    ["of a voter who voted", { usedVotes: 1n }, `409 already_voted: ${voter.address} has voted already`],
    [
      "of too few votes",
      { getVotes: 10n ** 18n - 1n },
      `403 too_few_votes: ${voter.address} has 0.999999999999999999 votes here; the relay takes ballots from 1`,
    ],
    [
      "for, once only objections count",
      { proposalVoteEnd: BigInt(NOW - 1) },
      `409 only_objections: Proposal 11 takes only votes against, until ${new Date((NOW + 1_000) * 1_000).toISOString()}: it turned to passing at the last moment`,
    ],
    [
      "that comes too late",
      { proposalVoteEnd: BigInt(NOW + 59) },
      "409 too_late: The ballot counts no more in 59 seconds, too soon: its vote ends, or it says so itself",
    ],
    [
      "whose vote ends now",
      { proposalVoteEnd: BigInt(NOW) },
      "409 too_late: The ballot counts no more: its vote ends, or it says so itself",
    ],
  ])("%s is refused, and leaves its place to the next", async (_, answers, problem) => {
    const usual = { ...node.answers };
    Object.assign(node.answers, answers);
    expect(await refused(await signed())).toBe(problem);
    expect(await ballots()).toEqual([]);
    expect(await places()).toEqual([]);
    node.answers = usual;
    expect(await refused(await signed())).toBeNull();
  });

  it("counts with the least votes there are, and not with none where none are asked for", async () => {
    Object.assign(node.answers, { getVotes: 10n ** 18n });
    expect(await refused(await signed())).toBeNull();
    Object.assign(node.answers, { getVotes: 0n });
    const free = { ...limits, leastVotes: 0n };
    const none = takeBallot(context, free, await signed({ subject: "12" }), { address: null, nowSeconds: NOW });
    await expect(none).rejects.toMatchObject({ code: "too_few_votes" });
    Object.assign(node.answers, { getVotes: 1n });
    const one = takeBallot(context, free, await signed({ subject: "12" }), { address: null, nowSeconds: NOW });
    await expect(one).resolves.toMatchObject({ weight_tokens: "1" });
  });

  it("is taken until a minute before it counts no more: the vote's end, that of objections, or its own date", async () => {
    const last = { proposalVoteEnd: BigInt(NOW + 60), proposalDeadline: BigInt(NOW + 60) };
    Object.assign(node.answers, last);
    expect(await refused(await signed({ subject: "12" }))).toBeNull();
    Object.assign(node.answers, { ...last, proposalVoteEnd: BigInt(NOW - 1) });
    expect(await refused(await signed({ subject: "13", support: against }), null)).toBeNull();
    expect(await refused(await signed({ subject: "14", support: abstain }), null)).toContain("only_objections");
    Object.assign(node.answers, openProposal());
    expect(await refused(await signed({ untilSeconds: NOW + 58 }), null)).toContain("in 59 seconds");
    expect(await refused(await signed({ untilSeconds: NOW + 59 }), null)).toBeNull();
  });

  it("in the last second of the vote is no objection yet", async () => {
    Object.assign(node.answers, { proposalVoteEnd: BigInt(NOW + 10), proposalDeadline: BigInt(NOW + 1_000) });
    node.timestamp = NOW + 10;
    expect(await refused(await signed({ support: abstain }))).toContain("too_late");
    node.timestamp = NOW + 11;
    expect(await refused(await signed({ support: abstain }))).toContain("only_objections");
    expect(await refused(await signed({ support: against }), null)).toBeNull();
  });
});

describe("the signature of a ballot", () => {
  const bad = `400 bad_signature: The signature is not ${voter.address}'s for this ballot`;

  it.each<[string, Partial<ProposalBallot>]>([
    ["choice", { support: abstain }],
    ["reason", { reason: "" }],
    ["date", { untilSeconds: NOW + 4_000 }],
    ["vote", { subject: "12" }],
    ["voter", { voter: stranger.address }],
  ])("is its voter's for this %s alone", async (_, change) => {
    const { signature } = await signed();
    const changed = { ...proposalBallot(change), signature };
    expect(await refused(changed)).toBe(bad.replace(voter.address, changed.voter));
    expect(await places()).toEqual([]);
  });

  it("is taken in every form that a wallet gives, and stored as the contracts take it", async () => {
    const ballot = await signed();
    const compact = serializeCompactSignature(signatureToCompactSignature(parseSignature(ballot.signature as Hex)));
    expect(await take({ ...ballot, signature: compact })).toMatchObject({ signature: ballot.signature });
  });

  it("that needs an account to be deployed first is refused in words", async () => {
    const ballot = await signed();
    const wrapped = `${ballot.signature}${"6492".repeat(16)}`;
    expect(await refused({ ...ballot, signature: wrapped })).toMatch(/^400 bad_signature: .*deploy the account/);
  });

  it("may be a contract's, who accepts it", async () => {
    node.contracts.add(voter.address.toLowerCase());
    const ballot = await signed({}, stranger);
    Object.assign(node.answers, { isValidSignature: "0xffffffff" });
    expect(await refused(ballot)).toBe(bad);
    Object.assign(node.answers, { isValidSignature: "0x1626ba7e" });
    expect(await take(ballot)).toMatchObject({ by_contract: 1, signature: ballot.signature });
    expect(node.asked.at(-1)).toMatchObject({ name: "isValidSignature", gas: toHex(150_000) });
  });

  it("is nobody's by the other of the two that a key has, which contracts refuse", async () => {
    const hash = digestOf(proposalBallot());
    const signature = await voter.sign({ hash });
    const { r, s, yParity } = parseSignature(signature);
    const high = `${r}${(ORDER - BigInt(s)).toString(16).padStart(64, "0")}${yParity === 0 ? "1c" : "1b"}` as Hex;
    const address = voter.address;
    expect(await signedBy(context.chain, { address, hash, signature })).toBe("key");
    expect(await signedBy(context.chain, { address, hash, signature: high })).toBeNull();
    expect(await signedBy(context.chain, { address: stranger.address, hash, signature })).toBeNull();
  });
});

describe("a ballot for an election", () => {
  it("is stored with the places that it approves", async () => {
    const ballot = await signedElection({}, [at(0xa1), at(0xa3)]);
    expect(await take(ballot)).toMatchObject({
      contract: elections.toLowerCase(),
      kind: "election",
      subject: "3",
      choice: "5",
      reason: "",
      weight_tokens: `${5n * 10n ** 18n}`,
      until_at: NOW + 5_000,
      by_contract: 0,
    });
    const asked = node.asked.find(({ name }) => name === "getPastVotes");
    expect(asked?.args).toEqual([voter.address, BigInt(NOW - 101)]);
    expect(asked?.to.toLowerCase()).toBe(contractAddress(sampleDeployment, "AlthingToken").toLowerCase());
    expect(await take(ballot)).toMatchObject({ choice: "5" });
    expect(await refused(await signedElection({ approvals: "4" }, [at(0xa3)]))).toContain("ballot_given");
  });

  it("may approve the last place, and none behind it", async () => {
    expect(await refused(await signedElection({ approvals: "4" }, [at(0xa3)]))).toBeNull();
    expect(await refused(await signedElection({ approvals: "8", subject: "4" }, []))).toBe(
      "400 bad_ballot: The ballot approves a place that nobody has: there are 3",
    );
  });

  it("may approve as many as its terms say, and no more", async () => {
    expect(await refused(await signedElection({ approvals: "7" }, qualified))).toBe(
      "400 bad_ballot: The ballot approves 3 candidates, of 2 at most",
    );
    expect(await refused(await signedElection({ approvals: "3" }, qualified.slice(0, 2)))).toBeNull();
  });

  it("is refused unless its vote is on, and of a voter who voted", async () => {
    const usual = openElection();
    const standing = { ...usual.standingOf, phase: electionPhases.indexOf("counting") };
    Object.assign(node.answers, { standingOf: standing });
    const ballot = await signedElection({}, [at(0xa1), at(0xa3)]);
    expect(await refused(ballot)).toBe("409 vote_not_open: Election 3 takes no ballots: its vote is not on");
    Object.assign(node.answers, { ...usual, ballotOf: 1n });
    expect(await refused(ballot, null)).toContain("already_voted");
  });

  it("is taken until a minute before its vote ends, or its own date", async () => {
    const ends = (seconds: number) =>
      Object.assign(node.answers, { standingOf: { ...openElection().standingOf, votingEndSeconds: NOW + seconds } });
    const ballot = await signedElection({}, [at(0xa1), at(0xa3)]);
    ends(59);
    expect(await refused(ballot, null)).toContain("too_late");
    ends(60);
    expect(await refused(ballot, null)).toBeNull();
    ends(1_000);
    const dated = (untilSeconds: number) => signedElection({ untilSeconds, subject: "4" }, [at(0xa1), at(0xa3)]);
    expect(await refused(await dated(NOW + 58), null)).toContain("too_late");
    expect(await refused(await dated(NOW + 59), null)).toBeNull();
  });

  it("is refused where the network has no elections", async () => {
    const { Elections: _, ...contracts } = sampleDeployment.contracts;
    context = { ...context, deployment: { ...sampleDeployment, contracts } };
    const ballot = await signedElection({}, [at(0xa1), at(0xa3)]);
    expect(await refused(ballot)).toBe("404 no_committee: This network has no elections");
  });
});

describe("the place of a ballot", () => {
  const giver = { chainId, address: null, nowSeconds: NOW };
  const free = { ...limits, ballotsPerVoterDay: 100, ballotsPerDay: 100 };
  const hold = async (change: Partial<ProposalBallot> = {}, nowSeconds = NOW) => {
    const place = await takePlace(store, free, { ...giver, nowSeconds }, proposalBallot(change));
    if (!("giveBack" in place)) throw new Error("it is taken");
    return place;
  };
  const row = async (id: string): Promise<RelayBallotTable> => ({
    ...(await take(await signed({ subject: "99" }))),
    subject: "11",
    id,
  });

  it("is held while its ballot is checked, for two minutes at most", async () => {
    await hold();
    const problem = `Another ballot of ${voter.address} for this vote is being checked`;
    await expect(hold({}, NOW + 120)).rejects.toThrow(problem);
    await hold({}, NOW + 121);
    await expect(hold({}, NOW + 122)).rejects.toThrow(problem);
  });

  it("is one for each voter, vote and kind", async () => {
    await hold();
    await hold({ voter: stranger.address });
    await hold({ subject: "12" });
    await takePlace(store, free, { ...giver, chainId: 1 }, proposalBallot());
    const election = { ...(await signedElection({}, [])), subject: "11" };
    expect("giveBack" in (await takePlace(store, free, giver, election))).toBe(true);
    expect(await places()).toHaveLength(5);
    await expect(hold({ voter: voter.address.toLowerCase() as Address })).rejects.toThrow("being checked");
  });

  it("given back is free, and not given back once its ballot is stored", async () => {
    const place = await hold();
    await place.giveBack();
    expect(await places()).toEqual([]);
    const again = await hold();
    await again.store(await row("0x01"));
    await again.giveBack();
    expect((await places()).map(({ subject, ballot_id }) => [subject, ballot_id])).toContainEqual(["11", "0x01"]);
  });

  it("that another took meanwhile stores nothing, and is not given back by the first", async () => {
    const slow = await hold();
    const quick = await hold({}, NOW + 200);
    const stored = await row("0x01");
    await expect(slow.store(stored)).rejects.toThrow("The chain took too long to answer");
    expect((await ballots()).map(({ id }) => id)).not.toContain("0x01");
    await slow.giveBack();
    await quick.store(stored);
    expect((await ballots()).map(({ id }) => id)).toContain("0x01");
  });

  it("is free again where its ballot was refused", async () => {
    const place = await hold();
    await place.store(await row("0x01"));
    expect(await takePlace(store, free, giver, proposalBallot())).toMatchObject({ id: "0x01" });
    await store.updateTable("relay_ballots").set({ state: "refused" }).where("id", "=", "0x01").execute();
    await hold();
  });
});

describe("a relay's limits", () => {
  const many = (change: Partial<ProposalBallot>, address: string | null = null, nowSeconds = NOW) =>
    signed(change).then((ballot) => refused(ballot, address, nowSeconds));
  const other = async (index: number, address: string | null = null, nowSeconds = NOW) => {
    const key = privateKeyToAccount(toHex(100 + index, { size: 32 }));
    return refused(await signed({ voter: key.address }, key), address, nowSeconds);
  };

  it("hold for a voter in a day, whatever became of the ballots", async () => {
    for (const subject of ["1", "2", "3"]) expect(await many({ subject })).toBeNull();
    await store.updateTable("relay_ballots").set({ state: "refused" }).execute();
    expect(await many({ subject: "4" })).toBe(
      `429 too_many_ballots: ${voter.address} has given 3 ballots in a day, the most there are`,
    );
    expect(await other(1)).toBeNull();
    await botsSay({ at: NOW + DAY });
    expect(await many({ subject: "4" }, null, NOW + DAY - 1)).toContain("too_many_ballots");
    expect(await many({ subject: "4" }, null, NOW + DAY)).toBeNull();
  });

  it("count what is being checked", async () => {
    const giver = { chainId, address: null, nowSeconds: NOW };
    for (const subject of ["1", "2", "3"]) await takePlace(store, limits, giver, proposalBallot({ subject }));
    expect(await many({ subject: "4" })).toContain("has given 3 ballots in a day");
    const elsewhere = takePlace(store, limits, { ...giver, chainId: 1 }, proposalBallot({ subject: "4" }));
    await expect(elsewhere).resolves.toHaveProperty("giveBack");
    for (const subject of ["5", "6"]) {
      await takePlace(store, limits, giver, proposalBallot({ subject, voter: stranger.address }));
    }
    expect(await other(1)).toBe(
      "429 too_many_ballots: All voters together have given 5 ballots in a day, the most there are",
    );
  });

  it("hold for all voters together, and the relay says so", async () => {
    for (let index = 0; index < 5; index++) expect(await other(index)).toBeNull();
    const view = await relayView(store, chainId, limits, NOW);
    expect(view).toMatchObject({ open: false, closedBecause: "today's 5 ballots are taken", queued: 5 });
    expect(view.limits).toEqual({ ...limits, leastVotes: `${limits.leastVotes}`, takenToday: 5 });
    expect(await other(9)).toBe("503 no_relay: No ballot is relayed now: today's 5 ballots are taken");
    expect((await relayView(store, 1, limits, NOW)).limits.takenToday).toBe(0);
    expect((await relayView(store, chainId, limits, NOW + DAY)).limits.takenToday).toBe(0);
  });

  it("hold for an address in a day of the calendar, good ballots or not", async () => {
    const from = "203.0.113.9";
    expect(await other(1, from)).toBeNull();
    expect(await refused(proposalBallot({ signature: `0x${"11".repeat(65)}` }), from)).toContain("bad_signature");
    expect(await other(2, from)).toBe(
      "429 too_many_ballots: 2 ballots were given from your address today, the most there are",
    );
    expect(await places()).toHaveLength(1);
    expect(await other(2, "203.0.113.10")).toBeNull();
    expect(await other(3, null)).toBeNull();
    const tomorrow = (Math.floor(NOW / DAY) + 1) * DAY;
    await botsSay({ at: tomorrow });
    expect(await other(4, from, tomorrow - 1)).toContain("too_many_ballots");
    expect(await other(4, from, tomorrow)).toBeNull();
    const givers = await store.selectFrom("relay_givers").select(["address", "day", "ballots"]).execute();
    expect(givers).toEqual([{ address: from, day: tomorrow / DAY, ballots: 1 }]);
  });

  it("are more by themselves than anybody needs", () => {
    expect(usualRelayLimits).toMatchObject({
      ballotsPerVoterDay: 20,
      lastSecondsBeforeEnd: 60,
      leastVotes: 10n ** 18n,
    });
  });
});

describe("the relay", () => {
  it("says how its bots stand, and takes nothing from what others wait for", async () => {
    const row = await take(await signed());
    await store
      .insertInto("relay_ballots")
      .values([
        { ...row, id: "0x01", state: "batched" },
        { ...row, id: "0x02", state: "counted", received_at: NOW - DAY + 1 },
        { ...row, id: "0x03", state: "refused", received_at: NOW - DAY },
        { ...row, id: "0x04", chain_id: 1 },
      ])
      .execute();
    expect(await relayView(store, chainId, limits, NOW)).toEqual({
      open: true,
      closedBecause: null,
      account: at(0xb0),
      balanceWei: "11",
      budgetWei: "12",
      spentWei: "13",
      queued: 2,
      waitSeconds: 14,
      batchBallots: 100,
      limits: { ...limits, leastVotes: `${limits.leastVotes}`, takenToday: 3 },
    });
  });

  it("is closed where no bots relay, or they are silent or in trouble", async () => {
    const why = async (nowSeconds = NOW) => (await relayView(store, chainId, limits, nowSeconds)).closedBecause;
    expect(await why(NOW + 60)).toBeNull();
    expect(await why(NOW + 61)).toBe("the bots that relay are silent");
    await botsSay({ trouble: "its budget is spent" });
    expect(await why()).toBe("its budget is spent");
    expect(await refused(await signed())).toBe("503 no_relay: No ballot is relayed now: its budget is spent");
    await store.deleteFrom("relay_status").execute();
    await botsSay({ chain_id: 1 });
    expect(await why()).toBe("no bots relay ballots here");
    expect(await relayView(store, chainId, limits, NOW)).toMatchObject({
      open: false,
      account: null,
      balanceWei: null,
      budgetWei: null,
      spentWei: null,
      waitSeconds: null,
    });
    expect(await places()).toEqual([]);
  });

  it("that no node answers stores nothing, and gives the place back", async () => {
    node.fault = new HttpRequestError({ url: "http://127.0.0.1", status: 503 });
    expect(await refused(await signed())).not.toBeNull();
    expect(await places()).toEqual([]);
    node.fault = null;
    expect(await refused(await signed(), null)).toBeNull();
  });

  it("shows a ballot as its voter knows it", async () => {
    const row = await take(await signed());
    const view = {
      id: row.id,
      kind: "proposal",
      subject: "11",
      voter: voter.address,
      choice: "1",
      state: "queued",
      refusal: null,
      txHash: null,
      receivedAt: NOW,
    };
    expect(relayedBallotView(row, null)).toEqual(view);
    expect(relayedBallotView({ ...row, state: "batched" }, "0x12")).toEqual({ ...view, state: "sent", txHash: "0x12" });
    expect(relayedBallotView({ ...row, state: "counted", tx_hash: "0x34" }, "0x12")).toMatchObject({
      state: "counted",
      txHash: "0x34",
    });
    expect(relayedBallotView({ ...row, state: "refused", refusal: "late" }, null)).toMatchObject({
      state: "refused",
      refusal: "late",
    });
  });
});
