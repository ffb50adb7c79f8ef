import { availabilityParameters } from "#protocol/certification/availability-parameters.ts";
import { type Field, field } from "#protocol/input/field.ts";
import { parameterField } from "#protocol/parameters/governed-parameter.ts";

const decimals = 18;

/** The figures that a deployment with certification needs, by their keys in a profile. */
export function certificationFields(symbol: string): ReadonlyMap<string, Field> {
  const fields = [
    field({
      name: "certification.eas",
      label: "Where the Ethereum Attestation Service is on the network: its contract EAS",
      kind: "address",
    }),
    ...availabilityParameters.map((parameter) => parameterField(parameter, { symbol, decimals }, parameter.id)),
    field({
      name: "availability.checkerQuorum",
      label: "How many checkers make a slot bad, more than half",
      kind: "integer",
      min: "1",
      max: "12",
      example: "3",
    }),
  ];
  return new Map(fields.map((item) => [item.name, item]));
}
