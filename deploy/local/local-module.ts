import type { LocalClient } from "#deploy/local/local-client.ts";
import type { ProposalActs } from "#deploy/local/seed/proposal-acts.ts";
import type { SeededProposal } from "#deploy/local/seed/seeded-proposal.ts";
import type { TimedEvent } from "#deploy/local/seed/timeline.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";

/** What a module has behind it on the local chain. */
export type ModuleHistory = {
  proposals: SeededProposal[];
  events: TimedEvent[];
  /** What it does about proposals, its own or any other. */
  acts?: ProposalActs;
};

/** What a module adds to the local network. */
export type LocalModule<Settings> = {
  /** Fills in what no profile names, such as accounts. */
  complete(settings: Settings): Settings;
  /** Reads what it needs before anything of it happens; null where the deployment does without the module. */
  history(client: LocalClient, deployment: Deployment, now: number): Promise<ModuleHistory | null>;
  /** Writes the files that its duties need, and answers with the environment that names them. `prices`: where reporters get a round's price. */
  environment?(directory: string, sources: { prices: string | null }): Promise<Record<string, string>>;
};
