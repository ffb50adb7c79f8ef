import { type Address, createPublicClient, custom, type Hex, keccak256, toBytes, toFunctionSelector } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCommittee } from "#deploy/checks/check-committee.ts";
import { localAccount, localRoles } from "#deploy/local/accounts.ts";
import { memberIndex } from "#deploy/local/committee/member-index.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { committeePauseAbi } from "#protocol/chain/abi/CommitteePause.ts";
import { committeeResolutionsAbi } from "#protocol/chain/abi/CommitteeResolutions.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { committeeVetoAbi } from "#protocol/chain/abi/CommitteeVeto.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { type CommitteeContracts, committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { organisationName } from "#protocol/committee/organisation-name.ts";
import { countElection } from "#protocol/elections/count.ts";
import { electionPhase } from "#protocol/elections/election-phase.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import { borrowSeededChain, type SeededChain } from "#test/seeded/borrow-seeded-chain.ts";

const day = 86_400;
const everything = { fromBlock: 0n, strict: true } as const;

let chain: SeededChain;
let contracts: CommitteeContracts;
beforeAll(async () => {
  chain = await borrowSeededChain();
  const found = committeeContracts(chain.deployment);
  if (found === null) throw new Error("The local network has a committee.");
  contracts = found;
});
afterAll(() => chain?.giveBack());

const elections = () => ({ address: contracts.elections, abi: electionsAbi }) as const;
const seats = () => ({ address: contracts.seats, abi: committeeSeatsAbi }) as const;
const standingOf = (number: bigint) =>
  chain.client.readContract({ ...elections(), functionName: "standingOf", args: [number] });
const candidateOf = (number: bigint, candidate: Address) =>
  chain.client.readContract({ ...elections(), functionName: "candidateOf", args: [number, candidate] });
const members = () => chain.client.readContract({ ...seats(), functionName: "members" });

