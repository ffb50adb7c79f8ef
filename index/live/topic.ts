import { certificationTables } from "#store/tables/certification.ts";
import { committeeTables } from "#store/tables/committee.ts";
import { electionTables } from "#store/tables/elections.ts";
import { emissionTables } from "#store/tables/emissions.ts";
import { heldTables } from "#store/tables/held.ts";
import type { LoggedTableName } from "#store/tables/logged-tables.ts";
import { priceTables } from "#store/tables/prices.ts";
import { providerTables } from "#store/tables/providers.ts";
import { namesOf } from "#store/tables/table.ts";

/** What the API tells from the chain, as its readers load it. */
const topics = {
  proposals: {
    changedBy: ["proposals", "proposal_stages", "votes", "ballot_withdrawals"],
    isReason: false,
    shows: false,
  },
  delegates: { changedBy: ["delegations", "voting_power", ...namesOf(heldTables)], isReason: false, shows: false },
  parameters: { changedBy: ["class_rules", "parameter_changes", "contract_rails"], isReason: true, shows: true },
  treasury: { changedBy: ["spending_caps", "treasury_outflows"], isReason: true, shows: true },
  emissions: { changedBy: namesOf(emissionTables), isReason: true, shows: true },
  certification: { changedBy: namesOf(certificationTables), isReason: false, shows: true },
  providers: { changedBy: [...namesOf(providerTables), ...namesOf(priceTables)], isReason: false, shows: true },
  // A seating shows with its election too.
  elections: { changedBy: [...namesOf(electionTables), "seatings"], isReason: false, shows: true },
  // What waits in the timelock, and so may be vetoed, shows with the committee's powers.
  committee: { changedBy: [...namesOf(committeeTables), "proposal_stages"], isReason: true, shows: true },
} as const satisfies Readonly<Record<string, TopicRule>>;

interface TopicRule {
  /** The tables whose rows change what is told. */
  changedBy: readonly LoggedTableName[];
  /** Whether these rows are a reason to read at once what calls must answer. */
  isReason: boolean;
  /** Whether it shows what is read so. */
  shows: boolean;
}

export type ChainTopic = keyof typeof topics;

export const chainTopics: Readonly<Record<ChainTopic, TopicRule>> = topics;

export const CHAIN_TOPICS = namesOf(chainTopics);

/** What may have changed when the chain has put blocks in the place of others. */
export const EVERY_CHAIN_TOPIC: readonly Topic[] = ["reorg", ...CHAIN_TOPICS];

/** What readers of the API are told to load anew: `votes` of a proposal's id, `safe` of a Safe's address. */
export type Topic = ChainTopic | "reorg" | "signals" | `votes:${string}` | `safe:${string}`;

/** Tables whose rows alone change nothing that is told. */
type Untold =
  | "transfers"
  | "classifications"
  | "skipped_ballots"
  | "policies"
  | "guardians"
  | "timelock_operations"
  | "roles";

type NoneOf<Names extends never> = Names;

/** Fails to compile, with the table's name, when a table is neither told nor listed as untold. */
export type EveryTable = NoneOf<Exclude<LoggedTableName, Untold | (typeof topics)[ChainTopic]["changedBy"][number]>>;
