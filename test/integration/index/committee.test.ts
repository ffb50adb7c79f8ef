import { setTimeout as delay } from "node:timers/promises";
import { encodeFunctionData, getAddress, keccak256, toBytes } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  castSignedBallots,
  committeeCall,
  endorseCandidates,
  openElection,
  reachCount,
  reachVote,
  registerCandidates,
} from "#test/fixture/committee.ts";
import { DAY, tokens, votingPeriodCall } from "#test/fixture/governance.ts";
import { type CommitteeChain, startCommitteeChain } from "./committee-chain.ts";
import { expectCommitteeEqualsChain, expectElectionEqualsChain } from "./expect-committee.ts";
import { caughtUp } from "./expect-equal.ts";
import { expectFullPages } from "./expect-pages.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

let chain: CommitteeChain;
let index: RunningIndex;
const topics: string[] = [];

beforeAll(async () => {
  chain = await startCommitteeChain({ terms: { decayFromBps: 5_000 } });
  index = await startIndex({ deployment: chain.deployment, rpcUrls: [chain.rpcUrl] });
  index.following.on("change", (changed) => topics.push(...changed));
  while ((await index.get("/api/committee")).status !== 200) await delay(50);
});

afterAll(async () => {
  await index?.stop();
  await chain?.close();
});

const FIRST = 1n;
const hashOf = (text: string) => keccak256(toBytes(text));
const election = (number = FIRST) => expectElectionEqualsChain(index, chain, number);
const committee = () => expectCommitteeEqualsChain(index, chain);
const text = async (path: string) => {
  await caughtUp(index, chain);
  return (await fetch(index.url + path)).text();
};
const statementOf = async (address: string) => {
  await caughtUp(index, chain);
  const { candidate } = (await index.get(`/api/elections/1/candidates/${address}`)).body;
  return { statement: candidate.statement, fault: candidate.statementFault };
};
/** Who did not stand in the first election. */
const others = () => ({ ...chain, candidates: chain.candidates.slice(10, 20) });
let members: string[] = [];

/** Server-sent events from now on. */
async function liveTopics() {
  const controller = new AbortController();
  const { body } = await fetch(`${index.url}/api/events`, { signal: controller.signal });
  const chunks = (body ?? new ReadableStream())[Symbol.asyncIterator]();
  let text = new TextDecoder().decode((await chunks.next()).value);
  return {
    async see(topic: string) {
      const change = new RegExp(`event: change\\ndata: .*"${topic}"`);
      while (!change.test(text)) text += new TextDecoder().decode((await chunks.next()).value);
      controller.abort();
    },
  };
}

interface Shown {
  organisation: { name: string } | null;
  answer: string;
  sits: boolean;
}

describe("a committee before its first election", () => {
  it("is the founding one, with its powers", async () => {
    const view = await committee();
    expect(view.members.map(({ address }: { address: string }) => address)).toEqual(
      chain.founders.map(({ address }) => address),
    );
    expect(view.term).toMatchObject({ number: 1, standing: "in-term", election: null });
    expect(view.powers.map(({ name, access }: Record<string, string>) => [name, access])).toEqual([
      ["CommitteeVeto", "members-and-caretakers"],
      ["CommitteePause", "members"],
      ["CommitteeResolutions", "members"],
    ]);
    expect(view.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      "synced",
      "elections-set",
      "power-set",
      "power-set",
      "power-set",
      "seated",
    ]);
  });

  it("has no election, but terms and a date for the next", async () => {
    const { body } = await index.get("/api/elections");
    expect(body).toMatchObject({ items: [], nextCursor: null, openSeats: 0 });
    expect(body.nextElectionAt).toBe(Number(await chain.seats.read.nextElectionSeconds()));
    expect(body).toMatchObject({ contract: chain.deployment.contracts.Elections, current: true });
    expect(body.nextTerms).toMatchObject({ seats: 5, rule: "proportional", vetter: chain.vetter.address });
    expect((await index.get("/api/elections/1")).body).toMatchObject({ error: { code: "no_such_election" } });
  });
});

