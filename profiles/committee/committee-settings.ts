import { type Address, getAddress, type Hex } from "viem";
import { organisationId } from "#protocol/committee/organisation-id.ts";
import { InputError, type InputIssue } from "#protocol/input/input-error.ts";
import { foundingMemberIssues } from "./founding-member-issues.ts";
import type { WrittenMember } from "./written-member.ts";

/** In the order of ElectionTerms.sol, as the contract takes it. */
export type ElectionTermsSettings = {
  seats: number;
  runnersUp: number;
  approvals: number;
  rule: number;
  orgCap: number;
  minSeats: number;
  maxExclusions: number;
  registrationSeconds: number;
  endorsementSeconds: number;
  vettingSeconds: number;
  votingSeconds: number;
  extensionSeconds: number;
  minEndorsementBps: number;
  minCombinationBps: number;
  turnoutFloorBps: number;
  bondReturnBps: number;
  decayFromBps: number;
  vetter: Address;
  bondWei: bigint;
  termSeconds: number;
};

/** In the order of ElectionRails. */
export type ElectionRailsSettings = {
  minWindowSeconds: number;
  maxWindowSeconds: number;
  minVotingSeconds: number;
  minTermSeconds: number;
  maxTermSeconds: number;
  maxBondWei: bigint;
  maxExclusions: number;
  maxEndorsementBps: number;
  maxTurnoutFloorBps: number;
};

export type FoundingMember = { account: Address; organisation: Hex };

/** Everything that a committee is deployed with. */
export type CommitteeSettings = {
  leastThreshold: number;
  leastSeats: number;
  termLimit: number;
  leadSeconds: number;
  foundingTermSeconds: bigint;
  /** Null where the local network makes its own. */
  foundingMembers: FoundingMember[] | null;
  /** The vetter is null where the local network makes its own. */
  terms: Omit<ElectionTermsSettings, "vetter"> & { vetter: Address | null };
  rails: ElectionRailsSettings;
  petition: { openBps: number; shareBps: number; windowSeconds: number };
};

/** Shapes parsed figures by key, all of them there but the vetter, and the written members. Throws `InputError`. */
export function committeeSettings(
  subject: string,
  raw: Readonly<Record<string, string>>,
  members: readonly WrittenMember[] | undefined,
): CommitteeSettings {
  const number = (key: string) => Number(raw[key] ?? "0");
  const vetter = raw["election.vetter"];
  const settings = {
    leastThreshold: number("committee.leastThreshold"),
    leastSeats: number("committee.leastSeats"),
    termLimit: number("committee.termLimit"),
    leadSeconds: number("committee.lead"),
    foundingTermSeconds: BigInt(raw["committee.foundingTerm"] ?? "0"),
    terms: {
      seats: number("election.seats"),
      runnersUp: number("election.runnersUp"),
      approvals: number("election.approvals"),
      rule: number("election.rule"),
      orgCap: number("election.organisationCap"),
      minSeats: number("election.leastSeats"),
      maxExclusions: number("election.exclusions"),
      registrationSeconds: number("election.registration"),
      endorsementSeconds: number("election.endorsement"),
      vettingSeconds: number("election.vetting"),
      votingSeconds: number("election.voting"),
      extensionSeconds: number("election.extension"),
      minEndorsementBps: number("election.endorsementShare"),
      minCombinationBps: number("election.combinationShare"),
      turnoutFloorBps: number("election.turnoutFloor"),
      bondReturnBps: number("election.bondReturn"),
      decayFromBps: number("election.decayFrom"),
      vetter: vetter === undefined ? null : getAddress(vetter),
      bondWei: BigInt(raw["election.bond"] ?? "0"),
      termSeconds: number("election.term"),
    },
    rails: {
      minWindowSeconds: number("election.rail.leastWindow"),
      maxWindowSeconds: number("election.rail.mostWindow"),
      minVotingSeconds: number("election.rail.leastVoting"),
      minTermSeconds: number("election.rail.leastTerm"),
      maxTermSeconds: number("election.rail.mostTerm"),
      maxBondWei: BigInt(raw["election.rail.mostBond"] ?? "0"),
      maxExclusions: number("election.rail.mostExclusions"),
      maxEndorsementBps: number("election.rail.mostEndorsementShare"),
      maxTurnoutFloorBps: number("election.rail.mostTurnoutFloor"),
    },
    petition: {
      openBps: number("petition.openShare"),
      shareBps: number("petition.share"),
      windowSeconds: number("petition.window"),
    },
  };
  const issues = [
    ...seatIssues(settings),
    ...termIssues(settings),
    ...railIssues(settings.terms, settings.rails),
    ...restoreIssues(settings.rails, raw),
    ...(members === undefined ? [] : foundingMemberIssues(members, settings.leastSeats)),
  ];
  if (issues.length > 0) throw new InputError(subject, issues);
  const foundingMembers = members?.map(({ account, organisation }) => ({
    account: getAddress(account),
    organisation: organisationId(organisation),
  }));
  return { ...settings, foundingMembers: foundingMembers ?? null };
}

