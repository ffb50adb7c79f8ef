import type { Explanation } from "#governance-ui/chain/explanation.ts";
import { compactAmount } from "#governance-ui/format/amount.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";

const TOKEN_DECIMALS = 18;

const text = (value: unknown): string => String(value);
const votes = (value: unknown): string => compactAmount(BigInt(text(value)), TOKEN_DECIMALS);

const NOT_SENT = "Nothing was sent.";
const RELOAD = "The page shows the present state; nothing was sent.";

const refusals: readonly string[] = [
  "The ballot was refused.",
  "The ballot approves nobody.",
  "The ballot approves a place that nobody has.",
  "The ballot approves too many candidates.",
  "This account has voted in this election.",
  "The signature is not this voter's.",
  "You had no votes when power was read.",
  "Your weight does not suffice to open this combination.",
];

/** What the errors of the elections mean, by name, with what to do next. */
export const electionSentences: Record<string, (args: readonly unknown[]) => Explanation> = {
  Elections_WrongPhase: () => ({ message: "The election is in another phase now, so this is not open.", hint: RELOAD }),
  Elections_Running: ([number]) => ({ message: `Election ${text(number)} is not over yet.`, hint: NOT_SENT }),
  Elections_NotDue: ([, due]) => ({
    message: `The next election may be opened from ${localTime(Number(due))} on.`,
    hint: "A vote can open one earlier.",
  }),
  Elections_AwaitsSeating: ([number, until]) => ({
    message: `Election ${text(number)} waits to be seated; the next may be opened after that, or from ${localTime(Number(until))} on.`,
    hint: "Seat it first: anyone may.",
  }),
  Elections_NoOpenSeats: () => ({ message: "No seat waits for a by-election.", hint: NOT_SENT }),
  Elections_RunsIntoTheNext: ([end, due]) => ({
    message: `A by-election opened now could last until ${localTime(Number(end))}, and the next election is due at ${localTime(Number(due))}.`,
    hint: "That one fills the seats too.",
  }),
  Elections_WrongBond: () => ({
    message: "The bond is another one than this page sent.",
    hint: "Reload, then try again.",
  }),
  Elections_MayNotStand: ([candidate]) => ({
    message: `${shortHex(text(candidate))} may not stand in this election.`,
    hint: "Who was recalled or has reached the limit of terms sits out; the committee's Safe cannot be its own member.",
  }),
  Elections_AlreadyRegistered: () => ({ message: "This account is a candidate already.", hint: NOT_SENT }),
  Elections_BadSignature: () => ({
    message: "The candidacy is not signed by the candidate's key.",
    hint: "Sign it again with the account that stands.",
  }),
  Elections_NotRegistered: ([candidate]) => ({
    message: `${shortHex(text(candidate))} is no candidate in this election.`,
    hint: NOT_SENT,
  }),
  Elections_EndorsementsExceedVotes: ([, spent, had]) => ({
    message: `You had ${votes(had)} votes to endorse with and have spent ${votes(spent)} of them.`,
    hint: "Endorse with less.",
  }),
  Elections_EmptyEndorsement: () => ({ message: "An endorsement needs some votes.", hint: "Give more than zero." }),
  Elections_BondNotDue: ([, due]) => ({
    message: `Bonds are paid out from ${localTime(Number(due))} on.`,
    hint: NOT_SENT,
  }),
  Elections_BondPaidOut: () => ({ message: "This bond is paid out already.", hint: NOT_SENT }),
  Elections_BallotRefused: ([, , refusal]) => ({
    message: refusals[Number(refusal)] ?? "The ballot was refused.",
    hint: RELOAD,
  }),
  Elections_CombinationTooLight: ([, weight, needed]) => ({
    message: `Opening this combination needs ${votes(needed)} votes; you have ${votes(weight)}.`,
    hint: "Choose a combination that is open, or one candidate, which is always possible.",
  }),
  Elections_GasTooLow: () => ({ message: "The transaction has too little gas for the count.", hint: NOT_SENT }),
};
