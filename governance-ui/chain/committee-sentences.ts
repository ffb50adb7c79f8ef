import { compactAmount } from "#governance-ui/format/amount.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";
import type { Explanation } from "./explanation.ts";

type Sentence = (args: readonly unknown[]) => Explanation;

const text = (value: unknown): string => String(value);
const account = (value: unknown): string => shortHex(text(value));
const amount = (value: unknown): string => compactAmount(BigInt(text(value)), TOKEN_DECIMALS);
const time = (value: unknown): string => localTime(Number(value));

const CARETAKER = 1;
const TOKEN_DECIMALS = 18;

/** What the committee's seats, guard and powers mean by their errors. */
export const committeeSentences: Record<string, Sentence> = {
  Committee_NotMember: ([who]) => ({
    message: `${account(who)} does not sit on the committee.`,
    hint: "Connect the account that holds the seat.",
  }),
  Committee_NotSettled: ([election]) => ({
    message: `Election ${text(election)} is not settled yet.`,
    hint: "Its count has to end first; anyone may count.",
  }),
  Committee_ElectionPassed: ([election]) => ({
    message: `Election ${text(election)}, or a later one, has seated already.`,
    hint: "Nothing is left to do.",
  }),
  Committee_TooFew: ([can, least]) => ({
    message: `Only ${text(can)} of those elected can sit; ${text(least)} are needed.`,
    hint: "Those in office stay until another election.",
  }),
  Committee_TermEnded: ([, ends]) => ({
    message: `The term ended at ${time(ends)}.`,
    hint: "A runner-up only completes a running term; an election seats the next committee.",
  }),
  Committee_NoVacancy: () => ({ message: "Every seat is taken.", hint: "Nothing is left to do." }),
  Committee_NoRunnerUp: () => ({
    message: "No runner-up is left who takes the seat.",
    hint: "It stays empty until a by-election or the next election.",
  }),
  Committee_AwaitingAnswer: ([who, until]) => ({
    message: `Runner-up ${account(who)} is ranked before, and may answer until ${time(until)}.`,
    hint: "Try again once it has answered, or after that time.",
  }),
  Committee_KeyRefused: ([key]) => ({
    message: `${account(key)} cannot become a member's key: it was used before, stands in an election, or cannot own the Safe.`,
    hint: "Take a key that never sat on the committee and did not stand in the latest election.",
  }),
  Committee_KeyNotProved: ([key]) => ({
    message: `The proof is not a signature of ${account(key)} for this change.`,
    hint: "Sign again with the new key, naming this seat.",
  }),
  Guard_NotPlain: () => ({
    message: "The guard lets plain calls pass only: no delegatecall, no value, no refund of gas.",
    hint: "Make the transaction again without them.",
  }),
  Guard_NotAPower: ([target]) => ({
    message: `The guard refuses: no vote has listed ${account(target)} as a power of the committee.`,
    hint: "A proposal can list it; until then the committee cannot call it.",
  }),
  Guard_TermEnded: ([standing]) => ({
    message:
      Number(standing) === CARETAKER
        ? "The guard refuses: the committee's term has ended. Its members are caretakers, and those may only veto."
        : "The guard refuses: the committee's term has ended, and so has the time of its caretakers.",
    hint: "The next election seats a committee that can sign.",
  }),
  Guard_NotSynced: ([has, needs]) => ({
    message: `The Safe still asks for ${text(has)} signatures, the committee needs ${text(needs)}.`,
    hint: "Sync the Safe first; anyone may, on the Committee page.",
  }),
  Guard_SignaturesTooShort: () => ({
    message: "There are fewer signatures than the Safe asks for.",
    hint: "Collect the missing ones first.",
  }),
  Guard_NotMember: ([signer]) => ({
    message: `The signature of ${account(signer)} does not count: it does not sit on the committee any more.`,
    hint: "Leave it out, and collect one of a member.",
  }),
  Guard_NoSeating: () => ({
    message: "The call names no seating for which it is signed.",
    hint: "Make the transaction again from a template of this page.",
  }),
  Guard_SeatingToCome: ([signed, current]) => ({
    message: `This is made for seating ${text(signed)}, and the committee is at seating ${text(current)}.`,
    hint: "Make the transaction again for the present one.",
  }),
  Guard_SatLater: ([signer, signed, since]) => ({
    message: `The signature of ${account(signer)} does not count: it sits since seating ${text(since)}, and this was made for ${text(signed)}.`,
    hint: "Leave it out, or make the transaction again, for all who sit now.",
  }),
  CommitteePower_NotCommittee: () => ({
    message: "Only the committee's Safe can do this.",
    hint: "It takes the members' signatures, in the committee room.",
  }),
  CommitteeVeto_CannotStopItsEnd: () => ({
    message: "The committee cannot veto its recall, an election, or the end of its veto.",
    hint: "Nothing was sent.",
  }),
  CommitteeVeto_PassedAgain: () => ({
    message: "These calls were vetoed in this term and have passed again by a constitutional majority.",
    hint: "They stand; a second veto in the same term is not possible.",
  }),
  CommitteePause_NotListed: ([module]) => ({
    message: `No vote lets the committee pause ${account(module)}.`,
    hint: "A proposal can list it.",
  }),
  CommitteePause_MustWait: ([now, ready]) => ({
    message: `This module was paused lately; it can be paused again in ${duration(Number(ready) - Number(now))}.`,
    hint: "A pause cannot be renewed before as long again has passed.",
  }),
  CommitteeResolutions_NoDocument: () => ({
    message: "The document's hash is missing.",
    hint: "Choose the document's file.",
  }),
  CommitteeResolutions_Anchored: ([, proposal]) => ({
    message: `This document is anchored already, to proposal ${shortHex(text(proposal))}.`,
    hint: "A document is anchored once and never changed.",
  }),
  CommitteeResolutions_NotPassed: ([, state]) => ({
    message: `Only a proposal that passed can be carried out; this one is ${PROPOSAL_STATES[Number(state)] ?? "unknown"}.`,
    hint: "Choose a proposal that passed.",
  }),
  RecallPetition_TooFewVotesToOpen: ([, votes, needed]) => ({
    message: `Opening a petition needs ${amount(needed)} votes; this account had ${amount(votes)} one second ago.`,
    hint: "Gather delegations, or ask somebody with more votes to open it.",
  }),
  RecallPetition_StillRunning: ([number, until]) => ({
    message: `Your petition ${text(number)} still runs, until ${time(until)}.`,
    hint: "One at a time: open another once it has ended.",
  }),
  RecallPetition_WindowEnded: ([number, , until]) => ({
    message: `Petition ${text(number)} ended at ${time(until)}.`,
    hint: "Open a new one.",
  }),
  RecallPetition_TermEnded: ([number]) => ({
    message: `Petition ${text(number)} ended with the term in which it was opened.`,
    hint: "Those elected since are not recalled by it.",
  }),
  RecallPetition_AlreadySubmitted: ([number]) => ({
    message: `Petition ${text(number)} is a proposal already.`,
    hint: "Vote on it.",
  }),
  RecallPetition_AlreadySigned: () => ({ message: "This account has signed already.", hint: "Nothing is left to do." }),
  RecallPetition_NoVotes: () => ({
    message: "This account had no votes when the petition was opened.",
    hint: "Tokens that came later, or were not delegated, do not count for it.",
  }),
  RecallPetition_TooFewSigned: ([, signed, needed]) => ({
    message: `${amount(signed)} votes have signed; ${amount(needed)} are needed.`,
    hint: "Gather more signatures.",
  }),
  RecallPetition_TooFewVotesLent: ([votes, threshold]) => ({
    message: `The petition contract holds ${amount(votes)} votes; the governor asks a proposer for ${amount(threshold)}.`,
    hint: "A vote can lend it more tokens of the treasury.",
  }),
};
