import { useQuery } from "@tanstack/react-query";
import { useClient } from "wagmi";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { withShortFractions } from "#governance-ui/format/short-fractions.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import type { Action } from "#proposals/catalogue/action.ts";
import { limitsText, refusedValue } from "#protocol/chain/limits-text.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { parameterOf } from "./parameter-of.ts";

type Props = { action: Action; texts: Record<string, string>; inputs: Inputs | null };

/** What the contract takes now, for parameters that it guards itself, and why it would refuse what is typed. */
export function LimitWords({ action, texts, inputs }: Props) {
  const client = useClient();
  const minute = useChainTime((now) => Math.floor(now / 60));
  const parameter = parameterOf(action, texts);
  const { data: limits } = useQuery({
    queryKey: ["parameters", "limits", parameter?.id],
    queryFn: async () => (client && parameter?.limits ? parameter.limits(client) : null),
    enabled: client !== undefined && parameter?.limits !== undefined,
    retry: false,
  });
  if (!parameter || !limits) return null;
  const value = inputs === null ? null : action.newValue(inputs);
  const refusals = value === null ? [] : refusedValue(parameter, limits, value, minute * 60);
  return (
    <>
      <p className="field-hint">{withShortFractions(limitsText(parameter, limits))}</p>
      {refusals.map((refusal) => (
        <Note key={refusal} tone="warn" title={withShortFractions(`Executed now, it would fail: ${refusal}.`)} live />
      ))}
    </>
  );
}
