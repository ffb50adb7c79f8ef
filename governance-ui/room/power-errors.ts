import type { Abi } from "viem";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { committeePauseAbi } from "#protocol/chain/abi/CommitteePause.ts";
import { committeeResolutionsAbi } from "#protocol/chain/abi/CommitteeResolutions.ts";
import { committeeVetoAbi } from "#protocol/chain/abi/CommitteeVeto.ts";
import { timelockControllerAbi } from "#protocol/chain/abi/TimelockController.ts";

const known: Abi = [
  ...committeeVetoAbi,
  ...committeePauseAbi,
  ...committeeResolutionsAbi,
  ...timelockControllerAbi,
  ...althingGovernorAbi,
];

/** Every error that a power of the committee, or what it calls, may answer with; each once. */
export const powerErrors: Abi = known.filter(
  (item, index) =>
    item.type === "error" &&
    known.findIndex((other) => other.type === "error" && JSON.stringify(other) === JSON.stringify(item)) === index,
);