describe("the local network's committee", () => {
  it("owns its Safe, with local accounts as keys, and no check finds a fault", async () => {
    const owners = await chain.client.readContract({
      address: contracts.safe,
      abi: safeAbi,
      functionName: "getOwners",
    });
    expect([...owners].sort()).toEqual([...(await members())].sort());
    expect(owners).toHaveLength(5);
    for (const owner of owners) {
      expect(memberIndex(owner)).toBeGreaterThanOrEqual(localRoles.firstCandidate);
      expect(memberIndex(owner)).toBeLessThanOrEqual(localRoles.lastCandidate);
    }
    const client = createPublicClient({ transport: custom(chain.client) });
    expect(await checkCommittee(client, chain.deployment)).toEqual([]);
  });

  it("is in the term that an election a year ago began, and not in that of the founders", async () => {
    const term = await chain.client.readContract({ ...seats(), functionName: "term" });
    expect(term).toMatchObject({ number: 2, election: 1, seats: 5, filled: 5 });
    expect(await chain.client.readContract({ ...seats(), functionName: "standing" })).toBe(2);
  });

  it("lost a member, whose seat the first runner-up who accepted has", async () => {
    const [[resigned], [filled]] = await Promise.all([
      chain.client.getContractEvents({ ...seats(), ...everything, eventName: "Resigned" }),
      chain.client.getContractEvents({ ...seats(), ...everything, eventName: "VacancyFilled" }),
    ]);
    const [, winners, runnersUp] = await chain.client.readContract({
      ...elections(),
      functionName: "result",
      args: [1n],
    });
    expect(winners).toContain(resigned?.args.account);
    expect(filled?.args.member).toBe(runnersUp[0]);
    expect(await members()).toContain(filled?.args.member);
    expect(await members()).not.toContain(resigned?.args.account);
  });

  it("stopped one proposal through its Safe, with the reason's hash", async () => {
    const veto = { address: contracts.veto, abi: committeeVetoAbi } as const;
    const vetoes = await chain.client.getContractEvents({ ...veto, ...everything, eventName: "Vetoed" });
    expect(vetoes).toHaveLength(1);
    const reason = "No budget was published for the amount, as the proposal itself asks for.";
    expect(vetoes[0]?.args.reasonHash).toBe(keccak256(toBytes(reason)));
    const governor = {
      address: contractAddress(chain.deployment, "AlthingGovernor"),
      abi: althingGovernorAbi,
    } as const;
    const args = [vetoes[0]?.args.proposalId ?? 0n] as const;
    expect(await chain.client.readContract({ ...governor, functionName: "state", args })).toBe(2);
  });

  it("anchored one resolution, whose document is where it says and has the hash that it says", async () => {
    const resolutions = { address: contracts.resolutions, abi: committeeResolutionsAbi } as const;
    const anchored = await chain.client.getContractEvents({
      ...resolutions,
      ...everything,
      eventName: "ResolutionAnchored",
    });
    expect(anchored).toHaveLength(1);
    expect(hashOfText(anchored[0]?.args.uri ?? "")).toBe(anchored[0]?.args.documentHash);
  });

  it("may pause emission, as its guardian", async () => {
    const controller = contractAddress(chain.deployment, "EmissionController");
    const emissions = { address: controller, abi: emissionControllerAbi } as const;
    const [account, until] = await chain.client.readContract({ ...emissions, functionName: "guardian" });
    expect(account).toBe(contracts.pause);
    expect(until).toBeGreaterThan(chain.now + 365 * day);
    const pause = { address: contracts.pause, abi: committeePauseAbi, functionName: "moduleOf" } as const;
    expect(await chain.client.readContract({ ...pause, args: [controller] })).toMatchObject({
      lengthSeconds: 7 * day,
      told: true,
    });
  });

  it("can be recalled by petition: its contract has the votes of a proposer", async () => {
    const token = { address: contractAddress(chain.deployment, "AlthingToken"), abi: althingTokenAbi } as const;
    const governor = {
      address: contractAddress(chain.deployment, "AlthingGovernor"),
      abi: althingGovernorAbi,
    } as const;
    const threshold = await chain.client.readContract({ ...governor, functionName: "proposalThreshold" });
    const votes = await chain.client.readContract({ ...token, functionName: "getVotes", args: [contracts.petition] });
    expect(votes).toBeGreaterThanOrEqual(threshold);
  });

  it("leaves elections and recalls to treasury votes, and all else to constitutional ones", async () => {
    const address = contractAddress(chain.deployment, "AlthingGovernor");
    const policy = (target: Address, signature: string) => {
      const args = [target, toFunctionSelector(signature)] as const;
      return chain.client.readContract({ address, abi: althingGovernorAbi, functionName: "policy", args });
    };
    const terms = electionsAbi.find((item) => item.type === "function" && item.name === "setNextTerms");
    if (terms?.type !== "function") throw new Error("Elections have terms.");
    expect(await policy(contracts.elections, "open()")).toBe(1);
    expect(await policy(contracts.elections, "restore(uint256,address)")).toBe(1);
    expect(
      await chain.client.readContract({
        address,
        abi: althingGovernorAbi,
        functionName: "policy",
        args: [contracts.elections, toFunctionSelector(terms)],
      }),
    ).toBe(1);
    expect(await policy(contracts.seats, "recall(uint16,address[])")).toBe(1);
    expect(await policy(contracts.seats, "setElections(address)")).toBe(2);
    expect(await policy(contracts.guard, "setPower((address,uint8))")).toBe(2);
    expect(await policy(contracts.seating, "setGuard(address)")).toBe(2);
    expect(await policy(contracts.seating, "enableModule(address)")).toBe(2);
    expect(await policy(contracts.pause, "setModule(address,uint32,bool)")).toBe(2);
    expect(await policy(contracts.petition, "returnTokens(uint256)")).toBe(2);
  });
});

