import type { Abi } from "viem";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { committeePauseAbi } from "#protocol/chain/abi/CommitteePause.ts";
import { committeeResolutionsAbi } from "#protocol/chain/abi/CommitteeResolutions.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { committeeVetoAbi } from "#protocol/chain/abi/CommitteeVeto.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { emissionReserveAbi } from "#protocol/chain/abi/EmissionReserve.ts";
import { recallPetitionAbi } from "#protocol/chain/abi/RecallPetition.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import { rewardHolderAbi } from "#protocol/chain/abi/RewardHolder.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";

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