describe("what no vote can change of elections and petitions", () => {
  it("is told as the contracts said it at their deployment", async () => {
    const { items } = (await index.get("/api/rails")).body;
    const said = (contract: string) =>
      Object.fromEntries(
        items
          .filter((item: Record<string, string>) => item.contract === contract)
          .map(({ name, value }: Record<string, string>) => [name, value]),
      );
    const rails = Object.entries(await chain.elections.read.rails());
    expect(said("Elections")).toEqual(Object.fromEntries(rails.map(([name, value]) => [name, String(value)])));
    expect(said("RecallPetition")).toEqual({ openBps: "10", shareBps: "100", windowSeconds: String(30 * DAY) });
  });
});

describe("an election", () => {
  it("takes candidates, and reads the statements that the chain holds", async () => {
    await openElection(chain);
    await registerCandidates(chain, FIRST, [null, "Group", "Group", "Group", "ACME 2030", null, null, null, null]);
    const view = await election();
    expect(view.items.map(({ organisation }: { organisation: { name: string } | null }) => organisation?.name)).toEqual(
      [undefined, ...["Group", "Group", "Group", "ACME 2030"], ...[undefined, undefined, undefined, undefined]],
    );
    const first = chain.candidates[0]?.address ?? "";
    expect((await statementOf(first)).statement).toContain(`# Candidate ${first}`);
    const words = "Ich stehe für Öffentlichkeit 🗳";
    const base64 = Buffer.from(words).toString("base64");
    const inBase64 = {
      statementURI: `data:text/markdown;charset=UTF-8;base64,${base64}`,
      statementHash: hashOf(words),
    };
    expect(await statementOf(await chain.register(FIRST, 20, inBase64))).toEqual({ statement: words, fault: null });
    const other = { statementURI: "data:text/plain,Trust%20me", statementHash: hashOf("Trust us") };
    expect(await statementOf(await chain.register(FIRST, 21, other))).toEqual({
      statement: null,
      fault: "It is not the text that the candidate's hash names.",
    });
    const elsewhere = { statementURI: "https://example.org/me", statementHash: hashOf("me") };
    const linked = await chain.register(FIRST, 22, elsewhere);
    expect(await statementOf(linked)).toEqual({ statement: null, fault: null });
    const { candidate } = (await index.get(`/api/elections/1/candidates/${linked}`)).body;
    expect(candidate.organisation).toEqual({ id: hashOf("an unnamed one"), name: null });
    expect((await election()).phase).toBe("registration");
    expect(topics).toContain("elections");
  });

  it("counts endorsements until they qualify", async () => {
    const candidates = chain.candidates.slice(0, 9);
    // The last to register is the first on the ballot.
    await endorseCandidates(chain, FIRST, candidates.toReversed());
    const twice = candidates[0]?.address ?? "0x";
    const holder = chain.holders[7]?.account;
    await chain.elections.write.endorse([FIRST, [twice], [5n]], holder && { account: holder });
    await chain.elections.write.endorse([FIRST, [twice], [7n]], holder && { account: holder });
    const view = await election();
    expect(view.phase).toBe("endorsement");
    expect(view.items[0]).toMatchObject({ endorsements: 2, place: 8 });
    const { body } = await index.get(`/api/elections/1/candidates/${twice}`);
    expect(body.endorsements.map(({ weightTokens }: { weightTokens: string }) => weightTokens).slice(0, 2)).toEqual([
      "7",
      "5",
    ]);
  });

  it("shows who was excluded with what reason, and who was restored", async () => {
    await chain.networkHelpers.time.increaseTo((await chain.elections.read.standingOf([FIRST])).vettingSeconds);
    const [out, back] = [chain.candidates[5], chain.candidates[6]];
    if (out === undefined || back === undefined) throw new Error("too few candidates");
    for (const { address } of [out, back]) {
      await chain.elections.write.exclude([FIRST, address, hashOf("why")], { account: chain.vetter });
    }
    expect((await election()).exclusionsUsed).toBe(2);
    await chain.elections.write.restore([FIRST, back.address], chain.byVote);
    const view = await election();
    expect(view.phase).toBe("vetting");
    expect(view.items[5]).toMatchObject({ excluded: { reasonHash: hashOf("why") }, restored: null });
    expect(view.items[6].restored).not.toBeNull();
    expect(view.items[6].excluded).not.toBeNull();
    expect(view).toMatchObject({ rounds: [], votableTokens: null, turnoutFloorTokens: null });
    expect(view.items[6].standing).toMatchObject({ rank: null, supportUnits: "0" });
    expect(view.items.at(-1).standing).toBeNull();
  });

  it("has a standing that follows every ballot, late ones for less", async () => {
    await reachVote(chain, FIRST);
    const of = (...places: number[]) => places.map((place) => chain.candidates[place]?.address ?? "0x");
    const cast = (votes: [number, number[]][]) =>
      castSignedBallots(
        chain,
        FIRST,
        votes.map(([holder, places]) => ({ holder, approved: of(...places) })),
      );
    await cast([
      [0, [0, 1, 2]],
      [1, [1, 2, 3]],
      [2, [3, 4]],
    ]);
    const early = await election();
    expect(early).toMatchObject({ phase: "voting", ballots: 3, turnoutTokens: String(tokens(240e6)) });
    expect(early.rounds).toHaveLength(8);
    expect(early.count).toBeNull();
    await chain.networkHelpers.time.increase(10 * DAY);
    await cast([
      [3, [7]],
      [4, [5, 7, 8]],
      [5, [0, 1, 2]],
    ]);
    // One who voted may not vote again.
    await cast([[0, [8]]]);
    const view = await election();
    expect(view.ballots).toBe(6);
    expect(view.combinations).toHaveLength(5);
    expect(view.combinations[0].ballots).toBe(2);
    const { body } = await index.get("/api/elections/1/ballots?limit=4");
    expect(body.items).toHaveLength(4);
    expect(BigInt(body.items[0].countedTokens)).toBeLessThan(BigInt(body.items[0].weightTokens));
    expect(body.items[3]).toMatchObject({ approved: of(4, 3), weightTokens: String(tokens(70e6)) });
    const rest = (await index.get(`/api/elections/1/ballots?limit=4&cursor=${body.nextCursor}`)).body;
    expect([...body.items, ...rest.items].map(({ voter }) => voter).toSorted()).toEqual(
      chain.holders
        .slice(0, 6)
        .map(({ account }) => getAddress(account.address))
        .toSorted(),
    );
    expect(rest.nextCursor).toBeNull();
    const one = await index.get(`/api/elections/1/ballots?voter=${body.items[3].voter}`);
    expect(one.body).toEqual({ items: [body.items[3]], nextCursor: null });
    // Group has three candidates with the most support, and two seats.
    expect(
      view.items.filter(({ standing }: { standing: { winner: boolean } | null }) => standing?.winner),
    ).toHaveLength(5);
    expect(view.rounds.some(({ address }: { address: string }) => address === of(5)[0])).toBe(false);
  });

  it("shows how far a count by pages is, and ends with what the chain counted, round by round", async () => {
    await reachCount(chain, FIRST);
    const live = await election();
    expect(live).toMatchObject({ phase: "counting", count: { loaded: 0, total: 13, ranked: 0 } });
    await chain.elections.write.count([FIRST, 13n]);
    expect((await election()).count).toEqual({ loaded: 13, total: 13, ranked: 0 });
    await chain.elections.write.count([FIRST, 2n]);
    expect((await election()).count).toEqual({ loaded: 13, total: 13, ranked: 2 });
    await chain.elections.write.count([FIRST, 100n]);
    const view = await election();
    expect(view).toMatchObject({ phase: "settled", count: { loaded: 13, total: 13, ranked: 8 }, seated: false });
    expect(view.rounds).toEqual(live.rounds);
    members = view.winners;
  });

  it("seats the winners in the Safe", async () => {
    await chain.seating.write.seat([FIRST]);
    const view = await committee();
    expect(view.members.map(({ address }: { address: string }) => address)).toEqual(members);
    expect(view.members.every(({ election: of, owner }: Record<string, unknown>) => of === 1 && owner)).toBe(true);
    expect(view.term).toMatchObject({ number: 2, election: 1, seating: 2 });
    expect(view.runnersUp).toHaveLength(3);
    const { seated, seating, timeline } = await election();
    expect({ seated, term: seating.term }).toEqual({ seated: true, term: 2 });
    const kinds: string[] = timeline.map(({ kind }: { kind: string }) => kind);
    expect(kinds[0]).toBe("opened");
    expect(kinds.slice(-3)).toEqual(["loaded", "settled", "seated"]);
    expect(kinds.filter((kind) => kind === "registered")).toHaveLength(12);
    const { body } = await index.get("/api/elections");
    expect(body.items).toMatchObject([{ number: 1, phase: "settled", winners: members, seated: true }]);
  });
});

