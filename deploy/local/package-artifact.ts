import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Hex } from "viem";
import { isHex } from "viem";
import { z } from "zod";

const artifactSchema = z.object({ bytecode: z.custom<Hex>((value) => isHex(value) && value.length > 2) });

/** Creation code of a contract that an npm package ships compiled; `path` is a module path such as `pkg/artifacts/X.json`. */
export async function packageBytecode(path: string): Promise<Hex> {
  const file = fileURLToPath(import.meta.resolve(path));
  const parsed = artifactSchema.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!parsed.success) throw new Error(`${path} holds no creation code: run npm ci again, the package is damaged.`);
  return parsed.data.bytecode;
}
