import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { LocalAccount } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { openKeystore, parseKeystore } from "#operator/keys/keystore-file.ts";
import { type CheckerFile, checkerProblem, parseCheckerFile } from "./checker-file.ts";

/** A checker's file with its key opened. Relative paths start at the file. Throws with the place at fault. */
export async function openCheckerFile(path: string): Promise<{ file: CheckerFile; account: LocalAccount }> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`--checker or ALTHING_CHECKER names ${path}, which cannot be read; give a YAML file`);
  });
  const read = parseCheckerFile(text, path);
  const at = (name: string) => resolve(dirname(path), name);
  const { maps, evidence } = read.value;
  const file = { ...read, value: { ...read.value, maps: at(maps), evidence: at(evidence) } };
  return { file, account: await openKey(file, at) };
}

async function openKey(file: CheckerFile, at: (name: string) => string): Promise<LocalAccount> {
  const { keystore, passwordFile } = file.value;
  const readText = (name: "keystore" | "passwordFile", path: string) =>
    readFile(at(path), "utf8").catch((error: unknown) => {
      const code = error instanceof Error && "code" in error ? error.code : error;
      throw checkerProblem(file, [name], `${at(path)} cannot be read (${code})`);
    });
  const text = await readText("keystore", keystore);
  const password = await readText("passwordFile", passwordFile);
  let parsed: ReturnType<typeof parseKeystore>;
  try {
    parsed = parseKeystore(text, keystore);
  } catch (error) {
    throw checkerProblem(file, ["keystore"], error instanceof Error ? error.message : String(error));
  }
  const key = await openKeystore(parsed, password.replace(/\r?\n$/, "")).catch(() => {
    throw checkerProblem(file, ["passwordFile"], `the keystore ${keystore} does not open with this password`);
  });
  return privateKeyToAccount(key);
}