describe("a committee in its term", () => {
  it("loses who resigns, and gains the runner-up who accepts", async () => {
    const leaving = chain.candidates.find(({ address }) => address === members[4]);
    await chain.seats.write.resign(leaving && { account: leaving });
    const vacant = await committee();
    expect(vacant.left).toMatchObject([{ address: leaving?.address, how: "resigned" }]);
    expect(vacant.term).toMatchObject({ filled: 4, seats: 5 });
    expect(vacant.safe.synced).toBe(false);
    // An organisation with two members has its share: its runner-up waits in vain.
    const place = vacant.runnersUp.findIndex(({ organisation }: Shown) => organisation?.name !== "Group");
    const next = chain.candidates.find(({ address }) => address === vacant.runnersUp[place].address);
    // Anybody can answer; that is no news.
    await chain.seats.write.answer([true]);
    await chain.seats.write.answer([true], next && { account: next });
    await chain.seats.write.fillVacancy();
    await chain.seating.write.sync();
    const view = await committee();
    expect(view.runnersUp.map(({ answer, sits }: Shown) => [answer, sits])).toEqual(
      [0, 1, 2].map((at) => (at === place ? ["accepts", true] : ["none", false])),
    );
    expect(view.history.slice(0, 4).map(({ kind }: { kind: string }) => kind)).toEqual([
      "synced",
      "filled",
      "answered",
      "resigned",
    ]);
    members = view.members.map(({ address }: { address: string }) => address);
  });

  it("keeps a member whose key changed", async () => {
    const fresh = privateKeyToAccount(hashOf("a new key"));
    const old = chain.candidates.find(({ address }) => address === members[0]);
    const hash = await chain.seats.read.digestOfRotation([old?.address ?? "0x", fresh.address]);
    await chain.seats.write.rotateKey([fresh.address, await fresh.sign({ hash })], old && { account: old });
    const view = await committee();
    expect(view.history[0]).toMatchObject({ kind: "key-rotated", accounts: [old?.address, fresh.address] });
    expect(view.members[0]).toMatchObject({ address: fresh.address, owner: false });
  });

  it("vetoes what is queued, anchors resolutions and pauses, and all of it shows", async () => {
    await chain.seating.write.sync();
    const { veto, resolutions, pause, seats, token } = chain;
    members = (await committee()).members.map(({ address }: { address: string }) => address);
    const power = async (to: `0x${string}`, data: `0x${string}`) => {
      const signers = [...chain.candidates, privateKeyToAccount(hashOf("a new key"))];
      await committeeCall(
        chain,
        to,
        data,
        signers.filter(({ address }) => members.includes(address)),
      );
    };
    const seating = await seats.read.seating();
    const { id, args } = await chain.queueProposal(votingPeriodCall(chain.governor, 5 * DAY), "# Vote for five days");
    const { vetoable } = await committee();
    expect(vetoable).toEqual([
      {
        id: String(id),
        number: 1,
        title: "Vote for five days",
        etaAt: Number(await chain.governor.read.proposalEta([id])),
      },
    ]);
    const anchor = [seating, id, hashOf("document"), "https://example.org/resolution"] as const;
    await power(
      resolutions.address,
      encodeFunctionData({ abi: resolutions.abi, functionName: "anchor", args: anchor }),
    );
    const stop = [seating, ...args, hashOf("reason")] as const;
    await power(veto.address, encodeFunctionData({ abi: veto.abi, functionName: "veto", args: stop }));
    await pause.write.setModule([token.address, 3_600, false], chain.byVote);
    const halt = [seating, token.address, hashOf("a fault")] as const;
    await power(pause.address, encodeFunctionData({ abi: pause.abi, functionName: "pause", args: halt }));
    const view = await committee();
    const proposal = { id: String(id), number: 1, title: "Vote for five days" };
    expect(view.vetoable).toEqual([]);
    expect(view.vetoes).toMatchObject([{ proposal, reasonHash: hashOf("reason"), seating: Number(seating) }]);
    expect(view.resolutions).toMatchObject([
      { proposal, documentHash: hashOf("document"), uri: "https://example.org/resolution" },
    ]);
    expect(view.pauses).toMatchObject([{ module: getAddress(token.address), reasonHash: hashOf("a fault") }]);
    expect(view.pausable).toMatchObject([{ name: "AlthingToken", lengthSeconds: 3_600, paused: true }]);
    await pause.write.lift([token.address], chain.byVote);
    expect((await committee()).pausable).toMatchObject([{ paused: false }]);
    await chain.guard.write.setPower([{ target: token.address, access: 1 }], chain.byVote);
    expect((await committee()).powers).toHaveLength(4);
    expect(topics).toContain("committee");
  });

  it("takes petitions for a recall", async () => {
    const { petition, holders } = chain;
    if (petition === null) throw new Error("the fixture has no petition");
    const [opener, signer] = holders;
    await petition.write.open(
      [[members[1] as `0x${string}`], "It *never* answers."],
      opener && { account: opener.account },
    );
    await petition.write.sign([1n], signer && { account: signer.account });
    const [shown] = (await committee()).petitions;
    const onChain = await petition.read.petitionOf([1n]);
    expect(shown).toMatchObject({
      number: 1,
      opener: getAddress(onChain.opener),
      members: [members[1]],
      reason: "It *never* answers.",
      neededTokens: String(onChain.neededTokens),
      signedTokens: String(onChain.signedTokens),
      signers: 2,
      openedAt: onChain.openedSeconds,
      term: onChain.term,
      proposal: null,
    });
  });

  it("loses whom a vote recalls", async () => {
    const recalled = members[1] as `0x${string}`;
    const stranger = chain.deployer.account.address;
    await chain.seats.write.recall([2, [recalled, stranger]], chain.byVote);
    const view = await committee();
    expect(view.left.map(({ how }: { how: string }) => how)).toEqual(["resigned", "recalled"]);
    expect(view.left[1].address).toBe(recalled);
    expect(view.term.filled).toBe(4);
    await chain.seating.write.sync();
    await committee();
  });
});

