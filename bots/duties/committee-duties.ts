import { readElections } from "#bots/committee/read-elections.ts";
import { watchCommittee } from "#bots/committee/watch-committee.ts";
import type { Chain } from "#bots/engine/duty.ts";
import { oncePerBlock } from "#bots/rpc/once-per-block.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { countElectionDuty } from "./count-election.ts";
import { fillVacancyDuty } from "./fill-vacancy.ts";
import type { ModuleDuties } from "./module-duties.ts";
import { openElectionDuty } from "./open-election.ts";
import { payOutBondsDuty } from "./pay-out-bonds.ts";
import { seatElectionDuty } from "./seat-election.ts";
import { syncSafeDuty } from "./sync-safe.ts";

export const committeeDuties: ModuleDuties = ({ context, deployment, logs }) => {
  const contracts = committeeContracts(deployment);
  if (contracts === null) return { duties: [] };
  const { elections, seats } = contracts;
  const read = oncePerBlock((chain: Chain) => readElections(chain, contracts));
  return {
    duties: [
      countElectionDuty(elections, read),
      seatElectionDuty(elections, read),
      fillVacancyDuty(seats),
      syncSafeDuty(contracts),
      openElectionDuty(contracts, read),
      payOutBondsDuty(elections, logs),
    ],
    observers: [watchCommittee(context, contracts, read)],
  };
};
