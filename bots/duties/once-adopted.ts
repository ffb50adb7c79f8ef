import type { Chain, Duty } from "#bots/engine/duty.ts";
import type { Observer } from "#bots/engine/observer.ts";
import type { GovernorWatch } from "#bots/governor/governor-watch.ts";
import type { Execution } from "#bots/governor/proposal.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { adoptsModule } from "#protocol/modules/adopts-module.ts";
import { joinedModules } from "#protocol/modules/joined-modules.ts";
import type { ModuleName } from "#protocol/modules/modules.ts";

type Roster = { duties: Duty[]; observers?: Observer[] };

/** What bots do for a module: for one that joined a DAO that runs, nothing before a vote has adopted it. */
export function onceAdopted(deployment: Deployment, name: ModuleName, watch: GovernorWatch, roster: Roster): Roster {
  if (!joinedModules(deployment).some((joined) => joined.name === name)) return roster;
  // The watch answers everyone alike at one block, so all duties of the module share one look.
  let last: { executions: readonly Execution[]; adopted: boolean } | null = null;
  const isAdopted = async (chain: Chain) => {
    const { proposals, executions } = await watch.at(chain);
    if (last?.executions !== executions) {
      const adopts = ({ proposalId }: Execution) =>
        adoptsModule(deployment, name, proposals.get(proposalId)?.calls ?? []);
      last = { executions, adopted: executions.some(adopts) };
    }
    return last.adopted;
  };
  return {
    duties: roster.duties.map((duty) => ({
      ...duty,
      due: async (chain) => ((await isAdopted(chain)) ? duty.due(chain) : []),
    })),
    observers: (roster.observers ?? []).map((observer) => ({
      ...observer,
      async observe(chain) {
        if (await isAdopted(chain)) await observer.observe(chain);
      },
    })),
  };
}
