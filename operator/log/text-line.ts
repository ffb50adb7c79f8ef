import { z } from "zod";

const lineSchema = z
  .object({
    level: z.string(),
    time: z.string(),
    room: z.string(),
    duty: z.string().optional(),
    message: z.string(),
  })
  .catchall(z.unknown());

/** Facts that the message says already. */
const SAID = new Set(["repeated"]);

/** A line of JSON as a person reads it, such as `2026-12-01T08:00:00.000Z bots/queue: sending …`. */
export function textLine(json: string): string {
  const { level, time, room, duty, message, ...facts } = lineSchema.parse(JSON.parse(json));
  const speaker = duty === undefined ? room : `${room}/${duty}`;
  const rest = Object.entries(facts).flatMap(([name, fact]) =>
    SAID.has(name) ? [] : [` ${name}=${typeof fact === "string" ? fact : JSON.stringify(fact)}`],
  );
  return `${time} ${level === "info" ? "" : `${level} `}${speaker}: ${message}${rest.join("")}`;
}
