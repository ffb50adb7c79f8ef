import type * as z from "zod/mini";
import type { Answers } from "./types.ts";

/** With plain text where this side knows an address or hex. */
type Plain<T> = T extends `0x${string}`
  ? string
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;

/** Everything that is promised can be parsed. */
type Takes<Promised, Seen> = [Promised] extends [Plain<Seen>] ? unknown : never;
/** And what is parsed is what was promised. */
type IsSame<Promised, Seen> = [Seen] extends [Promised] ? Takes<Promised, Seen> : never;

/**
 * What this side parses of an answer, by the schema's name in `openapi.json`. Fails to compile, at the name, when it is
 * not what is promised there.
 */
export function answer<Name extends keyof Answers, Schema extends z.ZodMiniType>(
  _name: Name & IsSame<Answers[Name], z.infer<Schema>>,
  schema: Schema,
): Schema {
  return schema;
}

/** The same for a shape that takes more than is promised, because files have it too. */
export function widerAnswer<Name extends keyof Answers, Schema extends z.ZodMiniType>(
  _name: Name & Takes<Answers[Name], z.input<Schema>>,
  schema: Schema,
): Schema {
  return schema;
}
