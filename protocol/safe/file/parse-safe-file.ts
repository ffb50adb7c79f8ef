import { isAddressEqual } from "viem";
import { FileError } from "#protocol/input/file-error.ts";
import { InputError } from "#protocol/input/input-error.ts";
import { parseYaml, parseYamlText, type YamlText } from "#protocol/input/yaml/yaml-text.ts";
import { type ReportInput, reportInput } from "#protocol/safe/report-input.ts";
import { withoutNetworkPrefixes } from "./network-prefixes.ts";
import type { GivenAccount, SafeFile } from "./safe-file.ts";
import { schemaFor } from "./shape.ts";

const maxCharacters = 2_000_000;

/**
 * Reads a Safe's transaction or message, in JSON or YAML. `given` fills what the file does not say about the Safe and
 * must not contradict it. Throws `FileError`: file, line, column, field and what was expected.
 */
export function parseSafeFile(text: string, file: string, given: GivenAccount): ReportInput {
  if (text.length > maxCharacters) {
    const message = `expected at most ${maxCharacters} characters, found ${text.length}`;
    throw new FileError(file, [{ line: 1, column: 1, message }]);
  }
  const schema = withoutNetworkPrefixes(schemaFor(parseYamlText(text, file).value), given.chainId);
  const { value, yaml } = parseYaml(text, file, schema);
  const conflicts = conflictsOf(value, given, yaml);
  if (conflicts.length > 0) throw new FileError(file, conflicts);
  try {
    return reportInput({ ...value, account: merged(value.account, given) });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new FileError(
      file,
      error.issues.map(({ path, message }) => yaml.problem(path, message)),
    );
  }
}

function merged(account: GivenAccount, given: GivenAccount): GivenAccount {
  return {
    chainId: account.chainId ?? given.chainId,
    safe: account.safe ?? given.safe,
    version: account.version ?? given.version,
  };
}

function conflictsOf({ account }: SafeFile, given: GivenAccount, yaml: YamlText) {
  const { chainId, safe, version } = account;
  const differs = (field: string, other: unknown) => yaml.problem([field], `differs from the command line's ${other}`);
  return [
    ...(chainId !== undefined && given.chainId !== undefined && chainId !== given.chainId
      ? [differs("chainId", given.chainId)]
      : []),
    ...(safe !== undefined && given.safe !== undefined && !isAddressEqual(safe, given.safe)
      ? [differs("safe", given.safe)]
      : []),
    ...(version !== undefined && given.version !== undefined && version.text !== given.version.text
      ? [differs("version", given.version.text)]
      : []),
  ];
}
