import { type Document, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { z } from "zod";
import { FileError, type FileProblem } from "#protocol/input/file-error.ts";
import { offsetOf } from "./yaml-place.ts";

export type YamlText = {
  value: unknown;
  /** A problem with the value at a path, told with where that stands. */
  problem(path: readonly PropertyKey[], message: string): FileProblem;
};

/**
 * Reads YAML in which every value is text, exactly as written: no number loses digits, no address becomes one.
 * Throws `FileError`.
 */
export function parseYamlText(text: string, file: string): YamlText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", prettyErrors: false, lineCounter });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    throw new FileError(
      file,
      faults.map((fault) => ({ ...place(fault.pos[0]), message: explain(fault, text) })),
    );
  }
  return {
    value: plainValue(document, file),
    problem: (path, message) => ({
      ...place(offsetOf(document.contents, path)),
      field: path.map(String).join("."),
      message,
    }),
  };
}

/** Validates YAML against a schema. Throws `FileError` with every problem. */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): { value: T; yaml: YamlText } {
  const yaml = parseYamlText(text, file);
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data, yaml };
  throw new FileError(
    file,
    parsed.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => yaml.problem([...issue.path, key], "is not a key that is known here"))
        : [yaml.problem(issue.path, issue.message)],
    ),
  );
}

/** A reference (*name) can have no target, or too many uses; the reader tells it late, without a place. */
function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new FileError(file, [{ line: 1, column: 1, message }]);
  }
}

function explain(fault: YAMLError, text: string): string {
  if (fault.code === "DUPLICATE_KEY") {
    return `${text.slice(fault.pos[0]).split(/[:\n]/)[0]?.trim()}: the key is there twice, expected it once`;
  }
  if (fault.code === "MULTIPLE_DOCS") return 'expected one document, found a second after "---"';
  return fault.message;
}
