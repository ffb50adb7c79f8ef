import type { Address } from "viem";
import { governedAbi } from "#protocol/parameters/governed-abi.ts";
import type { GovernedParameter } from "#protocol/parameters/governed-parameter.ts";
import { type LogHandler, on } from "./log-handler.ts";
import { storeRails } from "./stored-rails.ts";

type Governed = { contract: string; address: Address; parameters: readonly GovernedParameter[] };

/** The rails of the parameters that a module lists, which no vote can ever change. `contract` is its name in the deployment. */
export function governedRails({ contract, address, parameters }: Governed): LogHandler {
  return on(address, governedAbi, "RailSet", (rows, { parameter, rail }, place) =>
    rows.contract_rails.push({ ...place, contract, figures: railFigures(parameters, parameter, rail) }),
  );
}

/** Names and values of one rail, each with the name of its parameter. */
export function railFigures(
  parameters: readonly GovernedParameter[],
  place: number,
  rail: Readonly<Record<string, bigint | number>>,
): string {
  const name = parameters[place]?.name ?? `parameter${place}`;
  return storeRails(Object.fromEntries(Object.entries(rail).map(([figure, value]) => [`${name}.${figure}`, value])));
}
