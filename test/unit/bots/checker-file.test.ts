import { expect, it } from "vitest";
import { parseCheckerFile, requireTimeForProbes } from "#bots/checker/checker-file.ts";

const head = "keystore: checker.json\npasswordFile: password\nmaps: maps\nevidence: evidence\n";
const providers = (endpoint: string) => `${head}providers:\n  - provider: 7\n    endpoints:\n      - ${endpoint}\n`;
const SIGNER = "0x00000000000000000000000000000000000000aa";

it("a checker's file is read, with what it leaves out", () => {
  const { value } = parseCheckerFile(
    `${head}probesPerSlot: 5\ncontrol: [{ tcp: "one.example:443" }]\nproviders:
  - provider: 7
    endpoints:
      - http: https://node.example/health
      - { http: "http://127.0.0.1/x", status: 204 }
      - { http: "http://127.0.0.1/x", contains: "all is well" }
      - tcp: "[::1]:9000"
      - { challenge: "https://node.example/challenge", signer: "${SIGNER}" }
`,
    "checker.yaml",
  );
  expect(value).toMatchObject({ probesPerSlot: 5, timeoutSeconds: 10, maps: "maps", evidence: "evidence" });
  expect(value.control).toEqual([{ tcp: { host: "one.example", port: 443 } }]);
  expect(value.providers).toEqual([
    {
      provider: 7,
      endpoints: [
        { http: "https://node.example/health", status: 200 },
        { http: "http://127.0.0.1/x", status: 204 },
        { http: "http://127.0.0.1/x", status: 200, contains: "all is well" },
        { tcp: { host: "::1", port: 9000 } },
        { challenge: "https://node.example/challenge", signer: expect.stringMatching(/^0x0{38}aa$/i) },
      ],
    },
  ]);
});

it.for([
  ["", "checker.yaml:1:1: expected keystore, passwordFile, maps, evidence and providers"],
  [head, "checker.yaml:1:1: providers: expected a list of providers"],
  [`${head}providers: []\n`, "checker.yaml:5:1: providers: expected at least one provider"],
  [providers("ping: 1.1.1.1"), "expected http: URL, tcp: HOST:PORT, or challenge: URL with a signer"],
  [providers("tcp: node.example"), "checker.yaml:8:9: providers.0.endpoints.0.tcp: expected HOST:PORT"],
  [providers("tcp: node.example:99999"), "expected a port from 1 to 65535"],
  [providers("http: ftp://node.example"), "expected an http or https URL, without user and password"],
  [providers("http: https://me:secret@node.example"), "expected an http or https URL, without user and password"],
  [providers('{ http: "https://a.example", status: "20" }'), "status: expected a whole number from 100 to 599"],
  [providers('{ http: "https://a.example", port: "20" }'), "port: is not a key that is known here"],
  [providers("challenge: https://node.example"), "signer: "],
  [`${providers("tcp: a.example:1")}probesPerSlot: 0\n`, "probesPerSlot: expected a whole number from 1 to 60"],
  [`${providers("tcp: a.example:1")}interval: 5\n`, "interval: is not a key that is known here"],
  [
    `${providers("tcp: a.example:1")}  - provider: 7\n    endpoints: [{ tcp: "b.example:1" }]\n`,
    "providers.1.provider: provider 7 is there twice; list it once",
  ],
] as const)("%j is refused with its place", ([text, message]) => {
  expect(() => parseCheckerFile(text, "checker.yaml")).toThrow(message);
});

it("probes need time to end before the next ones", () => {
  const file = parseCheckerFile(`${providers("tcp: a.example:1")}probesPerSlot: 60\ntimeoutSeconds: 15\n`, "c.yaml");
  expect(() => requireTimeForProbes(file, 86_400)).toThrow(
    "timeoutSeconds: a slot lasts 900 seconds, so 60 probes come every 15; expected less for the timeout of 15 seconds",
  );
  expect(() => requireTimeForProbes(file, 90_000)).not.toThrow();
});
