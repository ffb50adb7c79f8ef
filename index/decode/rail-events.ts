import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { recallPetitionAbi } from "#protocol/chain/abi/RecallPetition.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { formerControllerAbi } from "#protocol/chain/former-abis.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { governedAbi } from "#protocol/parameters/governed-abi.ts";
import type { GovernedParameter } from "#protocol/parameters/governed-parameter.ts";
import { type LogHandler, on } from "./log-handler.ts";
import { storeRails } from "./stored-rails.ts";

/** Contracts whose parameters votes move, with what their modules list. */
const governedContracts: readonly { contract: string; parameters: readonly GovernedParameter[] }[] = [
  { contract: "EmissionController", parameters: controllerParameters },
];

/** What no vote can ever change, as each contract says it once, when it is deployed. */
export function railEvents({ contracts }: Deployment): LogHandler[] {
  const { EmissionController: controller, Elections: elections, RecallPetition: petition } = contracts;
  return [
    ...governedContracts.flatMap(({ contract, parameters }) => {
      const address = contracts[contract];
      if (address === undefined) return [];
      return on(address, governedAbi, "RailSet", (rows, { parameter, rail }, place) =>
        rows.contract_rails.push({ ...place, contract, figures: railFigures(parameters, parameter, rail) }),
      );
    }),
    ...(controller === undefined
      ? []
      : [
          on(controller, formerControllerAbi, "RailSet", (rows, { parameter, ...rail }, place) =>
            rows.contract_rails.push({
              ...place,
              contract: "EmissionController",
              figures: railFigures(controllerParameters, parameter, rail),
            }),
          ),
        ]),
    ...(elections === undefined
      ? []
      : [
          on(elections, electionsAbi, "RailsSet", (rows, { rails }, place) =>
            rows.contract_rails.push({ ...place, contract: "Elections", figures: storeRails({ ...rails }) }),
          ),
        ]),
    ...(petition === undefined
      ? []
      : [
          on(petition, recallPetitionAbi, "SharesSet", (rows, shares, place) =>
            rows.contract_rails.push({ ...place, contract: "RecallPetition", figures: storeRails({ ...shares }) }),
          ),
        ]),
  ];
}

function railFigures(
  parameters: readonly GovernedParameter[],
  place: number,
  rail: Readonly<Record<string, bigint | number>>,
): string {
  const name = parameters[place]?.name ?? `parameter${place}`;
  return storeRails(Object.fromEntries(Object.entries(rail).map(([figure, value]) => [`${name}.${figure}`, value])));
}
