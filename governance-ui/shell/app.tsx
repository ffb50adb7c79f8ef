import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { Router } from "wouter";
import { ApiError } from "#governance-ui/api/api-error.ts";
import { followLiveUpdates, isLive } from "#governance-ui/api/live-updates.ts";
import { Connected } from "./connected.tsx";
import { useHashLocation, useHashSearch } from "./hash-location.ts";

const RETRIES = 2;
const POLL_MS = 10_000;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchInterval: () => (isLive() ? false : POLL_MS),
      retry: (failures, error) =>
        failures < RETRIES && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});

export function App() {
  useEffect(() => followLiveUpdates(queries), []);
  return (
    <QueryClientProvider client={queries}>
      <Router hook={useHashLocation} searchHook={useHashSearch}>
        <Connected />
      </Router>
    </QueryClientProvider>
  );
}
