import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { recallPetitionAbi } from "#protocol/chain/abi/RecallPetition.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { formerControllerAbi } from "#protocol/chain/former-abis.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { type LogHandler, on, type Place } from "./log-handler.ts";
import { storeRails } from "./stored-rails.ts";

/** What no vote can ever change, as each contract says it once, when it is deployed. */
export function railEvents({ contracts }: Deployment): LogHandler[] {
  const { EmissionController: controller, Elections: elections, RecallPetition: petition } = contracts;
  return [
    ...(controller === undefined
      ? []
      : [
          on(controller, emissionControllerAbi, "RailSet", (rows, { parameter, rail }, place) =>
            rows.contract_rails.push(controllerRail(place, parameter, rail)),
          ),
          on(controller, formerControllerAbi, "RailSet", (rows, { parameter, ...rail }, place) =>
            rows.contract_rails.push(controllerRail(place, parameter, rail)),
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

function controllerRail(place: Place, parameter: number, rail: Readonly<Record<string, bigint | number>>) {
  const name = controllerParameters[parameter]?.name ?? `parameter${parameter}`;
  const figures = Object.fromEntries(Object.entries(rail).map(([figure, value]) => [`${name}.${figure}`, value]));
  return { ...place, contract: "EmissionController", figures: storeRails(figures) };
}
