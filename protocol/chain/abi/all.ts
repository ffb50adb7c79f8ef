// Written by npm run build:contracts from protocol/modules/modules.ts; do not edit.
import { althingGovernorAbi } from "./AlthingGovernor.ts";
import { althingTokenAbi } from "./AlthingToken.ts";
import { availabilityAbi } from "./Availability.ts";
import { certificationAbi } from "./Certification.ts";
import { commitmentsAbi } from "./Commitments.ts";
import { committeeAvailabilityAbi } from "./CommitteeAvailability.ts";
import { committeeCertificatesAbi } from "./CommitteeCertificates.ts";
import { committeeGraceAbi } from "./CommitteeGrace.ts";
import { committeeGuardAbi } from "./CommitteeGuard.ts";
import { committeePauseAbi } from "./CommitteePause.ts";
import { committeeResolutionsAbi } from "./CommitteeResolutions.ts";
import { committeeSeatsAbi } from "./CommitteeSeats.ts";
import { committeeSlashStopAbi } from "./CommitteeSlashStop.ts";
import { committeeVetoAbi } from "./CommitteeVeto.ts";
import { electionsAbi } from "./Elections.ts";
import { emissionControllerAbi } from "./EmissionController.ts";
import { emissionReserveAbi } from "./EmissionReserve.ts";
import { priceFeedAbi } from "./PriceFeed.ts";
import { priceReportsAbi } from "./PriceReports.ts";
import { providerRegistryAbi } from "./ProviderRegistry.ts";
import { providerRewardsAbi } from "./ProviderRewards.ts";
import { recallPetitionAbi } from "./RecallPetition.ts";
import { revenueReportsAbi } from "./RevenueReports.ts";
import { rewardHolderAbi } from "./RewardHolder.ts";
import { seatingModuleAbi } from "./SeatingModule.ts";
import { slashingGateAbi } from "./SlashingGate.ts";
import { stakeVaultAbi } from "./StakeVault.ts";
import { timelockControllerAbi } from "./TimelockController.ts";

export const contractAbis = {
  AlthingGovernor: althingGovernorAbi,
  AlthingToken: althingTokenAbi,
  Availability: availabilityAbi,
  Certification: certificationAbi,
  Commitments: commitmentsAbi,
  CommitteeAvailability: committeeAvailabilityAbi,
  CommitteeCertificates: committeeCertificatesAbi,
  CommitteeGrace: committeeGraceAbi,
  CommitteeGuard: committeeGuardAbi,
  CommitteePause: committeePauseAbi,
  CommitteeResolutions: committeeResolutionsAbi,
  CommitteeSeats: committeeSeatsAbi,
  CommitteeSlashStop: committeeSlashStopAbi,
  CommitteeVeto: committeeVetoAbi,
  Elections: electionsAbi,
  EmissionController: emissionControllerAbi,
  EmissionReserve: emissionReserveAbi,
  PriceFeed: priceFeedAbi,
  PriceReports: priceReportsAbi,
  ProviderRegistry: providerRegistryAbi,
  ProviderRewards: providerRewardsAbi,
  RecallPetition: recallPetitionAbi,
  RevenueReports: revenueReportsAbi,
  RewardHolder: rewardHolderAbi,
  SeatingModule: seatingModuleAbi,
  SlashingGate: slashingGateAbi,
  StakeVault: stakeVaultAbi,
  TimelockController: timelockControllerAbi,
} as const;