describe("a turnout below the floor", () => {
  it("extends the vote, and fails the election without a log to say so", async () => {
    // The first election of the second term.
    const number = await openElection(chain);
    await registerCandidates(others(), number, [null, null, null, null]);
    await endorseCandidates(chain, number, others().candidates.slice(0, 4));
    await reachVote(chain, number);
    const { votingEndSeconds } = await chain.elections.read.standingOf([number]);
    await election(number);
    await chain.networkHelpers.time.increaseTo(votingEndSeconds - 1);
    expect(await election(number)).toMatchObject({ phase: "voting", extended: false });
    await chain.networkHelpers.time.increaseTo(votingEndSeconds);
    expect(await election(number)).toMatchObject({ phase: "voting", extended: true });
    const seen = topics.length;
    const live = await liveTopics();
    await chain.networkHelpers.time.increaseTo(votingEndSeconds + 7 * DAY);
    await live.see("elections");
    expect(await election(number)).toMatchObject({ phase: "failed", extended: true, winners: [] });
    expect(topics.slice(seen)).toEqual([]);
  });

  it("is made up for in the extension", async () => {
    const number = await openElection(chain);
    await registerCandidates(others(), number, [null, null, null, null]);
    await endorseCandidates(chain, number, others().candidates.slice(0, 4));
    await reachVote(chain, number);
    const { votingEndSeconds } = await chain.elections.read.standingOf([number]);
    await chain.networkHelpers.time.increaseTo(votingEndSeconds + 5 * DAY);
    await castSignedBallots(chain, number, [{ holder: 0, approved: [others().candidates[0]?.address ?? "0x"] }]);
    expect(await election(number)).toMatchObject({ phase: "voting", extended: true, ballots: 1 });
    await chain.networkHelpers.time.increaseTo(votingEndSeconds + 7 * DAY - 1);
    await election(number);
    await chain.networkHelpers.time.increaseTo(votingEndSeconds + 7 * DAY);
    expect(await election(number)).toMatchObject({ phase: "counting" });
  });
});

