import type { Abi } from "viem";
import { althingGovernorAbi } from "#proposals/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#proposals/abi/AlthingToken.ts";
import { committeeGuardAbi } from "#proposals/abi/CommitteeGuard.ts";
import { committeePauseAbi } from "#proposals/abi/CommitteePause.ts";
import { committeeResolutionsAbi } from "#proposals/abi/CommitteeResolutions.ts";
import { committeeSeatsAbi } from "#proposals/abi/CommitteeSeats.ts";
import { committeeVetoAbi } from "#proposals/abi/CommitteeVeto.ts";
import { electionsAbi } from "#proposals/abi/Elections.ts";
import { emissionControllerAbi } from "#proposals/abi/EmissionController.ts";
import { emissionReserveAbi } from "#proposals/abi/EmissionReserve.ts";
import { recallPetitionAbi } from "#proposals/abi/RecallPetition.ts";
import { revenueReportsAbi } from "#proposals/abi/RevenueReports.ts";
import { rewardHolderAbi } from "#proposals/abi/RewardHolder.ts";
import { seatingModuleAbi } from "#proposals/abi/SeatingModule.ts";
import { timelockControllerAbi } from "#proposals/abi/TimelockController.ts";

/** Of every contract that a deployment may have. */
const contractAbis: readonly Abi[] = [
  althingGovernorAbi,
  althingTokenAbi,
  timelockControllerAbi,
  emissionControllerAbi,
  emissionReserveAbi,
  revenueReportsAbi,
  rewardHolderAbi,
  electionsAbi,
  committeeSeatsAbi,
  seatingModuleAbi,
  committeeGuardAbi,
  committeeVetoAbi,
  committeePauseAbi,
  committeeResolutionsAbi,
  recallPetitionAbi,
];

/** What they may revert with, their own errors and those of their libraries. */
export const contractErrors: Abi = contractAbis.flatMap((abi) => abi.filter((item) => item.type === "error"));

/** What they report. */
export const contractEvents: Abi = contractAbis.flatMap((abi) => abi.filter((item) => item.type === "event"));
