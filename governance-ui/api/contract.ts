import type { AccountView } from "./account.ts";
import type { CommitteeView } from "./committee.ts";
import type { DelegatePage } from "./delegates.ts";
import type { DeploymentView } from "./deployment.ts";
import type { CandidateDetail, ElectionBallotPage, ElectionDetail, ElectionPage } from "./elections.ts";
import type { EmissionsView } from "./emissions.ts";
import type { Health } from "./health.ts";
import type { ParameterHistory, ParameterPage } from "./parameters.ts";
import type { ProposalDetail, ProposalPage } from "./proposals.ts";
import type { Relay, RelayedBallot, RelayedBallots } from "./relay.ts";
import type { ProposalReports } from "./report.ts";
import type { SafeTransactions, SafeTxHash } from "./safe-transactions.ts";
import type { SignalBallotPage, SignalBallotView, SignalDetail, SignalPage } from "./signals.ts";
import type { TreasuryView } from "./treasury.ts";
import type { Answers } from "./types.ts";
import type { VotePage } from "./votes.ts";

/** What this side parses of each answer, by the schema's name in `openapi.json`. */
interface Parsed {
  Account: AccountView;
  CandidateDetail: CandidateDetail;
  Committee: CommitteeView;
  DelegatePage: DelegatePage;
  Deployment: DeploymentView;
  ElectionBallotPage: ElectionBallotPage;
  ElectionDetail: ElectionDetail;
  ElectionPage: ElectionPage;
  Emissions: EmissionsView;
  /** When the index last read is shown nowhere. */
  Health: Health & Pick<Answers["Health"], "indexedAt">;
  /** The document calls every change nullable, because a parameter's last one is. */
  ParameterHistory: Omit<ParameterHistory, "items"> & { items: (ParameterHistory["items"][number] | null)[] };
  ParameterPage: ParameterPage;
  ProposalDetail: ProposalDetail;
  ProposalPage: ProposalPage;
  ProposalReports: ProposalReports;
  Relay: Relay;
  RelayedBallot: RelayedBallot;
  RelayedBallots: RelayedBallots;
  SafeTransactions: SafeTransactions;
  SafeTxHash: SafeTxHash;
  SignalBallot: SignalBallotView;
  SignalBallotPage: SignalBallotPage;
  SignalDetail: SignalDetail;
  SignalPage: SignalPage;
  Treasury: TreasuryView;
  VotePage: VotePage;
}

/** An error is read with less than it holds, for whatever answers in the API's place; an export is a file to keep. */
type Unused = "ApiError" | "SignalExport";

/** With plain text where this side knows an address or hex. */
type Plain<T> = T extends `0x${string}`
  ? string
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;

/** Read by the shape of a signed file, which takes numbers beside digits. */
type TakesMore = "SafeTransactions";

type Takes<Promised, Seen> = [Promised] extends [Plain<Seen>] ? true : false;
/** Everything that is promised can be parsed, and what is parsed is what was promised. */
type IsSame<Promised, Seen> = [Seen] extends [Promised] ? Takes<Promised, Seen> : false;

type Unlisted = Exclude<keyof Answers, keyof Parsed | Unused>;
type Unknown = Exclude<keyof Parsed | Unused, keyof Answers>;
type Different = {
  [Name in keyof Answers & keyof Parsed]: Name extends TakesMore
    ? Takes<Answers[Name], Parsed[Name]> extends true
      ? never
      : Name
    : IsSame<Answers[Name], Parsed[Name]> extends true
      ? never
      : Name;
}[keyof Answers & keyof Parsed];

type NoneOf<Names extends never> = Names;

/** Fails to compile, with the schema's name, when what is parsed here is not what `openapi.json` promises. */
export type Contract = NoneOf<Unlisted | Unknown | Different>;
