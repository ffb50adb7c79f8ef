import type { Abi } from "viem";
import { althingGovernorAbi } from "#proposals/abi/AlthingGovernor.ts";
import { committeePauseAbi } from "#proposals/abi/CommitteePause.ts";
import { committeeResolutionsAbi } from "#proposals/abi/CommitteeResolutions.ts";
import { committeeVetoAbi } from "#proposals/abi/CommitteeVeto.ts";
import { timelockControllerAbi } from "#proposals/abi/TimelockController.ts";

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
