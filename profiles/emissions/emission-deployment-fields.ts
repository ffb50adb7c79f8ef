import { emissionFields } from "#protocol/emissions/emission-fields.ts";
import { type Field, field } from "#protocol/input/field.ts";

const day = 86_400;

/** The figures that a deployment with emissions needs: those of the law, when it starts, and how many must report. */
export function emissionDeploymentFields(symbol: string): ReadonlyMap<string, Field> {
  return new Map([
    ...emissionFields(symbol),
    ...[
      field({
        name: "emission.startAfter",
        label: "How long after the deployment the first epoch starts",
        kind: "seconds",
        min: "0",
        max: `${364 * day}`,
        example: "14 days",
        help: "Until a vote funds the reserve, epochs emit nothing: leave time for one.",
      }),
      field({
        name: "emission.reporterQuorum",
        label: "How many reporters make an epoch's revenue known, more than half",
        kind: "integer",
        min: "1",
        max: "12",
        example: "2",
      }),
    ].map((item): [string, Field] => [item.name, item]),
  ]);
}
