import type { Explanation } from "#governance-ui/chain/explanation.ts";
import { compactAmount } from "#governance-ui/format/amount.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";

const TOKEN_DECIMALS = 18;
const NOT_SENT = "Nothing was sent.";
const RELOAD = "The page shows the present state; nothing was sent.";

const text = (value: unknown): string => String(value);
const tokens = (value: unknown): string => compactAmount(BigInt(text(value)), TOKEN_DECIMALS);
const account = (value: unknown): string => shortHex(text(value));

/** What the errors of registry, stake, commitments and rewards mean, by name, with what to do next. */
export const providerSentences: Record<string, (args: readonly unknown[]) => Explanation> = {
  Registry_NotAdmitted: () => ({
    message: "Registration is open to those alone whom a vote admitted.",
    hint: "Propose to admit this account.",
  }),
  Registry_OperatorTaken: ([who, provider]) => ({
    message: `${account(who)} operates provider ${text(provider)} already.`,
    hint: "Register with another account.",
  }),
  Registry_NotOperator: ([, provider]) => ({
    message: `This account may not do that for provider ${text(provider)}.`,
    hint: NOT_SENT,
  }),
  Registry_NotProposed: ([, , proposed]) => ({
    message: `The operator’s place was offered to ${account(proposed)}.`,
    hint: NOT_SENT,
  }),
  Registry_ZeroAddress: () => ({ message: "The payee cannot be nobody.", hint: "Give an address." }),
  Registry_NotActive: ([provider]) => ({
    message: `Provider ${text(provider)} has closed, or a vote barred it.`,
    hint: RELOAD,
  }),
  Registry_UnknownKind: ([kind]) => ({ message: `There is no kind ${text(kind)} of units.`, hint: NOT_SENT }),
  Registry_KindNotListed: () => ({
    message: "Votes took this kind of unit off the list.",
    hint: "Units that are activated run to the end of their commitment.",
  }),
  Stake_ZeroDelegatee: () => ({ message: "Choose who votes with the stake.", hint: "You can choose yourself." }),
  Stake_OtherDelegatee: () => ({
    message: "Your stake with this provider votes through another account.",
    hint: "Change its delegatee, then stake more.",
  }),
  Stake_Nothing: () => ({ message: "There is nothing to move.", hint: RELOAD }),
  Stake_TooLittle: ([shares, least]) => ({
    message: `${tokens(shares)} would be active; the least is ${tokens(least)}.`,
    hint: "Stake more, or leave with everything.",
  }),
  Stake_TooMuch: () => ({ message: "No position may hold so much.", hint: NOT_SENT }),
  Stake_NotDelivered: () => ({ message: "The token delivered less than was asked.", hint: NOT_SENT }),
  Stake_NothingLeaves: () => ({ message: "Nothing of yours leaves this provider.", hint: RELOAD }),
  Stake_NotReady: ([, ready]) => ({
    message: `What leaves can be withdrawn from ${localTime(Number(ready))} on.`,
    hint: NOT_SENT,
  }),
  Stake_NotRestaker: () => ({
    message: "Votes have not let the reward contract stake what it pays.",
    hint: "Claim to your account instead.",
  }),
  Stake_NotSlasher: () => ({
    message: "Votes have not named this contract as the one that slashes.",
    hint: NOT_SENT,
  }),
  Stake_NothingToSlash: () => ({ message: "There is no stake left to slash.", hint: RELOAD }),
  Stake_AboveSlashCap: () => ({
    message: "Votes allow no more to be taken from this provider’s stakers in 30 days.",
    hint: "It can be carried out later, until it lapses.",
  }),
  Gate_NotListed: ([slasher]) => ({
    message: `Votes no longer let ${account(slasher)} slash for that.`,
    hint: NOT_SENT,
  }),
  Gate_NotWaiting: () => ({ message: "This slash was stopped or carried out.", hint: RELOAD }),
  Gate_NotReady: ([, , ready]) => ({
    message: `It can be carried out from ${localTime(Number(ready))} on.`,
    hint: NOT_SENT,
  }),
  Gate_Lapsed: ([, , lapsed]) => ({
    message: `Nobody carried it out until ${localTime(Number(lapsed))}, so it has lapsed.`,
    hint: NOT_SENT,
  }),
  Commitments_NotOperator: ([, provider]) => ({
    message: `Only the operator of provider ${text(provider)} may do that.`,
    hint: NOT_SENT,
  }),
  Commitments_NoPriceFeed: () => ({
    message: "Votes have named no price feed, so stake cannot be turned into tokens.",
    hint: NOT_SENT,
  }),
  Commitments_NoUnits: () => ({ message: "There are no units to commit.", hint: "Declare hardware first." }),
  Commitments_MoreThanDeclared: ([, units, declared]) => ({
    message: `${text(units)} units would be activated, and ${text(declared)} are declared.`,
    hint: "Declare more hardware first.",
  }),
  Commitments_RunsUntil: ([until]) => ({
    message: `Units that are added end with the commitment that runs, at epoch ${text(until)}.`,
    hint: "Renew it to make it longer.",
  }),
  Commitments_DurationOutOfBounds: ([epochs, least, most]) => ({
    message: `${text(epochs)} epochs are not between ${text(least)} and ${text(most)}.`,
    hint: "Choose another end.",
  }),
  Commitments_EndsEarlier: ([, old]) => ({
    message: `A renewal does not end before what it renews, at epoch ${text(old)}.`,
    hint: "Choose a later end.",
  }),
  Commitments_StakeMissing: ([, staked, needed]) => ({
    message: `${tokens(needed)} are needed, and ${tokens(staked)} are staked.`,
    hint: "Stake more for this provider, or activate fewer units.",
  }),
  Commitments_NothingChanges: () => ({ message: "Nothing would change.", hint: RELOAD }),
  Commitments_CommissionTooHigh: ([bps, most]) => ({
    message: `A commission of ${percentOfBps(Number(bps))} is above ${percentOfBps(Number(most))}, the most that can be reached now.`,
    hint: "Choose less; another step may follow.",
  }),
  Commitments_NotAnnounced: () => ({ message: "No higher commission is announced.", hint: RELOAD }),
  Commitments_NoticeRuns: ([now, ready]) => ({
    message: `The notice lasts for another ${duration(Number(ready) - Number(now))}.`,
    hint: NOT_SENT,
  }),
  Rewards_NotPayee: ([, payee]) => ({ message: `The payee is ${account(payee)}.`, hint: NOT_SENT }),
  Rewards_NothingVested: () => ({
    message: "Nothing has vested since the last claim.",
    hint: "A part of each epoch’s reward vests with the end of each epoch after it.",
  }),
  Rewards_Unresolved: () => ({
    message: "Too much happened since the last claim to be counted in one transaction.",
    hint: "Write the records first, then claim.",
  }),
};
