import { z } from "zod";
import { type FigureQuestion, priceQuestion, revenueQuestion } from "#bots/reports/figure-question.ts";
import { FileError } from "#protocol/input/file-error.ts";
import { parseYaml, type YamlText } from "#protocol/input/yaml/yaml-text.ts";

const MOST_REPORTERS = 12;

const path = z.string("expected a path").min(1, "expected a path, found none");

const url = ({ counter }: FigureQuestion) =>
  z
    .string("expected a URL")
    .refine((text) => text.includes(`{${counter}}`), `expected {${counter}} where the ${counter}'s number goes`)
    .refine(
      (text) => !URL.canParse(text) || new URL(text).username === "",
      "expected no user and password; a token goes into the query",
    )
    .refine(
      hasReadablePath,
      "expected %25 for a percent sign in the path, or two hexadecimal digits after each that spell UTF-8 text",
    )
    .refine(
      isSafe,
      "expected an https URL; plain http is taken for this machine only, as anyone between could set figures",
    );

const sourceSchema = z
  .strictObject({ csv: path.optional(), url: url(revenueQuestion).optional() }, "expected csv: PATH or url: ADDRESS")
  .refine(({ csv, url }) => (csv === undefined) !== (url === undefined), "expected either csv or url");

const fileSchema = z.strictObject({
  reporters: z
    .array(
      z
        .strictObject(
          {
            keystore: path,
            passwordFile: path,
            source: sourceSchema.optional(),
            price: z.strictObject({ url: url(priceQuestion) }, "expected url: ADDRESS").optional(),
          },
          "expected keystore, passwordFile, and source, price or both",
        )
        .refine(
          ({ source, price }) => source !== undefined || price !== undefined,
          "expected a source of revenue, a price, or both",
        ),
      "expected a list of reporters",
    )
    .min(1, "expected at least one reporter")
    .max(MOST_REPORTERS, `expected at most ${MOST_REPORTERS} reporters`),
});

export type ReportersFile = { value: z.infer<typeof fileSchema>; yaml: YamlText; file: string };

/**
 * Reads which keys report revenue and prices, and from where. Throws `FileError`: file, line, column, field and what was expected.
 *
 *     reporters:
 *       - keystore: reporter.json
 *         passwordFile: reporter-password
 *         source: { csv: revenue.csv }   # or { url: "https://billing.example/revenue/{epoch}" }
 *         price: { url: "https://prices.example/{round}" }
 */
export function parseReportersFile(text: string, file: string): ReportersFile {
  return { ...parseYaml(text, file, fileSchema), file };
}

/** A problem with an entry of the file, as `FileError`. */
export function reportersProblem(
  { yaml, file }: ReportersFile,
  at: readonly PropertyKey[],
  message: string,
): FileError {
  return new FileError(file, [yaml.problem(at, message)]);
}

/** The path names the source to people. */
function hasReadablePath(text: string): boolean {
  if (!URL.canParse(text)) return true;
  try {
    decodeURI(new URL(text).pathname);
    return true;
  } catch {
    return false;
  }
}

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname));
}
