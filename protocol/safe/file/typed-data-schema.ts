import { z } from "zod";

const identifier = /^[A-Za-z_$][\w$]*$/;
const atomic = /^(u?int\d*|bytes\d*|bool|address|string)$/;

const fieldSchema = z.strictObject(
  {
    name: z.string("expected a name").regex(identifier, "expected a name of letters and digits"),
    type: z
      .string("expected a type")
      .regex(/^[A-Za-z_$][\w$]*(\[\d{0,6}\])*$/, "expected a type of EIP-712, such as uint256 or Person[]"),
  },
  "expected a field: name, type",
);

const structSchema = z
  .array(fieldSchema, "expected a list of fields")
  .refine((fields) => new Set(fields.map(({ name }) => name)).size === fields.length, "expected distinct names");

const structName = z
  .string()
  .regex(identifier, "expected the name of a struct")
  .refine((name) => !atomic.test(name), "is a type of EIP-712 itself, expected the name of a struct");

const values = z.record(z.string(), z.unknown(), "expected fields and their values");

/** EIP-712 as wallets take it; whether the values fit the types is found when they are hashed. */
export const typedDataSchema = z.strictObject(
  {
    types: z.record(structName, structSchema, "expected structs and their fields"),
    primaryType: z.string("expected the name of a struct"),
    domain: values,
    message: values,
  },
  "expected text, or typed data: types, primaryType, domain, message",
);
