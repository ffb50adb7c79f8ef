import { buildModule } from "@nomicfoundation/ignition-core";
import { type Address, concat, padHex, zeroAddress } from "viem";
import type { CommitteePlan } from "#deploy/plan/committee-plan.ts";
import { guardAccess } from "#protocol/committee/guard-access.ts";
import type { GovernorModule } from "./governor.ts";
import type { seatsModule } from "./seats.ts";
import type { TimelockModule } from "./timelock.ts";

/**
 * What the committee may do, the guard that holds it to that, and the petition to recall it. Last the deployer hands the
 * Safe over: it enables the seating module, sets the guard, and has the module put the members in its own place.
 */
export function committeeModule(
  { petition }: CommitteePlan,
  deployer: Address,
  timelock: TimelockModule,
  governor: GovernorModule,
  seats: ReturnType<typeof seatsModule>,
) {
  return buildModule("Committee", (m) => {
    const { TimelockController } = m.useModule(timelock);
    const { AlthingGovernor } = m.useModule(governor);
    const { CommitteePause, CommitteeSafe, CommitteeSeats, SeatingModule } = m.useModule(seats);
    const CommitteeVeto = m.contract("CommitteeVeto", [CommitteeSeats, AlthingGovernor, TimelockController]);
    const CommitteeResolutions = m.contract("CommitteeResolutions", [CommitteeSeats, AlthingGovernor]);
    const powers = [
      { target: CommitteeVeto, access: guardAccess.membersAndCaretakers },
      { target: CommitteePause, access: guardAccess.members },
      { target: CommitteeResolutions, access: guardAccess.members },
    ];
    const CommitteeGuard = m.contract("CommitteeGuard", [CommitteeSeats, TimelockController, powers]);
    const { openBps, shareBps, windowSeconds } = petition;
    const RecallPetition = m.contract("RecallPetition", [
      CommitteeSeats,
      AlthingGovernor,
      openBps,
      shareBps,
      windowSeconds,
    ]);

    const order = (call: ReturnType<typeof m.encodeFunctionCall>, id: string, after: Parameters<typeof m.call>[3]) =>
      m.call(
        CommitteeSafe,
        "execTransaction",
        [CommitteeSafe, 0n, call, 0, 0n, 0n, 0n, zeroAddress, zeroAddress, approvedBySender(deployer)],
        { id, ...after },
      );
    const enabled = order(m.encodeFunctionCall(CommitteeSafe, "enableModule", [SeatingModule]), "enableModule", {});
    const guarded = order(m.encodeFunctionCall(CommitteeSafe, "setGuard", [CommitteeGuard]), "setGuard", {
      after: [enabled],
    });
    m.call(SeatingModule, "sync", [], { after: [guarded] });
    return {
      CommitteeVeto,
      CommitteeResolutions,
      CommitteeGuard,
      RecallPetition,
    };
  });
}

/** What a Safe takes for the signature of an owner that sends the transaction itself. */
function approvedBySender(owner: Address) {
  return concat([padHex(owner, { size: 32 }), padHex("0x", { size: 32 }), "0x01"]);
}
