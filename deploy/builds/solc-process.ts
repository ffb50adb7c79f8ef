import { createRequire } from "node:module";
import { z } from "zod";

const solc: unknown = createRequire(import.meta.url)("solc");
const { compile } = z
  .object({ compile: z.custom<(input: string) => string>((it) => typeof it === "function") })
  .parse(solc);

process.on("message", (input) => process.send?.(compile(z.string().parse(input))));
