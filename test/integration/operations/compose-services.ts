import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const serviceSchema = z.looseObject({
  command: z.array(z.string()),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
});
const composeSchema = z.looseObject({ services: z.record(z.string(), z.looseObject({})) });

export interface ComposeService {
  /** A script of package.json, and what follows it. */
  script: string;
  args: string[];
  environment: Record<string, string>;
  ports: string[];
}

/** What deploy/production/compose.yaml starts of ours, with an operator's variables put in. */
export function composeServices(variables: Readonly<Record<string, string>>): Map<string, ComposeService> {
  const path = join(import.meta.dirname, "../../../deploy/production/compose.yaml");
  const { services } = composeSchema.parse(parse(readFileSync(path, "utf8"), { merge: true }));
  const put = (text: string) =>
    text.replace(/\$\{(\w+)(:-)?\}/g, (_, name: string, optional?: string) => {
      const value = variables[name] ?? (optional === undefined ? undefined : "");
      if (value === undefined) throw new Error(`compose.yaml asks for ${name}`);
      return value;
    });
  const ours = Object.entries(services).filter(([, service]) => "command" in service);
  return new Map(
    ours.map(([name, service]) => {
      const { command, environment, ports } = serviceSchema.parse(service);
      const [npm, run, silent, script = "", dashes, ...args] = command.map(put);
      if ([npm, run, silent, dashes].join(" ") !== "npm run --silent --") {
        throw new Error(`compose.yaml: ${name} is started by no script`);
      }
      const filled = Object.entries(environment).map(([key, value]) => [key, put(value)] as const);
      return [name, { script, args, environment: Object.fromEntries(filled), ports }];
    }),
  );
}
