import { useQuery } from "@tanstack/react-query";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { duration } from "#governance-ui/format/duration.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { stateWord } from "#governance-ui/parts/state-badge.tsx";
import type { PowerCall } from "#governance-ui/room/power-calls.ts";
import type { Trial } from "#governance-ui/room/try-call.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { committeePauseAbi } from "#protocol/chain/abi/CommitteePause.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";

/** What will be otherwise afterwards, read from the chain. */
function useChange(power: PowerCall | null) {
  const client = useClient();
  const governor = useContract("AlthingGovernor");
  const contracts = useCommitteeContracts();
  const key =
    power === null
      ? null
      : power.power === "veto"
        ? power.proposal.id
        : power.power === "anchor"
          ? power.proposalId
          : power.module;
  return useQuery({
    queryKey: ["safe", "change", power?.power, String(key)],
    enabled: client !== undefined && power !== null && contracts !== null,
    queryFn: async (): Promise<string> => {
      if (!client || power === null || contracts === null) return "";
      if (power.power === "pause") {
        const { lengthSeconds } = await readContract(client, {
          address: contracts.pause,
          abi: committeePauseAbi,
          functionName: "moduleOf",
          args: [power.module],
        });
        return lengthSeconds === 0
          ? "No vote lets the committee pause this."
          : `The module stops for ${duration(lengthSeconds)} from the execution on, then runs again by itself.`;
      }
      const id = power.power === "veto" ? power.proposal.id : power.proposalId;
      const index = await readContract(client, {
        address: governor,
        abi: althingGovernorAbi,
        functionName: "state",
        args: [id],
      });
      const state = PROPOSAL_STATES[index];
      const word = state === undefined ? "unknown" : stateWord(state);
      return power.power === "veto"
        ? `The proposal is ${word.toLowerCase()} now; executed, it is cancelled for good.`
        : `The proposal is ${word.toLowerCase()}, and stays so; the document is recorded beside it.`;
    },
  });
}

type Props = { trial: Trial | null | undefined; error: unknown; power: PowerCall | null; again: () => void };

/** What the chain answered when the Safe's call was tried at the latest block. */
export function EffectPart({ trial, error, power, again }: Props) {
  const change = useChange(power);
  return (
    <>
      {trial === undefined &&
        (error ? (
          <p className="field-error">It could not be tried: the chain does not answer. Sign nothing until it can.</p>
        ) : (
          <Skeleton width="70%" />
        ))}
      {trial === null && <p className="badge danger">A delegatecall cannot be tried like this.</p>}
      {trial?.result.ok === true && (
        <p className="badge good">
          <Icon name="check" size={14} />
          The call would go through
        </p>
      )}
      {trial?.result.ok === false && (
        <p className="badge danger room-fails">
          <Icon name="warning" size={14} />
          <span>It would fail: {trial.result.problem.message}</span>
        </p>
      )}
      {change.data && trial?.result.ok === true && <p className="small">{change.data}</p>}
      {trial && (
        <p className="small quiet">
          Tried from the Safe at block {trial.block.toString()}, <Relative at={trial.at} />. State can change until the
          execution.{" "}
          <button type="button" className="button plain small" onClick={again}>
            Try again
          </button>
        </p>
      )}
    </>
  );
}
