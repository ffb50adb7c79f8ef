import { createServer } from "node:net";
import { expect, it } from "vitest";
import { readPorts, requireFree } from "#deploy/local/ports.ts";

it("without variables the ports are 4400 and 8545", () => {
  expect(readPorts({})).toEqual({ ui: 4400, rpc: 8545 });
  expect(readPorts({ PORT: "", RPC_PORT: "" })).toEqual({ ui: 4400, rpc: 8545 });
});

it("0 means any free port, for both at once", () => {
  expect(readPorts({ PORT: "0", RPC_PORT: "0" })).toEqual({ ui: 0, rpc: 0 });
});

it.each(["abc", "-1", "65536", "80.5", "1e3", " 80"])("PORT=%s is refused by its name", (text) => {
  expect(() => readPorts({ PORT: text })).toThrow(`PORT is "${text}", which is not a port`);
});

it("RPC_PORT is refused by its own name", () => {
  expect(() => readPorts({ RPC_PORT: "x" })).toThrow('RPC_PORT is "x"');
});

it("one port for both is refused", () => {
  expect(() => readPorts({ PORT: "9000", RPC_PORT: "9000" })).toThrow("PORT and RPC_PORT are both 9000");
});

it.each([
  ["127.0.0.1", "PORT"],
  ["0.0.0.0", "RPC_PORT"],
])("a port taken on %s is named with %s", async (host, variable) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  const taken = typeof address === "object" && address ? address.port : 0;

  const ports = variable === "PORT" ? { ui: taken, rpc: 0 } : { ui: 0, rpc: taken };
  await expect(requireFree(ports)).rejects.toThrow(new RegExp(`Port ${taken} for .* is taken .*${variable}=`));
  await new Promise((resolve) => server.close(resolve));
  await expect(requireFree(ports)).resolves.toBeUndefined();
});
