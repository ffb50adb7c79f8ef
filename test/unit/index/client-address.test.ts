import { Hono } from "hono";
import { expect, it } from "vitest";
import { clientAddress, networkOf } from "#index/api/client-address.ts";
import { trustedProxies } from "#index/api/trusted-proxies.ts";

it("counts an IPv6 network as one address, however it is written, and an IPv4 address as itself", () => {
  for (const address of ["2001:db8:0:1::7", "2001:DB8::1:0:0:0:9", "2001:0db8:0000:0001:a:b:c:d"]) {
    expect(networkOf(address)).toBe("2001:db8:0:1::/64");
  }
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("203.0.113.9")).toBe("203.0.113.9");
  expect(networkOf("::ffff:203.0.113.9")).toBe("::ffff:203.0.113.9");
});

it("believes a proxy that is trusted, and takes anybody else for who asks", async () => {
  const asks = async (remoteAddress: string, named: readonly string[] = []) => {
    const app = new Hono();
    app.use(async (c, next) => {
      c.set("trustedProxies", trustedProxies(named));
      await next();
    });
    app.get("/", (c) => c.text(String(clientAddress(c))));
    const headers = { "x-forwarded-for": "198.51.100.1, 203.0.113.9" };
    return (await app.request("/", { headers }, { incoming: { socket: { remoteAddress } } })).text();
  };
  for (const near of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) expect(await asks(near)).toBe("203.0.113.9");
  expect(await asks("172.30.44.1")).toBe("172.30.44.1");
  expect(await asks("172.30.44.1", ["172.30.44.1"])).toBe("203.0.113.9");
  expect(await asks("::ffff:172.30.44.1", ["172.30.44.0/24"])).toBe("203.0.113.9");
  expect(await asks("172.30.45.1", ["172.30.44.0/24"])).toBe("172.30.45.1");
  expect(await asks("fd00::7", ["fd00::/8"])).toBe("203.0.113.9");
});

it("refuses a proxy that is no address", () => {
  for (const wrong of ["nginx", "172.30.44.0/33", "172.30.44.0/24/1", "172.30.44.0/x", "::1/129", "10.0.0.0/"]) {
    expect(() => trustedProxies([wrong]), wrong).toThrow(`"${wrong}" is no address or network`);
  }
});