type Figures = Omit<CommitteeSettings, "foundingMembers">;

function issue(key: string, message: string): InputIssue {
  return { path: ["figures", key], message };
}

function seatIssues({ leastThreshold, leastSeats, petition }: Figures): InputIssue[] {
  return [
    ...(leastThreshold > leastSeats ? [issue("committee.leastThreshold", "is above committee.leastSeats")] : []),
    ...(petition.openBps > petition.shareBps ? [issue("petition.openShare", "is above petition.share")] : []),
  ];
}

/** What the contract would refuse, and what would leave the committee without members between two terms. */
function termIssues({ terms, leastSeats, leadSeconds, foundingTermSeconds }: Figures): InputIssue[] {
  const issues: InputIssue[] = [];
  const upTo = (key: string, value: number, most: number, name: string) => {
    if (value > most) issues.push(issue(key, `is above ${name}`));
  };
  upTo("election.approvals", terms.approvals, terms.seats, "election.seats");
  upTo("election.organisationCap", terms.orgCap, terms.seats, "election.seats");
  upTo("election.leastSeats", terms.minSeats, terms.seats, "election.seats");
  upTo(
    "committee.leastSeats",
    leastSeats,
    terms.minSeats,
    "election.leastSeats, so an election could elect too few to sit",
  );
  upTo("election.bondReturn", terms.bondReturnBps, terms.minEndorsementBps, "election.endorsementShare");
  const wholeSeconds =
    terms.registrationSeconds +
    terms.endorsementSeconds +
    terms.vettingSeconds +
    terms.votingSeconds +
    terms.extensionSeconds;
  const days = Math.ceil(wholeSeconds / 86_400);
  for (const [key, value] of [
    ["committee.lead", BigInt(leadSeconds)],
    ["committee.foundingTerm", foundingTermSeconds],
  ] as const) {
    if (value < wholeSeconds) issues.push(issue(key, `is shorter than an election, which takes up to ${days} days`));
  }
  return issues;
}

/** What it takes to propose, pass and execute that an excluded candidate is restored. */
const voteParts = ["governor.votingDelay", "governor.votingPeriod", "governor.objectionPeriod", "timelock.minDelay"];

function restoreIssues(
  { minVotingSeconds }: ElectionRailsSettings,
  raw: Readonly<Record<string, string>>,
): InputIssue[] {
  const voteSeconds = voteParts.reduce((sum, key) => sum + BigInt(raw[key] ?? "0"), 0n);
  if (minVotingSeconds >= voteSeconds) return [];
  const days = Math.ceil(Number(voteSeconds) / 86_400);
  const message = `is shorter than a vote on restoring a candidate, which takes up to ${days} days`;
  return [issue("election.rail.leastVoting", message)];
}

function railIssues(terms: Figures["terms"], rails: ElectionRailsSettings): InputIssue[] {
  const issues: InputIssue[] = [];
  const within = (key: string, value: number | bigint, least: number | bigint, most: number | bigint) => {
    if (value < least || value > most) issues.push(issue(key, "is outside the rails, which are fixed at deployment"));
  };
  const { minWindowSeconds, maxWindowSeconds, minVotingSeconds } = rails;
  within("election.registration", terms.registrationSeconds, minWindowSeconds, maxWindowSeconds);
  within("election.endorsement", terms.endorsementSeconds, minWindowSeconds, maxWindowSeconds);
  within("election.vetting", terms.vettingSeconds, minWindowSeconds, maxWindowSeconds);
  within("election.voting", terms.votingSeconds, Math.max(minWindowSeconds, minVotingSeconds), maxWindowSeconds);
  within("election.extension", terms.extensionSeconds, 0, maxWindowSeconds);
  within("election.term", terms.termSeconds, rails.minTermSeconds, rails.maxTermSeconds);
  within("election.bond", terms.bondWei, 0, rails.maxBondWei);
  within("election.exclusions", terms.maxExclusions, 0, rails.maxExclusions);
  within("election.endorsementShare", terms.minEndorsementBps, 0, rails.maxEndorsementBps);
  within("election.turnoutFloor", terms.turnoutFloorBps, 0, rails.maxTurnoutFloorBps);
  if (minWindowSeconds > maxWindowSeconds) {
    issues.push(issue("election.rail.leastWindow", "is above election.rail.mostWindow"));
  }
  if (minVotingSeconds > maxWindowSeconds) {
    issues.push(issue("election.rail.leastVoting", "is above election.rail.mostWindow"));
  }
  if (rails.minTermSeconds > rails.maxTermSeconds) {
    issues.push(issue("election.rail.leastTerm", "is above election.rail.mostTerm"));
  }
  return issues;
}
