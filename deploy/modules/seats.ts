import { buildModule } from "@nomicfoundation/ignition-core";
import type { CommitteePlan } from "#deploy/plan/committee-plan.ts";
import type { CommitteeSafe } from "#deploy/plan/committee-safe.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import type { TimelockModule } from "./timelock.ts";
import type { TokenModule } from "./token.ts";

/** The step that creates the Safe, by Ignition's name. */
export const CREATE_SAFE = "Seats#createSafe";

/**
 * The committee's Safe, who sits, how they are elected, and what may be paused: all of the committee that the governor's
 * policies and other modules name.
 */
export function seatsModule(
  committee: CommitteePlan,
  safe: CommitteeSafe & { stands: boolean },
  timelock: TimelockModule,
  token: TokenModule,
) {
  return buildModule("Seats", (m) => {
    const { TimelockController } = m.useModule(timelock);
    const { AlthingToken } = m.useModule(token);
    // Whoever creates it first creates the same: what stands already is done.
    const creation = safe.stands ? [] : [m.send("createSafe", safe.factory, 0n, safe.creation)];
    const CommitteeSafe = m.contractAt("CommitteeSafe", safeArtifact, safe.address, { after: creation });
    const { leastThreshold, leastSeats, termLimit, leadSeconds, foundingMembers, foundingUntilSeconds } = committee;
    const CommitteeSeats = m.contract("CommitteeSeats", [
      {
        timelock: TimelockController,
        safe: CommitteeSafe,
        leastThreshold,
        leastSeats,
        termLimit,
        leadSeconds,
        foundingMembers: foundingMembers.map(({ account }) => account),
        foundingOrganisations: foundingMembers.map(({ organisation }) => organisation),
        foundingUntilSeconds,
      },
    ]);
    const SeatingModule = m.contract("SeatingModule", [CommitteeSeats, TimelockController]);
    const CommitteePause = m.contract("CommitteePause", [CommitteeSeats, TimelockController]);
    const ElectionTally = m.library("ElectionTally");
    const Elections = m.contract(
      "Elections",
      [TimelockController, AlthingToken, CommitteeSeats, CommitteeSafe, committee.rails, committee.terms],
      { libraries: { ElectionTally } },
    );
    m.call(CommitteeSeats, "setElections", [Elections]);
    return { CommitteePause, CommitteeSafe, CommitteeSeats, SeatingModule, ElectionTally, Elections };
  });
}

/** A Safe is never compiled here: of it, only its functions are known. */
const safeArtifact = {
  _format: "hh3-artifact-1",
  contractName: "CommitteeSafe",
  sourceName: "",
  abi: [...safeAbi],
  bytecode: "0x",
  deployedBytecode: "0x",
  linkReferences: {},
  deployedLinkReferences: {},
};
