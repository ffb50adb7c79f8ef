import type { DecodedAction } from "#proposals/catalogue/decoded-action.ts";
import { type Check, type Effects, type Found, finding } from "#proposals/report/effects.ts";
import { changeWords } from "#protocol/chain/change-words.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";

export type ParameterEffects = Pick<Effects, "catalogue" | "decoded" | "compare" | "explain" | "later"> & {
  subject: Pick<Effects["subject"], "made">;
};

/** Every parameter of the catalogue, before and after, whatever the calls claim to be. A part is told with its whole. */
export const parameters: Check<ParameterEffects> = {
  id: "parameters",
  title: "Parameters",
  async run(effects) {
    const wholes = effects.catalogue.parameters.filter(({ partOf }) => partOf === undefined);
    const found = await Promise.all(wholes.map((parameter) => changeOf(effects, parameter)));
    const others = effects.decoded.flatMap(({ parameterId }) => {
      const known = effects.catalogue.parameters.some(({ id }) => id === parameterId);
      const parameter = parameterId === null || known ? undefined : effects.catalogue.parameter(parameterId);
      return parameter === undefined ? [] : [parameter];
    });
    return [...found, ...(await Promise.all(others.map((parameter) => changeOf(effects, parameter))))].flat();
  },
};

async function changeOf(effects: ParameterEffects, parameter: Parameter): Promise<Found[]> {
  const read: Parameters<typeof effects.compare<string>>[0] = (client, block) => parameter.read(client, block);
  const { before, after: atOnce } = await effects.compare((client, block) => read(client, block).catch(() => null));
  // Its contract may be none of this chain's, or not be there yet.
  if (before === null) return [];
  if (atOnce === null) return [unreadable(parameter, before)];
  const wanted = effects.decoded.findLast(({ parameterId }) => parameterId === parameter.id);
  // What goes there by and by is judged by where it ends.
  const coming = effects.later.find(({ decoded }) => decoded === wanted)?.value ?? null;
  const after = coming ?? atOnce;
  const value = { before, after };
  const same = before === after;
  if (wanted === undefined && (same || (await movedByTime(effects, parameter)))) return [];
  if (!same) await effects.explain(read);
  const { limits } = parameter;
  const held = limits && (await effects.explain((client, block) => limits(client, block)).catch(() => null));
  const { title, level } = judge(parameter, value, effects, wanted);
  const change = changeWords(parameter, before, after);
  return [
    finding({
      level,
      key: parameter.id,
      title,
      detail: [
        `raw ${value.before} → ${value.after}`,
        coming === null ? "" : `at its execution ${parameter.format(atOnce)}`,
        room(parameter, held?.after ?? parameter.bounds, value.after),
      ]
        .filter((part) => part !== "")
        .join("; "),
      change: { before: change.before ?? before, after: change.after },
    }),
  ];
}

/** Whether it was on its way before and is after, and by the same ramp: then time alone moved it. */
async function movedByTime({ compare }: ParameterEffects, { limits, read }: Parameter): Promise<boolean> {
  if (limits === undefined) return false;
  const { before, after } = await compare(async (client, block) => ({
    way: (await limits(client, block)).onItsWay,
    value: await read(client, block),
  }));
  if (before.way === undefined) return false;
  // The ramp may have ended between the two.
  if (after.way === undefined) return after.value === before.way.to;
  return after.way.to === before.way.to && after.way.untilSeconds === before.way.untilSeconds;
}

function unreadable({ id, label, contract, format }: Parameter, before: string): Found {
  return finding({
    level: "error",
    key: id,
    title: `${label} can be read no more`,
    detail: `${contract} answered before, and does not answer afterwards.`,
    change: { before: format(before), after: "nothing" },
  });
}

type Values = { before: string; after: string };

function judge(
  { label }: Parameter,
  { before, after }: Values,
  { subject }: ParameterEffects,
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
