import type { DecodedAction } from "#proposals/decoded-action.ts";
import type { Parameter } from "#proposals/parameter.ts";
import { type Check, type Effects, type Found, finding } from "#proposals/report/effects.ts";

/** Every parameter of the catalogue, before and after, whatever the calls claim to be. */
export const parameters: Check = {
  id: "parameters",
  title: "Parameters",
  async run(effects) {
    const found = await Promise.all(effects.catalogue.parameters.map((parameter) => changeOf(effects, parameter)));
    const others = effects.decoded.flatMap(({ parameterId }) => {
      const known = effects.catalogue.parameters.some(({ id }) => id === parameterId);
      const parameter = parameterId === null || known ? undefined : effects.catalogue.parameter(parameterId);
      return parameter === undefined ? [] : [parameter];
    });
    return [...found, ...(await Promise.all(others.map((parameter) => changeOf(effects, parameter))))].flat();
  },
};

async function changeOf(effects: Effects, parameter: Parameter): Promise<Found[]> {
  const read: Parameters<typeof effects.compare<string>>[0] = (client, block) => parameter.read(client, block);
  const value = await effects.compare(read).catch(() => null);
  const wanted = effects.decoded.findLast(({ parameterId }) => parameterId === parameter.id);
  if (value === null) return [];
  const same = value.before === value.after;
  if (same && wanted === undefined) return [];
  if (!same) await effects.explain(read);
  const { limits } = parameter;
  const held = limits && (await effects.explain((client, block) => limits(client, block)).catch(() => null));
  const { title, level } = judge(parameter, value, effects, wanted);
  return [
    finding({
      level,
      key: parameter.id,
      title,
      detail: [`raw ${value.before} → ${value.after}`, room(parameter, held?.after ?? parameter.bounds, value.after)]
        .filter((part) => part !== "")
        .join("; "),
      change: { before: parameter.format(value.before), after: parameter.format(value.after) },
    }),
  ];
}

type Values = { before: string; after: string };

function judge(
  { label }: Parameter,
  { before, after }: Values,
  { subject }: Effects,
  wanted: DecodedAction | undefined,
) {
  if (wanted === undefined)
    return { level: "error", title: `Changes ${label}, which none of its actions names` } as const;
  if (wanted.newValue !== null && wanted.newValue !== after) {
    return { level: "warning", title: `${label} does not end at what an action says` } as const;
  }
  if (before !== after) return { level: "info", title: label } as const;
  const done = subject.made?.state === "executed";
  return { level: done ? "info" : "warning", title: `${label} keeps its value` } as const;
}

/** How far the value could still go. */
function room({ format }: Parameter, bounds: Parameter["bounds"], value: string): string {
  if (bounds === null || !/^\d+$/.test(value)) return "";
  const [least, most, now] = [BigInt(bounds.min), BigInt(bounds.max), BigInt(value)];
  const down = now > least ? `${format(String(now - least))} down` : "none down";
  const up = most > now ? `${format(String(most - now))} up` : "none up";
  return `bounds ${format(bounds.min)} to ${format(bounds.max)}; room ${down}, ${up}`;
}
