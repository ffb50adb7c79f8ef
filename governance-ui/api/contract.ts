import type { AccountView } from "./account.ts";
import type { CommitteeView } from "./committee.ts";
import type { DelegateView } from "./delegates.ts";
import type { DeploymentView } from "./deployment.ts";
import type { CandidateDetail, ElectionBallot, ElectionDetail, ElectionPage } from "./elections.ts";
import type { EmissionsView } from "./emissions.ts";
import type { Health } from "./health.ts";
import type { ParameterChange, ParameterView } from "./parameters.ts";
import type { ProposalDetail, ProposalSummary } from "./proposals.ts";
import type { Relay, RelayedBallot } from "./relay.ts";
import type { ProposalReports } from "./report.ts";
import type { SignalBallotView, SignalDetail, SignalRules, SignalSummary } from "./signals.ts";
import type { TreasuryView } from "./treasury.ts";
import type * as Api from "./types.ts";
import type { VoteView } from "./votes.ts";

/** With plain text where this side knows an address or hex. */
type Plain<T> = T extends `0x${string}`
  ? string
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;

/** Everything that is promised can be parsed, and what is parsed is what was promised. */
type Same<Promised, Parsed> = Promised extends Plain<Parsed> ? (Parsed extends Promised ? true : never) : never;

/** Fails to compile when what is parsed here no longer fits what `openapi.json` promises. */
export const contract: [
  Same<Api.Account, AccountView>,
  Same<Api.Committee, CommitteeView>,
  Same<Api.Delegate, DelegateView>,
  Same<Api.Deployment, DeploymentView>,
  Same<Api.CandidateDetail, CandidateDetail>,
  Same<Api.ElectionBallot, ElectionBallot>,
  Same<Api.ElectionDetail, ElectionDetail>,
  Same<Api.ElectionPage, ElectionPage>,
  Same<Api.Emissions, EmissionsView>,
  Same<Omit<Api.Health, "indexedAt">, Health>,
  Same<Api.Parameter, ParameterView>,
  Same<NonNullable<Api.ParameterChange>, ParameterChange>,
  Same<Api.ProposalDetail, ProposalDetail>,
  Same<Api.ProposalSummary, ProposalSummary>,
  Same<Api.ProposalReports, ProposalReports>,
  Same<Api.Relay, Relay>,
  Same<Api.RelayedBallot, RelayedBallot>,
  Same<Api.SignalBallot, SignalBallotView>,
  Same<Api.SignalDetail, SignalDetail>,
  Same<Api.SignalRules, SignalRules>,
  Same<Api.SignalSummary, SignalSummary>,
  Same<Api.Treasury, TreasuryView>,
  Same<Api.Vote, VoteView>,
] = [
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
];