describe("lists of elections and of their ballots", () => {
  it.each(["/api/elections", "/api/elections/1/ballots"])("end where the last page is exactly full: %s", (path) =>
    expectFullPages(index, path),
  );
});

describe("a reorg", () => {
  it("takes back ballots, candidates' fates and seats, and the index ends equal to the chain", async () => {
    const number = await chain.elections.read.latest();
    await chain.elections.write.count([number, 100n]);
    await election(number);
    const fork = await chain.networkHelpers.takeSnapshot();
    await chain.seating.write.seat([number]);
    await chain.seats.write.answer([false]);
    const orphaned = await committee();
    expect(orphaned.term.number).toBe(3);
    expect((await election(number)).seated).toBe(true);
    await fork.restore();
    await chain.networkHelpers.mine(5);
    const view = await committee();
    expect(view.term.number).toBe(2);
    expect((await election(number)).seated).toBe(false);
    expect(topics).toContain("reorg");
  });

  it("that replaces ballots leaves the tally of the chain", async () => {
    await chain.seating.write.seat([await chain.elections.read.latest()]);
    const number = await openElection(chain);
    await registerCandidates(others(), number, [null, "Group", "Group", null]);
    await endorseCandidates(chain, number, others().candidates.slice(0, 4));
    await reachVote(chain, number);
    const approved = (...places: number[]) => places.map((place) => others().candidates[place]?.address ?? "0x");
    await castSignedBallots(chain, number, [{ holder: 0, approved: approved(0, 1) }]);
    await election(number);
    const fork = await chain.networkHelpers.takeSnapshot();
    await castSignedBallots(chain, number, [{ holder: 1, approved: approved(2, 3) }]);
    await castSignedBallots(chain, number, [{ holder: 2, approved: approved(0, 1) }]);
    expect((await election(number)).ballots).toBe(3);
    await fork.restore();
    await castSignedBallots(chain, number, [{ holder: 1, approved: approved(3) }]);
    await castSignedBallots(chain, number, [{ holder: 3, approved: approved(0, 1) }]);
    await chain.networkHelpers.mine(3);
    const view = await election(number);
    expect(view.ballots).toBe(3);
    expect(view.turnoutTokens).toBe(String(tokens(230e6)));
  });
});

