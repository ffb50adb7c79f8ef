import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseYaml } from "#protocol/input/yaml/yaml-text.ts";
import type { ModuleName } from "#protocol/modules/modules.ts";
import { type Profile, type ProfileSettings, profileSchema, settingsSchema } from "./profile.ts";
import { type ResolvedModule, resolveModule, type StandingFigures } from "./resolve-module.ts";
import { type ResolvedProfile, resolveProfile } from "./resolve-profile.ts";

const directory = join(import.meta.dirname, "../networks");
const localFile = "local.yaml";

export async function readProfile(id: string): Promise<Profile> {
  const ids = await profileIds();
  if (!ids.includes(id)) throw new Error(`There is no profile ${JSON.stringify(id)}; there are: ${ids.join(", ")}`);
  const path = join(directory, `${id}.yaml`);
  const profile = parseYaml(await readFile(path, "utf8"), path, profileSchema).value;
  if (profile.id !== id) throw new Error(`${path}: id is ${profile.id}, expected ${id} as in the file's name`);
  return profile;
}

export async function profileIds(): Promise<string[]> {
  const names = await readdir(directory);
  return names
    .filter((name) => name.endsWith(".yaml") && name !== localFile)
    .map((name) => name.slice(0, -".yaml".length));
}

export async function readSettings(path: string): Promise<ProfileSettings> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === "ENOENT" ? `There is no file ${path}` : error.message);
  });
  return parseYaml(text, path, settingsSchema).value;
}

/** For `npm start`: what is not published comes from `local.yaml`, marked as chosen locally. */
export async function readLocalProfile(id: string): Promise<ResolvedProfile> {
  const settings = await readSettings(join(directory, localFile));
  return resolveProfile(await readProfile(id), settings, "chosen locally");
}

/** For a module that joins a network. Throws `MissingFiguresError` or `InputError`. */
export async function readJoiningModule(
  id: string,
  module: ModuleName,
  settingsPath: string,
  standing: StandingFigures,
): Promise<ResolvedModule> {
  return resolveModule(await readProfile(id), await readSettings(settingsPath), module, standing);
}

/** For a real deployment: what is not published must stand in the settings file. Throws `MissingFiguresError`. */
export async function readDeployProfile(id: string, settingsPath: string | null): Promise<ResolvedProfile> {
  const settings = settingsPath === null ? settingsSchema.parse({}) : await readSettings(settingsPath);
  return resolveProfile(await readProfile(id), settings, "chosen for this deployment");
}
