import { zeroAddress } from "viem";
import { FileError, type FileProblem } from "#protocol/input/file-error.ts";
import { parseYaml, type YamlText } from "#protocol/input/yaml/yaml-text.ts";
import { type ActionFile, actionFileSchema } from "./action-file.ts";
import { compileFileAction } from "./compile-file-action.ts";
import { DefinitionError } from "./definition-error.ts";

/** Reads and checks an action file. Throws `FileError` with file, line, column and field of every problem. */
export function parseActionFile(text: string, path: string): ActionFile {
  const { value, yaml } = parseYaml(text, path, actionFileSchema);
  const problems = value.actions.flatMap((_, index) => actionProblems(value, index, yaml));
  if (problems.length > 0) throw new FileError(path, problems);
  return value;
}

function actionProblems(file: ActionFile, index: number, yaml: YamlText): FileProblem[] {
  const definition = file.actions[index];
  if (definition === undefined) return [];
  const at = (path: readonly string[], message: string) => [yaml.problem(["actions", index, ...path], message)];
  if (file.contracts[definition.contract] === undefined) {
    return at(["contract"], `expected one of ${Object.keys(file.contracts).join(", ")}, as named under contracts`);
  }
  if (file.actions.findIndex((other) => other.id === definition.id) !== index) {
    return at(["id"], `another action above has the id ${definition.id} too`);
  }
  try {
    compileFileAction(file.id, definition, zeroAddress, zeroAddress);
    return [];
  } catch (error) {
    if (error instanceof DefinitionError) return at(error.path, error.message);
    throw error;
  }
}