describe("feeds, calendar and metrics", () => {
  it("tell of elections and of what the committee did", async () => {
    const feed = await text("/feed.atom");
    for (const words of [
      "Election 1: candidates may register",
      "Election 1: the vote has begun",
      "Election 1: settled",
      "Election 1: the elected sit",
      "Election 2: failed",
      "Election 3: the vote was extended",
      "The committee vetoed #1 Vote for five days",
      "A resolution carries out #1 Vote for five days",
      "A vote recalled",
    ]) {
      expect(feed).toContain(words);
    }
    expect(feed).toContain("/#/elections/1");
  });

  it("hold the phases, the end of the term and the next election", async () => {
    const calendar = await text("/calendar.ics");
    for (const words of ["Election 4: vote", "Election 1: vetting", "The committee's term ends"]) {
      expect(calendar).toContain(words);
    }
    expect(calendar).toContain("The next election may be opened");
  });

  it("measure the latest election and the seats", async () => {
    const metrics = await text("/metrics");
    expect(metrics).toContain('althing_election_phase{phase="voting"} 1');
    expect(metrics).toContain('althing_election_phase{phase="settled"} 0');
    expect(metrics).toMatch(/althing_committee_filled_seats \d/);
  });

  it("list the local accounts of candidates", async () => {
    const { accounts } = (await index.get("/api/deployment")).body;
    expect(accounts.map(({ label }: { label: string }) => label).slice(18, 20)).toEqual([
      "Guardian owner 5",
      "Candidate 1",
    ]);
    expect(accounts.at(-1).label).toBe("Vetter");
  });
});