describe("the local network's first election", () => {
  it("was decided as the count in TypeScript decides", async () => {
    const places = await chain.client.readContract({ ...elections(), functionName: "qualifiedOf", args: [1n] });
    const candidates = await Promise.all(
      places.map(async (place) => {
        const { registration, organisation } = await candidateOf(1n, place);
        return { registration, organisation: organisationName(organisation), excluded: false };
      }),
    );
    const ballots = await ballotsOf(1n);
    const terms = await chain.client.readContract({ ...elections(), functionName: "termsOf", args: [1n] });
    const rounds = countElection(
      candidates,
      ballots.map(({ approvals, countedTokens }) => ({
        approved: places.flatMap((_, place) => ((approvals >> BigInt(place)) & 1n ? [place] : [])),
        weightTokens: countedTokens,
      })),
      { ...terms, rule: "proportional" },
    );
    const [settled, winners, runnersUp] = await chain.client.readContract({
      ...elections(),
      functionName: "result",
      args: [1n],
    });
    expect(settled).toBe(true);
    expect([...winners, ...runnersUp]).toEqual(rounds.map(({ place }) => places[place]));
    expect([winners.length, runnersUp.length]).toEqual([5, 3]);
  });
});

describe("the local network's second election", () => {
  it("is in its vote, which ends in some days, with the present term to spare", async () => {
    const standing = await standingOf(2n);
    expect(electionPhase(standing.phase)).toBe("voting");
    const leftDays = (standing.votingEndSeconds - chain.now) / day;
    expect(leftDays).toBeGreaterThan(4);
    expect(leftDays).toBeLessThan(6);
    const { endsSeconds } = await chain.client.readContract({ ...seats(), functionName: "term" });
    const { extensionSeconds } = await chain.client.readContract({
      ...elections(),
      functionName: "termsOf",
      args: [2n],
    });
    expect(endsSeconds).toBeGreaterThan(standing.votingEndSeconds + extensionSeconds);
  });

  it("has more candidates on the ballot than seats, one excluded, and two that did not qualify", async () => {
    const standing = await standingOf(2n);
    expect(standing).toMatchObject({ candidates: 12n, qualified: 10n });
    const events = await chain.client.getContractEvents({
      ...elections(),
      ...everything,
      eventName: "CandidateExcluded",
    });
    expect(events.map(({ args }) => args.number)).toEqual([2n]);
    const excluded = await candidateOf(2n, events[0]?.args.candidate ?? "0x");
    expect(standing.excludedPlaces).toBe(1n << BigInt(excluded.place));
    expect(standing.turnoutTokens).toBeGreaterThan(standing.turnoutFloorTokens);
  });

  it("has several combinations, and holders who have not voted yet", async () => {
    expect((await standingOf(2n)).combinations).toBeGreaterThanOrEqual(3n);
    const voted = (await ballotsOf(2n)).map(({ voter }) => memberIndex(voter));
    expect(voted.sort((a, b) => a - b)).toEqual([2, 3, 8, 12]);
    for (const holder of [1, 4, 5]) {
      const args = [2n, localAccount(holder).address] as const;
      expect(await chain.client.readContract({ ...elections(), functionName: "weightNow", args })).toBeGreaterThan(0n);
    }
  });

  it("has a statement of every candidate on the chain, with its right hash, and organisations that can be read", async () => {
    const filter = { ...elections(), ...everything, eventName: "CandidateRegistered" } as const;
    const registered = (await chain.client.getContractEvents(filter)).filter(({ args }) => args.number === 2n);
    expect(registered.map(({ args }) => memberIndex(args.candidate)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, index) => localRoles.firstCandidate + index),
    );
    for (const { args } of registered) expect(hashOfText(args.statementURI)).toBe(args.statementHash);
    const names = new Set(registered.map(({ args }) => organisationName(args.organisation)));
    expect(names).toContain("Northern providers");
    expect(names).toContain(null);
  });

  it("left no bond behind", async () => {
    expect(await chain.client.getBalance({ address: contracts.elections })).toBe(0n);
  });
});

async function ballotsOf(number: bigint) {
  const filter = { ...elections(), ...everything, eventName: "BallotCast" } as const;
  const events = await chain.client.getContractEvents(filter);
  return events.map(({ args }) => args).filter((ballot) => ballot.number === number);
}

function hashOfText(uri: string): Hex {
  const [head, text = ""] = uri.split(",");
  expect(head).toBe("data:text/markdown;charset=utf-8");
  return keccak256(toBytes(decodeURIComponent(text)));
}
