import { certificationSentences } from "#governance-ui/chain/certification/certification-sentences.ts";
import { electionSentences } from "#governance-ui/chain/elections/election-sentences.ts";
import { providerSentences } from "#governance-ui/chain/providers/provider-sentences.ts";
import { compactAmount } from "#governance-ui/format/amount.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";
import { committeeSentences } from "./committee-sentences.ts";
import type { Explanation } from "./explanation.ts";

const TOKEN_DECIMALS = 18;

type Sentence = (args: readonly unknown[]) => Explanation;

const text = (value: unknown): string => String(value);
const votes = (value: unknown): string => compactAmount(BigInt(text(value)), TOKEN_DECIMALS);
const stateName = (value: unknown): string => PROPOSAL_STATES[Number(value)] ?? `state ${text(value)}`;

/** What the contracts' own errors mean, by name, with what to do next. */
export const revertSentences: Record<string, Sentence> = {
  ...electionSentences,
  ...committeeSentences,
  ...providerSentences,
  ...certificationSentences,
  GovernorAlreadyCastVote: () => ({
    message: "This account has already voted on this proposal.",
    hint: "A ballot cannot be changed once it is cast.",
  }),
  GovernorInsufficientProposerVotes: ([, have, needed]) => ({
    message: `Proposing needs ${votes(needed)} votes; this account had ${votes(have)} one second ago.`,
    hint: "Gather delegations, or ask a delegate with more votes to submit the draft you can export.",
  }),
  GovernorUnexpectedProposalState: ([, current]) => ({
    message: `The proposal is ${stateName(current)} now, so this step is not open.`,
    hint: "The page shows the present state; nothing was sent.",
  }),
  GovernorNonexistentProposal: () => ({
    message: "The governor does not know this proposal.",
    hint: "Check that the wallet and this page are on the same chain.",
  }),
  GovernorRestrictedProposer: ([proposer]) => ({
    message: `The text names another proposer than ${shortHex(text(proposer))}.`,
    hint: "Remove the #proposer= line from the text, or send from the account it names.",
  }),
  GovernorUnableToCancel: () => ({
    message: "Only the proposer can cancel, and only before voting starts.",
    hint: "Nothing was sent.",
  }),
  GovernorExceedRemainingWeight: ([, used, remaining]) => ({
    message: `The split uses ${votes(used)} votes, but ${votes(remaining)} are left.`,
    hint: "Lower the shares and vote again.",
  }),
  GovernorInvalidVoteParams: () => ({
    message: "The governor could not read this split.",
    hint: "Choose the shares again.",
  }),
  GovernorInvalidProposalLength: () => ({ message: "A proposal needs at least one action.", hint: "Add an action." }),
  TimelockUnexpectedOperationState: () => ({
    message: "The timelock does not hold this proposal as ready.",
    hint: "Wait until its delay is over; it may also be executed already.",
  }),
  Governor_OutOfBounds: ([setting, value, min, max]) => ({
    message: `${text(setting)} would be ${text(value)}; the governor allows ${text(min)} to ${text(max)}.`,
    hint: "Change the value in the proposal.",
  }),
  Governor_TargetCodeChanged: () => ({
    message: "The code of a contract this proposal calls has changed since it was proposed.",
    hint: "It cannot be executed. Propose again if the new code is what you want to call.",
  }),
  Governor_SpendingCapExceeded: () => ({
    message: "The treasury has spent its cap for this period.",
    hint: "Execute again once the period has ended; the Treasury page shows when.",
  }),
  Governor_OnlyObjections: ([, until]) => ({
    message: `Only votes against are taken until ${localTime(Number(until))}: the proposal turned to passing at the last moment.`,
    hint: "Vote against to stop it, or let it pass.",
  }),
  Governor_HardCapExceeded: ([, , , end]) => ({
    message: "More of this asset would leave the treasury than the hard cap leaves in this period.",
    hint: `Execute again after ${localTime(Number(end))}, or propose a smaller amount.`,
  }),
  Governor_OpensTreasury: () => ({
    message: "This call would let others order the treasury, past the hard cap.",
    hint: "Raise the hard cap to 100% by a vote first; it counts 30 days after that.",
  }),
  Governor_TargetWithoutCode: ([target]) => ({
    message: `There is no contract at ${shortHex(text(target))}, so a call there would do nothing.`,
    hint: "Deploy the contract first, then propose the call.",
  }),
  Governor_NotGuardian: () => ({ message: "Only the guardian can do this.", hint: "Nothing was sent." }),
  Governor_GuardianTermEnded: ([, until]) => ({
    message: `The guardian's term ended at ${localTime(Number(until))}.`,
    hint: "A vote can appoint a guardian again.",
  }),
  ERC20InsufficientBalance: ([, have, needed]) => ({
    message: `The balance is ${votes(have)}, but ${votes(needed)} are needed.`,
    hint: "Nothing was sent.",
  }),
};