describe("an elections contract that a vote has replaced", () => {
  it("keeps its past elections, and says that it holds no more", async () => {
    const { resolutions, seats, deployment } = chain;
    const seated = (await committee()).term.election;
    await seats.write.setElections([resolutions.address], chain.byVote);
    const { body: history } = await index.get("/api/committee");
    await caughtUp(index, chain);
    await expect
      .poll(async () => (await index.get("/api/elections")).body)
      .toMatchObject({ contract: deployment.contracts.Elections, current: false });
    const view = (await index.get("/api/committee")).body;
    expect(view.history[0]).toMatchObject({
      kind: "elections-set",
      sentence: "Elections no longer, but CommitteeResolutions holds the elections from then on.",
    });
    expect(view.term.election).toBe(seated);
    expect(view.runnersUp).toEqual(history.runnersUp);
    expect((await election()).seated).toBe(true);
  });
});

describe("what is not understood", () => {
  it("is refused with a reason", async () => {
    const someone = chain.deployer.account.address;
    for (const [path, status] of [
      ["/api/elections?limit=0", 400],
      ["/api/elections?cursor=abc", 400],
      ["/api/elections/0", 400],
      ["/api/elections/one", 400],
      ["/api/elections/99", 404],
      ["/api/elections/1?round=2", 400],
      ["/api/elections/1/ballots?cursor=1", 400],
      ["/api/elections/99/ballots", 404],
      ["/api/elections/1/candidates/0x12", 400],
      [`/api/elections/1/candidates/${someone}`, 404],
      ["/api/committee?term=1", 400],
    ] as const) {
      expect([path, (await index.get(path)).status]).toEqual([path, status]);
    }
  });

  it("is answered with 404 where a deployment has no committee", async () => {
    const { AlthingToken, AlthingGovernor, TimelockController } = chain.deployment.contracts;
    const contracts = { AlthingToken, AlthingGovernor, TimelockController } as typeof chain.deployment.contracts;
    const without = await startIndex({ deployment: { ...chain.deployment, contracts }, rpcUrls: [chain.rpcUrl] });
    for (const path of ["/api/committee", "/api/elections", "/api/elections/1", "/api/elections/1/ballots"]) {
      expect(await without.get(path)).toMatchObject({ status: 404, body: { error: { code: "no_committee" } } });
    }
    expect((await without.get("/api/deployment")).body.accounts).toHaveLength(19);
    await without.stop();
  });
});
