import { field } from "#protocol/input/field.ts";

/** A choice among so many numbers of what a thing is called: "kind 0", "kind 1". */
export function numberField(name: string, label: string, { called, count }: { called: string; count: number }) {
  const options = Array.from({ length: count }, (_, number) => ({ value: `${number}`, label: `${called} ${number}` }));
  return field({ name, label, kind: "choice", options, example: `${called} 0` });
}

export const providerField = field({
  name: "provider",
  label: "Provider",
  kind: "integer",
  min: "1",
  max: `${2 ** 32 - 1}`,
  example: "7",
});
