import { z } from "zod";
import type { Readings } from "#index/query/readings.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";

const limitsSchema = z.object({ min: z.string(), max: z.string() });

/** With the bounds that its contract holds itself, where it does and they were read. */
export function boundedParameter(parameter: Parameter, readings: Readings): Parameter {
  const reading = readings.get(readingKey.limits(parameter.id));
  if (reading === undefined) return parameter;
  return { ...parameter, bounds: limitsSchema.parse(JSON.parse(reading.value)) };
}
